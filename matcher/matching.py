"""The matcher: offers in, one match each, every offer judged by itself."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from matcher.candidates import Candidates, Pool
from matcher.case import Case
from matcher.decide import decide, spoken_of
from matcher.explain import explain
from matcher.model import Model, read_model
from matcher.names import names_of
from matcher.printed import PrintedCodes, read_codes
from matcher.promises import SecondReader
from matcher.queries import Reading, may_have_parts, naming, read_title, site_of
from matcher.quoted import NONE_QUOTED, QuotedTitles, names_as_its_own
from matcher.remembering import Normaliser
from matcher.rules import DEFAULT_RULES, Rules
from matcher.shortlists import Shortlists
from matcher.status import status_of
from matcher.vocabulary import Vocabulary
from matcher.weighing import weigh
from register.certificate import Register
from register.offer import Candidate, Match, Offer
from register.signals import FOR
from register.words import Decision


@cache
def model_of(path: Path | None) -> Model:
    """None = the packaged model. A file is read once."""
    return read_model(path)


def version_of(rules: Rules) -> str:
    """Of the matcher, its model and its rules, to be stored with what they made."""
    return f"{VERSION}+{model_of(rules.model).version}+{rules.digest}"


VERSION = "7"
_CHUNK = 4096  # offers compared at once: some 100,000 pairs
_MOST_READ = 10_000  # titles that are remembered as they were read: some 15 MB
_SHOWN = 5
_DIGITS = 4


def _promising(offer: Offer) -> bool:
    return any(signal.name in FOR for signal in offer.signals)


class Matcher:
    """Holds the register prepared for comparing. `register` is the whole version; `on` says what is in scope."""

    def __init__(
        self,
        register: Register,
        on: date,
        rules: Rules = DEFAULT_RULES,
        names: Sequence[str] = (),
        model: Model | None = None,
    ) -> None:
        """`names`: of providers and sites, to be removed from titles; `model`: in the place of the rules' one."""
        self.model = model or model_of(rules.model)
        self.thresholds = rules.thresholds or self.model.thresholds
        certificates = sorted(register.certificates, key=lambda certificate: certificate.code)
        counted = set(register.in_scope(on).by_code)
        listed = names_of(certificates, rules)
        self._second = SecondReader(self.model.promises) if self.model.promises else None
        self.rules = rules
        self._site_names = tuple(names)
        self._normal = Normaliser(rules, names)
        self._readings: dict[tuple[str, str], Reading] = {}  # by title and site
        self._vocabulary = Vocabulary((name.text for name in listed), rules)
        self._quoted = QuotedTitles((name.text for name in listed), Normaliser(rules, ()), rules)
        self._candidates = Candidates(certificates, counted, listed, self.model.weights)
        self._shortlists = Shortlists(listed, self._vocabulary, self._candidates)

    @property
    def version(self) -> str:
        return f"{VERSION}+{self.model.version}+{self.rules.digest}"

    def match(self, offers: Sequence[Offer]) -> list[Match]:
        """In the order of the offers. The signals are the offers' own."""
        return [self._answer(offer, case) for offer, case in zip(offers, self.cases(offers), strict=True)]

    def cases(self, offers: Sequence[Offer]) -> Iterator[Case]:
        """What is known of each offer before anything is decided."""
        for at in range(0, len(offers), _CHUNK):
            yield from self._chunk(offers[at : at + _CHUNK])

    def _chunk(self, offers: Sequence[Offer]) -> Iterator[Case]:
        """One case after the other: thousands that wait would be searched for garbage time and again."""
        codes = [read_codes(offer) for offer in offers]
        quoted = (
            self._quoted.in_text(offer.context, offer.title) if _promising(offer) else NONE_QUOTED for offer in offers
        )
        readings = [naming(self._read(one), told.name, told.given) for one, told in zip(offers, quoted, strict=True)]
        pools = self._shortlists.of(readings, [one.near | one.around for one in codes])
        yield from (self._case(*one) for one in zip(offers, readings, codes, pools, strict=True))

    def _read(self, offer: Offer) -> Reading:
        """A title that comes back is read once; at another site only where the site matters."""
        title, site = offer.title, site_of(offer.url) if may_have_parts(offer.title) else ""
        if (found := self._readings.get((title, site))) is None:
            if len(self._readings) >= _MOST_READ:
                self._readings.clear()
            known = self._vocabulary.__contains__
            found = read_title(title, site, self.rules, self._site_names, known, self._normal)
            self._readings[title, site] = found
        return found

    def _case(self, offer: Offer, reading: Reading, codes: PrintedCodes, pool: Pool) -> Case:
        evidence = weigh(offer, self.model.weights, self._second)
        scored, outside = self._candidates.scored(pool, offer, reading, codes, evidence)
        words = len(set(reading.title.text.split()) - self.rules.function_words)
        named = bool(scored) and scored[0].identified and names_as_its_own(offer.context, scored[0].certificate.title)
        return Case(evidence, codes, scored, outside, words, reading, self.thresholds, named)

    def _answer(self, offer: Offer, case: Case) -> Match:
        verdict, scored, near = decide(case), case.candidates, case.printed.near
        about = spoken_of(case, verdict) if scored else None
        answer = about if about and verdict.code else next(iter(scored), None)
        shown = [one for one in scored if round(one.confidence, _DIGITS) > 0 or one.code in near][:_SHOWN]
        return Match(
            decision=verdict.decision,
            code=answer.code if answer and verdict.decision is not Decision.REJECT else None,
            confidence=round(answer.confidence, _DIGITS) if answer else 0.0,
            status=status_of(offer.signals),
            candidates=tuple(Candidate(o.code, o.certificate.title, round(o.confidence, _DIGITS)) for o in shown),
            reason=verdict.reason,
            arguments=explain(self.model.weights, case.reading, case.evidence, case.printed, scored, about),
        )
