"""Twenty crawls killed at random moments, five times four at once, end like crawls that nobody disturbed."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from time import sleep

import pytest
from warcio.archiveiterator import ArchiveIterator

from storage.tables.evidence import UrlState
from tests.crawler.forked import crawling
from tests.crawler.test_resume import wait_for
from tests.crawler.world import World
from tests.web import LocalSite, LocalWeb, Page, Reply, html, links

KILLS = 5  # of four crawls at once
SEED = 20261122
SIZES = {
    "large": 296,
    "small": 50,
    "moving": 50,
    "sorry": 50,
}  # pages beside the lists; fewer than 150 in vain, so that all are fetched
DELAYS = {"large": 0.0, "small": 0.04, "moving": 0.04, "sorry": 0.05}


def site_pages(kind: str, size: int) -> dict[str, Page]:
    """Half courses, over listing pages, and half news. Where courses moved, each is a redirect; `sorry` has no 404."""
    half = size // 2
    lists: dict[str, Page] = {
        f"/cursussen?page={number}": html(
            *(links(f"/cursus/{n}") for n in range(number * 20, min(half, number * 20 + 20))),
            links(f"/cursussen?page={number + 1}") if (number + 1) * 20 < half else "",
        )
        for number in range((half + 19) // 20)
    }
    courses: dict[str, Page] = {
        f"/cursus/{n}": html(f"<h1>Cursus {n}</h1><p>Een mbo-certificaat.</p>") for n in range(half)
    }
    news: dict[str, Page] = {f"/nieuws/{n}": html(f"<h1>Nieuws {n}</h1>", links(f"/weg/{n // 5}")) for n in range(half)}
    if kind == "moving":
        news = {**news, **{f"/nu/{n}": html(f"<h1>Cursus {n}</h1>") for n in range(half)}}
        courses = {f"/cursus/{n}": Reply("", 301, headers={"Location": f"/nu/{n}"}) for n in range(half)}
    if kind == "sorry":
        news["/*"] = html("<h1>Zoek verder</h1>")
    corner = html("<h1>Nieuws</h1>", *(links(f"/nieuws/{n}") for n in range(half)))
    return {"/": html(links("/cursussen?page=0", "/nieuws")), "/nieuws": corner, **lists, **courses, **news}


@dataclass
class Told:
    """What stands at the end, and in which order pages were asked for first."""

    pages: dict[str, str]
    reasons: dict[str, tuple[str, str]]
    outcome: str
    order: list[str]


def told(world: World, name: str, site: LocalSite) -> Told:
    pages = {path: page.sha256 for path, page in world.pages(name).items()}
    reasons = {path: (row.state, row.reason) for path, row in world.frontier(name).items()}
    return Told(pages, reasons, world.outcome(name), list(dict.fromkeys(path for path in site.paths if path in pages)))


def begin(web: LocalWeb, world: World) -> dict[str, LocalSite]:
    sites = {name: web.site(site_pages(name, size)) for name, size in SIZES.items()}
    for name, site in sites.items():
        world.enlist(site, name, delay=DELAYS[name])
    return sites


@pytest.fixture(scope="module")
def undisturbed(module_web: LocalWeb, module_world: World) -> Mapping[str, Told]:
    sites = begin(module_web, module_world)
    module_world.crawl()
    return {name: told(module_world, name, site) for name, site in sites.items()}


def settled(world: World, name: str) -> set[str]:
    return {path for path, row in world.frontier(name).items() if row.state != UrlState.QUEUED}


def test_twenty_killed_crawls_end_like_undisturbed_ones(
    local_web: LocalWeb, world: World, undisturbed: Mapping[str, Told]
) -> None:
    sites, random = begin(local_web, world), Random(SEED)
    for last in (*[False] * KILLS, True):
        finished = {name: settled(world, name) for name in sites}
        asked = {name: len(site.hits) for name, site in sites.items()}
        if last:
            world.crawl()
        else:
            with crawling(world.order(), world.folder):
                wait_for(sites["small"], asked["small"] + random.randint(2, 9))
                sleep(random.uniform(0, 0.05))
            assert all(world.coverage(name).outcome is None for name in sites), "one ended before it could be killed"
        for name, site in sites.items():
            assert finished[name].isdisjoint(site.paths[asked[name] :])

    assert len(undisturbed["large"].pages) > 300
    for name, site in sites.items():
        now, then = told(world, name, site), undisturbed[name]
        assert now.outcome == then.outcome == "complete: finished"
        assert now.pages == then.pages
        assert now.reasons == then.reasons
        assert disorder(now.order, then.order) < 0.1
        again = Counter(path for path in site.paths if path != "/robots.txt")
        assert sum(times - 1 for times in again.values()) <= KILLS + 1  # what was under way; once also the invented address


def test_what_was_archived_before_the_kills_can_be_read(world: World, local_web: LocalWeb) -> None:
    site = local_web.site(site_pages("small", 50))
    world.enlist(site)
    with crawling(world.order(), world.folder):
        wait_for(site, 20)
    world.crawl()

    assert len(world.pages()) > 50
    assert all(world.body(page) for page in world.pages().values())
    files = sorted(world.archive.root.rglob("*.warc.gz"))
    assert len(files) == 2
    with files[-1].open("rb") as stream:
        assert all(record.rec_type for record in ArchiveIterator(stream, check_digests="raise"))


def disorder(one: list[str], other: list[str]) -> float:
    """How far pages are from their place, as a share of the whole list; a third for any order at all."""
    place = {path: number for number, path in enumerate(other)}
    return sum(abs(number - place[path]) for number, path in enumerate(one)) / len(one) ** 2
