"""How promising an address looks before it is fetched, from its words, its anchor and the page that links to it."""

import re
from urllib.parse import unquote, urlsplit

from register.codes import printed_codes

FRONT_DOOR = 1_000  # website, start_urls
SITEMAP = 900
AT_ONCE = 199  # what a page is made of or sends on to, and what tells whether a parameter changes anything
HINT = 200  # an address that showed something in the wave before
MOST = 100  # of a page that is judged by its looks
LIKELY = 60  # from here on a page looks like it shows courses
PLAIN = 40

_STRONG = re.compile(
    r"certifica|keuzede|derde-?leerweg|bij-?en-?nascholing|nascholing|bijscholing|omscholing|bijscholen|omscholen|"
    r"contract-?onderwijs|volwassenen|leven-?lang|\bllo\b|praktijkverklaring|deelcertific|maatwerktraject"
)
_FITTING = re.compile(
    r"cursus|training|scholing|opleidingen-voor|aanbod|zakelijk|werkend|werknemers|bedrijven|professional|"
    r"\bmodules?\b|incompany|in-company|leerroutes?|zij-?instrom|werkzoekend|course|brochure|catalogus|studiegids"
)
_WEAK = re.compile(r"opleiding|studie|leren|\bvak\b|techniek|zorg|welzijn|niveau")
_POOR = re.compile(
    r"nieuws|\bnews|\bblogs?\b|vacature|werken-bij|werkenbij|privacy|cookie|disclaimer|agenda|kalender|calendar|"
    r"evenement|\bevents?\b|login|inlog|account|wachtwoord|password|zoek|search|\btags?\b|auth?or|\bfeed\b|wp-json|"
    r"wp-admin|contact|over-ons|medewerkers|open-?dag|klacht|jaarverslag|\bpers\b|\bprint\b|winkelwagen|\bcart\b|"
    r"roosters?|vakantie|ouders|decanen|alumni|toegankelijk|sitemap|reactie|replytocom|share"
)
_PAGING = re.compile(r"(?:[?&/](?:page|pagina|paged|p|start|offset)[=/]?\d+)", re.IGNORECASE)


def priority(url: str, anchor: str = "", *, depth: int = 1, parent: int = PLAIN) -> int:
    """0-100; `parent` is the priority of the page that has the link. Words in the address weigh most."""
    address, words = _words(url), anchor.lower().replace(" ", "-")
    score = PLAIN + _worth(address) + _worth(words) // 2
    if printed_codes(anchor) or printed_codes(unquote(urlsplit(url).path)):
        score += 30
    if parent >= LIKELY:
        score += 15 if _PAGING.search(url) else 8
    return max(0, min(MOST, score - min(depth, 10)))


def is_poor(text: str) -> bool:
    """Whether words in lower case say that this is news, a vacancy, a contact page and the like."""
    return _POOR.search(text) is not None


def _worth(text: str) -> int:
    good = 35 if _STRONG.search(text) else 25 if _FITTING.search(text) else 10 if _WEAK.search(text) else 0
    return good - (40 if _POOR.search(text) else 0)


def _words(url: str) -> str:
    """Subdomain, path and query; the registrable name says nothing about a single page."""
    parts = urlsplit(url)
    labels = (parts.hostname or "").split(".")[:-2]
    return unquote(f"{'-'.join(labels)}/{parts.path}?{parts.query}").lower().replace("_", "-")
