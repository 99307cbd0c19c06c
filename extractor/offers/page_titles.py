"""The title of a page, and what it calls its site."""

import re
from collections.abc import Collection, Sequence

from lxml.etree import _Element as Element

from extractor.document import Document, once
from extractor.layout.blocks import Layout
from extractor.layout.text import text_of
from extractor.offers.titles import SHORTEST, TITLE_CLASS, clean_title, is_title
from extractor.remembering import remembered
from extractor.urls import host_of, path_of

_SEPARATOR = re.compile(r"\s+[|\u2013\u2014·»:-]\s+|\s*(?:[|»]|::)\s*")
# "Maak het verschil voor je patiënt!": words to a reader, no name of a course.
_CALL_WORDS = r"[!?]$|^(?:word|maak|haal|ontdek|groei|start|ga|kies|zet|volg|investeer|versterk|vergroot)\b"
_CALL = re.compile(_CALL_WORDS, re.IGNORECASE)
SLOGAN = re.compile(rf"{_CALL_WORDS}|\b(?:jij|jouw|jezelf|je|uw|onze|wij|we)\b", re.IGNORECASE)
_NAMED = re.compile(
    r"(?:naam (?:cursus|opleiding|training)|(?:cursus|opleidings?|certificaat)?(?:naam|titel)|cursus|opleiding|"
    r"training|"
    r"(?:mbo-)?certificaat|keuzedeel|module)\s?:\s?([^:]{3,120})$",
    re.IGNORECASE,
)
_LOWER_LEVELS, _OPENING_LINES = range(2, 7), 3
_SHORTEST_LABEL = _STEM = 5
_MOST_OF = 0.6  # of a word's letters
_SENTENCE_END = re.compile(r"[.!?;]$").search
_WORDS = re.compile(r"[^\W\d_]{4,}").findall
_NO_LETTERS = re.compile(r"[\W_]+")


def page_title(document: Document, layout: Layout, site: str) -> str:
    """The first heading that can be one, else Open Graph's, the title element's without the site's name, the URL's.

    `site`: see `site_name`.
    """
    declared, site = _meta(document, "og:site_name").lower(), site.lower()
    logos = {declared, site if _is_site(site, document.url) else ""}
    logos.update(h.lower() for h in _headings(layout) if _is_whole_host(h, document.url))
    heading = next((heading for heading in _headings(layout) if heading.lower() not in logos), "")
    if heading and is_title(heading) and not SLOGAN.search(heading):
        return _second_heading(document, layout, heading, site) or heading
    if not heading and (top := _top_heading(layout, _without_site(_title_element(document), site), logos)):
        return top
    found = _named_fact(layout) if heading else ""
    if heading and is_title(heading) and not _CALL.search(heading):
        return found or heading
    named = (_meta(document, "og:title"), _title_element(document))
    titles = (_without_site(text, site) for text in named)
    fitting = (title for title in titles if is_title(title) and not _is_site(title, document.url))
    found = found or next((title for title in fitting if not heading or not SLOGAN.search(title)), "")
    return found or heading or _bold_line(layout, logos) or _hero_line(layout) or slug_title(document.url)


def _second_heading(document: Document, layout: Layout, first: str, site: str) -> str:
    """The heading below the first one when the title element says just that, and nothing of the first one."""
    named = _without_site(_title_element(document), site)
    if not is_title(named) or first.lower() in named.lower() or named.lower() in first.lower():
        return ""
    seconds = (clean_title(block.text) for block in layout.blocks if block.level == 2)  # noqa: PLR2004
    return next((second for second in seconds if second.lower() == named.lower()), "")


def _top_heading(layout: Layout, named: str, logos: Collection[str]) -> str:
    """Of a page without a first-level heading: its highest one, or its first line where nothing is a heading.

    `named` is what the title element says: the same in other words, or the page opens with that one heading.
    """
    highest = min((block.level for block in layout.blocks if block.level in _LOWER_LEVELS), default=0)
    tops = [block for block in layout.blocks if block.level == highest] if highest else layout.blocks[:_OPENING_LINES]
    opens = layout.blocks[: len(tops)] == (*tops,) and len(tops) == bool(highest)
    fitting = (clean_title(block.text) for block in tops if not _SENTENCE_END(block.text))
    titles = (title for title in fitting if is_title(title) and title.lower() not in logos)
    return next((title for title in titles if not SLOGAN.search(title) and (opens or _alike(title, named))), "")


def _alike(one: str, other: str) -> bool:
    """A word of the one begins as a word of the other does: `Robotica` and `Robots programmeren`."""
    words = [*_WORDS(other.lower())]
    return any(word in words or _begins_as_one(word, words) for word in _WORDS(one.lower()))


def _begins_as_one(word: str, others: Sequence[str]) -> bool:
    """Most of the word, at least: "onderwerpen" and "ondernemers" have nothing to do with each other."""
    stem = word[: max(_STEM, round(_MOST_OF * len(word)))]
    return len(word) >= _STEM and any(other.startswith(stem) for other in others)


def _named_fact(layout: Layout) -> str:
    """`Cursus: Triage` on a page whose heading is a slogan."""
    found = (_NAMED.match(block.text) for block in layout.blocks)
    titles = (clean_title(match[1]) for match in found if match)
    return next((title for title in titles if is_title(title) and not SLOGAN.search(title)), "")


def _is_site(title: str, url: str) -> bool:
    """The name of the site, as in its host."""
    return _letters(title.lower()) in _letters(host_of(url))


@remembered(1024, 200)
def _letters(name: str) -> str:
    return _NO_LETTERS.sub("", name)


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
    first, colon, _ = _title_element(document).partition(": ")
    if len(parts) == 1 and colon and _is_whole_host(first, document.url):
        return first.strip()
    if len(parts) < 2:  # noqa: PLR2004
        return ""
    headings = {heading.lower() for heading in _headings(layout)}
    headings = headings or {clean_title(block.text).lower() for block in layout.blocks if block.level}
    others = [part for part in parts if part.lower() not in headings] or parts
    host = _letters(host_of(document.url))
    letters = [_letters(part.lower()) for part in others]
    own = [part for part, word in zip(others, letters, strict=True) if word and word in host]
    own = own or [part for part in parts if _is_whole_host(part, document.url)]  # the first heading is the site's name
    own = own or [part for part in others if _holds_host(part, document.url)]
    return max(own, key=len, default=others[-1])


def _is_whole_host(name: str, url: str) -> bool:
    """`Deltaschool` on `www.deltaschool.nl`."""
    letters = _letters(name.lower())
    return letters in {_letters(label) for label in host_of(url).split(".")}


def _holds_host(name: str, url: str) -> bool:
    """`Vakschool De Delta` on `www.dedelta.nl`."""
    label = max(host_of(url).split("."), key=len)
    return len(label) >= _SHORTEST_LABEL and label.replace("-", "") in _letters(name.lower())


def slug_title(url: str) -> str:
    """`.../palliatieve-zorg-c0125-llo.html` reads as "palliatieve zorg c0125 llo"; "" for a root or a number."""
    last = path_of(url).rstrip("/").rpartition("/")[2]
    words = re.sub(r"\.(?:html?|php|aspx?|pdf|jsp)$", "", last, flags=re.IGNORECASE)
    title = clean_title(re.sub(r"[-_+]+", " ", words))
    return title if is_title(title) else ""


def _headings(layout: Layout) -> list[str]:
    found = [clean_title(block.text) for block in layout.blocks if block.level == 1 and not _leads_home(block.element)]
    return [title for title in found if is_title(title)] or [title for title in found if len(title) >= SHORTEST]


def _leads_home(element: Element) -> bool:
    """A first-level heading that is the site's logo."""
    targets = [link.get("href") or "" for link in (*element.iter("a"), element.getparent())]
    return any(target and path_of(target) in {"/", ""} and target[0] in "/h" for target in targets)


def _meta(document: Document, name: str) -> str:
    return " ".join(_metas(document).get(name, "").split())


@once
def _metas(document: Document) -> dict[str, str]:
    """What the page's meta elements say, by their names; of several with one name the first that says anything."""
    found: dict[str, str] = {}
    for element in document.by_tag["meta"]:
        if content := element.get("content"):
            for name in filter(None, (element.get("property"), element.get("name"))):
                found.setdefault(name, content)
    return found


@once
def _title_element(document: Document) -> str:
    if document.root is None:
        return ""
    element = document.root.find("head/title")
    if element is None:
        element = document.root.find(".//title")
    return " ".join(text_of(element).split()) if element is not None else ""


def _without_site(text: str, site: str) -> str:
    """The part that is not the site's name; of several the first, or all when only dashes part them."""
    text = text[len(site) + 1 :] if site and text.lower().startswith(f"{site}: ") else text
    parts = [part.strip() for part in _SEPARATOR.split(text) if part.strip()]
    others = [part for part in parts if part.lower() != site]
    if len(parts) > 1 and others and (len(others) < len(parts) or "|" in text or "»" in text):
        named = next((at for at, part in enumerate(others) if is_title(clean_title(part))), 0)
        return clean_title(" - ".join(others[: named + 1]))  # a code before the title belongs to it
    return clean_title(text)


def _bold_line(layout: Layout, logos: Collection[str]) -> str:
    lines = (clean_title(block.text) for block in layout.blocks if block.level)
    return next((line for line in lines if is_title(line) and line.lower() not in logos), "")
