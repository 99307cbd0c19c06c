from dataclasses import replace

from benchmarks.finding import Found, in_numbers
from benchmarks.guide import best_shares, budget
from benchmarks.manners import manners
from benchmarks.parts import share_of
from benchmarks.web.answering import Answering
from benchmarks.web.content import Link, Offer, Page, Prohibition, Site, Sort
from benchmarks.web.log import Hit

HIT = Hit(
    "s",
    "s:0",
    "/a",
    "page",
    "/a",
    0.0,
    0.01,
    200,
    10,
    10,
    1,
    conditional=False,
    agent="x (+mailto:onderzoek@example.nl)",
)


def chain(length: int) -> Site:
    """Each page links to the next; the last one shows an offer."""
    site = Site("s", "a chain")
    names = ["/", *(f"/{number}" for number in range(1, length))]
    for number, name in enumerate(names):
        links = [Link(following, following) for following in names[number + 1 : number + 2]]
        site.pages[name] = Page(name, name, Sort.LIST, links=links)
    site.pages[names[-1]].offers = (Offer("nr-s-000x", "x"),)
    return site


def test_the_best_that_is_possible_counts_the_way_there() -> None:
    site = chain(10)
    assert best_shares(site, [50, 90, 100]) == {50: 0.0, 90: 0.0, 100: 1.0}
    site.sitemap = "flat"
    assert best_shares(site, [10, 20]) == {10: 0.0, 20: 1.0}
    assert budget(site, 5) == 1


def test_manners_are_judged_from_the_log() -> None:
    site = Site("s", "s", prohibitions=(Prohibition("/x/", "/x/"),), crawl_delay=1.0)
    hits = [
        HIT,
        replace(HIT, at=1.0, target="/x/1"),
        replace(HIT, at=1.5, agent="nobody"),
        replace(HIT, at=9.0, at_once=2),
        replace(HIT, at=9.1, host="s:1"),
    ]
    told = manners(hits, {"s": Answering(site, ["http://127.0.0.1:1"])}, delay=0.5)
    assert told["forbidden"] == 1
    assert told["without_contact"] == 1
    assert told["simultaneous"] == 1
    assert told["gaps_too_small"] == 1
    assert told["smallest_gap"] == {"host": "s:0", "seconds": 0.5, "promised": 1.0}
    assert (told["requests"], told["hosts"]) == (5, 2)


def test_means_are_over_sites_and_the_worst_is_named() -> None:
    good = Found(chain(10), {"/9": frozenset({"nr-s-000x"})}, {5: 0.0, 10: 0.0, 20: 1.0, 40: 1.0}, {"list": 4})
    bad = Found(chain(10), {}, {5: 0.0, 10: 0.0, 20: 0.0, 40: 0.0}, {"trap": 16})
    told = in_numbers({"good": good, "bad": bad})
    assert told["offer_pages_after_percent"] == {5: 0.0, 10: 0.0, 20: 0.5, 40: 0.5}
    assert told["worst_site_after_percent"][20] == ["bad", 0.0]
    assert told["sites_that_reach_the_goal"] == [1, 2]
    assert told["worst_site_at_the_end"] == ["bad", 0.0]
    assert told["offers_at_the_end"] == 0.5
    assert told["share_of_pages"] == 1.0


def test_without_a_second_wave_nothing_was_spared() -> None:
    assert share_of(3, 4) == 0.75
    assert share_of(0, 0) == 0.0
