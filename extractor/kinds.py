"""What a page is for, from its address, title, structured data and wording together."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from extractor.lowering import lower_case
from extractor.programme import is_surely_programme
from extractor.urls import path_of
from register.signals import OTHER_PROOFS, Signal, SignalName
from register.words import PageKind

_NEWS_TYPES = frozenset({"NewsArticle", "BlogPosting", "ReportageNewsArticle", "OpinionNewsArticle"})
# All for lower-case text.
_GUIDE = re.compile(
    r"\boer\b|onderwijs- ?(?:en|&) ?examenregeling|\bexamenplan\b|\bexamenreglement\b|\bkeuzedelen(?:gids|boek|"
    r"aanbod|overzicht)\b|"
    r"\bexamen(?:regeling|eisen)\b"
)
_DOSSIER = re.compile(r"\bkwalificatiedossier\b")
_MAYBE_GUIDE = re.compile(r"\bstudiegids\b|\bopleidingsgids\b|\bstudentengids\b|\bkeuzedelen\b|\bstudiehandleiding\b")
# Of each of these a literal that must occur: most pages hold none.
_CUES_OF_GUIDE = ("oer", "examen", "keuzedelen", "dossier", "gids", "handleiding")
_PARTING = re.compile(r"[-_/]")
_FOR_STUDENTS = re.compile(
    r"[cskb](?<!\w.)(?:(?<=c)ohort\b|(?<=s)(?<!geen s)tudent(?:en)?\b[^.!?\n]{0,60}\bkeuzede|"
    r"(?<=k)euzede(?:el|len) (?:bij|binnen|in|van) (?:je|de|jouw|deze|een) (?:mbo-)?opleiding|"
    r"(?<=k)euzedeelverplichting|(?<=b)innen (?:je|de) opleiding (?:kies|kun)|(?<=k)ies je .{0,30}keuzede)"
)
_CUES_FOR_STUDENTS = ("cohort", "keuzede", "binnen je opleiding", "binnen de opleiding")
_INFORMATION = re.compile(
    r"^(?:veel ?gestelde vragen|faq\b|over ons|contact|privacy|cookie|algemene voorwaarden|disclaimer|kosten(?: "
    r"en|,)|schoolkosten|"
    r"studiefinanciering|subsidie|klachten|bereikbaarheid|organisatie|wat is een mbo-certificaat|wat zijn "
    r"mbo-certificaten|"
    r"bewijsstukken|frequently asked|about us|hoe werkt)",
    re.IGNORECASE,
)
_INFORMATION_PATH = re.compile(
    r"/(?:faq|veelgestelde-vragen|over-ons|contact|privacy\w*|disclaimer|algemene-voorwaarden|cookies?\w*)(?:[/.]|$)"
)
_PLAIN_PATH = re.compile(
    r"/(?:faq|veelgestelde-vragen|over(?:-ons)?|about(?:-us)?|contact|privacy[\w-]*|disclaimer|algemene-voorwaarden|"
    r"cookies?[\w-]*|colofon|sitemap|nieuws(?:berichten|archief)?|news|actueel|blogs?|pers(?:berichten)?|vacatures?|"
    r"werken-?bij|jobs|team|medewerkers|organisatie|bestuur|klachten[\w-]*|agenda|locaties|route|jaarverslag\w*|"
    r"toegankelijkheid\w*|anbi)(?:[/.?-]|$)"
)
_LISTING = re.compile(
    r"(?:cursussen|opleidingen|trainingen|scholingen|certificaten|workshops)\b|\b(?:keuzedelen|modules|aanbod|cursusaanbod|"
    r"opleidingsaanbod|overzicht|agenda|"
    r"courses|programmes|zoekresultaten|catalogus|leereenheden)\b",
    re.IGNORECASE,
)
_DIPLOMA_TITLE = re.compile(
    r"\bb[ob]l\b|\bmbo[ -]opleiding\b|\bdiploma(?:route|traject|opleiding)?\b|\bkeuzedelen bij\b", re.IGNORECASE
)
_DIPLOMA_PATH = re.compile(r"/(?:mbo-opleiding(?:en)?|bol|bbl|dagopleidingen)(?:[/.-]|$)|-(?:bol|bbl)(?:[/.-]|$)")
_CERTIFICATE_WORD = re.compile(r"\bmbo[ -]?certifica", re.IGNORECASE)
_COURSE_FACTS = frozenset(
    {SignalName.PRICE, SignalName.START_DATE, SignalName.HOURS, SignalName.ENROL, SignalName.RESULT_FIELD}
)
_ABOUT_ONE = _COURSE_FACTS | OTHER_PROOFS
_SAYS = frozenset({SignalName.SAYS_MBO_CERTIFICATE, SignalName.NEGATED, SignalName.PRINTED_CODE})
_COURSE_PATH = re.compile(r"/(?:cursus|opleiding|training|certificaat|mbo-certificaat|course|keuzedeel|aanbod)\w*/")
_DIPLOMA_ENOUGH = 2
_MANY_ROWS, _SEVERAL_ROWS = 8, 5
_OVERVIEW_ROWS = 2
_FEW_FACTS = 2


@dataclass(frozen=True)
class Facts:
    """`signals` of the page's text outside its rows; `types` of its structured data; `opening` its first lines.

    `teasers` are the rows that may only point to other courses; `signs` those of a programme (see `programme`).
    """

    url: str
    title: str
    opening: str
    signals: Collection[Signal]
    types: Collection[str] = ()
    rows: int = 0
    teasers: int = 0
    codes: int = 0
    byline: bool = False
    signs: Collection[str] = ()

    @cached_property
    def names(self) -> set[SignalName]:
        return {signal.name for signal in self.signals}

    @cached_property
    def path(self) -> str:
        return path_of(self.url).lower()

    @cached_property
    def is_for_students(self) -> bool:
        lowered = lower_case(self.opening)
        told = any(map(lowered.__contains__, _CUES_FOR_STUDENTS))  # the pattern looks at every place of a long text
        return told and _FOR_STUDENTS.search(lowered) is not None


def kind_of(facts: Facts) -> PageKind:
    """The first that fits: what a page can not be an offer as comes before what it can be."""
    if _is_vacancy(facts):
        return PageKind.VACANCY
    if _is_news(facts):
        return PageKind.NEWS
    if _is_guide(facts):
        return PageKind.GUIDE
    if _INFORMATION.search(facts.title) or _INFORMATION_PATH.search(facts.path):
        return PageKind.INFORMATION
    if diploma_points(facts) >= _DIPLOMA_ENOUGH:
        return PageKind.DIPLOMA
    return _offering(facts)


def is_plainly_no_course(url: str, heading: str) -> bool:
    """A page about the school itself, its news or its vacancies, as its address or heading says."""
    return _PLAIN_PATH.search(path_of(url).lower()) is not None or _INFORMATION.search(heading) is not None


def is_listing(title: str) -> bool:
    """Whether a page's title says that it lists courses."""
    return _LISTING.search(title) is not None


def diploma_points(facts: Facts) -> int:
    """How much speaks for a whole diploma programme, less what speaks for a certificate."""
    names = facts.names
    title_says = _CERTIFICATE_WORD.search(facts.title) is not None
    return (
        2 * (_DIPLOMA_TITLE.search(facts.title) is not None)
        + 2 * (_DIPLOMA_PATH.search(facts.path) is not None)
        + 2 * (SignalName.DIPLOMA in names)
        + (SignalName.BOL_BBL in names)
        + facts.is_for_students
        + 2 * is_surely_programme(set(facts.signs))
        - 3 * (SignalName.RESULT_FIELD in names)
        - 3 * title_says
        - 2 * (SignalName.SAYS_MBO_CERTIFICATE in names)
        - (SignalName.THIRD_PATH in names)
    )


def _is_vacancy(facts: Facts) -> bool:
    if "JobPosting" in facts.types or re.search(r"\bvacature\b", facts.title, re.IGNORECASE):
        return True
    clues = [signal for signal in facts.signals if signal.name is SignalName.VACANCY]
    return any(signal.where == "url" for signal in clues) or (
        bool(clues) and not facts.names & (_COURSE_FACTS - {SignalName.HOURS})
    )


def _is_news(facts: Facts) -> bool:
    clues = [signal for signal in facts.signals if signal.name is SignalName.NEWS]
    if any(signal.where == "url" for signal in clues):
        return "Course" not in facts.types
    if _NEWS_TYPES & set(facts.types):
        return SignalName.RESULT_FIELD not in facts.names and SignalName.PRICE not in facts.names
    told = bool(clues) or facts.byline
    return told and not facts.names & {SignalName.PRICE, SignalName.RESULT_FIELD} and not _LISTING.search(facts.title)


def _is_guide(facts: Facts) -> bool:
    words, opening = f"{facts.title} {_PARTING.sub(' ', facts.path)}".lower(), facts.opening[:300].lower()
    if not any(cue in words or cue in opening for cue in _CUES_OF_GUIDE):
        return False
    promised = SignalName.SAYS_MBO_CERTIFICATE in facts.names
    if _DOSSIER.search(opening) and not promised:  # a promise may name the dossier it is part of
        return SignalName.RESULT_FIELD not in facts.names
    if _DOSSIER.search(words) or _GUIDE.search(words) or _GUIDE.search(opening):
        return SignalName.RESULT_FIELD not in facts.names
    programme = SignalName.DIPLOMA in facts.names or SignalName.BOL_BBL in facts.names or facts.is_for_students
    return bool(_MAYBE_GUIDE.search(words) and programme) and SignalName.RESULT_FIELD not in facts.names


def _is_about_one(facts: Facts) -> bool:
    """Of a page with several rows it takes more than words such as "de andere sluiten af met een deelnamebewijs"."""
    return bool(facts.names & (_ABOUT_ONE if facts.rows < _SEVERAL_ROWS else _COURSE_FACTS))


def _offering(facts: Facts) -> PageKind:
    points = len(facts.names & _COURSE_FACTS)
    listing = _LISTING.search(facts.title) is not None
    single = "Course" in facts.types and not listing
    rows = facts.rows
    if _is_about_one(facts) and not listing and rows < _MANY_ROWS:
        rows -= facts.teasers
    if rows >= _OVERVIEW_ROWS and not single and (listing or points <= 1 or rows >= _MANY_ROWS):
        return PageKind.OVERVIEW
    if listing and not rows and points < _FEW_FACTS and SignalName.RESULT_FIELD not in facts.names:
        return PageKind.INFORMATION
    if points or facts.names & _SAYS or single or _COURSE_PATH.search(facts.path):
        return PageKind.COURSE if not (listing and rows) else PageKind.OVERVIEW
    return PageKind.OVERVIEW if rows else PageKind.OTHER
