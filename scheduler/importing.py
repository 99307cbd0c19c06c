"""A wave from archives that others made: crawls from before this software, or a public web archive.

Such an archive shows what was there; it never shows that something was not. So no provider's outcome is better than
`partial`, and nothing is called gone because of it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Protocol
from urllib.parse import urljoin, urlsplit

from sqlalchemy.orm import Session

from crawler.judging import MISSING
from crawler.order import Limits
from extractor.document import Document
from extractor.walls import wall_of
from matcher.rules import Rules
from register.errors import UsageError
from register.provider import Provider
from register.words import Outcome
from scheduler.choosing import UNREADABLE, Chosen, Tally, Wanted, choose
from scheduler.installation import Installation, now
from scheduler.interpreting import interpret
from scheduler.lock import wave_lock
from scheduler.snapshotting import refresh_snapshots
from storage.archive import Archive, Archived, ArchiveWriter
from storage.captures import bodies_in, captures_in
from storage.coverage import Conclusion, Counters, begin, conclude
from storage.frontier import Visit
from storage.pages import Answer, index, number_fetched
from storage.registers import register_for
from storage.tables.evidence import PageRole
from storage.warc import Exchange, Rendering
from storage.waves import Wave, begin_wave, enlist, find_wave, finish_wave, get_wave, to_crawl

_OK, _REDIRECTS, _ERRORS = 200, 300, 400  # HTTP's classes begin here
_FAILED = frozenset({PageRole.ERROR, PageRole.WALL})
_Payloads = Iterator[tuple[Chosen, bytes | None]]


class Watcher(Protocol):
    """Is told how far the import is."""

    def importing(self, documents: int, total: int) -> None: ...

    def interpreting(self, provider_id: str, done: int, total: int) -> None: ...


@dataclass(frozen=True, slots=True)
class ImportOrder:
    """`within`: captures further than this from `measured_on` say nothing of that day, and are left out."""

    label: str
    measured_on: date
    files: tuple[Path, ...]
    providers: tuple[Provider, ...]
    within: timedelta


def import_archive(installation: Installation, order: ImportOrder, rules: Rules, watcher: Watcher) -> Tally:
    """Makes the wave. Its pages and coverage are one transaction; after it `run_wave` can finish it."""
    tally = Tally()
    with wave_lock(installation.locks, order.label):
        with installation.database.reading() as session:
            if find_wave(session, order.label) is not None:
                raise UsageError(_known(order.label))
            register = register_for(session, order.measured_on)
        captures = (capture for file in order.files for capture in captures_in(file))
        chosen = choose(captures, Wanted(order.providers, order.measured_on, order.within), tally)
        if not chosen:
            raise UsageError(f"None of the {tally.left_out.total()} captures can be used: {why_left_out(tally)}.")
        with installation.database.transaction() as session:
            begin_wave(session, order.label, order.measured_on, register.as_of, now())
            wave = get_wave(session, order.label)
            enlist(session, wave, order.providers, None)
            _Import(session, wave, installation.archive, tally, watcher).keep(chosen)
        interpret(installation, wave, rules, register.as_of, watcher.interpreting)
        refresh_snapshots(installation.database)
        with installation.database.transaction() as session:
            finish_wave(session, order.label, now())
    return tally


def _known(label: str) -> str:
    return (
        f"There is a wave {label} already; an archive is imported into a new one. Where its import was cut off after "
        f"the pages were in, `aanbod wave run {label}` finishes it."
    )


def why_left_out(tally: Tally) -> str:
    """`3 too far from the day, 1 of no provider`"""
    return ", ".join(f"{count} {reason}" for reason, count in tally.left_out.most_common() if count)


@dataclass(frozen=True)
class _Import:
    """Puts the chosen captures into our own archive and its index, and says what that makes of each provider."""

    session: Session
    wave: Wave
    archive: Archive
    tally: Tally
    watcher: Watcher

    def keep(self, chosen: Sequence[Chosen]) -> None:
        roles: dict[str, list[tuple[Chosen, PageRole]]] = defaultdict(list)
        sources: dict[str, str] = {}  # record of the plain answer of an address: its rendering refers to it
        with ExitStack() as opened:
            writers: dict[str, ArchiveWriter] = {}
            for done, (one, body) in enumerate(_payloads(chosen), 1):
                self.watcher.importing(done, len(chosen))
                if body is None:
                    self.tally.left_out[UNREADABLE] += 1
                    continue
                writer = writers.get(one.provider_id) or self._writer(one, opened)
                writers[one.provider_id] = writer
                roles[one.provider_id].append((one, self._keep(one, body, writer, sources)))
        self.tally.imported = sum(len(kept) for kept in roles.values())
        for provider_id in to_crawl(self.session, self.wave.label):
            self._conclude(provider_id, roles[provider_id])

    def _writer(self, one: Chosen, opened: ExitStack) -> ArchiveWriter:
        about = {"format": "WARC File Format 1.1", "description": f"imported from {one.capture.file.name}"}
        return opened.enter_context(closing(self.archive.writer(self.wave.label, one.provider_id, about)))

    def _keep(self, one: Chosen, body: bytes, writer: ArchiveWriter, sources: dict[str, str]) -> PageRole:
        role = _role(one, body)
        archived = _archive(one, body, writer, sources)
        index(self.session, Visit(self.wave.label, one.provider_id), _answer(one, role), archived)
        return role

    def _conclude(self, provider_id: str, kept: Sequence[tuple[Chosen, PageRole]]) -> None:
        visit = Visit(self.wave.label, provider_id)
        if not kept:
            conclude(self.session, visit, Conclusion(Outcome.SKIPPED, "not in the archive"), Counters(), now())
            return
        moments = [one.capture.fetched_at for one, _ in kept]
        begin(self.session, visit, min(moments))
        failed = sum(role in _FAILED for _, role in kept)
        counters = Counters(number_fetched(self.session, visit), failed)
        conclude(self.session, visit, Conclusion(Outcome.PARTIAL, "imported archive"), counters, max(moments))


def _payloads(chosen: Sequence[Chosen]) -> _Payloads:
    """File by file, each read once for plain answers and once for renderings, which refer to those."""
    for rendered in (False, True):
        by_file: dict[Path, dict[int, list[Chosen]]] = defaultdict(lambda: defaultdict(list))
        for one in chosen:
            if one.capture.rendered is rendered:
                by_file[one.payload.file][one.payload.number].append(one)
        for file, wanted in by_file.items():
            for number, body in bodies_in(file, wanted.keys(), Limits().document):
                yield from ((one, body) for one in wanted[number])


def _role(one: Chosen, body: bytes) -> PageRole:
    status = one.head.status or _OK
    if urlsplit(one.url).path == "/robots.txt":
        return PageRole.ROBOTS
    if _REDIRECTS <= status < _ERRORS:
        return PageRole.REDIRECT
    if status in MISSING:
        return PageRole.MISSING
    document = Document(one.url, one.payload.content_type, body, one.capture.rendered)
    if wall_of(document, status):
        return PageRole.WALL
    return PageRole.CONTENT if _OK <= status < _REDIRECTS else PageRole.ERROR


def _archive(one: Chosen, body: bytes, writer: ArchiveWriter, sources: dict[str, str]) -> Archived:
    if one.capture.rendered:
        return writer.rendering(Rendering(one.capture.url, one.capture.fetched_at, body, sources.get(one.url, "")))
    archived = writer.exchange(_exchange(one, body))
    sources[one.url] = archived.record_id
    return archived


def _exchange(one: Chosen, body: bytes) -> Exchange:
    return Exchange(one.capture.url, one.capture.fetched_at, one.head.status or _OK, one.head.headers, body)


def _answer(one: Chosen, role: PageRole) -> Answer:
    leads_to = one.head.header("Location") if role is PageRole.REDIRECT else ""
    return Answer(
        url=one.url,
        final_url=urljoin(one.capture.url, leads_to),
        role=role,
        fetched_at=one.capture.fetched_at,
        status=one.head.status or _OK,
        content_type=one.payload.content_type,
        rendered=one.capture.rendered,
    )
