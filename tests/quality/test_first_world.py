"""The made-up world: the same for the same seed, offers rare, and a truth that its own pages bear out."""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.first_world.__main__ import write_pages, write_register
from benchmarks.first_world.certificates import invented, starter
from benchmarks.first_world.drawing import Drawn
from benchmarks.first_world.families import plain
from benchmarks.first_world.judged_offers import Tally, judged_offers
from benchmarks.first_world.providers import COURSE_TEMPLATES, LIST_TEMPLATES, TEXT_TEMPLATES, make_providers
from benchmarks.first_world.world import Size, World
from register.register_file import read_register

ROOT = Path(__file__).resolve().parents[2]
SMALL = Size(seed=3, providers=16, pages=20, prevalence=0.15)
DIGEST = """
import hashlib
from benchmarks.first_world.world import Size, World
pages = World(Size(seed=3, providers=4, groups=4, pages=15, prevalence=0.2)).pages()
print(hashlib.sha256(b"".join(p.document.body + repr(p.sheet.truths).encode() for p in pages)).hexdigest())
"""


@pytest.fixture(scope="module")
def world() -> World:
    return World(SMALL)


@pytest.fixture(scope="module")
def pages(world: World) -> list[Drawn]:
    return list(world.pages())


def test_the_same_seed_gives_the_same_bytes_in_every_process() -> None:
    digests = {
        subprocess.run(
            [sys.executable, "-c", DIGEST],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(digests) == 1


def test_about_as_many_pages_show_an_offer_as_was_asked_for(pages: list[Drawn]) -> None:
    shares = [any(truth.verdict == "offer" for truth in page.sheet.truths) for page in pages]
    assert 0.08 < sum(shares) / len(shares) < 0.22


def test_every_template_has_a_group_of_providers() -> None:
    styles = [provider.style for provider in make_providers(1)]
    assert {name for style in styles for name in style.courses} == set(COURSE_TEMPLATES)
    assert {name for style in styles for name in style.lists} == set(LIST_TEMPLATES)
    assert {name for style in styles for name in style.texts} == set(TEXT_TEMPLATES)
    assert max(Counter(style.group for style in styles).values()) > 4


def test_every_title_of_the_truth_stands_on_its_page(pages: list[Drawn]) -> None:
    for page in pages:
        if not page.document.is_pdf:
            shown = plain(page.document.body.decode().replace("&amp;", "&").replace("&#x27;", "'"))
            assert all(plain(truth.title) in shown for truth in page.sheet.truths), page.sheet.url


def test_an_offer_has_a_code_of_the_register_among_the_possible_ones(world: World, pages: list[Drawn]) -> None:
    offers = [truth for page in pages for truth in page.sheet.truths if truth.verdict == "offer"]
    assert len(offers) > 50
    for truth in offers:
        assert truth.code in truth.codes
        assert set(truth.codes) <= set(world.register.by_code)
        assert truth.status is not None


def test_what_is_none_has_no_code_and_many_kinds(pages: list[Drawn]) -> None:
    none = [truth for page in pages for truth in page.sheet.truths if truth.verdict == "none"]
    assert all(truth.code is None and not truth.codes for truth in none)
    kinds = {truth.kind for truth in none}
    assert kinds >= {"diploma", "guide", "news", "vacancy", "information", "branche", "own", "negated", "mbo_statement"}


def test_judged_offers_carry_what_is_held_out_by(world: World, pages: list[Drawn]) -> None:
    tally = Tally()
    rows = list(judged_offers(pages[:120], world.kin.families, tally))
    assert len({row["id"] for row in rows}) == len(rows) > 50
    assert tally.verdicts.total() == len(rows)
    assert tally.offers_of_truth >= tally.missed.total()
    assert all(row["family"] and row["group"] and row["template"] and row["provider"] for row in rows)
    offers = [row for row in rows if row["verdict"] == "offer"]
    assert offers
    assert all(row["code"] in row["codes"] for row in offers)


def test_what_is_written_is_read_back(tmp_path: Path, world: World, pages: list[Drawn]) -> None:
    write_pages(tmp_path, pages[:10])
    write_register(tmp_path / "register.csv", world.register)
    truths = [json.loads(line) for line in (tmp_path / "truth.jsonl").read_text("utf-8").splitlines()]
    assert [(tmp_path / truth["file"]).read_bytes() for truth in truths] == [one.document.body for one in pages[:10]]
    assert read_register(tmp_path / "register.csv", world.register.as_of) == world.register


def test_the_invented_register_has_the_traps_of_the_real_one() -> None:
    certificates = invented(5).certificates
    assert len({one.code for one in certificates}) == 1200
    assert not {one.code for one in certificates} & set(starter().by_code)
    titles = Counter(one.title for one in certificates)
    assert any(number > 1 for number in titles.values())
    assert any(" " not in title for title in titles)
    assert any(f"{title} basis" in titles for title in (t.removesuffix(" gevorderd") for t in titles))


def test_a_certificate_stands_in_a_list_once(pages: list[Drawn]) -> None:
    for page in pages:
        named = [course.truth.of for course in page.sheet.courses if course.truth.of]
        assert len(named) == len(set(named)), page.sheet.url
