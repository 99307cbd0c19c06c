"""Several processes that read pages side by side; what comes out is the same, in the same order, as from one."""

import gc
import logging
import pickle
import zlib
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Self

from extractor.repetition import Repeated
from scheduler.processes import laid_down, taken_up
from scheduler.reading import ArchivedPage, Reader, Reading, chunks_of
from storage.offers import OfferValues, values_of

WORTH_IT = 600  # pages: some four seconds of work
_AHEAD = 4  # units of work waiting per process: enough to keep it busy, few enough for a bounded memory
_OBJECTS = 20_000  # made between two searches for garbage


@dataclass(frozen=True, slots=True)
class ProviderPages:
    provider_id: str
    pages: Sequence[ArchivedPage]


@dataclass(frozen=True, slots=True)
class Part:
    """A unit's reading, its offers packed as they will be stored: those of a large provider need not all lie open in
    memory, and what reads does as much of the work as it can, for it is there several times.
    """

    offers: bytes
    pages_read: int
    pages_unreadable: int


@dataclass(frozen=True, slots=True)
class ProviderReading:
    """All of one provider's pages, read; the offers in the order of the pages."""

    provider_id: str
    parts: Sequence[Part]

    @property
    def pages(self) -> tuple[int, int]:
        """How many were read, and how many could not be."""
        return sum(part.pages_read for part in self.parts), sum(part.pages_unreadable for part in self.parts)

    def offers(self) -> Iterator[OfferValues]:
        return (offer for part in self.parts for offer in _unpack(part.offers))


_reader: Reader | None = None  # of this process, which does nothing but read


def read_all(reader: Reader, providers: Iterable[ProviderPages], processes: int) -> Iterator[ProviderReading]:
    """Each provider in its turn."""
    return read_in_processes(reader, providers, processes) if processes > 1 else read_here(reader, providers)


def read_here(reader: Reader, providers: Iterable[ProviderPages]) -> Iterator[ProviderReading]:
    """One provider after the other, in this process."""
    for one in providers:
        repeated = reader.survey(one.pages)
        yield ProviderReading(
            one.provider_id, [_pack(reader.read(one.provider_id, c, repeated)) for c in chunks_of(one.pages)]
        )


def read_in_processes(reader: Reader, providers: Iterable[ProviderPages], processes: int) -> Iterator[ProviderReading]:
    """As `read_here`, in so many processes; a process that dies ends it with BrokenProcessPool."""
    log_level = logging.getLogger().getEffectiveLevel()
    context = get_context("spawn")  # a fork would copy this process's database connections and threads
    with (
        laid_down(reader) as file,
        ProcessPoolExecutor(processes, mp_context=context, initializer=_set_up, initargs=(file, log_level)) as pool,
    ):
        waiting = iter(providers)
        open_work: deque[_Work] = deque()
        while True:
            while sum(len(work.running) for work in open_work) < _AHEAD * processes and (one := next(waiting, None)):
                open_work.append(_Work.begin(pool, one))
            if not open_work:
                return
            for work in open_work:
                work.go_on(pool)
            if open_work[0].is_done:
                yield open_work.popleft().result()
            else:
                running: list[Future[Any]] = [future for work in open_work for future in work.running]
                wait(running, return_when=FIRST_COMPLETED)


@dataclass
class _Work:
    """One provider: first a look at its site, then its pages in units."""

    provider: ProviderPages
    survey: "Future[Repeated]"
    parts: "list[Future[Part]] | None" = field(default=None)

    @classmethod
    def begin(cls, pool: ProcessPoolExecutor, provider: ProviderPages) -> Self:
        return cls(provider, pool.submit(_survey, provider.pages))

    def go_on(self, pool: ProcessPoolExecutor) -> None:
        if self.parts is None and self.survey.done():
            repeated, name = self.survey.result(), self.provider.provider_id
            self.parts = [pool.submit(_read, name, chunk, repeated) for chunk in chunks_of(self.provider.pages)]

    @property
    def running(self) -> "list[Future[Repeated] | Future[Part]]":
        futures = [self.survey] if self.parts is None else self.parts
        return [future for future in futures if not future.done()]

    @property
    def is_done(self) -> bool:
        return self.parts is not None and not self.running

    def result(self) -> ProviderReading:
        return ProviderReading(self.provider.provider_id, [part.result() for part in self.parts or ()])


def _set_up(file: Path, log_level: int) -> None:
    global _reader  # noqa: PLW0603 - the one thing that such a process has
    logging.basicConfig(level=log_level)  # to standard error: what the command answers goes to the other
    _reader = taken_up(file)
    gc.freeze()  # the reader stays until the end: no search for garbage need look at it,
    gc.set_threshold(_OBJECTS)  # nor look for any more often than this: reading leaves hardly any circles


def _survey(pages: Sequence[ArchivedPage]) -> Repeated:
    assert _reader is not None
    return _reader.survey(pages)


def _read(provider_id: str, pages: Sequence[ArchivedPage], repeated: Repeated) -> Part:
    assert _reader is not None
    return _pack(_reader.read(provider_id, pages, repeated))


def _pack(reading: Reading) -> Part:
    offers = pickle.dumps([values_of(offer) for offer in reading.offers])
    return Part(zlib.compress(offers, 1), reading.pages_read, reading.pages_unreadable)


def _unpack(offers: bytes) -> list[OfferValues]:
    unpacked: list[OfferValues] = pickle.loads(zlib.decompress(offers))  # noqa: S301 - made by our own processes
    return unpacked
