"""Elements that are no part of a page's own content by what they are or are called: menus, footers, banners."""

import re
from functools import cached_property
from itertools import islice

from lxml.etree import _Element as Element

from extractor.layout.text import opening_of, text_of
from extractor.layout.words import BANNER_NAME, CHROME_NAME, FACT, LABEL, NOT_CHROME_NAME
from extractor.remembering import remembered

UNSEEN_TAGS = frozenset({
    "script", "style", "noscript", "template", "svg", "head", "iframe", "object", "select", "option", "textarea",
    "math", "canvas",
})  # fmt: skip
_CHROME_TAGS = frozenset({"nav", "footer", "dialog"})
_CHROME_ROLES = frozenset(
    {"navigation", "contentinfo", "dialog", "alertdialog", "search", "complementary", "menu", "menubar"}
)
_WHOLE_PAGE = frozenset({"html", "body", "main", "form", "h1"})
_LARGEST_SHARE = 0.6
_FACTS = 2
_LONGEST_FACT = 120
_ACTION = re.compile(
    r"aanmeld|inschrijv|meld je|schrijf je|brochure|download|vra(?:ag|gen)|contact|advies|afspraak|bel\b|mail|@|\d{6}|"
    r"apply|enrol|register",
    re.IGNORECASE,
)
# One certificate, told of this course: a site's own words speak of mbo-certificaten, or of a course elsewhere.
_RESULT_TOLD = re.compile(
    r"\bmbo[ -]?certificaat\b(?!\s+(?:voor|in|van|halen|behalen)\b)|\bbewijs van deelname\b", re.IGNORECASE
)
_MOST_LINKS_OF_A_BOX = 1
_OPENING = 600  # characters, with the white space of the source


def find_chrome(body: Element) -> tuple[set[Element], list[Element], list[Element]]:
    """Only the outermost: what stands inside a menu needs no look. The links outside all of them; all that was met."""
    page = _Size(body)
    found: set[Element] = set()
    links: list[Element] = []
    met = [body]
    for element in met:  # grows on the way
        tag = element.tag
        if tag in UNSEEN_TAGS:
            links.extend(element.iter("a"))
        elif _is_chrome(element, tag, page):
            found.add(element)
        else:
            if tag == "a":
                links.append(element)
            met.extend(element)
    return found, links, met


class _Size:
    """How much text a page has; counted when it is first asked for."""

    def __init__(self, body: Element) -> None:
        self._body = body

    @cached_property
    def letters(self) -> int:
        return len(text_of(self._body))

    def share(self, element: Element) -> float:
        return len(text_of(element)) / max(1, self.letters)


def _is_chrome(element: Element, tag: str, page: _Size) -> bool:
    """Of an element that is seen."""
    if tag in _WHOLE_PAGE:
        return False
    role = element.get("role")
    if tag in _CHROME_TAGS or role in _CHROME_ROLES:
        if tag == "footer" and _inside(element, "article", "li"):
            return not _tells_result(element)
        own = holds_content(element) if tag == "footer" or role == "complementary" else not _leads_on(element)
        return not own
    if tag == "aside":
        return not (_states_facts(element) or _tells_result(element))
    if tag == "header":
        own = _inside(element, "main", "article") or holds_content(element) or _heads_a_section(element)
        return not (own or _tells_result(element))
    return _is_called_chrome(element, page)


def _leads_on(nav: Element) -> bool:
    """A menu has something to press: one without any, as a fold of questions and answers, is a text."""
    return nav.tag != "nav" or next(nav.iter("a", "button", "input", "select"), None) is not None


def _heads_a_section(header: Element) -> bool:
    """A heading and little else, deep in the page, above the text of its section: not the site's own head."""
    section = header.getparent()
    if section is None or section.tag == "body" or header.getnext() is None:
        return False
    if (
        next(header.iter("nav", "form", "ul", "img"), None) is not None
        or next(header.iter("h2", "h3", "h4"), None) is None
    ):
        return False
    return sum(1 for _ in islice(header.iter("a"), _FACTS)) < _FACTS


def _is_called_chrome(element: Element, page: _Size) -> bool:
    named, known = element.get("class"), element.get("id")
    if not (named or known):
        return False
    name = f"{named or ''} {known or ''}"
    if not _names_chrome(name):
        return False
    return bool(BANNER_NAME.search(name)) or (
        not holds_content(element)
        and page.share(element) < _LARGEST_SHARE
        and not _states_facts(element)
        and not _tells_result(element)
    )


@remembered(4096, 300)  # the same few classes stand on most elements of a site
def _names_chrome(name: str) -> bool:
    return CHROME_NAME.search(name) is not None and NOT_CHROME_NAME.search(name) is None


def holds_content(element: Element) -> bool:
    return next(element.iter("h1", "main"), None) is not None


def _inside(element: Element, *tags: str) -> bool:
    return next(element.iterancestors(*tags), None) is not None


def _states_facts(element: Element) -> bool:
    """A box beside the content that lists the course's facts (result, price, duration) belongs to the course.

    Facts without a label (`€ 895`, `20 weken`) also stand on cards of other courses: those lead there.
    """
    links = element.findall(".//a")
    if len(links) > _FACTS:
        return False
    parts = [part for text in element.itertext() if (part := " ".join(text.split()).rstrip(": "))]
    if sum(1 for part in parts if LABEL.fullmatch(part)) >= _FACTS:
        return True
    facts = sum(1 for part in parts if len(part) <= _LONGEST_FACT and FACT.match(part))
    return facts >= _FACTS and all(_ACTION.search(text_of(link)) for link in links)


def _tells_result(element: Element) -> bool:
    """A short box, no menu, that says what a course leads to: the foot of a card, a column beside the text."""
    if len(list(islice(element.iter("a"), _MOST_LINKS_OF_A_BOX + 1))) > _MOST_LINKS_OF_A_BOX:
        return False
    text = opening_of(element, _OPENING)
    return len(text) < _OPENING and _RESULT_TOLD.search(text) is not None
