"""The parts of the measurement, each over the same made-up web; each gives figures for the JSON."""

import shutil
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.breadth_first import breadth_first
from benchmarks.finding import Found, best_in_numbers, found_by_plain, found_by_us, in_numbers
from benchmarks.manners import manners
from benchmarks.our_crawl import Crawls
from benchmarks.processes import Watch
from benchmarks.web.log import PAGE_ROLES, Hit
from benchmarks.web.server import Serving
from benchmarks.web.serving import MadeUpWeb, serving


@dataclass(frozen=True)
class Size:
    """How much is measured. `budget` = pages a site may cost; `again` = sites up to so many pages get a second wave;
    `crowd` = providers side by side for speed and memory, of `crowd_pages` pages each.
    """

    seed: int
    scale: float
    most: int | None
    budget: int
    again: int
    crowd: int
    crowd_pages: int
    runs: int
    polite_pages: int
    only: tuple[str, ...] = ()


FULL = Size(1, 1.0, None, budget=2_000, again=300, crowd=60, crowd_pages=80, runs=1, polite_pages=80)
QUICK = Size(
    1, 0.25, 240, budget=240, again=110, crowd=12, crowd_pages=60, runs=1, polite_pages=15,
    only=("academie", "groei", "boom", "krant", "bezoek", "app-los", "zoeker", "folders", "lijsten", "verder", "gids",
          "verstopt"),
)  # fmt: skip
POLITE = ("academie", "regels", "app-los", "gastheer", "sporen", "weg")
CROWD = ("academie", "groei", "bladeren", "boom", "spiegel", "nummers", "verder", "tegels", "overzicht", "krant")
DELAY = 0.05  # seconds: the configured gap where manners are measured
SLOWNESS = 0.01  # seconds that an answer takes there, so that requests at the same time are seen
SIDE_BY_SIDE = 16


@contextmanager
def world(order: Serving) -> Iterator[tuple[MadeUpWeb, Crawls]]:
    """A web, and an empty installation beside it."""
    with tempfile.TemporaryDirectory(prefix="aanbod-bench-") as folder, serving(order) as web:
        yield web, Crawls(Path(folder), web)


@contextmanager
def log_file() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="aanbod-bench-log-"))
    try:
        yield folder / "log.jsonl"
    finally:
        shutil.rmtree(folder)


@dataclass(frozen=True)
class Search:
    """The big crawl and what is measured on its web: figures 1, 2, 4 and 5."""

    ours: Mapping[str, Found]
    plain: Mapping[str, Found]
    figures: Mapping[str, Any]


def search(size: Size) -> Search:
    with log_file() as log, world(Serving(size.seed, log, size.scale, size.most, size.only)) as (web, crawls):
        ids = list(web.sites)
        with Watch(frozenset({web.process.pid})) as watch:
            coverage = crawls.run("first", ids, SIDE_BY_SIDE, delay=0.0, max_pages=size.budget)
        first = web.hits()
        ours = found_by_us(crawls, "first", first)
        breadth_first(web, ids, dict.fromkeys(ids, size.budget), SIDE_BY_SIDE)
        plain = found_by_plain(web, ids, web.hits())
        figures = {
            "finding": {
                "ours": in_numbers(ours),
                "breadth_first": in_numbers(plain),
                "best": best_in_numbers(web.sites.values()),
            },
            "outcomes": {name: f"{row.outcome}: {row.reason}" for name, row in coverage.items()},
            "rendering": _rendering(crawls, ours, size),
            "again": _again(crawls, first, ours, size),
            "peak_memory": watch.peak,
        }
    return Search(ours, plain, figures)


def _rendering(crawls: Crawls, ours: Mapping[str, Found], size: Size) -> dict[str, Any]:
    """Sites that opened no browser are the same without one; the others are crawled again without. All openings count,
    whether they brought something or not.
    """
    opened = {name: crawls.opened("first", name) for name in ours}
    needing = [
        name for name, found in ours.items() if any(page.look.needs_browser for page in found.site.pages.values())
    ]
    again = sorted({name for name, number in opened.items() if number} | set(needing))
    lost = 0
    if again:
        crawls.run("without", again, SIDE_BY_SIDE, delay=0.0, max_pages=size.budget, render="http")
        without = found_by_us(crawls, "without", crawls.web.hits())
        lost = sum(len(ours[name].offers - without[name].offers) for name in again)
    pages = sum(row.pages_fetched for row in crawls.coverage("first").values())
    return {
        "pages_opened": sum(opened.values()),
        "share_of_pages": round(sum(opened.values()) / pages, 4),
        "sites_that_need_it": len(needing),
        "offers_lost_without": lost,
        "share_of_offers_lost_without": round(lost / sum(len(found.site.offers) for found in ours.values()), 4),
        "by_site": {name: number for name, number in opened.items() if number},
    }


def _again(crawls: Crawls, first: Sequence[Hit], ours: Mapping[str, Found], size: Size) -> dict[str, Any]:
    """The same sites once more, nothing on them changed. Fetching less counts only while as many offers stand.

    `sites` are those that are small enough for it; with none of them all figures are 0.
    """
    chosen = [name for name, found in ours.items() if len(found.site.pages) <= size.again]
    crawls.run("second", chosen, SIDE_BY_SIDE, delay=0.0, max_pages=size.budget)
    second = crawls.web.hits()
    seen = [hit for hit in first if hit.site in chosen]
    before = sum(hit.sent for hit in seen)
    could = sum(hit.sent for hit in seen if hit.status == 200 and crawls.web.sites[hit.site].validators != "none")  # noqa: PLR2004
    after = sum(hit.sent for hit in second)
    standing = found_by_us(crawls, "second", second)
    return {
        "sites": len(chosen),
        "bytes_first": before,
        "bytes_second": after,
        "share_not_transferred": share_of(before - after, before),
        "at_best": share_of(could, before),
        "conditional_requests": sum(hit.conditional for hit in second),
        "requests": len(second),
        "offers_first": sum(len(ours[name].offers) for name in chosen),
        "offers_second": sum(len(found.offers) for found in standing.values()),
    }


def share_of(part: int, whole: int) -> float:
    """Of nothing 0: where `sites` is 0, no site was small enough for a second wave."""
    return round(part / whole, 4) if whole else 0.0


def speed(size: Size) -> dict[str, Any]:
    """Both crawl the same crowd of sites to the end, in turn; no page of it needs a browser."""
    copies = -(-size.crowd // len(CROWD))
    order = Serving(size.seed, Path(), most=size.crowd_pages, only=CROWD, copies=copies)
    runs = [_speeds(order, size) for _ in range(size.runs)]
    chosen = {key: median(run[key] for run in runs) for key in runs[0]}
    return {
        **{key: round(value, 3) for key, value in chosen.items()},
        "ratio": round(chosen["ours_pages_a_second"] / chosen["plain_pages_a_second"], 3),
        "ratio_by_processor": round(chosen["ours_pages_a_cpu_second"] / chosen["plain_pages_a_cpu_second"], 3),
        "providers": size.crowd,
        "runs": size.runs,
    }


def _speeds(order: Serving, size: Size) -> dict[str, float]:
    with log_file() as log, world(Serving(**{**vars(order), "log": log})) as (web, crawls):
        ids = list(web.sites)[: size.crowd]
        with Watch(frozenset({web.process.pid})) as us:
            crawls.run("speed", ids, size.crowd, delay=0.0, max_pages=size.budget, render="http")
        ours = web.hits()
        with Watch(frozenset({web.process.pid})) as other:
            breadth_first(web, ids, dict.fromkeys(ids, size.budget), SIDE_BY_SIDE)
        plain = web.hits()
    return {
        **_rates("ours", ours, us),
        **_rates("plain", plain, other),
        "ours_peak_memory": us.peak,
        "plain_peak_memory": other.peak,
    }


def _rates(whose: str, hits: Sequence[Hit], watch: Watch) -> dict[str, float]:
    """Wall time from the first to the last request; processor time of the whole process, its start included."""
    pages = sum(hit.role in PAGE_ROLES for hit in hits)
    return {
        f"{whose}_pages": pages,
        f"{whose}_pages_a_second": pages / (hits[-1].end - hits[0].at),
        f"{whose}_pages_a_cpu_second": pages / watch.seconds,
    }


def polite(size: Size) -> dict[str, Any]:
    """With a gap, and answers that take a while; then the same by two crawling processes at once."""
    with log_file() as log, world(Serving(size.seed, log, 0.1, only=POLITE)) as (web, crawls):
        web.answer_after(SLOWNESS)
        block = {"delay": DELAY, "max_pages": size.polite_pages}
        crawls.run("polite", POLITE, SIDE_BY_SIDE, **block)
        ours = manners(web.hits(), web.answering, DELAY)
        two = [threading.Thread(target=crawls.run, args=(wave, POLITE[:3], 3), kwargs=block) for wave in ("one", "two")]
        web.mark()
        for crawl in two:
            crawl.start()
        for crawl in two:
            crawl.join()
        together = manners(web.hits(), web.answering, DELAY)
        breadth_first(web, POLITE, dict.fromkeys(POLITE, size.polite_pages), SIDE_BY_SIDE)
        plain = manners(web.hits(), web.answering, DELAY)
    return {"ours": ours, "ours_two_processes": together, "breadth_first": plain}
