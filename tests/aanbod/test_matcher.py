"""`aanbod matcher`: a model trained and shown, an audit drawn, judged and certified, and what exports then say."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import update

from matcher.matching import version_of
from matcher.rules import read_rules
from register.words import Decision
from scheduler.snapshotting import refresh_snapshots
from storage.database import open_database
from storage.tables import InterpretationRow
from storage.waves import finish_wave
from tests.aanbod.conftest import Aanbod
from tests.review.made_up_wave import LINDE, NOW, MadeUpWave

HELD = [
    replace(LINDE[0], key=f"bbbb{at:012d}", decision=Decision.ACCEPT, codes=("K0186",), reason="", confidence=0.99)
    for at in range(4)
]


@pytest.fixture(scope="module")
def made(module_aanbod: Aanbod) -> Aanbod:
    """A wave of four accepted offers, read by the matcher that is in use."""
    aanbod = module_aanbod
    aanbod("db", "upgrade")
    database = open_database(f"sqlite:///{aanbod.home}/aanbod.db")
    MadeUpWave(offers={"de-linde": tuple(HELD)}).fill(database, aanbod.home / "archive")
    with database.transaction() as session:
        session.execute(update(InterpretationRow).values(matcher_version=version_of(read_rules())))
        finish_wave(session, "2026Q4", NOW)
    refresh_snapshots(database)
    database.close()
    return aanbod


@pytest.fixture
def wave(made: Aanbod, tmp_path: Path) -> Aanbod:
    return made.copy(tmp_path)


def judge(file: Path, verdicts: dict[str, tuple[str, str]]) -> None:
    with file.open(encoding="utf-8", newline="") as source:
        rows = list(csv.DictReader(source))
    with file.open("w", encoding="utf-8", newline="") as target:
        writer = csv.DictWriter(target, list(rows[0]))
        writer.writeheader()
        for row in rows:
            verdict, code = verdicts.get(row["offer_key"], ("match", "K0186"))
            writer.writerow(row | {"verdict": verdict, "code": code, "reviewer": "Noor"})


def certification(wave: Aanbod, tmp_path: Path) -> str:
    wave("export", "2026Q4", "--out", str(tmp_path / "out"))
    return str(json.loads((tmp_path / "out" / "datapackage.json").read_text())["certification"])


def test_an_audit_is_drawn_without_the_answers_and_what_it_shows_is_stated_in_exports(
    wave: Aanbod, tmp_path: Path
) -> None:
    file = tmp_path / "audit.csv"
    assert "has not been certified" in certification(wave, tmp_path)
    assert "4 of 4" in wave("matcher", "audit-sample", "2026Q4", "--out", str(file), "--seed", "1").stdout
    with file.open(encoding="utf-8", newline="") as source:
        drawn = list(csv.DictReader(source))
    assert {row["best_code"] + row["confidence"] + row["verdict"] + row["code"] for row in drawn} == {""}
    judge(file, {HELD[0].key: ("none", "")})
    said = wave("matcher", "certify", "2026Q4", str(file)).stdout.strip()
    assert "at least 75.0 %" in said
    assert "a blind audit of 4 of 4" in said
    assert "found 1 wrong" in said
    assert certification(wave, tmp_path) == said


def test_an_audit_that_is_not_judged_to_its_end_certifies_nothing(wave: Aanbod, tmp_path: Path) -> None:
    file = tmp_path / "audit.csv"
    assert "No audit sample was drawn" in wave("matcher", "certify", "2026Q4", str(file), status=2).stderr
    wave("matcher", "audit-sample", "2026Q4", "--out", str(file))
    judge(file, {HELD[0].key: ("unsure", "")})
    assert "1 of the 4 drawn offers have no verdict" in wave("matcher", "certify", "2026Q4", str(file), status=2).stderr
    judge(file, {HELD[0].key: ("match", "")})
    assert "code" in wave("matcher", "certify", "2026Q4", str(file), status=2).stderr
    assert "has not been certified" in certification(wave, tmp_path)


def test_another_threshold_than_the_wave_was_read_with_certifies_nothing(wave: Aanbod, tmp_path: Path) -> None:
    file = tmp_path / "audit.csv"
    wave("matcher", "audit-sample", "2026Q4", "--out", str(file))
    judge(file, {})
    wave.write("matching.yaml", "version: 1\nthresholds: {accept: 0.9, review: 0.3}\n")
    assert "is in use" in wave("matcher", "certify", "2026Q4", str(file), status=2).stderr
    again = ("matcher", "audit-sample", "2026Q4", "--out", str(tmp_path / "again.csv"))
    assert "aanbod wave reinterpret 2026Q4" in wave(*again, status=2).stderr  # before anybody judges in vain


def test_a_wave_that_is_not_there_has_nothing_to_audit(wave: Aanbod, tmp_path: Path) -> None:
    told = wave("matcher", "audit-sample", "2031Q1", "--out", str(tmp_path / "a.csv"), status=2)
    assert "There is no wave 2031Q1" in told.stderr


def test_a_model_is_trained_shown_and_used(aanbod: Aanbod, tmp_path: Path, register_file: Path) -> None:
    aanbod("register", "import", str(register_file), "--as-of", "2026-01-01")
    codes = {"Helpende plus": "K0905", "Werken met baby's": "K0290", "Koken in de horeca": "C0021"}
    lines = [
        {
            "title": title,
            "context": "Na afloop ontvang je een mbo-certificaat." if at % 2 else "Je krijgt een bewijs van deelname.",
            "code": code if at % 2 else None,
            "provider": f"p{at}",
            "group": f"g{at % 7}",
            "template": f"t{at % 3}",
        }
        for at in range(120)
        for title, code in codes.items()
    ]
    offers = tmp_path / "offers.jsonl"
    offers.write_text("\n".join(map(json.dumps, lines)))
    out = aanbod.config / "model.json"
    aanbod.write("matching.yaml", "version: 1\n")
    told = json.loads(aanbod("matcher", "train", str(offers), "--out", str(out), "--name", "small").stdout)
    assert told["training"]["official"] == 360
    assert "labels" not in told["training"]
    aanbod.write("matching.yaml", "version: 1\nmodel: model.json\n")
    assert told["version"] in aanbod("matcher", "show").stdout
    asked = json.dumps({"id": 1, "title": "Helpende plus", "context": "Na afloop ontvang je een mbo-certificaat."})
    assert json.loads(aanbod("match", given=asked).stdout)["code"] == "K0905"


def test_training_on_nothing_is_refused(aanbod: Aanbod) -> None:
    assert "Nothing to train on" in aanbod("matcher", "train", status=2).stderr
