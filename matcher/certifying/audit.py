"""A blind audit: which of the accepted offers are drawn, and what their judging lets one state."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from matcher.certifying.bounds import CONFIDENCE, design_effect, lower_bound, lower_bound_of_zone
from matcher.model import Model
from matcher.training.judged import label_of
from register.errors import UsageError

MOST_OF_ONE_PROVIDER = 5


@dataclass(frozen=True, slots=True, order=True)
class Accepted:
    """An offer of a provider that was accepted, with the code that the machine gave it."""

    provider_id: str
    offer_key: str
    code: str


@dataclass(frozen=True, slots=True)
class Audited:
    """Of one drawn offer whether the person who saw no answer of the machine came to the same code."""

    provider_id: str
    right: bool


@dataclass(frozen=True, slots=True)
class Certificate:
    """What may be stated of the automatically accepted offers: with `confidence` the precision is at least `bound`."""

    zone: int
    sample: int
    wrong: int
    bound: float
    confidence: float
    providers: int
    rho: float
    design_effect: float

    def sentence(self, wave: str, matcher_version: str, learned_from: int = 0) -> str:
        """`learned_from`: so many accepted offers were left aside, because the model was trained on them."""
        aside = f" (but for {learned_from} that the model learned from)" if learned_from else ""
        return (
            f"With {self.confidence:.0%} confidence at least {_floored(self.bound)} of the offers accepted without "
            f"review in wave {wave}{aside} show the certificate that they are counted as: a blind audit of "
            f"{self.sample} of {self.zone} (at most {MOST_OF_ONE_PROVIDER} of each of {self.providers} "
            f"providers) found {self.wrong} wrong; exact one-sided bound, design effect {self.design_effect:.2f}; "
            f"matcher {matcher_version}."
        )


def draw(zone: Iterable[Accepted], size: int, seed: int) -> list[Accepted]:
    """At random, at most five of a provider; the same for the same zone and seed."""
    offers = sorted(zone)
    Random(seed).shuffle(offers)  # noqa: S311 - a sample that can be drawn again, no secret
    drawn: list[Accepted] = []
    taken = Counter[str]()
    for offer in offers:
        if len(drawn) < size and taken[offer.provider_id] < MOST_OF_ONE_PROVIDER:
            drawn.append(offer)
            taken[offer.provider_id] += 1
    return sorted(drawn)


def unseen_by(model: Model, zone: Iterable[Accepted]) -> list[Accepted]:
    """Without the offers that the model was trained on: an audit of those would prove nothing."""
    labels = frozenset(model.training.labels if model.training else ())
    return [offer for offer in zone if label_of(offer.offer_key) not in labels]


def refuse_known(drawn: Sequence[Accepted], model: Model) -> None:
    """A UsageError where the model was made from offers that the audit judges."""
    if known := sorted({*drawn} - {*unseen_by(model, drawn)}):
        raise UsageError(
            f"{len(known)} of the audited offers were among the labels that the model {model.version} and its "
            f"thresholds were made from (the first: {known[0].provider_id}/{known[0].offer_key}); "
            f"draw a fresh audit sample."
        )


def right_or_wrong(drawn: Sequence[Accepted], verdicts: Mapping[tuple[str, str], str]) -> list[Audited]:
    """`verdicts`: of (provider, offer key) the code that was chosen, "" = none. A UsageError where one is missing:
    leaving out the hard ones would make the rest look better than they are.
    """
    missing = [one for one in drawn if (one.provider_id, one.offer_key) not in verdicts]
    if missing:
        raise UsageError(
            f"{len(missing)} of the {len(drawn)} drawn offers have no verdict match or none "
            f"(the first: {missing[0].provider_id}/{missing[0].offer_key}); all of them have to be judged."
        )
    return [Audited(one.provider_id, verdicts[one.provider_id, one.offer_key] == one.code) for one in drawn]


def certify(zone: int, audited: Sequence[Audited], confidence: float = CONFIDENCE) -> Certificate:
    """The exact bound for a finite zone; where offers of one provider are alike, that of the smaller effective sample
    if it is lower.
    """
    sample, wrong = len(audited), sum(not one.right for one in audited)
    effect, rho = design_effect([one.provider_id for one in audited], [not one.right for one in audited])
    bound = lower_bound_of_zone(zone, sample, wrong, confidence)
    if effect > 1:
        bound = min(bound, lower_bound(sample / effect, wrong / effect, confidence))
    providers = len({one.provider_id for one in audited})
    return Certificate(zone, sample, wrong, bound, confidence, providers, rho, effect)


def _floored(share: float) -> str:
    """In per cent with one decimal, never rounded up."""
    return f"{int(share * 1000) / 10:.1f} %"
