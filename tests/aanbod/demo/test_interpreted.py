"""The demo's pages as they are read and matched, without crawling them: nothing of it gets worse unseen."""

from functools import cache
from pathlib import Path

import pytest

from aanbod.demo.compare import Cell, Comparison, compare
from aanbod.demo.content import NOT_FOUND, PHASES, Answer
from aanbod.demo.register import register_versions
from aanbod.demo.truth import outcomes
from aanbod.demo.web import DemoWeb
from extractor.document import Document
from extractor.page import read_page
from extractor.repetition import find_repeated, look_at
from matcher.matching import Matcher
from register.offer import Match
from register.register_file import read_register
from register.words import Decision, Outcome, Status

DRAWN_IN_BROWSER = "havenmeer"
READABLE = ("text/html", "application/pdf")


@cache
def matcher_of(phase: int, folder: Path) -> Matcher:
    """Made of the register as it stood when the phase was measured."""
    measured = PHASES[phase - 1].measured_on
    as_of = max(day for day in register_versions() if day <= measured)
    file = folder / f"{as_of}.csv"
    file.write_text(register_versions()[as_of], encoding="utf-8")
    return Matcher(read_register(file, as_of), measured)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("register")


def documents(web: DemoWeb, host: str, phase: int) -> list[Document]:
    def document(path: str, answer: Answer) -> Document:
        return Document(web.addresses[host] + path, answer.content_type, answer.body)

    answers = web.pages(host, phase).items()
    return [document(*one) for one in answers if one[0] != NOT_FOUND and one[1].content_type.startswith(READABLE)]


def matches(web: DemoWeb, hosts: tuple[str, ...], phase: int, matcher: Matcher) -> list[Match]:
    pages = [document for host in hosts for document in documents(web, host, phase)]
    repeated = find_repeated(look_at(page) for page in pages)
    return [match for page in pages for match in matcher.match(list(read_page(page, repeated).offers))]


def as_read(web: DemoWeb, phase: int, folder: Path) -> Comparison:
    """All sites that can be measured in the phase and need no browser."""
    outcome = outcomes(phase)
    observed, waiting = list[Cell](), list[tuple[str, str]]()
    for site in web.sites:
        if outcome[site.provider_id] is not Outcome.COMPLETE or site.provider_id == DRAWN_IN_BROWSER:
            continue
        for match in matches(web, tuple(site.hosts), phase, matcher_of(phase, folder)):
            if match.decision is Decision.ACCEPT and match.code and match.status is not Status.DISCONTINUED:
                observed.append(Cell(site.provider_id, match.code, match.status))
            elif match.decision is Decision.REVIEW and match.code:
                waiting.append((site.provider_id, match.code))
    return compare(phase, observed, waiting)


@pytest.mark.parametrize("phase", [phase.number for phase in PHASES])
def test_every_true_offer_is_found_and_only_what_is_hard_on_purpose_waits(
    web: DemoWeb, folder: Path, phase: int
) -> None:
    comparison = as_read(web, phase, folder)
    assert [offer for offer in comparison.pending if offer.expected is not Decision.REVIEW] == []
    assert [offer for offer in comparison.missed if offer.provider_id != DRAWN_IN_BROWSER] == []
    assert comparison.unexpected == ()
    assert len(comparison.found) > 40
