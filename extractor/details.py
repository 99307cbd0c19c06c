"""What a text shows of a course beside its title: price, study load, start, duration and place, as printed."""

import re
from dataclasses import dataclass

from register.details import Details

_MONTH = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?|january|february|march|may|june|july|august|october)\.?"
)
_DATE = rf"(?:\d{{1,2}} {_MONTH}(?: (?:20)?\d\d)?|{_MONTH} 20\d\d|\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:20)?\d\d)"
_AMOUNT = r"(?:€|eur(?:o)?\b) ?\d[\d.,]*(?:,?-)?|\b\d[\d.]*(?:,\d\d|,-)? ?euro\b"
_END = r"(?=$|\s[·|]\s|[\n;]|[.!?](?:\s|$))"

_PRICE = re.compile(rf"(?:gratis|kosteloos)\b|{_AMOUNT}", re.IGNORECASE)
_SBU = re.compile(
    r"\b(\d{2,4}) ?(?:sbu|studiebelastingsuren)\b|\b(?:sbu|studiebelasting|studielast)\b:? ?(\d{2,4})\b", re.IGNORECASE
)
_HOURS = re.compile(r"(?<![\d.:,])(\d{2,4}) ?(?:klok|les|studie|contact)?-?(?:uren|uur|hours)\b", re.IGNORECASE)
_START_FIELD = re.compile(
    rf"\b(?:start(?:datum|data|moment(?:en)?|t)?|begint(?: op)?|begindatum|eerstvolgende start|"
    rf"wanneer\??|instroom(?:moment(?:en)?)?|start date)\s?:\s?(?P<value>[^·|\n]{{2,80}}?){_END}",
    re.IGNORECASE,
)
_START = re.compile(rf"\b(?:start\w*|begin\w*)\b[^.·|\n]{{0,30}}?(?P<value>{_DATE})", re.IGNORECASE)
_DURATION_FIELD = re.compile(
    rf"\b(?:(?:studie|cursus|opleidings|les)?duur|tijdsduur|doorlooptijd|hoe lang|duration)\s?:\s?"
    rf"(?P<value>[^·|\n]{{2,60}}?){_END}",
    re.IGNORECASE,
)
_DURATION = re.compile(
    r"\b(?P<value>(?:\d{1,3}|een|twee|drie|vier|vijf|zes|acht|tien|twaalf)(?: (?:tot|à|-) \d{1,3})? "
    r"(?:weken|maanden|dagdelen|lesdagen|cursusdagen|bijeenkomsten|avonden|jaar|weeks|months))\b",
    re.IGNORECASE,
)
_PLACE_FIELD = re.compile(
    rf"\b(?:(?:les|cursus)?locaties?|(?:les|cursus)?plaats|waar|location)\s?:\s?(?P<value>[^·|\n]{{2,80}}?){_END}",
    re.IGNORECASE,
)
_LONGEST = 80


# Literals of which one must occur before the slower pattern is tried.
_CUES = {
    _PRICE: ("€", "eur", "gratis", "kosteloos"),
    _SBU: ("sbu", "studiebelasting", "studielast"),
    _HOURS: ("uur", "uren", "hours"),
    _START_FIELD: ("start", "begin", "wanneer", "instroom"),
    _START: ("start", "begin"),
    _DURATION_FIELD: ("duur", "doorlooptijd", "hoe lang", "duration"),
    _DURATION: ("weken", "maanden", "dagdelen", "dagen", "bijeenkomsten", "avonden", "jaar", "weeks", "months"),
    _PLACE_FIELD: ("locatie", "plaats", "waar", "location"),
}


def details_of(text: str) -> Details:
    """What the text shows; what it shows twice as it stands first. Fields (`Startdatum: ...`) before running text."""
    shown = _Shown(text, text.lower())
    price = shown.first(_PRICE)
    return Details(
        price=price[0].rstrip(".,") if price else "",
        hours=_hours(shown),
        start=_value(shown, _START_FIELD, _START),
        duration=_value(shown, _DURATION_FIELD, _DURATION),
        location=_value(shown, _PLACE_FIELD),
    )


@dataclass(frozen=True, slots=True)
class _Shown:
    text: str
    lowered: str

    def first(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        return pattern.search(self.text) if any(cue in self.lowered for cue in _CUES[pattern]) else None


def _hours(shown: _Shown) -> int | None:
    """Study load in hours: what is called so, else the first number of hours."""
    for pattern in (_SBU, _HOURS):
        hit = shown.first(pattern)
        if hit:
            return int(next(group for group in hit.groups() if group))
    return None


def _value(shown: _Shown, *patterns: re.Pattern[str]) -> str:
    hits = (shown.first(pattern) for pattern in patterns)
    return next((" ".join(hit["value"].split())[:_LONGEST] for hit in hits if hit), "")
