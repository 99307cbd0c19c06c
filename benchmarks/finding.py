"""How soon the pages with offers were found, and which offers never were: from the server's log and the archive."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from statistics import mean
from typing import Any

from benchmarks.guide import best_shares, budget
from benchmarks.our_crawl import Crawls
from benchmarks.web.answering import Answering
from benchmarks.web.content import Site
from benchmarks.web.log import PAGE_ROLES, Hit
from benchmarks.web.serving import MadeUpWeb

PERCENTS = [5, 10, 20, 40]
GOAL, GOAL_AFTER = 0.95, 20  # share of the pages with offers, after so many percent of a site's pages


@dataclass(frozen=True)
class Found:
    """One site as one crawler saw it. `documents` = pages with offers -> markers that were seen there.

    `shares` = of the pages with offers, after so many percent of the site's pages. `spent` = requests for pages by what
    they were in truth.
    """

    site: Site
    documents: Mapping[str, frozenset[str]]
    shares: Mapping[int, float]
    spent: Mapping[str, int]
    parts: int = 0
    lost: Mapping[str, str] = field(default_factory=dict)

    @property
    def requests(self) -> int:
        return sum(self.spent.values())

    @property
    def offers(self) -> frozenset[str]:
        return frozenset().union(*self.documents.values())

    @property
    def share_of_offers(self) -> float:
        return len(self.offers) / len(self.site.offers)

    @property
    def share_of_pages(self) -> float:
        return self.requests / len(self.site.pages)


def found_by_us(crawls: Crawls, wave: str, hits: Iterable[Hit]) -> dict[str, Found]:
    by_site = _by_site(hits)
    found = {}
    for name in crawls.coverage(wave):
        answering = crawls.web.answering[name]
        seen = _found(answering, by_site.get(name, []), crawls.shown(wave, name))
        found[name] = Found(**{**vars(seen), "lost": _lost(crawls, wave, seen)})
    return found


def found_by_plain(web: MadeUpWeb, ids: Iterable[str], hits: Iterable[Hit]) -> dict[str, Found]:
    """It renders nothing, so what a browser would draw is not seen."""
    by_site = _by_site(hits)
    found = {}
    for name in ids:
        answering = web.answering[name]
        pages = answering.site.pages
        got = {hit.document for hit in by_site.get(name, []) if hit.status == 200 and hit.document in pages}  # noqa: PLR2004
        plain = [pages[target] for target in got if not pages[target].look.needs_browser]
        documents = {page.target: frozenset(offer.marker for offer in page.offers) for page in plain if page.offers}
        found[name] = _found(answering, by_site.get(name, []), documents)
    return found


def _by_site(hits: Iterable[Hit]) -> dict[str, list[Hit]]:
    by_site: dict[str, list[Hit]] = {}
    for hit in hits:
        by_site.setdefault(hit.site, []).append(hit)
    return by_site


def _found(answering: Answering, hits: list[Hit], documents: Mapping[str, frozenset[str]]) -> Found:
    site = answering.site
    asked = 0
    first: dict[str, int] = {}
    spent = Counter[str]()
    for hit in hits:
        if hit.role in PAGE_ROLES:
            asked += 1
            spent[site.pages[hit.document].sort if hit.role == "page" else hit.role] += 1
        if hit.document in documents:
            first.setdefault(hit.document, asked)
    shares = {
        percent: sum(place <= budget(site, percent) for place in first.values()) / len(site.offer_pages)
        for percent in PERCENTS
    }
    return Found(site, documents, shares, dict(spent.most_common()), sum(hit.role == "part" for hit in hits))


def _lost(crawls: Crawls, wave: str, found: Found) -> dict[str, str]:
    """Target of each page with offers that was not seen -> what the crawl did with it."""
    missed = [target for target in found.site.offer_pages if target not in found.documents]
    fates = crawls.fates(wave, found.site.id) if missed else {}
    return {target: fates.get(target, "never heard of") for target in missed}


def in_numbers(found: Mapping[str, Found]) -> dict[str, Any]:
    """Means over sites, and the worst site of each."""
    shares = {name: site.shares for name, site in found.items()}
    worst = {percent: min(shares, key=lambda name: shares[name][percent]) for percent in PERCENTS}
    offers = sum(len(site.site.offers) for site in found.values())
    pages = sum(len(site.site.pages) for site in found.values())
    return {
        "offer_pages_after_percent": {p: round(mean(site[p] for site in shares.values()), 4) for p in PERCENTS},
        "worst_site_after_percent": {p: [worst[p], round(shares[worst[p]][p], 4)] for p in PERCENTS},
        "sites_that_reach_the_goal": [sum(site[GOAL_AFTER] >= GOAL for site in shares.values()), len(shares)],
        "offers_at_the_end": round(sum(len(site.offers) for site in found.values()) / offers, 4),
        "offers_at_the_end_macro": round(mean(site.share_of_offers for site in found.values()), 4),
        "worst_site_at_the_end": min([site.share_of_offers, name] for name, site in found.items())[::-1],
        "page_requests": sum(site.requests for site in found.values()),
        "share_of_pages": round(sum(site.requests for site in found.values()) / pages, 4),
    }


def best_in_numbers(sites: Iterable[Site]) -> dict[int, float]:
    best = [best_shares(site, PERCENTS) for site in sites]
    return {percent: round(mean(shares[percent] for shares in best), 4) for percent in PERCENTS}
