"""What a text shows of a course beside its title: price, study load, start, duration and place, as printed."""

import re
from dataclasses import dataclass

from extractor.lowering import lowered
from register.details import Details

# All for lower-case text, and with the first letters first: places with another one are passed over quickly.
_MONTH = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?|january|february|march|may|june|july|august|october)\.?"
)
_DATE = rf"(?:\d{{1,2}} {_MONTH}(?: (?:20)?\d\d)?|{_MONTH} 20\d\d|\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:20)?\d\d)"
_END = r"(?=$|\s[·|]\s|[\n;]|[.!?](?:\s|$))"
_AT_WORD = r"(?<!\w.)"  # after the first letter of a word


@dataclass(frozen=True, slots=True)
class _Fact:
    """`cues` are literals of which one must occur before the slower pattern is tried."""

    cues: tuple[str, ...]
    pattern: re.Pattern[str]


def _fact(cues: tuple[str, ...], pattern: str) -> _Fact:
    return _Fact(cues, re.compile(pattern))


_PRICE = _fact(
    ("€", "eur", "gratis", "kosteloos"),
    r"[gke€\d](?:(?<=g)ratis\b|(?<=k)osteloos\b|(?:(?<=€)|(?<=e)uro?\b) ?\d[\d.,]*(?:,?-)?|"
    rf"(?<=\d){_AT_WORD}[\d.]*(?:,\d\d|,-)? ?euro\b)",
)
_SBU = _fact(("sbu", "studiebelasting"), r"(\d(?<!\w.)\d{1,3}) ?(?:sbu|studiebelastingsuren)\b")
_SBU_BEFORE = _fact(
    ("sbu", "studiebelasting", "studielast"), r"s(?<!\w.)(?:bu|tudiebelasting|tudielast)\b:? ?(\d{2,4})\b"
)
_HOURS = _fact(
    ("uur", "uren", "hours"), r"(\d(?<![\d.:,].)\d{1,3}) ?(?:klok|les|studie|contact)?-?(?:uren|uur|hours)\b"
)
_START_FIELD = _fact(
    ("start", "begin", "wanneer", "instroom"),
    rf"[sbewi]{_AT_WORD}(?:(?<=s)tart(?:datum|data|moment(?:en)?|t| date)?|(?<=b)egint(?: op)?|(?<=b)egindatum|"
    r"(?<=e)erstvolgende start|(?<=w)anneer\??|(?<=i)nstroom(?:moment(?:en)?)?)"
    rf"\s?:\s?(?P<value>[^·|\n]{{2,80}}?){_END}",
)
_START = _fact(("start", "begin"), rf"[sb]{_AT_WORD}(?:(?<=s)tart|(?<=b)egin)\w*\b[^.·|\n]{{0,30}}?(?P<value>{_DATE})")
_DURATION_FIELD = _fact(
    ("duur", "doorlooptijd", "hoe lang", "duration"),
    rf"[sclodth]{_AT_WORD}(?:(?:(?<=s)tudied|(?<=c)ursusd|(?<=o)pleidingsd|(?<=l)esd|(?<=d)|(?<=t)ijdsd)uur|"
    rf"(?<=d)oorlooptijd|(?<=h)oe lang|(?<=d)uration)\s?:\s?(?P<value>[^·|\n]{{2,60}}?){_END}",
)
_DURATION = _fact(
    ("weken", "maanden", "dagdelen", "dagen", "bijeenkomsten", "avonden", "jaar", "weeks", "months"),
    rf"(?P<value>[\detdvza]{_AT_WORD}(?:(?<=\d)\d{{0,2}}|(?<=e)en|(?<=t)(?:wee|ien|waalf)|(?<=d)rie|(?<=v)i(?:er|jf)|"
    r"(?<=z)es|(?<=a)cht)(?: (?:tot|à|-) \d{1,3})? "
    r"(?:weken|maanden|dagdelen|lesdagen|cursusdagen|bijeenkomsten|avonden|jaar|weeks|months))\b",
)
_PLACE_FIELD = _fact(
    ("locatie", "plaats", "waar", "location"),
    rf"[lcpw]{_AT_WORD}(?:(?:(?<=l)es|(?<=c)ursus)(?:locaties?|plaats)|(?<=l)ocaties?|(?<=p)laats|(?<=w)aar|"
    rf"(?<=l)ocation)\s?:\s?(?P<value>[^·|\n]{{2,80}}?){_END}",
)
_LONGEST = 80


def details_of(text: str) -> Details:
    """What the text shows; what it shows twice as it stands first. Fields (`Startdatum: ...`) before running text."""
    shown = _Shown(text, lowered(text))
    return Details(
        price=shown.printed(0, _PRICE).rstrip(".,"),
        hours=_hours(shown),
        start=_value(shown, _START_FIELD, _START),
        duration=_value(shown, _DURATION_FIELD, _DURATION),
        location=_value(shown, _PLACE_FIELD),
    )


@dataclass(frozen=True, slots=True)
class _Shown:
    text: str
    lowered: str

    def first(self, fact: _Fact) -> re.Match[str] | None:
        return fact.pattern.search(self.lowered) if any(map(self.lowered.__contains__, fact.cues)) else None

    def printed(self, group: int | str, fact: _Fact) -> str:
        """The group of the first hit, as it stands in the text; "" without a hit."""
        hit = self.first(fact)
        return self.text[slice(*hit.span(group))] if hit else ""


def _hours(shown: _Shown) -> int | None:
    """Study load in hours: what is called so, else the first number of hours."""
    called = [hit for hit in (shown.first(_SBU), shown.first(_SBU_BEFORE)) if hit]
    hit = min(called, key=re.Match.start) if called else shown.first(_HOURS)
    return int(hit[1]) if hit else None


def _value(shown: _Shown, *facts: _Fact) -> str:
    for fact in facts:
        if value := shown.printed("value", fact):
            return " ".join(value.split())[:_LONGEST]
    return ""
