"""`aanbod match`: one JSON object a line in, one out, in the same order."""

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated

import typer
from pydantic import ValidationError

from aanbod.answers import Line, answer_all
from aanbod.commands.dates import day
from aanbod.home import current_settings, open_storage
from aanbod.opening import the_rules
from matcher.matching import Matcher
from register.errors import UsageError
from scheduler.processes import side_by_side
from storage.registers import register_for

BATCH = 2000  # lines matched together


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
    for answers in side_by_side(answer_all, matcher, lines, BATCH):
        sys.stdout.write(answers)


def _lines(source: Iterable[str]) -> Iterator[Line]:
    for number, text in enumerate(source, 1):
        if text.strip():
            try:
                yield Line.model_validate_json(text.removeprefix("\ufeff"))  # what Windows puts before a text
            except ValidationError as error:
                first = error.errors()[0]
                key = ".".join(str(part) for part in first["loc"])
                place = f"standard input, line {number}" + (f": {key}" if key else "")
                raise UsageError(f"{place}: {first['msg'][0].lower()}{first['msg'][1:]}") from error


def add_to(app: typer.Typer) -> None:
    app.command("match")(match)
