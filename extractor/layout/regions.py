"""Which elements of a page are not its own content: menus, footers, banners, teasers of other pages."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice

from lxml.etree import _Element as Element

from extractor.layout.margins import feet, heads
from extractor.layout.text import opening_of, text_of
from extractor.layout.words import (
    BANNER_NAME,
    CHROME_NAME,
    FACT,
    LABEL,
    MENU_COMPANIONS,
    MENU_SEEDS,
    NOT_CHROME_NAME,
    TEASER_HEADING,
)
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
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LARGEST_SHARE = 0.6
_FEWEST_MENU_LINKS, _MOST_MENU_LINKS, _MENU_SHARE = 3, 40, 0.4
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
_LONGEST_HEADING, _BEGINNING = 90, 120
_OPENING = 600  # characters, with the white space of the source


def outside_content(body: Element) -> tuple[set[Element], list[Element]]:
    """Roots of the subtrees that give no text, no offer and no evidence for the page they stand on.

    And the elements that were met: lxml makes those anew each time that no one holds.
    """
    found, links, met = _chrome(body)
    found.update(_menus(links))
    found.update(heads(links))
    if not any(element.tag == "footer" for element in found):
        found.update(feet(body))
    found.update(_teasers(body))
    return found, met


def _chrome(body: Element) -> tuple[set[Element], list[Element], list[Element]]:
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
        own = _holds_content(element) if tag == "footer" or role == "complementary" else not _leads_on(element)
        return not own
    if tag == "aside":
        return not (_states_facts(element) or _tells_result(element))
    if tag == "header":
        own = _inside(element, "main", "article") or _holds_content(element) or _heads_a_section(element)
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
        not _holds_content(element)
        and page.share(element) < _LARGEST_SHARE
        and not _states_facts(element)
        and not _tells_result(element)
    )


@remembered(4096, 300)  # the same few classes stand on most elements of a site
def _names_chrome(name: str) -> bool:
    return CHROME_NAME.search(name) is not None and NOT_CHROME_NAME.search(name) is None


def _holds_content(element: Element) -> bool:
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


def _menus(links: Iterable[Element]) -> Iterator[Element]:
    """Menus of pages without a nav element: clusters of links with words such as Home and Contact."""
    for link in links:
        if _words(link) in MENU_SEEDS:
            cluster = _cluster(link)
            if cluster is not None:
                yield cluster


def _cluster(link: Element) -> Element | None:
    best = None
    for element in link.iterancestors():
        if element.tag in {"body", "main", "html"} or _holds_content(element):
            break
        links = list(islice(element.iter("a"), _MOST_MENU_LINKS + 1))
        if len(links) > _MOST_MENU_LINKS:
            break
        if len(links) >= _FEWEST_MENU_LINKS:
            if not _is_menu(element, links):
                break
            best = element
    return best


def _is_menu(element: Element, links: list[Element]) -> bool:
    words = [_words(link) for link in links]
    known = sum(1 for text in words if text in MENU_COMPANIONS)
    linked = sum(len(text) for text in words)
    return known >= _MENU_SHARE * len(links) and linked >= 0.6 * len("".join(text_of(element).split()))


def _words(element: Element) -> str:
    return " ".join(text_of(element).lower().split()).strip(" |»\u203a>·-")


def _teasers(body: Element) -> Iterator[Element]:
    """Under a heading such as "Gerelateerde cursussen": its box, or what follows up to the next heading as high."""
    for heading in body.iter(*_HEADINGS, "strong", "b", "p", "summary"):
        text = " ".join(_beginning(heading).split())
        if len(text) > _LONGEST_HEADING or not _heads_teasers(text) or heading.tag == "h1":
            continue
        if heading.tag in {"strong", "b", "p"} and not _stands_alone(heading):
            continue
        yield from _scope(heading, text)


def _beginning(element: Element) -> str:
    """The first characters, with the white space of the source; of a long paragraph no more is put together."""
    text = element.text or ""
    return (text if len(text) >= _BEGINNING else text_of(element))[:_BEGINNING]


@remembered(4096, 120)
def _heads_teasers(text: str) -> bool:
    return TEASER_HEADING.match(text) is not None


def _stands_alone(element: Element) -> bool:
    """A short line of its own before a list or cards, not a sentence in running text."""
    block = element if element.tag == "p" else element.getparent()
    if block is None or not re.fullmatch(r"[^.!?]{1,60}:?", " ".join(opening_of(block, _OPENING).split())):
        return False
    follower = block.getnext()
    return follower is not None and next(follower.iter("a"), None) is not None


def _scope(heading: Element, text: str) -> Iterator[Element]:
    top = heading
    for parent in heading.iterancestors():
        if parent.tag in {"body", "main", "html"} or " ".join(opening_of(parent, _OPENING).split()) != text:
            break
        top = parent
    box = top.getparent()
    if box is not None and box.tag in {"section", "div", "article", "aside"} and _opens_with(box, text):
        yield box
        return
    yield top
    for follower in top.itersiblings():
        if _ranks_as_high(follower, heading):
            return
        yield follower


def _opens_with(box: Element, text: str) -> bool:
    return " ".join(opening_of(box, _OPENING).split()).startswith(text) and not _holds_content(box)


def _ranks_as_high(element: Element, heading: Element) -> bool:
    level = _HEADINGS.index(heading.tag) if heading.tag in _HEADINGS else len(_HEADINGS)
    first = next(element.iter(*_HEADINGS), None)
    return first is not None and _HEADINGS.index(first.tag) <= level and (first is element or element.tag == "section")
