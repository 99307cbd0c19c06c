"""What a page promises of all rows of a list, or of those that bear a label, stands with each of them."""

import re
from dataclasses import replace

from register.offer import Offer
from register.signals import Signal, SignalName
from register.words import PageKind, Place

# "Onderstaande mbo-certificaten kun je los volgen": what stands above a list and speaks of all its rows.
OF_ALL_ROWS = re.compile(
    r"\b(?:hieronder|onderstaande?|hierna|volgende|al deze|al onze|met deze|elk|elke|ieder|iedere|below|following|"
    r"all these|each|dit zijn|tenzij|"
    r"alle (?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d+)|op deze pagina|in (?:deze|dit) (?:lijst|tabel|"
    r"overzicht|schema)|"
    r"(?:alle|deze|onze) (?:[\w-]+ ){0,2}(?:cursussen|trainingen|\w*opleidingen|modules|keuzedelen|onderdelen|"
    r"scholingen|leergangen|trajecten|programma['\u2019]?s|certificaten|titels))\b|:\s*$",
    re.IGNORECASE,
)
# "Met deze cursus haal je drie mbo-certificaten, die je los kunt volgen:", above a list on a course's own page.
_SEVERAL_GOT = re.compile(r"\bcertificaten\b[^.!?]*:\s*$", re.IGNORECASE)
_GOT = re.compile(r"\b(?:krijg|ontvang|behaal|haal|verdien|volg)", re.IGNORECASE)
_ROWS = frozenset({Place.LIST_ROW, Place.TABLE_ROW})
_QUOTES = "\"'\u2018\u2019\u201c\u201d"
# "Cursussen met het lintje Erkend mbo leveren een mbo-certificaat op."
_BEARS = re.compile(
    r"\bmet (?:een |het |de )?(?:(?:\w*lintje|\w*label|\w*logo|keurmerk|stempel|vlag\w*|badge|sticker|vermelding|"
    rf"woord\w*|aanduiding|tekst|kenmerk) )?[{_QUOTES}]?([^{_QUOTES},.;:()]{{3,30}}?)[{_QUOTES}]? (?:gev|geef|lever|"
    r"leid|sluit|zijn\b|is\b|krijg|haal|behaal|eindig|hoor|hore|rond)",
    re.IGNORECASE,
)
_BETWEEN = " \u00b7 "


def with_said_of_rows(offer: Offer) -> tuple[Signal, ...]:
    """The offer's signals; a promise that the page makes of it as a row stands with it."""
    if not any(map(_is_of_page, offer.signals)):
        return offer.signals
    return tuple(replace(s, where="context") if _is_of_page(s) and _holds(s.quote, offer) else s for s in offer.signals)


def _is_of_page(signal: Signal) -> bool:
    return signal.where == "page" and signal.name is SignalName.SAYS_MBO_CERTIFICATE


def _holds(quote: str, offer: Offer) -> bool:
    """Also where a row is a heading or a line of a PDF, as long as the page is an overview."""
    if offer.page_kind is not PageKind.OVERVIEW:
        return offer.place in _ROWS and bool(_SEVERAL_GOT.search(quote) and _GOT.search(quote))
    return OF_ALL_ROWS.search(quote) is not None or _bears_label(quote, offer.context)


def _bears_label(quote: str, context: str) -> bool:
    """Whether the row bears the label of which the page promises it, as a statement of its own."""
    parts = {part.strip(" .").casefold() for part in context.split(_BETWEEN)}
    return any(hit[1].strip().casefold() in parts for hit in _BEARS.finditer(quote))
