"""`aanbod wave reinterpret` and `compare`: a wave read again, beside what was read before."""

import json
from collections import Counter
from typing import Annotated, Any

import typer
from rich.table import Table

from aanbod.commands.dates import day
from aanbod.home import current_settings, open_storage
from aanbod.terminal import out
from register.errors import UsageError
from scheduler.snapshotting import refresh_snapshots
from snapshot.differing import CellDifference, Said
from storage.registers import list_registers

Name = Annotated[str, typer.Argument(metavar="LABEL@N", help="For example 2026Q4@1.")]


def compare(
    old: Name,
    new: Name,
    as_json: Annotated[bool, typer.Option("--json", help="Machine-readable, and nothing else.")] = False,
) -> None:
    """Shows which cells two interpretations of a wave tell differently, and why."""
    from scheduler.differing import compare_readings  # noqa: PLC0415 - takes a second

    database = open_storage(current_settings())
    refresh_snapshots(database)
    with database.reading() as session:
        found = compare_readings(session, old, new)
    causes = Counter(difference.cause.value for difference in found)
    if as_json:
        facts = {"old": old, "new": new, "causes": dict(causes), "cells": [_facts(one) for one in found]}
        typer.echo(json.dumps(facts, ensure_ascii=False))
        return
    if found:
        out.print(_table(found, old, new))
    told = ", ".join(f"{number} by {cause}" for cause, number in causes.most_common())
    typer.echo(f"{len(found)} cells differ between {old} and {new}" + (f": {told}." if told else "."))


def _facts(difference: CellDifference) -> dict[str, Any]:
    provider_id, code = difference.key
    return {
        "provider_id": provider_id,
        "code": code,
        "old": _said(difference.old),
        "new": _said(difference.new),
        "cause": difference.cause.value,
    }


def _said(said: Said | None) -> dict[str, str] | None:
    if said is None:
        return None
    return {"state": said.state, "status": said.status, "change": said.change, "reason": said.reason}


def _table(found: list[CellDifference], old: str, new: str) -> Table:
    table = Table("provider", "code", old, new, "because of")
    for difference in found:
        table.add_row(*difference.key, _told(difference.old), _told(difference.new), difference.cause.value)
    return table


def _told(said: Said | None) -> str:
    if said is None:
        return "-"
    return " ".join(filter(None, (said.state, said.status, said.change, said.reason and f"({said.reason})")))


def register_version(text: str | None) -> Any:
    """The day of exactly one imported version, or None; a UsageError that names the versions there are."""
    chosen = day(text, "--register")
    if chosen is None:
        return None
    with open_storage(current_settings()).reading() as session:
        known = [version.as_of for version in list_registers(session)]
    if chosen not in known:
        there = ", ".join(str(as_of) for as_of in known) or "none yet"
        raise UsageError(f"--register: no register as of {chosen} was imported; the versions are: {there}.")
    return chosen


def add_to(wave: typer.Typer) -> None:
    wave.command("compare")(compare)
