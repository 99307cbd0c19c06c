"""Which pages of a large site are looked at before it is enough. The frontier is real, the pages are not fetched."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from crawler.discovery import SMALL, Discovery
from crawler.ledger import Ledger, Settled
from crawler.noise import without
from crawler.priority import priority
from extractor.links import Link
from storage.frontier import Visit
from storage.tables.evidence import UrlState
from tests.crawler.world import WAVE, World

SITE = "https://www.school.nl"


def site_of(offers: int, others: int) -> dict[str, float]:
    """Path -> what the page is worth. No word list knows `bouwsteen`."""
    found = {f"/verhalen/{number}": 0.0 for number in range(others // 2)}
    found |= {f"/team/{number}": 0.0 for number in range(others // 2)}
    return found | {f"/bouwsteen/{number}": 1.0 for number in range(offers)}


def ledger_of(world: World, site: Mapping[str, float]) -> Ledger:
    world.enlist(f"{SITE}/")
    ledger = Ledger(world.database, Visit(WAVE, "school"))
    discovery = Discovery(ledger)
    ledger.remember([discovery.found(Link(SITE + path), 1, priority(SITE + path), f"{SITE}/") for path in site])
    return ledger


def search(ledger: Ledger, site: Mapping[str, float], most: int = 10_000) -> list[str]:
    """The paths in the order in which they are looked at."""
    discovery, asked = Discovery(ledger), list[str]()
    while len(asked) < most and not discovery.is_exhausted(len(asked)) and (waiting := discovery.next(set())):
        asked.append(urlsplit(waiting.url).path)
        ledger.settle(waiting, Settled(UrlState.DONE, worth=site[asked[-1]]))
        discovery.heard(waiting, site[asked[-1]])
    return asked


def test_a_large_site_is_finished_without_seeing_all_of_it_and_no_offer_is_missed(world: World) -> None:
    site = site_of(offers=20, others=1_500)
    asked = search(ledger_of(world, site), site)

    offers = [place for place, path in enumerate(asked) if site[path]]
    assert len(offers) == 20
    assert offers[-1] < 120
    assert SMALL <= len(asked) < 600


def test_a_small_site_is_seen_to_its_end(world: World) -> None:
    site = site_of(offers=0, others=SMALL - 10)

    assert sorted(search(ledger_of(world, site), site)) == sorted(site)


def test_what_was_learned_survives_a_kill(world: World) -> None:
    site = site_of(offers=40, others=600)
    ledger = ledger_of(world, site)
    before = search(ledger, site, most=60)
    after = search(ledger, site, most=60)

    assert not set(before) & set(after)
    assert sum(site[path] for path in before + after) == 40


def test_the_same_answers_give_the_same_order(tmp_path: Path) -> None:
    site, orders = site_of(offers=10, others=400), []
    for name in ("one", "two"):
        (folder := tmp_path / name).mkdir()
        with World(folder) as world:
            orders.append(search(ledger_of(world, site), site, most=100))

    assert orders[0] == orders[1]


def test_addresses_that_differ_by_noise_alone_wait_as_one_and_a_restart_knows_it(world: World) -> None:
    ledger = ledger_of(world, {f"/bouwsteen/{n}?tocht={n % 2}": 0.0 for n in range(4)} | {"/bouwsteen/1?tocht=7": 0.0})
    ledger.unite("tocht", lambda found: replace(found, url=without(found.url, "tocht")), busy=0)

    assert sorted(search(ledger, {f"/bouwsteen/{n}": 0.0 for n in range(4)})) == [f"/bouwsteen/{n}" for n in range(4)]
    assert Discovery(ledger).noise.names == {"tocht"}
