"""A crawl that dies at any moment, in whatever way, is continued by the same command: nothing lost, nothing twice."""

from dataclasses import replace
from time import monotonic, sleep

import psutil
import pytest

from crawler.launch import crawl
from storage.tables import CoverageRow
from storage.tables.evidence import UrlState
from tests.crawler.forked import ForkedParent, forking
from tests.crawler.world import IMPATIENT, World
from tests.web import LocalSite, LocalWeb, html, links

PAGES = 30


def large_site(web: LocalWeb) -> LocalSite:
    """A list of courses over three listing pages, each course linking to one more page."""
    listing = {
        f"/cursussen?page={number}": html(
            *(links(f"/cursus/{course}") for course in range(number * 10, number * 10 + 10)),
            links(f"/cursussen?page={number + 1}") if number < PAGES // 10 - 1 else "",
        )
        for number in range(PAGES // 10)
    }
    courses = {f"/cursus/{course}": html(f"<h1>Cursus {course}</h1>", links("/")) for course in range(PAGES)}
    return web.site({"/": html(links("/cursussen?page=0")), **listing, **courses})


@pytest.fixture(scope="module")
def undisturbed(module_world: World, module_web: LocalWeb) -> dict[str, str]:
    """Digests of the pages as one crawl without any trouble has them."""
    module_world.enlist(large_site(module_web))
    module_world.crawl()
    return {path: page.sha256 for path, page in module_world.pages().items()}


def wait_for(site: LocalSite, hits: int) -> None:
    end = monotonic() + 60
    while len(site.hits) < hits:
        assert monotonic() < end, "the crawl does not get on"
        sleep(0.005)


def crawling_process(parent: int) -> psutil.Process:
    (child,) = [child for child in psutil.Process(parent).children() if "crawler" in child.cmdline()]
    return child


def wait_for_end(process: psutil.Process, seconds: float) -> None:
    """A zombie has ended too: nobody fetches the exit status of an orphan everywhere."""
    end = monotonic() + seconds
    while process.is_running() and process.status() != psutil.STATUS_ZOMBIE:
        assert monotonic() < end, "the crawling process outlives its parent"
        sleep(0.01)


def done(world: World) -> set[str]:
    return {path for path, row in world.frontier().items() if row.state == UrlState.DONE}


@pytest.mark.parametrize("at_hit", [4, 21])
def test_killing_both_processes(at_hit: int, local_web: LocalWeb, world: World, undisturbed: dict[str, str]) -> None:
    site = large_site(local_web)
    world.enlist(site, delay=0.02)
    parent = ForkedParent(world.order())
    wait_for(site, at_hit)
    child = crawling_process(parent.pid)
    parent.kill()
    wait_for_end(child, 1.0)

    finished, asked = done(world), len(site.hits)
    world.crawl()

    assert finished
    assert not finished & set(site.paths[asked:])
    assert site.smallest_gap() >= 0.02
    assert {path: page.sha256 for path, page in world.pages().items()} == undisturbed
    assert all(world.body(page) for page in world.pages().values())
    assert world.outcome() == "complete: finished"


def test_killing_the_crawling_process_alone(local_web: LocalWeb, world: World, undisturbed: dict[str, str]) -> None:
    """The other one starts it again, and the caller notices nothing."""
    site = large_site(local_web)
    world.enlist(site, delay=0.02)
    parent = ForkedParent(world.order())
    wait_for(site, 9)
    crawling_process(parent.pid).kill()
    sleep(0.1)
    finished, asked = done(world), len(site.hits)

    assert parent.wait(60) == 0
    assert not finished & set(site.paths[asked:])
    assert {path: page.sha256 for path, page in world.pages().items()} == undisturbed
    assert len(list((world.folder / "archive").rglob("*.warc.gz"))) == 2


def test_a_process_that_falls_silent_is_replaced(local_web: LocalWeb, world: World) -> None:
    site = large_site(local_web)
    world.enlist(site, delay=0.02)
    stopped: list[psutil.Process] = []

    def stop_once(_: object) -> None:
        if not stopped and len(site.hits) > 5:
            stopped.append(psutil.Process(started[-1]))
            stopped[0].suspend()

    with forking() as started:
        crawl(world.order(patience=replace(IMPATIENT, silence=8.0)), stop_once)

    assert len(stopped) == 1
    assert len(started) == 2
    assert world.outcome() == "complete: finished"


def test_what_cannot_be_crawled_at_all_gets_an_outcome_too_and_hinders_nobody(
    local_web: LocalWeb, world: World
) -> None:
    """Its block cannot be read (made by a later version), so every crawling process fails at it."""
    world.enlist("http://127.0.0.1:9/")
    world.enlist(local_web.site({"/": html()}), "other")
    with world.database.transaction() as session:
        session.query(CoverageRow).filter_by(provider_id="school").update({"provider": {"new": 1}})

    told = world.crawl()

    assert world.outcome() == "failed: crawler stopped"
    assert world.outcome("other") == "complete: finished"
    assert told[-1].reason == "crawler stopped"
    row = world.coverage()
    assert row.started_at is not None
    assert row.finished_at is not None
