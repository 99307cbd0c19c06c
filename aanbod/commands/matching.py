"""`aanbod match`: one JSON object a line in, one out, in the same order."""

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date
from itertools import islice
from typing import Annotated, Any

import typer
from pydantic import BaseModel, ConfigDict, ValidationError

from aanbod.commands.dates import day
from aanbod.opening import current_settings, open_storage, the_rules
from extractor.signals import read_signals
from matcher.matching import Matcher
from register.errors import UsageError
from register.offer import Match, Offer
from register.words import Decision, PageKind, Status
from storage.registers import register_for

BATCH = 2000  # lines matched together


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
    for batch in _batches(lines):
        offers = [_offer(line) for line in batch]
        for line, offer, found in zip(batch, offers, matcher.match(offers), strict=True):
            sys.stdout.write(json.dumps(_answer(line, offer, found), ensure_ascii=False) + "\n")


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
