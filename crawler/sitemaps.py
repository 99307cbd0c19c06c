"""Sitemaps: lists of a site's own addresses, some of lists."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from lxml.etree import XMLSyntaxError
from scrapy.utils.gz import gunzip
from scrapy.utils.sitemap import Sitemap

from crawler.lastmod import changed_in, in_batches
from crawler.left_out import FLOOD
from crawler.priority import SITEMAP, priority
from crawler.site import Site
from crawler.turnstile import host_of
from extractor.links import resolve
from storage.frontier import Found, Waiting
from storage.tables.evidence import UrlRole

GZIP = b"\x1f\x8b\x08"
MOST_BYTES = 50_000_000  # sitemaps.org: the most that one file may hold, uncompressed
DEEPEST = 4  # lists of lists of lists


def read_sitemap(body: bytes, url: str, waiting: Waiting, site: Site) -> list[Found]:
    """The addresses of this provider in it; a broken file yields those before the break."""
    if body.startswith(GZIP):
        body = gunzip(body, max_size=MOST_BYTES)
    try:
        sitemap = Sitemap(body)
        return list(_found(sitemap, url, waiting, site))
    except (XMLSyntaxError, StopIteration):
        return []


def _found(sitemap: Sitemap, base: str, waiting: Waiting, site: Site) -> Iterator[Found]:
    entries = [(_addresses(entry, base), changed_in(entry.get("lastmod", ""))) for entry in sitemap]
    if sitemap.type == "sitemapindex":
        yield from _lists(chain.from_iterable(addresses for addresses, _ in entries), waiting, site)
        return
    batches = in_batches([day for _, day in entries])
    for addresses, day in entries:
        for target in filter(site.scope.fits, addresses):
            found = site.discovery.listed(target, priority(target), waiting.url, changed=day if day in batches else "")
            kept = site.follower.notes.take(found, FLOOD) if site.scope.floods(target) else found
            yield from [kept] if kept else []


def _lists(addresses: Iterable[str], waiting: Waiting, site: Site) -> Iterator[Found]:
    depth = waiting.depth + 1
    for target in addresses:
        if depth <= DEEPEST and site.scope.owns(target):
            yield Found(target, host_of(target), depth, SITEMAP, UrlRole.SITEMAP, found_on=waiting.url)


def _addresses(entry: dict[str, Any], base: str) -> list[str]:
    """Of a page and of its other languages."""
    resolved = (resolve(base, address) for address in (entry["loc"], *entry.get("alternate", ())))
    return [target for target in resolved if target]
