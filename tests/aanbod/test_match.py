"""`aanbod match`: JSON lines in, JSON lines out, in the same order; and what it says of real pages."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.aanbod.conftest import Aanbod

ROOT = Path(__file__).parents[2]
STARTERS = sorted((ROOT / "config" / "register").glob("starter-*.csv"))
JUDGED = ROOT / "benchmarks" / "judged_pages.jsonl"
LONGEST_QUEUE = 0.03  # the share of pages that are no offer which a researcher may be asked to look at


@pytest.fixture(scope="module")
def answers(module_aanbod: Aanbod) -> Any:
    """Nothing is written by asking, so that all tests ask at one place."""

    def ask(*lines: dict[str, Any]) -> list[dict[str, Any]]:
        done = module_aanbod("match", given="\n".join(json.dumps(line) for line in lines) + "\n")
        return [json.loads(line) for line in done.stdout.splitlines()]

    for file in STARTERS:
        module_aanbod("register", "import", str(file), "--as-of", file.stem.removeprefix("starter-"))
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


OFFICIAL = "Na afloop ontvang je een officieel mbo-certificaat."
ACCEPTED = [
    ("Helpende+", OFFICIAL, "", "K0905"),
    ("Cursus helpende plus | ROC Ergens", "Resultaat: MBO-certificaat. Duur: 20 weken.", "", "K0905"),
    ("MBO-certificaat Helpende Plus", "", "", "K0905"),
    ("Keuzedeel Helpende plus (K0905)", f"Derde leerweg. {OFFICIAL}", "", "K0905"),
    ("Helpende Plus", OFFICIAL, "https://roc.example/cursus/helpende-plus-k0905", "K0905"),
    ("Werken met babys", f"Keuzedeel voor pedagogisch medewerkers. {OFFICIAL}", "", "K0290"),
    ("Zorg innovaties en technologie", OFFICIAL, "", "K0138"),
    ("Verzorgende en verpleegtechnische handelingen", f"Voor 3 dagdelen. {OFFICIAL}", "", "K0118"),
    ("Mensen met ernstige meervoudige beperkingen (EMB)", f"Keuzedeelcode: K0233. {OFFICIAL}", "", "K0233"),
]
NOT_ACCEPTED = [
    ("Helpende plus", "", ""),
    ("Werken met baby's", "Training voor pedagogisch medewerkers. Je krijgt een bewijs van deelname.", ""),
    ("Helpende plus", "Deze cursus leidt niet tot een mbo-certificaat.", ""),
    ("Helpende plus", "Als je eerder stopt met de opleiding heb je recht op het mbo-certificaat Helpende plus.", ""),
    ("Helpende zorg en welzijn", "Diploma mbo niveau 2. BOL en BBL. Keuzedelen: Helpende plus (K0905).", ""),
    ("Docent Helpende plus gezocht", f"Solliciteer voor 1 mei. Salaris schaal LB. {OFFICIAL}", ""),
    ("Eerste mbo-certificaten Helpende plus uitgereikt", "Nieuws, 3 mei 2024. De wethouder feliciteerde.", ""),
    ("Boekhouden voor beginners", f"Crebo 25604, B1-K1-W2. {OFFICIAL}", ""),
    ("Helpende plus", f"Deze cursus wordt niet meer aangeboden. {OFFICIAL}", ""),
]


@pytest.mark.parametrize(("title", "context", "url", "code"), ACCEPTED)
def test_what_is_accepted(answers: Any, title: str, context: str, url: str, code: str) -> None:
    (answer,) = answers({"id": 1, "title": title, "context": context, "url": url})
    assert (answer["decision"], answer["code"]) == ("accept", code), answer["reason"]


@pytest.mark.parametrize(("title", "context", "url"), NOT_ACCEPTED)
def test_what_is_not_accepted(answers: Any, title: str, context: str, url: str) -> None:
    (answer,) = answers({"id": 1, "title": title, "context": context, "url": url})
    assert answer["decision"] != "accept"


def test_what_is_no_longer_offered_is_not_counted(answers: Any) -> None:
    context = "Deze cursus wordt niet meer aangeboden. Na afloop ontvang je een mbo-certificaat."
    (answer,) = answers({"id": 1, "title": "Helpende plus", "context": context})
    assert (answer["decision"], answer["status"]) == ("review", "discontinued")


def test_of_the_real_pages_that_are_no_offer_none_is_accepted(answers: Any) -> None:
    pages = [json.loads(line) for line in JUDGED.read_text(encoding="utf-8").splitlines()]
    lines = [
        {
            "id": number,
            "title": page["offer_title"],
            "context": "\n".join(filter(None, (page["context"], page.get("site_title")))),
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


def test_a_byte_order_mark_before_the_lines_is_no_mistake(aanbod: Aanbod, register_file: Path) -> None:
    aanbod("register", "import", str(register_file), "--as-of", "2025-01-01")
    line = json.dumps({"id": 1, "title": "MBO-certificaat Helpende plus"})
    assert json.loads(aanbod("match", given=f"\ufeff{line}\r\n").stdout)["code"] == "K0905"
