"""Whose turn it is does not hang on how often was asked."""

from pathlib import Path

from crawler.discovery import EXPLORE, Discovery
from crawler.ledger import Ledger, Settled
from extractor.links import Link
from storage.frontier import Visit
from storage.tables.evidence import UrlState
from tests.crawler.world import WAVE, World

HOSTS = ("www.school.nl", "cursus.school.nl")
NUMBER = 3 * EXPLORE


def order(world: World, *, restless: bool) -> list[str]:
    """In which addresses of two hosts are handed out; `restless`: in between, more is asked for while both are busy."""
    world.enlist(f"https://{HOSTS[0]}/")
    ledger = Ledger(world.database, Visit(WAVE, "school"))
    discovery = Discovery(ledger)
    addresses = [Link(f"https://{host}/{kind}/{n}") for host in HOSTS for kind in "ab" for n in range(NUMBER)]
    ledger.remember([discovery.found(link, 1, 40 + n % 7) for n, link in enumerate(addresses)])
    handed: list[str] = []
    while len(handed) < NUMBER and (waiting := discovery.next(set())):
        handed.append(waiting.url)
        ledger.settle(waiting, Settled(UrlState.DONE, worth=0.0))
        discovery.heard(waiting, 0.0)
        for _ in range(len(handed) % 4 if restless else 0):
            assert discovery.next(set(HOSTS)) is None
    return handed


def test_asking_in_vain_changes_nothing(tmp_path: Path) -> None:
    for name in ("calm", "restless"):
        (tmp_path / name).mkdir()
    with World(tmp_path / "calm") as calm, World(tmp_path / "restless") as restless:
        assert order(calm, restless=False) == order(restless, restless=True)
