"""The one spider. It asks for what the site says is next, and settles every address it asked for, whatever happens."""

import logging
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import urljoin

from scrapy import Request, Spider
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler import failures
from crawler.archiving import answer_of, archived_as
from crawler.aside import aside
from crawler.judging import Judgement, judge, judge_redirect
from crawler.ledger import Settled
from crawler.missing import MISSING, NotFoundPages
from crawler.outcome import OUTSIDE, SOFT_404
from crawler.rendering import Renderer
from crawler.screening import NO_DOCUMENT, was_stopped
from crawler.site import Site
from crawler.sitemaps import read_sitemap
from crawler.worth import worth_of
from extractor.document import Document
from extractor.links import Link, find_links, resolve
from storage.frontier import Waiting
from storage.tables.evidence import PageRole, UrlRole, UrlState

log = logging.getLogger(__name__)
UNREADABLE = "server error: unreadable answer"


class SiteSpider(Spider):
    """Callbacks return nothing: what they find goes into the frontier, from where it comes back by its priority."""

    name = "site"

    def __init__(self, site: Site, **kwargs: Any) -> None:
        super().__init__(f"site:{site.provider.id}", **kwargs)
        self.site = site
        self.renderer = Renderer(site, self.download)
        self.not_found = NotFoundPages(site, self.download)

    async def start(self) -> AsyncIterator[Request]:
        try:
            self.site.open()
        except Exception as error:  # noqa: BLE001 - reported by `Sites`, which ends the process
            self.site.broken = error
        nothing: tuple[Request, ...] = ()
        for request in nothing:
            yield request

    def request_for(self, waiting: Waiting) -> Request:
        meta = {"waiting": waiting, "pages_only": waiting.role is UrlRole.PAGE}
        return Request(waiting.url, callback=self.answered, errback=self.failed, meta=meta, dont_filter=True)

    async def download(self, request: Request) -> Response:
        """For a request beside the frontier: under all the rules of any other, its answer comes back here."""
        engine = self.crawler.engine
        assert engine is not None
        return await engine.download_async(request)

    async def answered(self, response: Response) -> AsyncIterator[Request]:
        waiting: Waiting = response.meta["waiting"]
        try:
            again = await self._take(response, waiting)
        except Exception:
            log.exception("%s: the answer of %s could not be read", self.site.provider.id, waiting.url)
            self._settle(waiting, Settled(UrlState.FAILED, UNREADABLE))
            return
        if again is not None:
            yield again

    async def _take(self, response: Response, waiting: Waiting) -> Request | None:
        """Settles the address, or gives the request that will."""
        if is_redirect(response):
            return self._redirected(response, waiting)
        if was_stopped(response):
            self.site.settle(waiting, Settled(UrlState.DROPPED, NO_DOCUMENT))
        elif waiting.role is UrlRole.SITEMAP:
            self._read_sitemap(response, waiting)
        else:
            await self._read(response, waiting)
        return None

    async def _read(self, response: Response, waiting: Waiting) -> None:
        document = _document(response, waiting)
        judgement, links = await aside(document, _look, response.status, document, waiting)
        answers = [(answer_of(response, waiting.url, judgement.role), archived_as(response))]
        if judgement.role is not PageRole.CONTENT:
            self.site.settle(waiting, Settled(judgement.state, judgement.reason, tuple(answers)))
            return
        rendering = await self.renderer.render(document, response)
        if await self.not_found.is_one(rendering.document or document, waiting):
            answers = [(answer_of(response, waiting.url, MISSING.role), archived_as(response))]
            self.site.settle(waiting, Settled(MISSING.state, MISSING.reason, tuple(answers)))
            return
        if rendering.document is not None:
            if rendering.archived is not None:
                answers.append((rendering.answer(waiting.url), rendering.archived))
            wanted = [Link(url) for url in rendering.wanted]
            links = [*links, *await aside(rendering.document, find_links, rendering.document), *wanted]
        found = self.site.follower.choose(links, waiting)
        shown = rendering.document or document
        worth = await aside(shown, worth_of, shown)
        settled = Settled(UrlState.DONE, rendering.reason, tuple(answers), found, worth)
        self.site.settle(waiting, settled, is_page=True)

    def _read_sitemap(self, response: Response, waiting: Waiting) -> None:
        """A sitemap that cannot be had or read costs nothing but its addresses."""
        there = response.status == 200  # noqa: PLR2004
        found = read_sitemap(response.body, response.url, waiting, self.site) if there else []
        role = PageRole.SITEMAP if there else PageRole.MISSING
        answers = ((answer_of(response, waiting.url, role), archived_as(response)),)
        self.site.settle(waiting, Settled(UrlState.DONE, f"{len(found)} addresses", answers, tuple(found)))

    def failed(self, failure: Failure) -> None:
        request: Request = failure.request  # type: ignore[attr-defined]  # Scrapy puts it there
        waiting: Waiting = request.meta["waiting"]
        error = failure.value
        assert error is not None
        if self.site.broken is not None:
            return  # not the site's fault: the address keeps waiting
        if isinstance(error, failures.ForbiddenError):
            self._settle(waiting, Settled(UrlState.DISALLOWED, failures.FORBIDDEN))
            return
        reason = failures.reason_of(error, request.url, self.site.shared.resolver.refused)
        log.info("%s: %s: %s (%r)", self.site.provider.id, waiting.url, reason, error)
        self._settle(waiting, Settled(UrlState.FAILED, reason))

    def _settle(self, waiting: Waiting, settled: Settled) -> None:
        """When not even this can be written down, the fault is ours and the process ends (see `Sites`)."""
        try:
            self.site.settle(waiting, settled)
        except Exception as error:  # noqa: BLE001
            self.site.broken = error

    def _redirected(self, response: Response, waiting: Waiting) -> Request | None:
        """Where it leads is an address like any other, so that it is asked for once, however many lead there.

        A site that only wants the same address written differently is asked again, in its way.
        """
        location = target_of(response)
        target = resolve(location, "") or location[:200]  # no web address at all is outside too
        if wall := judge_redirect(target, waiting):
            answers = ((answer_of(response, waiting.url, wall.role, leads_to=target), archived_as(response)),)
            self.site.settle(waiting, Settled(wall.state, wall.reason, answers))
            return None
        hops = max(waiting.hops, int(response.meta.get("hops", 0)))
        answers = ((answer_of(response, waiting.url, PageRole.REDIRECT, leads_to=target), archived_as(response)),)
        if not self.site.scope.owns(target):
            self.site.settle(waiting, Settled(UrlState.DONE, f"{OUTSIDE}: {target}", answers))
        elif not self.site.scope.admits(target):
            self.site.settle(waiting, Settled(UrlState.DONE, "redirect left out", answers))
        elif hops >= self.site.order.limits.hops:
            self.site.settle(waiting, Settled(UrlState.DROPPED, "too many redirects", answers))
        elif target == waiting.url:
            return _same_page(response, location)
        else:
            reason = f"redirect: {SOFT_404}" if self.not_found.leads_nowhere(response.url, target) else "redirect"
            self.site.settle(waiting, Settled(UrlState.DONE, reason, answers, (self.site.redirected(target, waiting),)))
        return None


def _look(status: int, document: Document, waiting: Waiting) -> tuple[Judgement, list[Link]]:
    judgement = judge(status, document, waiting)
    return judgement, find_links(document) if judgement.role is PageRole.CONTENT else []


def is_redirect(response: Response) -> bool:
    return 300 <= response.status < 400 and bool(response.headers.get("Location"))  # noqa: PLR2004 - HTTP's classes


def target_of(response: Response) -> str:
    """The absolute address as the site writes it; not necessarily a web address, nor one at all."""
    location = (response.headers.get("Location") or b"").decode("utf-8", errors="replace")
    try:
        return urljoin(response.url, location)
    except ValueError:
        return location


def _same_page(response: Response, location: str) -> Request:
    """The site wants the address written differently; for us it is the same page."""
    assert response.request is not None
    meta = {name: response.meta[name] for name in ("waiting", "pages_only")}
    meta["hops"] = response.meta.get("hops", 0) + 1
    return response.request.replace(url=location, meta=meta)


def _document(response: Response, waiting: Waiting) -> Document:
    """A client-side route (`#/...`) belongs to the page's address, though it is never sent."""
    url = waiting.url if "#" in waiting.url else response.url
    content_type = (response.headers.get("Content-Type") or b"").decode("latin-1")
    return Document(url, content_type, response.body)
