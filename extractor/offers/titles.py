"""What can be the title of a course and what can not; and the title of a page."""

import re
from collections.abc import Collection
from functools import lru_cache

from lxml.etree import _Element as Element

from extractor.document import Document
from extractor.layout.blocks import Layout
from extractor.layout.text import text_of
from extractor.layout.words import LABEL, MENU_COMPANIONS, RESULT, TEASER_HEADING
from extractor.urls import host_of, path_of

_SHORTEST, _LONGEST = 3, 160
_LETTERS = re.compile(r"[A-Za-zÀ-ÿ]{3}").search
_NO_TITLE = re.compile(
    r"(?:(?:lees|bekijk|toon|laad|zie|ontdek|meer|naar|ga naar|download|open|vraag|print|deel|stuur|neem|plan|"
    r"vind|zoek|filter|sorteer|wis)\b"
    r"(?: (?:meer|verder|hier|alle|ook|deze|de|het|onze|over|op|contact|een|info\w*|pagina|cursus|opleiding|"
    r"training|details|brochure|"
    r"informatie|aan|website|overzicht|pdf|folder|studiegids|aanbod|cursussen|opleidingen|certificaten|agenda|"
    r"route|af|door|resultaten|filters|afspraak|print\w*))*|"
    r"(?:direct |nu |online |meteen |ja,? )?(?:aanmelden|inschrijven|bestellen|meer info\w*|info(?:rmatie)?|"
    r"details?|contact\w*|reserveren)(?: .{0,25})?|"
    r"(?:meld|schrijf) (?:je|u) .{0,30}|(?:vorige|volgende|eerste|laatste|terug|previous|next|back|read more|"
    r"more info|learn more|apply now|enrol now|view .{0,20})(?: .{0,25})?|"
    r"(?:wat|hoe|waar|wanneer|waarom|wie|welke|kan|kun|heb|ben|is|moet|krijg)\b.*\?|.*\?|"
    r"(?:inhoud|programma|toelating\w*|kosten|praktische informatie|praktisch|voor wie|doelgroep|resultaat|"
    r"overzicht|beschrijving|certificering|"
    r"in het kort|kenmerken|data|startdata|locaties?|ervaringen|reviews|docenten|vragen|downloads?|"
    r"studiebelasting|opbouw|werkwijze|examen|"
    r"lesdagen|planning|rooster|vervolg\w*|na de (?:cursus|opleiding)|"
    r"(?:over )?(?:deze|de|je|jouw|onze) (?:cursus|opleiding|training)|"
    r"titel|naam|cursus|opleiding|"
    r"onderwerp|sector|code|totaal|pagina \d+|nieuwsbrief|facebook|linkedin|instagram|twitter|youtube|whatsapp|"
    r"e-?mail|telefoon|"
    r"cookies?.*|404.*|pagina niet gevonden.*|not found.*|welkom.*|zoekresultaten.*|search results.*)|"
    r"(?:alle|onze|ons|overzicht|al onze) (?:[\w-]+ ){0,3}(?:cursussen|opleidingen|trainingen|certificaten|"
    r"keuzedelen|aanbod|locaties|nieuws)|"
    r"(?:mbo-?)?(?:cursus(?:sen|aanbod)?|opleiding(?:en|saanbod)?|training(?:en|saanbod)?|certificaten|aanbod|"
    r"courses|modules|keuzedelen|"
    r"cursussen (?:en|&) (?:trainingen|opleidingen))|"
    r"(?:mbo-?certificaat|mbo-?certificaten|certificaat|diploma|ja|nee|vol|open|gestart|n\.?v\.?t\.?|op "
    r"aanvraag|in overleg|gratis))",
    re.IGNORECASE,
)
_MONTHS = r"(?:jan\w*|feb\w*|m(?:aa)?rt|maart|apr\w*|mei|juni?|juli?|aug\w*|sep\w*|okt\w*|nov\w*|dec\w*)\.?"
_DATE_OR_PRICE = re.compile(
    rf"(?:(?:ma|di|wo|do|vr|za|zo)[a-z]*\.? )?\d{{1,2}}[ /.-](?:{_MONTHS}|"
    rf"\d{{1,2}})(?:[ /.-]\d{{2,4}})?(?:[ ,-].{{0,25}})?|{_MONTHS} \d{{4}}|(?:start:? )?{_MONTHS}(?: \d{{4}})?|"
    r"(?:vanaf |prijs:? |kosten:? )?(?:€|eur) ?[\d.,]+(?:,?-)?(?: .{0,20})?|[\d.,]+ ?(?:euro|uur|uren|sbu|dagen|"
    r"weken|maanden|lessen|minuten|kb|mb)\b.{0,20}|"
    r"[\W\d_]+|\d{1,2}[:.]\d{2}.*|[+\d][\d\s()-]{7,}|\S+@\S+|(?:https?://|www\.)\S+|\d{4} ?[A-Z]{2} .*",
    re.IGNORECASE,
)
_FACT = re.compile(
    rf"(?:{LABEL.pattern})\s?:\s|(?:duur|kosten|prijs|start(?:dat\w+)?|crebo|sbu|studiebelasting)\b:? "
    rf".{{0,12}}\d|niveau \d$|mbo[ -]?\d$",
    re.IGNORECASE,
)
_LINE_BREAK_HYPHEN = re.compile(r"(?<=[a-zà-ÿ]{2})- (?!(?:en|of|tot|en/of|and|or)\b)(?=[a-zà-ÿ]{2})")
_SEPARATOR = re.compile(r"\s+[|\u2013\u2014·»:-]\s+|\s*[|»]\s*")

# "Maak het verschil voor je patiënt!": words to a reader, no name of a course.
_CALL_WORDS = r"[!?]$|^(?:word|maak|haal|ontdek|groei|start|ga|kies|zet|volg|investeer|versterk|vergroot)\b"
_CALL = re.compile(_CALL_WORDS, re.IGNORECASE)
_SLOGAN = re.compile(rf"{_CALL_WORDS}|\b(?:jij|jouw|jezelf|je|uw|onze|wij|we)\b", re.IGNORECASE)
_NAMED = re.compile(
    r"(?:naam (?:cursus|opleiding|training)|(?:cursus|opleidings?|certificaat)?(?:naam|titel)|cursus|opleiding|"
    r"training|"
    r"(?:mbo-)?certificaat|keuzedeel|module)\s?:\s?([^:]{3,120})$",
    re.IGNORECASE,
)
TITLE_CLASS = re.compile(r"(?:^|[\s_-])(?:title|titel|heading|headline|kop)(?=$|[\s_-])", re.IGNORECASE)


def clean_title(text: str) -> str:
    """Whitespace and decoration gone, words that a line break had cut joined again."""
    line = " ".join(text.split())
    return (_LINE_BREAK_HYPHEN.sub("", line) if "- " in line else line).strip(" \t·•|>»\u203a→✓▪●*:;,_-\u2013\u2014")


def is_title(text: str) -> bool:
    """Whether a cleaned text can be a course's title: no button, menu word, label, date, price or question."""
    return _SHORTEST <= len(text) <= _LONGEST and _can_be_title(text)


@lru_cache(maxsize=16_384)  # a line is judged for several shapes of rows, and comes back on other pages
def _can_be_title(text: str) -> bool:
    if not _LETTERS(text):
        return False
    if text.lower() in MENU_COMPANIONS or TEASER_HEADING.match(text) or LABEL.fullmatch(text) or RESULT.fullmatch(text):
        return False
    if _FACT.match(text) or _DATE_OR_PRICE.fullmatch(text) or _NO_TITLE.fullmatch(text.rstrip(" .!…>")):
        return False
    return not (text.endswith(".") and len(text.split()) > 12)  # a sentence  # noqa: PLR2004


def page_title(document: Document, layout: Layout, site: str) -> str:
    """The first heading that can be one, else Open Graph's, the title element's without the site's name, the URL's.

    `site`: see `site_name`.
    """
    declared, site = _meta(document, "og:site_name").lower(), site.lower()
    logos = {declared, site if _is_site(site, document.url) else ""}
    logos.update(h.lower() for h in _headings(layout) if _is_whole_host(h, document.url))
    heading = next((heading for heading in _headings(layout) if heading.lower() not in logos), "")
    if heading and is_title(heading) and not _SLOGAN.search(heading):
        return _second_heading(document, layout, heading, site) or heading
    found = _named_fact(layout) if heading else ""
    if heading and is_title(heading) and not _CALL.search(heading):
        return found or heading
    named = (_meta(document, "og:title"), _title_element(document))
    titles = (_without_site(text, site) for text in named)
    fitting = (title for title in titles if is_title(title) and not _is_site(title, document.url))
    found = found or next((title for title in fitting if not heading or not _SLOGAN.search(title)), "")
    return found or heading or _bold_line(layout, logos) or _hero_line(layout) or slug_title(document.url)


def _second_heading(document: Document, layout: Layout, first: str, site: str) -> str:
    """The heading below the first one when the title element says just that, and nothing of the first one."""
    named = _without_site(_title_element(document), site)
    if not is_title(named) or first.lower() in named.lower() or named.lower() in first.lower():
        return ""
    seconds = (clean_title(block.text) for block in layout.blocks if block.level == 2)  # noqa: PLR2004
    return next((second for second in seconds if second.lower() == named.lower()), "")


def _named_fact(layout: Layout) -> str:
    """`Cursus: Triage` on a page whose heading is a slogan."""
    found = (_NAMED.match(block.text) for block in layout.blocks)
    titles = (clean_title(match[1]) for match in found if match)
    return next((title for title in titles if is_title(title) and not _SLOGAN.search(title)), "")


def _is_site(title: str, url: str) -> bool:
    """The name of the site, as in its host."""
    return re.sub(r"[\W_]+", "", title.lower()) in re.sub(r"[\W_]+", "", host_of(url))


def _hero_line(layout: Layout) -> str:
    """A line in an element that is called a title, where nothing is a heading."""
    lines = (clean_title(b.text) for b in layout.blocks if TITLE_CLASS.search(b.element.get("class") or ""))
    return next((line for line in lines if is_title(line)), "")


def site_name(document: Document, layout: Layout) -> str:
    """og:site_name; else the part of the title element that the host's name holds, else the last that heads nothing."""
    named = _meta(document, "og:site_name")
    if named:
        return named
    parts = [part.strip() for part in _SEPARATOR.split(_title_element(document)) if part.strip()]
    headings = {heading.lower() for heading in _headings(layout)}
    others = [part for part in parts if part.lower() not in headings] or parts
    host = re.sub(r"[\W_]+", "", host_of(document.url))
    letters = [re.sub(r"[\W_]+", "", part.lower()) for part in others]
    if len(parts) < 2:  # noqa: PLR2004
        return ""
    own = [part for part, word in zip(others, letters, strict=True) if word and word in host]
    own = own or [part for part in parts if _is_whole_host(part, document.url)]  # the first heading is the site's name
    return max(own, key=len, default=others[-1])


def _is_whole_host(name: str, url: str) -> bool:
    """`Deltaschool` on `www.deltaschool.nl`."""
    letters = re.sub(r"[\W_]+", "", name.lower())
    return letters in {re.sub(r"[\W_]+", "", label) for label in host_of(url).split(".")}


def slug_title(url: str) -> str:
    """`.../palliatieve-zorg-c0125-llo.html` reads as "palliatieve zorg c0125 llo"; "" for a root or a number."""
    last = path_of(url).rstrip("/").rpartition("/")[2]
    words = re.sub(r"\.(?:html?|php|aspx?|pdf|jsp)$", "", last, flags=re.IGNORECASE)
    title = clean_title(re.sub(r"[-_+]+", " ", words))
    return title if is_title(title) else ""


def _headings(layout: Layout) -> list[str]:
    found = [clean_title(block.text) for block in layout.blocks if block.level == 1 and not _leads_home(block.element)]
    return [title for title in found if is_title(title)] or [title for title in found if len(title) >= _SHORTEST]


def _leads_home(element: Element) -> bool:
    """A first-level heading that is the site's logo."""
    targets = [link.get("href") or "" for link in (*element.iter("a"), element.getparent())]
    return any(target and path_of(target) in {"/", ""} and target[0] in "/h" for target in targets)


def _meta(document: Document, name: str) -> str:
    if document.root is None:
        return ""
    for element in document.root.iter("meta"):
        if name in {element.get("property"), element.get("name")} and element.get("content"):
            return " ".join((element.get("content") or "").split())
    return ""


def _title_element(document: Document) -> str:
    root = document.root
    element = root.find("head/title") if root is not None else None
    if element is None and root is not None:
        element = root.find(".//title")
    return " ".join(text_of(element).split()) if element is not None else ""


def _without_site(text: str, site: str) -> str:
    """The part that is not the site's name; of several the first, or all when only dashes part them."""
    parts = [part.strip() for part in _SEPARATOR.split(text) if part.strip()]
    others = [part for part in parts if part.lower() != site]
    if len(parts) > 1 and others and (len(others) < len(parts) or "|" in text or "»" in text):
        named = next((at for at, part in enumerate(others) if is_title(clean_title(part))), 0)
        return clean_title(" - ".join(others[: named + 1]))  # a code before the title belongs to it
    return clean_title(text)


def _bold_line(layout: Layout, logos: Collection[str]) -> str:
    lines = (clean_title(block.text) for block in layout.blocks if block.level)
    return next((line for line in lines if is_title(line) and line.lower() not in logos), "")
