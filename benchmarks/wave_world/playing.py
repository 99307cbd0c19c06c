"""Plays the waves: each is visited, read and compared by the real code; only the crawl itself is made up."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from benchmarks.wave_world.sites import Answered, Site, providers, sites
from benchmarks.wave_world.truth import WAVES, Kind, Truth
from matcher.rules import DEFAULT_RULES
from register.judgement import Review
from register.words import CellState, Outcome, Verdict
from scheduler.confirming import losses_of
from scheduler.health import doubt_offers
from scheduler.installation import Installation
from scheduler.interpreting import interpret
from scheduler.snapshotting import refresh_snapshots, stored_cells
from snapshot.cells import Cell, Key
from storage import coverage, frontier
from storage.archive import ArchiveWriter
from storage.coverage import Conclusion, Counters
from storage.frontier import Found, Visit
from storage.interpretations import current_interpretation
from storage.pages import Answer, index
from storage.pending import pending
from storage.registers import add_register
from storage.reviews import add_review
from storage.rulings import Ruling, add_ruling
from storage.tables.evidence import PageRole, UrlState
from storage.warc import Exchange
from storage.waves import begin_wave, enlist, finish_wave, get_wave

ROLES = {200: PageRole.CONTENT, 301: PageRole.REDIRECT, 404: PageRole.MISSING, 410: PageRole.MISSING}
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True)
class Played:
    """A wave as the monitor tells it; `asked` = how many decisions it cost."""

    number: int
    cells: dict[Key, Cell]
    asked: int


def label_of(wave: int) -> str:
    return f"{WAVES[wave].year}Q{(WAVES[wave].month - 1) // 3 + 1}"


def play(truth: Truth, installation: Installation) -> list[Played]:
    for number, register in enumerate(truth.registers):
        with installation.database.transaction() as session:
            add_register(session, register, f"version {number + 1}", _moment(0))
    return [_play(truth, installation, wave) for wave in range(len(WAVES))]


def _play(truth: Truth, installation: Installation, number: int) -> Played:
    database, label, day = installation.database, label_of(number), WAVES[number]
    here = {site.school.id: site for site in sites(truth, number)}
    register_as_of = truth.register(number).as_of
    with database.transaction() as session:
        places = _old_places(session, number)
        begin_wave(session, label, day, register_as_of, _moment(number))
        blocks = providers(truth, number)
        enlist(session, get_wave(session, label), blocks, None)
        for block in blocks:
            if block.active_on(day) and block.id in here:
                hints = sorted(url for url in places if block.owns(url))
                _visit(session, installation, here[block.id], Visit(label, block.id), hints)
        wave = get_wave(session, label)
    interpret(installation, wave, DEFAULT_RULES, register_as_of, lambda *_: None, conclude=doubt_offers)
    with database.transaction() as session:
        finish_wave(session, label, _moment(number))
    refresh_snapshots(database)
    asked = _decide(truth, installation, here, number)
    refresh_snapshots(database)
    _rule(truth, installation, number)
    refresh_snapshots(database)
    with database.reading() as session:
        return Played(number, stored_cells(session, label), asked)


def _old_places(session: Session, number: int) -> set[str]:
    if number == 0:
        return set()
    cells = stored_cells(session, label_of(number - 1)).values()
    return {cell.last_url for cell in cells if cell.state is not CellState.GONE}


def _visit(session: Session, installation: Installation, site: Site, visit: Visit, hints: Iterable[str]) -> None:
    """What the crawler would leave behind: pages, what answers at the old places, and the outcome."""
    writer = installation.archive.writer(visit.wave, visit.provider_id, {})
    answers = list(site.pages())
    reached = {answer.url for answer in answers}
    old = [answer for url in hints if url not in reached and (answer := site.at_old_place(url))]
    lost = set(hints) - reached - {answer.url for answer in old}
    gone = {"state": UrlState.FAILED, "reason": "DNS"}
    frontier.remember(session, visit, [Found(url, url.split("/")[2], 1, 0, **gone) for url in sorted(lost)])
    for answer in (*answers, *old):
        _archive(session, writer, visit, answer, site.wave)
    writer.close()
    coverage.begin(session, visit, _moment(site.wave))
    counters = Counters(len(answers), 0, 0)
    coverage.conclude(session, visit, _conclusion(site, len(answers)), counters, _moment(site.wave))


def _conclusion(site: Site, pages: int) -> Conclusion:
    if site.is_silent:
        down = site.school.kind is Kind.DOWN
        return Conclusion(Outcome.FAILED, "connection") if down else Conclusion(Outcome.BLOCKED, "challenge page")
    failed = len(site.shown) - (pages - 2)
    if failed:
        return Conclusion(Outcome.PARTIAL, f"failed pages: {failed} of {pages + failed}")
    return Conclusion(Outcome.COMPLETE, "finished")


def _archive(session: Session, writer: ArchiveWriter, visit: Visit, answer: Answered, number: int) -> None:
    moment, body = _moment(number), answer.body.encode()
    headers = (("Content-Type", HTML), *([("Location", answer.leads_to)] if answer.leads_to else []))
    archived = writer.exchange(Exchange(answer.url, moment, answer.status, headers, body))
    final = answer.leads_to or answer.url
    found = Answer(answer.url, final, ROLES[answer.status], moment, answer.status, HTML)
    index(session, visit, found, archived)


def _decide(truth: Truth, installation: Installation, here: dict[str, Site], number: int) -> int:
    """A researcher who knows the truth answers all that waits."""
    with installation.database.transaction() as session:
        interpretation = current_interpretation(session, label_of(number))
        waiting = pending(session, interpretation.id) if interpretation else []
        for offer in waiting:
            course = here[offer.provider_id].shown.get(offer.url)
            code = course.codes[number] if course and truth.counts(course.codes[number], number) else ""
            review = Review(
                offer.provider_id,
                offer.offer_key,
                Verdict.MATCH if code else Verdict.NONE,
                code,
                None,
                "Ada",
                _moment(number) + timedelta(hours=1),
                offered_title=offer.offered_title,
                url=offer.url,
                best_code=offer.best_code,
                confidence=offer.confidence,
                wave=offer.wave,
            )
            add_review(session, review)
    return len(waiting)


def _rule(truth: Truth, installation: Installation, number: int) -> None:
    """The same person looks at what vanished in masses, and accepts where all of it is really gone."""
    offered = truth.offered(number)
    with installation.database.transaction() as session:
        doubted: dict[str, list[Key]] = {}
        for loss in losses_of(session, get_wave(session, label_of(number))):
            if loss.doubted:
                doubted.setdefault(loss.cell.provider_id, []).append(loss.cell.key)
        for provider_id, keys in doubted.items():
            if not any(key in offered for key in keys):
                moment = _moment(number) + timedelta(hours=2)
                add_ruling(session, Ruling(label_of(number), provider_id, True, "Ada", "asked the school", moment))


def _moment(number: int) -> datetime:
    return datetime.combine(WAVES[number], time(9), UTC)


def open_installation(folder: Path, url: str) -> Installation:
    from storage.database import open_database  # noqa: PLC0415 - for the tests and the benchmark alone

    return Installation(
        open_database(url), url, folder, "benchmark@example.invalid", allow_private=True, browser=None, processes=1
    )
