"""Years of waves as people use them: losses, a second look, a person's word, histories, readings side by side."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.aanbod.conftest import REGISTER, Aanbod
from tests.aanbod.small_site import SmallSite, served

COURSES = {"/helpende": "Helpende plus", "/babys": "Werken met baby's", "/koken": "Koken in de horeca"}
FIRST, SECOND = "2026Q1", "2026Q2"


@pytest.fixture
def site() -> Iterator[SmallSite]:
    with served() as started:
        started.courses |= COURSES
        yield started


@pytest.fixture
def ready(aanbod: Aanbod, site: SmallSite) -> Aanbod:
    """A wave with all courses; then one course is gone, and a second wave."""
    aanbod.write(
        "providers.yaml", f'version: 1\nproviders:\n  - {{id: roc, name: ROC, website: "{site.address}", delay: 0}}\n'
    )
    aanbod.settings |= {"AANBOD_ALLOW_PRIVATE_NETWORK": "1", "AANBOD_USER_AGENT_CONTACT": "test@example.invalid"}
    aanbod("register", "import", str(aanbod.write("register.csv", REGISTER)), "--as-of", "2026-01-01")
    aanbod("wave", "run", FIRST, "--measured-on", "2026-01-15")
    del site.courses["/koken"]
    aanbod("wave", "run", SECOND, "--measured-on", "2026-04-15")
    return aanbod


def told(aanbod: Aanbod, *arguments: str) -> Any:
    return json.loads(aanbod(*arguments, "--json").stdout)


MISTAKES = (
    (("wave", "show", f"{FIRST}@7"), "those of wave 2026Q1 are: 2026Q1@1"),
    (("wave", "reinterpret", FIRST, "--register", "2001-01-01"), "the versions are: 2026-01-01"),
    (("wave", "reinterpret", FIRST, "--matcher", "nonsense"), "no version or file 'nonsense'"),
    (("wave", "compare", f"{FIRST}@1", f"{SECOND}@1"), "two interpretations of one wave"),
    (("wave", "accept-loss", SECOND, "--provider", "x", "--by", "A", "--reason", "r"), "no provider 'x'"),
    (("history",), "--provider ID or --code CODE"),
    (("history", "--provider", "nobody"), "No wave ever saw nobody"),
)


def test_years_of_waves(ready: Aanbod, site: SmallSite) -> None:
    """In one test, because two waves take their time."""
    mistakes_are_answered_with_a_sentence(ready)
    histories_have_spells_addresses_and_events(ready)
    waves_are_read_again_beside_what_was_read_before(ready)
    losses_are_looked_at_again_and_nothing_else(ready, site)


def mistakes_are_answered_with_a_sentence(ready: Aanbod) -> None:
    for arguments, sentence in MISTAKES:
        assert sentence in ready(*arguments, status=2).stderr


def losses_are_looked_at_again_and_nothing_else(ready: Aanbod, site: SmallSite) -> None:
    (loss,) = told(ready, "wave", "losses", SECOND)["losses"]
    assert (loss["code"], loss["state"], loss["reason"], loss["confirmed_on"]) == (
        "C0021",
        "gone",
        "old page gone",
        None,
    )
    before = len(site.asked)
    ready("wave", "confirm", SECOND)
    assert set(site.asked[before:]) <= {"/robots.txt", "/koken"}
    assert told(ready, "wave", "losses", SECOND)["losses"][0]["confirmed_on"]
    site.courses["/koken"] = COURSES["/koken"]
    ready("wave", "confirm", SECOND)
    (loss,) = told(ready, "wave", "losses", SECOND)["losses"]
    assert (loss["state"], loss["reason"]) == ("unmeasured", "seen again when confirmed")
    assert [wave["wave"] for wave in told(ready, "history", "--code", "C0021")["waves"]] == [FIRST, SECOND]


def histories_have_spells_addresses_and_events(ready: Aanbod) -> None:
    (cell,) = told(ready, "history", "--provider", "roc", "--code", "c0021")["cells"]
    assert (cell["first_seen"], cell["last_seen"], cell["last_measured"]) == ("2026-01-15", "2026-01-15", "2026-04-15")
    assert [(spell["first"], spell["gone"]) for spell in cell["spells"]] == [("2026-01-15", "2026-04-15")]
    assert [place["url"].rpartition("/")[2] for place in cell["places"]] == ["koken"]
    assert [event["change"] for event in cell["events"]] == ["new", "gone"]
    assert len(told(ready, "history", "--provider", "roc")["cells"]) == 3


def waves_are_read_again_beside_what_was_read_before(ready: Aanbod) -> None:
    later = ready.write("later.csv", REGISTER.replace("K0290,Werken met baby's", "K0291,Omgaan met kinderen"))
    ready("register", "import", str(later), "--as-of", "2026-03-01")
    ready("wave", "reinterpret", FIRST, "--register", "2026-03-01")
    compared = told(ready, "wave", "compare", f"{FIRST}@1", f"{FIRST}@2")
    assert [(cell["code"], cell["new"], cell["cause"]) for cell in compared["cells"]] == [("K0290", None, "register")]
    assert told(ready, "wave", "show", f"{FIRST}@1")["observations"] == 3
    assert told(ready, "wave", "show", FIRST)["observations"] == 2
    for name, rows in ((f"{FIRST}@1", 3), (FIRST, 2)):
        folder = ready.folder / name.replace("@", "-")
        ready("export", name, "--out", str(folder))
        assert len((folder / "observations.csv").read_text(encoding="utf-8").splitlines()) == rows + 1
