"""Sitemaps: lists of a site's own addresses, some of lists."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lxml.etree import XMLSyntaxError
from scrapy.utils.gz import gunzip
from scrapy.utils.sitemap import Sitemap

from crawler.left_out import FLOOD
from crawler.priority import SITEMAP, priority
from crawler.site import Site
from crawler.turnstile import host_of
from extractor.links import Link, resolve
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
    depth = waiting.depth + 1
    for entry in sitemap:
        for address in _addresses(entry):
            target = resolve(base, address)
            if target is None:
                continue
            if sitemap.type == "sitemapindex":
                if depth <= DEEPEST and site.scope.owns(target):
                    yield Found(target, host_of(target), depth, SITEMAP, UrlRole.SITEMAP, found_on=waiting.url)
            elif site.scope.fits(target):
                found = replace(site.discovery.found(Link(target), 1, priority(target)), found_on=waiting.url)
                kept = site.follower.notes.take(found, FLOOD) if site.scope.floods(target) else found
                yield from [kept] if kept else []


def _addresses(entry: dict[str, Any]) -> list[str]:
    return [entry["loc"], *entry.get("alternate", ())]
