"""What a text shows of a course beside its title: price, study load, start, duration and place, as printed."""

import re

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


def details_of(text: str) -> Details:
    """What the text shows; what it shows twice as it stands first. Fields (`Startdatum: ...`) before running text."""
    return Details(
        price=_first(text, _PRICE),
        hours=_hours(text),
        start=_value(text, _START_FIELD, _START),
        duration=_value(text, _DURATION_FIELD, _DURATION),
        location=_value(text, _PLACE_FIELD),
    )


def _hours(text: str) -> int | None:
    """Study load in hours: what is called so, else the first number of hours."""
    for pattern in (_SBU, _HOURS):
        hit = pattern.search(text)
        if hit:
            return int(next(group for group in hit.groups() if group))
    return None


def _value(text: str, *patterns: re.Pattern[str]) -> str:
    hits = (pattern.search(text) for pattern in patterns)
    return next((" ".join(hit["value"].split())[:_LONGEST] for hit in hits if hit), "")


def _first(text: str, pattern: re.Pattern[str]) -> str:
    hit = pattern.search(text)
    return hit[0].rstrip(".,") if hit else ""
