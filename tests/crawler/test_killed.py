"""Twenty crawls killed at random moments, five times four at once, end like crawls that nobody disturbed."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from time import sleep

import pytest
from warcio.archiveiterator import ArchiveIterator

from storage.tables.evidence import UrlState
from tests.crawler.forked import ForkedChild, crawling
from tests.crawler.test_resume import wait_for
from tests.crawler.world import IMPATIENT, World
from tests.web import LocalSite, LocalWeb, Page, Reply, html, links

pytestmark = pytest.mark.timeout(300)  # one fixture does all the work
KILLS = 5  # of four crawls at once
SEED = 20261122
SIZES = {"large": 100, "small": 44, "moving": 44, "sorry": 44}  # pages beside the lists; so few that all are fetched
DELAYS = {"large": 0.0, "small": 0.04, "moving": 0.03, "sorry": 0.05}
PATIENT = replace(IMPATIENT, answer=30.0)  # on a busy machine no answer is given up, so that no page is tried again


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
class Crawls:
    """Four sites and the world in which they are crawled."""

    world: World
    sites: Mapping[str, LocalSite]
    process: ForkedChild | None = None

    @classmethod
    def enlisted(cls, web: LocalWeb, world: World) -> "Crawls":
        sites = {name: web.site(site_pages(name, size)) for name, size in SIZES.items()}
        for name, site in sites.items():
            world.enlist(site, name, delay=DELAYS[name])
        return cls(world, sites)

    def settled(self) -> dict[str, set[str]]:
        return {
            name: {path for path, row in self.world.frontier(name).items() if row.state != UrlState.QUEUED}
            for name in self.sites
        }

    def disturb(self, random: Random) -> None:
        """Kills the crawl of all four at some moment."""
        asked = len(self.sites["small"].hits)
        with crawling(self.world.order(patience=PATIENT), self.world.folder):
            wait_for(self.sites["small"], asked + random.randint(2, 7))
            sleep(random.uniform(0, 0.05))
        assert all(self.world.coverage(name).outcome is None for name in self.sites), "one ended before it was killed"


@dataclass
class Told:
    """What stands at the end, and in which order pages were asked for first."""

    pages: dict[str, str]
    reasons: dict[str, tuple[str, str]]
    outcome: str
    order: list[str]


def told(crawls: Crawls, name: str) -> Told:
    pages = {path: page.sha256 for path, page in crawls.world.pages(name).items()}
    reasons = {path: (row.state, row.reason) for path, row in crawls.world.frontier(name).items()}
    order = list(dict.fromkeys(path for path in crawls.sites[name].paths if path in pages))
    return Told(pages, reasons, crawls.world.outcome(name), order)


@pytest.fixture(scope="module")
def undisturbed(module_web: LocalWeb, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawls]:
    """Goes on beside the crawls that are killed."""
    folder = tmp_path_factory.mktemp("undisturbed")
    with World(folder) as world:
        crawls = Crawls.enlisted(module_web, world)
        with crawling(world.order(patience=PATIENT), folder) as process:
            crawls.process = process
            yield crawls


@pytest.fixture(scope="module")
def killed(undisturbed: Crawls, module_web: LocalWeb, module_world: World) -> Crawls:
    """Killed five times, then left in peace; on the way nothing that was finished is asked for again."""
    crawls, random = Crawls.enlisted(module_web, module_world), Random(SEED)
    for last in (*[False] * KILLS, True):
        finished = crawls.settled()
        asked = {name: len(site.hits) for name, site in crawls.sites.items()}
        if last:
            module_world.crawl(patience=PATIENT)
        else:
            crawls.disturb(random)
        for name, site in crawls.sites.items():
            assert finished[name].isdisjoint(site.paths[asked[name] :])
    assert undisturbed.process is not None
    undisturbed.process.wait()
    return crawls


@pytest.mark.parametrize("name", SIZES)
def test_twenty_killed_crawls_end_like_undisturbed_ones(name: str, killed: Crawls, undisturbed: Crawls) -> None:
    now, then = told(killed, name), told(undisturbed, name)

    assert len(then.pages) > SIZES[name]
    assert now.outcome == then.outcome == "complete: finished"
    assert now.pages == then.pages
    assert now.reasons == then.reasons


def test_what_was_learned_outlives_the_kills(killed: Crawls, undisturbed: Crawls) -> None:
    """Of the large site alone: on the small ones each kill, after a few pages, begins the count of first looks anew."""
    assert disorder(told(killed, "large").order, told(undisturbed, "large").order) < 0.1


@pytest.mark.parametrize("name", SIZES)
def test_a_kill_costs_at_most_the_one_request_that_was_under_way(name: str, killed: Crawls) -> None:
    """And, where it comes while a page waits for what the host answers to an address that nobody made, this one too."""
    times = Counter(killed.sites[name].paths)
    again = {path: number - 1 for path, number in times.items() if path != "/robots.txt" and number > 1}
    invented = {path for path in again if path.startswith("/bestaat-niet-")}

    assert sum(again[path] for path in again.keys() - invented) <= KILLS, again
    assert sum(again[path] for path in invented) <= 1, again


def test_what_was_archived_before_the_kills_can_be_read(killed: Crawls) -> None:
    world = killed.world
    assert all(world.body(page) for name in killed.sites for page in world.pages(name).values())
    files = sorted(world.archive.root.rglob("*.warc.gz"))
    assert len(files) > KILLS * len(SIZES)
    for name in killed.sites:
        assert readable(max(file for file in files if file.parent.name == name))


def readable(file: Path) -> bool:
    with file.open("rb") as stream:
        return all(record.rec_type for record in ArchiveIterator(stream, check_digests="raise"))


def disorder(one: list[str], other: list[str]) -> float:
    """How far pages are from their place, as a share of the whole list; a third for any order at all."""
    place = {path: number for number, path in enumerate(other)}
    return sum(abs(number - place[path]) for number, path in enumerate(one)) / len(one) ** 2
