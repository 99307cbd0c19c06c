"""The signals a page can give about an offer's status: names, on which side each speaks, and words for people."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class SignalName(StrEnum):
    """Names are stable: they stand in stored matches and in `aanbod match`."""

    # for an official certificate
    SAYS_MBO_CERTIFICATE = "says_mbo_certificaat"
    RESULT_FIELD = "result_field_mbo_certificaat"
    PRINTED_CODE = "printed_code"
    SAYS_KEUZEDEEL = "says_keuzedeel"
    THIRD_PATH = "derde_leerweg"
    CERTIFICATE_HOLDER = "certificaathouder"
    WORK_PROCESSES = "werkprocessen"
    SAYS_RECOGNISED = "says_erkend"
    # against it
    NEGATED = "negated_mbo_certificaat"
    CONDITIONAL = "conditional_mbo_certificaat"
    DIPLOMA = "diploma_programme"
    BOL_BBL = "bol_bbl"
    BRANCH_CERTIFICATE = "branche_certificate"
    PROOF_OF_PARTICIPATION = "bewijs_van_deelname"
    PRACTICE_STATEMENT = "praktijkverklaring"
    MBO_STATEMENT = "mbo_verklaring"
    EVC = "evc"
    OWN_CERTIFICATE = "own_certificate"
    AT_MBO_LEVEL = "op_mbo_niveau"
    NEWS = "news_or_blog"
    VACANCY = "vacancy"
    MANY_UNDER_DIPLOMA = "many_titles_under_diploma"
    OFFERED_ELSEWHERE = "offered_elsewhere"
    # about the status, neither for nor against
    EMPLOYERS_ONLY = "employers_only"
    WAITING_LIST = "waiting_list"
    DISCONTINUED = "discontinued"
    ENOUGH_PARTICIPANTS = "enough_participants"
    NATIONAL_CARE_CLASS = "nationale_zorgklas"
    PRICE = "price"
    START_DATE = "start_date"
    ENROL = "enrol_button"
    HOURS = "sbu_or_hours"


@dataclass(frozen=True, slots=True)
class Signal:
    """One piece of evidence: its name, the text seen (at most 200 characters) and where it stood.

    `where` is `title`, `context`, `field` (a key-value pair), `url` or `page` (elsewhere on the page).
    """

    name: SignalName
    quote: str
    where: str

    def __reduce__(self) -> tuple[Any, ...]:
        """From process to process in a third of the time: by thousands a second."""
        return Signal, (self.name, self.quote, self.where)


FOR = frozenset(
    {
        SignalName.SAYS_MBO_CERTIFICATE,
        SignalName.RESULT_FIELD,
        SignalName.PRINTED_CODE,
        SignalName.SAYS_KEUZEDEEL,
        SignalName.THIRD_PATH,
        SignalName.CERTIFICATE_HOLDER,
        SignalName.WORK_PROCESSES,
        SignalName.SAYS_RECOGNISED,
    }
)
# What one can go home with in the place of an mbo-certificaat, but a diploma.
OTHER_PROOFS = frozenset(
    {
        SignalName.BRANCH_CERTIFICATE,
        SignalName.PROOF_OF_PARTICIPATION,
        SignalName.PRACTICE_STATEMENT,
        SignalName.MBO_STATEMENT,
        SignalName.OWN_CERTIFICATE,
    }
)
AGAINST = OTHER_PROOFS | frozenset(
    {
        SignalName.NEGATED,
        SignalName.CONDITIONAL,
        SignalName.DIPLOMA,
        SignalName.BOL_BBL,
        SignalName.EVC,
        SignalName.AT_MBO_LEVEL,
        SignalName.NEWS,
        SignalName.VACANCY,
        SignalName.MANY_UNDER_DIPLOMA,
        SignalName.OFFERED_ELSEWHERE,
    }
)
