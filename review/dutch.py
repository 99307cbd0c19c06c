"""What the contract's words are called on the pages."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo

from register.judgement import Review
from register.signals import SignalName
from register.words import Decision, PageKind, Status, Verdict

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
REASONS: Mapping[str, str] = MappingProxyType(
    {
        "near the threshold": "net niet zeker genoeg",
        "title only": "alleen de titel past",
        "two codes fit": "twee certificaten passen",
        "code and title disagree": "code en titel spreken elkaar tegen",
        "evidence disagrees": "aanwijzingen voor én tegen",
        "reviewer unsure": "een beoordelaar twijfelde",
        "text and answer changed": "tekst en voorstel zijn veranderd sinds de vorige beoordeling",
        "reviewed code ended": "het gekozen certificaat telt niet meer mee",
    }
)
STATUSES: Mapping[Status, str] = MappingProxyType(
    {
        Status.OPEN: "open voor iedereen",
        Status.EMPLOYERS_ONLY: "alleen via werkgever of incompany",
        Status.WAITING_LIST: "wachtlijst",
        Status.UNCLEAR: "onduidelijk",
        Status.DISCONTINUED: "wordt niet meer aangeboden",
    }
)
VERDICTS: Mapping[Verdict, str] = MappingProxyType(
    {Verdict.MATCH: "mbo-certificaat", Verdict.NONE: "geen mbo-certificaat", Verdict.UNSURE: "twijfel"}
)
DECISIONS: Mapping[Decision, str] = MappingProxyType(
    {
        Decision.ACCEPT: "telt mee zonder beoordeling",
        Decision.REVIEW: "vraagt om beoordeling",
        Decision.REJECT: "geen officieel certificaat",
    }
)
PAGE_KINDS: Mapping[PageKind, str] = MappingProxyType(
    {
        PageKind.COURSE: "cursuspagina",
        PageKind.OVERVIEW: "overzichtspagina",
        PageKind.DIPLOMA: "diploma-opleiding",
        PageKind.GUIDE: "studiegids",
        PageKind.NEWS: "nieuwsbericht",
        PageKind.VACANCY: "vacature",
        PageKind.INFORMATION: "informatiepagina",
        PageKind.OTHER: "andere pagina",
    }
)
SIGNALS: Mapping[SignalName, str] = MappingProxyType(
    {
        SignalName.SAYS_MBO_CERTIFICATE: "noemt mbo-certificaat",
        SignalName.RESULT_FIELD: "resultaat: mbo-certificaat",
        SignalName.PRINTED_CODE: "noemt een code",
        SignalName.SAYS_KEUZEDEEL: "noemt keuzedeel",
        SignalName.THIRD_PATH: "derde leerweg",
        SignalName.CERTIFICATE_HOLDER: "certificaathouder",
        SignalName.WORK_PROCESSES: "werkprocessen",
        SignalName.SAYS_RECOGNISED: "noemt erkend",
        SignalName.NEGATED: "ontkent mbo-certificaat",
        SignalName.CONDITIONAL: "mbo-certificaat onder voorwaarde",
        SignalName.DIPLOMA: "diploma-opleiding",
        SignalName.BOL_BBL: "BOL of BBL",
        SignalName.BRANCH_CERTIFICATE: "branchecertificaat",
        SignalName.PROOF_OF_PARTICIPATION: "bewijs van deelname",
        SignalName.PRACTICE_STATEMENT: "praktijkverklaring",
        SignalName.MBO_STATEMENT: "mbo-verklaring",
        SignalName.EVC: "EVC",
        SignalName.OWN_CERTIFICATE: "eigen certificaat",
        SignalName.AT_MBO_LEVEL: "op mbo-niveau",
        SignalName.NEWS: "nieuws of blog",
        SignalName.VACANCY: "vacature",
        SignalName.MANY_UNDER_DIPLOMA: "veel titels onder één diploma",
        SignalName.OFFERED_ELSEWHERE: "een ander biedt het aan",
        SignalName.EMPLOYERS_ONLY: "alleen via werkgever",
        SignalName.WAITING_LIST: "wachtlijst",
        SignalName.DISCONTINUED: "niet meer aangeboden",
        SignalName.ENOUGH_PARTICIPANTS: "bij voldoende deelnemers",
        SignalName.NATIONAL_CARE_CLASS: "Nationale Zorgklas",
        SignalName.PRICE: "prijs",
        SignalName.START_DATE: "startdatum",
        SignalName.ENROL: "inschrijven",
        SignalName.HOURS: "studielast",
    }
)
_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


def reason(text: str) -> str:
    """A reason, with the detail that may follow its listed part."""
    for listed, dutch in REASONS.items():
        if text.startswith(listed):
            return dutch + text.removeprefix(listed)
    return text


def moment(time: datetime) -> str:
    """In Dutch time, as `1 okt 2026, 11:30`."""
    local = time.astimezone(AMSTERDAM)
    return f"{local.day} {_MONTHS[local.month - 1]} {local.year}, {local:%H:%M}"


def share(confidence: float | None) -> str:
    return "" if confidence is None else f"{confidence:.0%}".replace("%", " %")


def decision(review: Review) -> str:
    """`mbo-certificaat K0186 (wachtlijst)`."""
    status = f" ({STATUSES[review.status]})" if review.status else ""
    return f"{VERDICTS[review.verdict]} {review.code}".strip() + status
