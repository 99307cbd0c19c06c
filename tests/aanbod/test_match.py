"""`aanbod match`: JSON lines in, JSON lines out, in the same order; and what it says of real pages."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.aanbod.conftest import Aanbod

ROOT = Path(__file__).parents[2]
STARTERS = sorted((ROOT / "config" / "register").glob("starter-*.csv"))
JUDGED = ROOT / "tests" / "matcher" / "data" / "judged_pages.jsonl"
LONGEST_QUEUE = 0.03  # the share of pages that are no offer which a researcher may be asked to look at


@pytest.fixture
def answers(aanbod: Aanbod) -> Any:
    def ask(*lines: dict[str, Any]) -> list[dict[str, Any]]:
        done = aanbod("match", given="\n".join(json.dumps(line) for line in lines) + "\n")
        return [json.loads(line) for line in done.stdout.splitlines()]

    for file in STARTERS:
        aanbod("register", "import", str(file), "--as-of", file.stem.removeprefix("starter-"))
    return ask


def test_an_answer_for_each_line_in_the_same_order(answers: Any) -> None:
    context = "Na afloop ontvang je een officieel mbo-certificaat."
    found = answers(
        {"id": "b", "title": "Cursus Helpende Plus (mbo-certificaat)", "context": context, "url": "https://x.nl/hp"},
        {"id": 1, "title": "Taartdecoratie voor beginners"},
        {"id": "a", "title": "Helpende plus", "other": "keys are left alone"},
    )
    assert [answer["id"] for answer in found] == ["b", 1, "a"]
    assert (found[0]["decision"], found[0]["code"]) == ("accept", "K0905")
    assert found[0]["candidates"][0].keys() == {"code", "title", "confidence"}
    assert any(signal["name"] == "says_mbo_certificaat" for signal in found[0]["signals"])
    assert [(answer["decision"], answer["code"]) for answer in found[1:]] == [("reject", None)] * 2
    assert all(0 <= answer["confidence"] <= 1 for answer in found)


def test_what_is_no_longer_offered_is_not_counted(answers: Any) -> None:
    context = "Deze cursus wordt niet meer aangeboden. Je ontving een mbo-certificaat."
    (answer,) = answers({"id": 1, "title": "Helpende plus", "context": context})
    assert (answer["decision"], answer["status"]) == ("review", "discontinued")


def test_of_the_real_pages_that_are_no_offer_none_is_accepted(answers: Any) -> None:
    pages = [json.loads(line) for line in JUDGED.read_text(encoding="utf-8").splitlines()]
    lines = [
        {
            "id": number,
            "title": page["offer_title"],
            "context": "\n".join(filter(None, (page["context"], page["site_title"]))),
            "url": page["url"],
        }
        for number, page in enumerate(pages)
    ]
    no_offer = {number for number, page in enumerate(pages) if page["label"] == "not_offer"}
    decisions = Counter(answer["decision"] for answer in answers(*lines) if answer["id"] in no_offer)
    assert len(no_offer) == 139
    assert decisions["accept"] == 0
    assert decisions["review"] <= LONGEST_QUEUE * len(no_offer)


def test_the_newest_register_is_read_unless_another_day_is_asked_for(aanbod: Aanbod, tmp_path: Path) -> None:
    for as_of, code in (("2025-01-01", "K0905"), ("2026-01-01", "K1905")):
        file = tmp_path / f"{code}.csv"
        file.write_text(f"code,title\n{code},Helpende plus\n")
        aanbod("register", "import", str(file), "--as-of", as_of)
    line = json.dumps({"id": 1, "title": "MBO-certificaat Helpende plus"})
    assert json.loads(aanbod("match", given=line).stdout)["code"] == "K1905"
    assert json.loads(aanbod("match", "--as-of", "2025-06-01", given=line).stdout)["code"] == "K0905"
