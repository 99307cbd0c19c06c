"""Pages that say `not found` with status 200, known by what the site answers to an address that nobody made."""

import asyncio
import logging
import re
from collections import Counter
from dataclasses import dataclass, field
from hashlib import sha256
from urllib.parse import urlsplit

from lxml.etree import _Element as Element
from scrapy import Request
from scrapy.http import Response

from crawler.archiving import answer_of, archived_as
from crawler.aside import aside
from crawler.judging import Judgement
from crawler.outcome import SOFT_404
from crawler.site import Download, Site
from extractor.document import Document
from extractor.links import resolve
from extractor.rendering import needs_browser
from extractor.urls import canonical
from storage.frontier import Waiting
from storage.tables.evidence import PageRole, UrlState

log = logging.getLogger(__name__)
MISSING = Judgement(PageRole.MISSING, UrlState.DONE, SOFT_404)
OTHER_WORDS = 3  # by which two answers may differ and still be the same page: the day, the month, the weekday
HONEST = frozenset({200, 404, 410})
LONGEST = 40_000  # characters of a page that are compared
_WORD = re.compile(r"[^\W\d_]{2,}")
_HIDDEN = frozenset({"script", "style", "noscript", "template", "head"})
_SAYS_SO = re.compile(
    r"\W*(?:(?:error|fout(?:melding)?|oeps|oops|helaas|sorry)\W+)*"
    r"(?:404\b|(?:de(?:ze)? |the |this )?(?:(?:opgevraagde|gevraagde|requested) )?(?:web)?(?:pagina|page)\b.{0,40}"
    r"(?:niet (?:meer |worden )?(?:gevonden|vinden|bestaa[nt])|bestaat (?:helaas )?niet|not (?:be )?found|n.t exist))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What a host answers to an address that does not exist.

    `leads_to` where that is a redirect; `words` None where an answer cannot be compared: an honest 404, a redirect, or
    a page that shows itself only in a browser.
    """

    leads_to: str = ""
    title: str = ""
    heading: str = ""
    words: Counter[str] | None = None

    @classmethod
    def of(cls, document: Document) -> "Fingerprint":
        if document.root is None or needs_browser(document):
            return cls()
        return cls("", _title(document.root), _heading(document.root), _words(document))

    def fits(self, document: Document) -> bool:
        """The same title and heading, and but for a few the same words."""
        root = document.root
        if self.words is None or root is None or (_title(root), _heading(root)) != (self.title, self.heading):
            return False
        words = _words(document)
        return (words - self.words).total() <= OTHER_WORDS and (self.words - words).total() <= OTHER_WORDS


def says_missing(document: Document) -> bool:
    """The page's own title or heading says that there is no such page."""
    if document.root is None:
        return False
    headings = (" ".join("".join(heading.itertext()).split()) for heading in document.root.findall(".//h1")[:3])
    return any(_SAYS_SO.match(text) for text in (_title(document.root), *headings))


def invented_address(url: str, wave: str) -> str:
    """An address on the same host that nobody made; the same one again when a crawl is resumed."""
    parts = urlsplit(url)
    name = sha256(f"{wave} {parts.netloc}".encode()).hexdigest()[:20]
    return canonical(f"{parts.scheme}://{parts.netloc}/bestaat-niet-{name}")


@dataclass
class NotFoundPages:
    """Of one site. A host is asked once a wave, when its first page beyond the ways in has been seen."""

    site: Site
    download: Download
    _known: dict[str, "asyncio.Task[Fingerprint]"] = field(default_factory=dict)

    async def is_one(self, document: Document, waiting: Waiting) -> bool:
        """For a page as it is shown, after the browser had its turn.

        The ways in are never taken for missing: many a site shows its front page instead of saying `not found`.
        """
        if document.root is None or not waiting.depth:
            return False
        if says_missing(document):
            return True
        fingerprint = await self._of_host(document.url)
        return await aside(document, fingerprint.fits, document)

    def leads_nowhere(self, url: str, target: str) -> bool:
        """Whether the host sends whoever asks for something unknown to this very target."""
        task = self._known.get(self._address(url))
        return task is not None and task.done() and task.result().leads_to == canonical(target)

    def _address(self, url: str) -> str:
        return invented_address(url, self.site.order.wave)

    async def _of_host(self, url: str) -> Fingerprint:
        address = self._address(url)
        if address not in self._known:
            self._known[address] = asyncio.ensure_future(self._learn(address))
        return await asyncio.shield(self._known[address])

    async def _learn(self, address: str) -> Fingerprint:
        """Whatever keeps the answer from us (robots.txt, a fault), pages are then judged without it."""
        if self.site.order.limits.addresses is not None:
            return Fingerprint()  # a first look: every request counts
        try:
            return self._remembered(address) or await self._ask(address)
        except Exception as error:  # noqa: BLE001 - see above
            log.info("%s: %s: %r", self.site.provider.id, address, error)
            return Fingerprint()

    def _remembered(self, address: str) -> Fingerprint | None:
        page = self.site.ledger.page(address)
        if page is None:
            return None
        if page.role == PageRole.REDIRECT:
            return Fingerprint(canonical(page.final_url))
        if page.status != 200:  # noqa: PLR2004 - an honest `not found`
            return Fingerprint()
        body = self.site.read_archived(page.archive_file, page.archive_offset).body
        return Fingerprint.of(Document(page.final_url, page.content_type, body))

    async def _ask(self, address: str) -> Fingerprint:
        response = await self.download(Request(address, dont_filter=True))
        target = _target(response)
        role = PageRole.REDIRECT if target else PageRole.MISSING if response.status in HONEST else PageRole.ERROR
        self.site.ledger.index(answer_of(response, address, role, leads_to=target), archived_as(response))
        content_type = (response.headers.get("Content-Type") or b"").decode("latin-1")
        if target or response.status != 200:  # noqa: PLR2004
            return Fingerprint(canonical(target) if target else "")
        return Fingerprint.of(Document(response.url, content_type, response.body))


def _target(response: Response) -> str:
    location = response.headers.get("Location")
    if not 300 <= response.status < 400 or not location:  # noqa: PLR2004 - HTTP's classes
        return ""
    return resolve(response.url, location.decode("utf-8", errors="replace")) or ""


def _title(root: Element) -> str:
    return " ".join((root.findtext(".//title") or "").lower().split())


def _heading(root: Element) -> str:
    found = root.find(".//h1")
    return "" if found is None else " ".join("".join(found.itertext()).lower().split())


def _words(document: Document) -> Counter[str]:
    """All that the page shows, without numbers and without the words of its own address, which it may repeat."""
    assert document.root is not None
    own = set(_WORD.findall(document.url.lower()))
    shown = " ".join(_texts(document.root))[:LONGEST].lower()
    return Counter(word for word in _WORD.findall(shown) if word not in own)


def _texts(root: Element) -> list[str]:
    """Without recursion: pages are nested as deep as they like."""
    waiting, texts, length = [root], [], 0
    while waiting and length < LONGEST:
        element = waiting.pop()
        if element.tag not in _HIDDEN:
            texts.append(element.text or "")
            waiting.extend(reversed(element))
        if element.tail and element is not root:
            texts.append(element.tail)
        length += len(texts[-1]) if texts else 0
    return texts
