"""`aanbod match`: one JSON object a line in, one out, in the same order."""

import json
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from datetime import date
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import BaseModel, ConfigDict, ValidationError

from aanbod.commands.dates import day
from aanbod.home import current_settings, open_storage
from aanbod.opening import the_rules
from extractor.signals import read_signals
from matcher.matching import Matcher
from register.errors import UsageError
from register.offer import Match, Offer
from register.words import Decision, PageKind, Status
from scheduler.processes import laid_down, processes_for, taken_up
from storage.registers import register_for

BATCH = 2000  # lines matched together
_WORTH_IT = 3 * BATCH  # lines from which further processes save more than they cost


class Line(BaseModel):
    """What a line must hold; other keys are allowed and left alone."""

    model_config = ConfigDict(extra="ignore")

    id: str | int
    title: str
    context: str | None = None
    url: str | None = None


def match(
    as_of: Annotated[str | None, typer.Option(metavar="DATE", help="The register of this day; the newest.")] = None,
) -> None:
    """Reads offers as JSON lines from standard input and writes what the matcher says of them."""
    settings = current_settings()
    wanted = day(as_of, "--as-of")
    with open_storage(settings).transaction() as session:
        register = register_for(session, wanted)
    on = wanted or max(date.today(), register.as_of)  # noqa: DTZ011 - the day where the reader is
    matcher = Matcher(register, on, the_rules(settings))
    lines = list(_lines(sys.stdin))  # all are read before the first answer: a mistake leaves no half an output
    for answers in _answers(matcher, lines):
        sys.stdout.write(answers)


def _answers(matcher: Matcher, lines: list[Line]) -> Iterator[str]:
    """In the order of the lines; many of them by as many processes as there are processors."""
    processes = processes_for(len(lines), _WORTH_IT)
    if processes == 1:
        yield from (_answer_all(matcher, batch) for batch in _batches(lines))
        return
    context = get_context("spawn")  # a fork would copy this process's database connections and threads
    with (
        laid_down(matcher) as file,
        ProcessPoolExecutor(processes, mp_context=context, initializer=_set_up, initargs=(file,)) as pool,
    ):
        yield from pool.map(_answer_here, _batches(lines))


_matcher: Matcher | None = None  # of a process that does nothing but match


def _set_up(file: Path) -> None:
    global _matcher  # noqa: PLW0603 - what such a process is for
    _matcher = taken_up(file)


def _answer_here(batch: list[Line]) -> str:
    if _matcher is None:
        raise RuntimeError("this process was not set up for matching")
    return _answer_all(_matcher, batch)


def _answer_all(matcher: Matcher, batch: list[Line]) -> str:
    offers = [_offer(line) for line in batch]
    told = (_answer(*one) for one in zip(batch, offers, matcher.match(offers), strict=True))
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in told)


def _lines(source: Iterable[str]) -> Iterator[Line]:
    for number, text in enumerate(source, 1):
        if text.strip():
            try:
                yield Line.model_validate_json(text)
            except ValidationError as error:
                first = error.errors()[0]
                key = ".".join(str(part) for part in first["loc"])
                place = f"standard input, line {number}" + (f": {key}" if key else "")
                raise UsageError(f"{place}: {first['msg'][0].lower()}{first['msg'][1:]}") from error


def _batches(lines: list[Line]) -> Iterator[list[Line]]:
    rest = iter(lines)
    while batch := list(islice(rest, BATCH)):
        yield batch


def _offer(line: Line) -> Offer:
    """What kind of page it was is not known here; the signals in the text must tell."""
    context, url = line.context or "", line.url or ""
    return Offer(
        title=line.title,
        context=context,
        url=url,
        page_kind=PageKind.OTHER,
        signals=read_signals(line.title, context, url),
    )


def _answer(line: Line, offer: Offer, found: Match) -> dict[str, Any]:
    """`accept` promises that it is counted; what is no longer offered is not, so a person may look at it."""
    counted = found.status is not Status.DISCONTINUED
    decision = found.decision if counted or found.decision is not Decision.ACCEPT else Decision.REVIEW
    return {
        "id": line.id,
        "code": found.code,
        "confidence": found.confidence,
        "decision": decision.value,
        "candidates": [asdict(candidate) for candidate in found.candidates],
        "signals": [asdict(signal) for signal in offer.signals],
        "status": found.status.value,
        "reason": found.reason,
        "explanation": [asdict(argument) for argument in found.arguments],
    }


def add_to(app: typer.Typer) -> None:
    app.command("match")(match)
