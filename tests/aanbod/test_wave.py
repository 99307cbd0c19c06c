"""Waves as people run them, over three of the made-up sites: resumed, shown, read again, reviewed, exported.

A first wave takes seconds, so that one is run and most tests go on with a copy of it.
"""

import csv
import json
import signal
import socket
import sqlite3
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from aanbod.demo.providers import providers_yaml
from aanbod.demo.register import FIRST_AS_OF, register_csv
from aanbod.demo.sites import oudeschans, polderpoort, zonnewende
from aanbod.demo.truth import offers
from aanbod.demo.web import DemoWeb
from tests.aanbod.conftest import Aanbod

SITES = (polderpoort.SITE, oudeschans.SITE, zonnewende.SITE)
IDS = {site.provider_id for site in SITES}
VOLATILE = {"fetched_at"}


@pytest.fixture(scope="module")
def the_web() -> Iterator[DemoWeb]:
    with DemoWeb(SITES, first_port=None) as started:
        yield started


@pytest.fixture
def web(the_web: DemoWeb) -> DemoWeb:
    """As it was in the beginning."""
    the_web.phase = 1
    return the_web


@pytest.fixture(scope="module")
def first_wave(module_aanbod: Aanbod, the_web: DemoWeb) -> Aanbod:
    prepare(module_aanbod, the_web)("wave", "run", "2026Q1", "--measured-on", "2026-02-02")
    return module_aanbod


@pytest.fixture
def done(first_wave: Aanbod, web: DemoWeb, tmp_path: Path) -> Aanbod:
    """The first wave was run."""
    return first_wave.copy(tmp_path)


def prepare(aanbod: Aanbod, web: DemoWeb) -> Aanbod:
    aanbod.write("providers.yaml", providers_yaml(web))
    register = aanbod.write("register.csv", register_csv(FIRST_AS_OF))
    aanbod.settings |= {"AANBOD_ALLOW_PRIVATE_NETWORK": "1", "AANBOD_USER_AGENT_CONTACT": "test@example.invalid"}
    aanbod("register", "import", str(register), "--as-of", FIRST_AS_OF.isoformat())
    return aanbod


def exported(aanbod: Aanbod, label: str, name: str) -> list[dict[str, str]]:
    folder = aanbod.folder / f"out-{label}"
    aanbod("export", label, "--out", str(folder))
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def stable(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    return [{name: value for name, value in row.items() if name not in VOLATILE} for row in rows]


def finished_pages(home: Path) -> set[tuple[str, str]]:
    """(provider, address) of what stands in the index of the archive."""
    database = home / "aanbod.db"
    if not database.exists():
        return set()
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        try:
            return set(connection.execute("SELECT provider_id, url FROM page WHERE role = 'content'"))
        except sqlite3.OperationalError:  # the tables are being made
            return set()


def test_a_wave_finds_the_true_offers_and_shows_how_it_went(done: Aanbod) -> None:
    facts = json.loads(done("wave", "show", "2026Q1", "--json").stdout)
    assert {key: facts[key] for key in ("wave", "measured_on", "state", "register_as_of")} == {
        "wave": "2026Q1",
        "measured_on": "2026-02-02",
        "state": "complete",
        "register_as_of": FIRST_AS_OF.isoformat(),
    }
    assert {row["id"]: row["outcome"] for row in facts["providers"]} == dict.fromkeys(IDS, "complete")
    observed = {(row["provider_id"], row["code"]) for row in exported(done, "2026Q1", "observations")}
    true = {(offer.provider_id, offer.code) for offer in offers(1) if offer.provider_id in IDS}
    assert observed <= true
    assert len(true - observed) == facts["pending_reviews"] == 1
    assert facts["observations"] == len(observed)
    assert exported(done, "2026Q1", "changes") == []


def test_a_wave_that_was_killed_goes_on_and_fetches_no_finished_page_again(
    aanbod: Aanbod, web: DemoWeb, first_wave: Aanbod
) -> None:
    ready = prepare(aanbod, web)
    process = ready.start("wave", "run", "2026Q1", "--measured-on", "2026-02-02")
    deadline = time.monotonic() + 90
    while len(finished_pages(ready.home)) < 15 and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.wait()
    state = json.loads(ready("wave", "show", "2026Q1", "--json").stdout)["state"]
    time.sleep(1.5)  # by now the crawling process has noticed that nobody waits for it
    finished = finished_pages(ready.home)
    resumed_at = datetime.now(UTC)
    ready("wave", "run", "2026Q1")
    again = {(v.provider_id, web.addresses[v.host] + v.path) for v in web.log if v.at > resumed_at}
    assert state == "interrupted"
    assert len(finished) >= 15
    assert finished & again == set()
    calm = stable(exported(first_wave, "2026Q1", "observations"))
    assert stable(exported(ready, "2026Q1", "observations")) == calm
    assert len(calm) > 10


def test_reading_again_needs_no_network_and_gives_the_same_bytes(
    done: Aanbod, web: DemoWeb, monkeypatch: pytest.MonkeyPatch
) -> None:
    exported(done, "2026Q1", "observations")
    before, visits = (done.folder / "out-2026Q1" / "observations.csv").read_bytes(), len(web.log)

    def no_network(*_: object) -> None:
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket.socket, "connect", no_network)
    done("wave", "reinterpret", "2026Q1")
    exported(done, "2026Q1", "observations")
    assert (done.folder / "out-2026Q1" / "observations.csv").read_bytes() == before
    assert len(web.log) == visits


def test_a_decision_counts_in_the_next_export_and_is_carried_into_the_next_wave(done: Aanbod, web: DemoWeb) -> None:
    (waiting,) = exported(done, "2026Q1", "pending")
    file = done.folder / "reviews.csv"
    done("review", "export", str(file))
    rows = list(csv.DictReader(file.open(encoding="utf-8", newline="")))
    assert [row["offer_key"] for row in rows] == [waiting["offer_key"]]
    rows[0] |= {"verdict": "match", "code": waiting["best_code"], "reviewer": "Ada"}
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    assert "1 decisions added" in done("review", "import", str(file)).stdout
    assert "0 decisions added, 1 known already" in done("review", "import", str(file)).stdout
    assert decided_by(done, "2026Q1")["reviewer"] == 1
    assert exported(done, "2026Q1", "pending") == []
    web.phase = 2
    done("wave", "run", "2026Q2", "--measured-on", "2026-05-04")
    assert decided_by(done, "2026Q2")["carried"] == 1
    assert exported(done, "2026Q2", "pending") == []


def decided_by(aanbod: Aanbod, label: str) -> Counter[str]:
    return Counter(row["decided_by"] for row in exported(aanbod, label, "observations"))


def test_a_wave_of_some_providers_leaves_the_others_unmeasured(done: Aanbod) -> None:
    shown = Counter(row["provider_id"] for row in exported(done, "2026Q1", "observations"))
    done("wave", "run", "2026Q2", "--measured-on", "2026-05-04", "--providers", "polderpoort")
    changes = exported(done, "2026Q2", "changes")
    assert {row["change"] for row in changes} == {"unmeasured"}
    assert Counter(row["provider_id"] for row in changes) == shown - Counter({"polderpoort": shown["polderpoort"]})
    skipped = [row for row in exported(done, "2026Q2", "coverage") if row["outcome"] == "skipped"]
    assert {row["reason"] for row in skipped} == {"not selected"}
    done("wave", "run", "2026Q2")
    assert exported(done, "2026Q2", "changes") == []


def test_running_a_complete_wave_again_changes_and_visits_nothing(aanbod: Aanbod, web: DemoWeb) -> None:
    ready = prepare(aanbod, web)
    ready("wave", "run", "2026Q1", "--measured-on", "2026-02-02", "--providers", "polderpoort")
    before, visits = exported(ready, "2026Q1", "observations"), len(web.log)
    ready("wave", "run", "2026Q1", "--providers", "polderpoort")
    assert exported(ready, "2026Q1", "observations") == before
    assert len(web.log) == visits
    assert "cannot be changed" in ready("wave", "run", "2026Q1", "--measured-on", "2026-03-01", status=2).stderr


def test_a_complete_wave_takes_nobody_in_once_a_later_one_was_begun(done: Aanbod, web: DemoWeb) -> None:
    done("wave", "run", "2026Q2", "--measured-on", "2026-05-04", "--providers", "polderpoort")
    website = next(iter(web.addresses.values()))
    block = f'- {{id: latecomer, name: Late, website: "{website}/"}}\n'
    done.write("providers.yaml", (done.config / "providers.yaml").read_text("utf-8") + block)
    before, visits = exported(done, "2026Q1", "coverage"), len(web.log)
    assert "is not added to it: latecomer." in done("wave", "run", "2026Q1").stderr
    refused = done("wave", "run", "2026Q1", "--providers", "latecomer", status=2)
    assert refused.stdout == ""
    assert "Wave 2026Q1 of 2026-02-02 is complete and a later one (2026Q2) was begun" in refused.stderr
    assert exported(done, "2026Q1", "coverage") == before
    assert len(web.log) == visits


def test_a_wave_that_is_stopped_by_the_keyboard_says_that_it_can_go_on(
    done: Aanbod, web: DemoWeb, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("scheduler.wave.crawl", stop)
    stopped = done("wave", "run", "2026Q2", "--measured-on", "2026-05-04", status=130)
    assert stopped.stderr.endswith("Stopped; the same command goes on where it was.\n")
