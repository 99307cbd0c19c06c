"""Why a match came out as it did, in Dutch, for the researcher who reads it."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from types import MappingProxyType

from matcher.evidence import Evidence, Weighed
from matcher.model import Weights
from matcher.printed import PrintedCodes
from matcher.queries import Reading
from matcher.scored import Scored
from matcher.traits import Conflict
from register.offer import Argument
from register.signals import SignalName
from register.words import PageKind

SIGNAL_TEXTS = MappingProxyType(
    {
        SignalName.SAYS_MBO_CERTIFICATE: "De tekst noemt een mbo-certificaat",
        SignalName.RESULT_FIELD: "De pagina geeft als resultaat: mbo-certificaat",
        SignalName.SAYS_KEUZEDEEL: "De tekst noemt een keuzedeel",
        SignalName.THIRD_PATH: "De tekst noemt de derde leerweg",
        SignalName.CERTIFICATE_HOLDER: "De tekst noemt de certificaathouder",
        SignalName.WORK_PROCESSES: "De tekst noemt werkprocessen",
        SignalName.SAYS_RECOGNISED: "De tekst spreekt van erkend",
        SignalName.NEGATED: "De tekst zegt dat er (nog) geen mbo-certificaat is",
        SignalName.CONDITIONAL: "Het mbo-certificaat is aan een voorwaarde gebonden",
        SignalName.DIPLOMA: "De tekst gaat over een diploma-opleiding",
        SignalName.BOL_BBL: "De tekst noemt bol of bbl",
        SignalName.BRANCH_CERTIFICATE: "De tekst noemt een branchecertificaat of -diploma",
        SignalName.PROOF_OF_PARTICIPATION: "De tekst noemt een bewijs van deelname",
        SignalName.PRACTICE_STATEMENT: "De tekst noemt een praktijkverklaring",
        SignalName.MBO_STATEMENT: "De tekst noemt een mbo-verklaring",
        SignalName.EVC: "De tekst gaat over EVC (erkenning van ervaring)",
        SignalName.OWN_CERTIFICATE: "De tekst noemt een eigen certificaat van de aanbieder",
        SignalName.AT_MBO_LEVEL: "De tekst zegt alleen 'op mbo-niveau'",
        SignalName.NEWS: "Het is een nieuwsbericht of blog",
        SignalName.VACANCY: "Het is een vacature",
        SignalName.MANY_UNDER_DIPLOMA: "De titel staat in een lijst onder een diploma-opleiding",
        SignalName.OFFERED_ELSEWHERE: "De tekst zegt dat een andere instelling het aanbiedt",
    }
)
_PAGE_TEXTS = MappingProxyType(
    {
        PageKind.COURSE: "De pagina biedt een cursus aan",
        PageKind.OVERVIEW: "De pagina geeft een overzicht van cursussen",
        PageKind.INFORMATION: "De pagina geeft algemene informatie",
        PageKind.DIPLOMA: "De pagina gaat over een diploma-opleiding",
        PageKind.GUIDE: "De pagina is een studiegids of onderwijs- en examenregeling",
        PageKind.NEWS: "De pagina is een nieuwsbericht",
        PageKind.VACANCY: "De pagina is een vacature",
    }
)
# Of pages that offer something, where the model has learnt that this speaks against.
_PAGE_TEXTS_AGAINST = MappingProxyType(
    {
        PageKind.COURSE: "Op de meeste pagina's over een cursus wordt geen mbo-certificaat aangeboden",
        PageKind.OVERVIEW: "Op de meeste overzichten van cursussen wordt geen mbo-certificaat aangeboden",
    }
)
TOGETHER_TEXTS = MappingProxyType(
    {
        "promised": "Het mbo-certificaat wordt bij dit aanbod zelf beloofd",
        "promised_fit": "De titel past, het mbo-certificaat wordt erbij beloofd en niets spreekt dat tegen",
        "unpromised": "Bij dit aanbod zelf wordt geen mbo-certificaat beloofd",
        "identified": "De titel zegt niet welk certificaat het is, de ene code die erbij staat wel",
        "nearly": "De titel is bijna die van dit certificaat, en van geen ander",
        "unfit": "De titel is niet die van het certificaat",
        "only_a_part": "Het staat er als deel van een opleiding, zonder eigen prijs of start",
        "for_others": "Het is van een andere instelling, of alleen voor eigen studenten",
        "strongly_against": "Bij dit aanbod staat iets wat een mbo-certificaat tegenspreekt",
        "no_offer": "Op deze pagina wordt het niet los aangeboden",
        "doubted": "De zin over het certificaat leest eerder als een die niets belooft",
        "half_believed": "De zin over het certificaat leest minder duidelijk als een belofte",
        "disbelieved": "De zin over het certificaat leest bijna zeker als een die niets belooft",
        "hinted": "Een zin in de tekst leest als een belofte van het certificaat",
        "occasion": "De titel gaat over een bijeenkomst, examen of les bij een cursus",
        "sentence": "De titel is een lopende zin",
    }
)
_ELSEWHERE = " (elders op de pagina)"
_ARGUMENTS = 8_192  # that are remembered: the pages of a site say the same


def explain(  # noqa: PLR0913, PLR0917 - all that is known of an offer
    weights: Weights,
    reading: Reading,
    evidence: Evidence,
    printed: PrintedCodes,
    candidates: Sequence[Scored],
    about: Scored | None,
) -> tuple[Argument, ...]:
    """What moved the certificate that the verdict is about, the strongest first."""
    found = [_signal(weighed) for weighed in evidence.weighed]
    if evidence.page_weight and evidence.page_kind in _PAGE_TEXTS:
        found.append(_page(evidence.page_kind, evidence.page_weight))
    if about:
        found += [_title(reading, about, weights), *_differences(reading, about, weights)]
        found += [*_codes(printed, about, weights), *_together(reading, about, weights), *_rivals(about, candidates)]
    return tuple(sorted(found, key=lambda one: (-abs(one.weight), one.text, one.quote)))


def _page(kind: PageKind, weight: float) -> Argument:
    against = _PAGE_TEXTS_AGAINST.get(kind, "") if weight < 0 else ""
    return _argument(against or _PAGE_TEXTS[kind], weight)


@lru_cache(maxsize=_ARGUMENTS)
def _argument(text: str, weight: float, quote: str = "") -> Argument:
    return Argument(text, round(weight, 2), quote)


def _signal(weighed: Weighed) -> Argument:
    place = _ELSEWHERE if weighed.signal.where == "page" else ""
    return _argument(SIGNAL_TEXTS[weighed.signal.name] + place, weighed.weight, weighed.signal.quote)


def _title(reading: Reading, best: Scored, weights: Weights) -> Argument:
    official = f"{best.code} '{best.certificate.title}'"
    if _is_quoted(best, reading):
        text = f"De tekst noemt de officiële titel van {official}"
    elif best.exact:
        text = f"De titel is gelijk aan die van {official}"
    elif best.fits:
        text = f"De titel is op kleine verschillen na die van {official}"
    elif best.similar:
        text = f"De titel lijkt op die van {official}, maar is niet dezelfde"
    else:
        text = f"De titel lijkt weinig op die van {official}, de meest gelijkende"
    differences = (n for n in ("loose", "left_over", "one_word") if getattr(best, n))
    apart = sum(weights.title[n] for n in differences) + (weights.title["conflict"] if best.conflicts else 0)
    return _argument(text, best.title - apart)  # what differs is said by itself


def _is_quoted(best: Scored, reading: Reading) -> bool:
    """Whether its official name stands in the text in the place of the title."""
    return best.exact and best.name == reading.quoted


def _differences(reading: Reading, best: Scored, weights: Weights) -> Iterator[Argument]:
    traits = reading.title.traits
    if Conflict.LEVEL in best.conflicts:
        levels = "/".join(sorted(traits.levels))
        text = (
            f"Niveau in de titel ({levels}) is niet dat van het certificaat ({best.certificate.level or 'in de titel'})"
        )
        yield _argument(text, weights.title["conflict"])
    for conflict, what in (
        (Conflict.LANGUAGE, "Het taalniveau in de titel is een ander dan dat van het certificaat"),
        (Conflict.NUMBER, "Het deel of nummer in de titel is een ander dan dat van het certificaat"),
        (Conflict.GRADE, "De titel zegt basis, verdieping of verbreding waar het certificaat iets anders zegt"),
    ):
        if conflict in best.conflicts:
            yield _argument(what, weights.title["conflict"])
    if best.loose and not best.conflicts:
        yield _argument("Titel en certificaat noemen niet hetzelfde taalniveau, deel of nummer", weights.title["loose"])
    if best.left_over:
        text = (
            "De titel zelf is een andere"
            if _is_quoted(best, reading)
            else "Alleen een deel van de titel past bij het certificaat"
        )
        yield _argument(text, weights.title["left_over"])
    if best.one_word:
        yield _argument("De officiële titel is één gewoon woord en zegt op zichzelf weinig", weights.title["one_word"])


def _together(reading: Reading, best: Scored, weights: Weights) -> Iterator[Argument]:
    """What title and text say together."""
    for name in best.terms:
        if text := TOGETHER_TEXTS.get(name):
            yield _argument(text, weights.together[name], reading.occasion if name == "occasion" else "")


def _codes(printed: PrintedCodes, best: Scored, weights: Weights) -> Iterator[Argument]:
    if best.printed:
        near = best.code in printed.near
        text = f"De code {best.code} staat {'bij de titel' if near else 'in de tekst'}"
        yield _argument(text, weights.codes["near" if near else "around"], printed.quote(best.code))
    if "supported" in best.terms:
        yield _argument(
            "De pagina ondersteunt de code: erkend, derde leerweg, een prijs of een startdatum",
            weights.codes["supported"],
        )
    if printed.point_elsewhere(best.code):
        others = ", ".join(sorted(printed.near or printed.around))
        yield _argument(f"Er staat een andere code: {others}", weights.codes["elsewhere"])


def _rivals(best: Scored, candidates: Sequence[Scored]) -> Iterator[Argument]:
    for other in candidates:
        if other is not best and other.fits and other.confidence * 10 > best.confidence:
            lost = min(0.0, other.score - best.score) - other.confidence / (best.confidence + other.confidence)
            yield _argument(f"Ook {other.code} '{other.certificate.title}' past bij de titel", lost)
