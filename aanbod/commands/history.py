"""`aanbod history`: since when does a provider show a certificate, and is it really gone?"""

import json
from typing import Annotated, Any

import typer
from rich.table import Column, Table

from aanbod.home import current_settings, open_up_to_date
from aanbod.terminal import out
from register.certificate import Register
from register.errors import UsageError
from scheduler.history import Break, History, history_of
from snapshot.spells import Sight, Spell, Thread, Use
from storage.histories import StandingWave
from storage.registers import load_register, newest_as_of

HEADS = ("provider", "code", "certificate", "state", "first seen", "last seen", "last measured", "shown")
LONG = frozenset({"certificate", "state", "shown"})  # columns whose words may be broken into lines


def history(
    provider: Annotated[str | None, typer.Option(metavar="ID", help="All certificates of this provider.")] = None,
    code: Annotated[str | None, typer.Option(metavar="CODE", help="This certificate at all providers.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Machine-readable, and nothing else.")] = False,
) -> None:
    """Shows spells over all waves: first seen, last seen, last measured, gone or not known; with its past elsewhere."""
    if not provider and not code:
        raise UsageError("--provider ID or --code CODE was expected (or both).")
    database = open_up_to_date(current_settings())
    with database.reading() as session:
        found = history_of(session, provider, code.upper() if code else None)
        newest = newest_as_of(session)
        register = load_register(session, newest) if newest else None
    if not found.waves:
        raise UsageError("There is no complete wave yet, so there is no history.")
    if not found.threads:
        raise UsageError(f"No wave ever saw {' '.join(filter(None, (provider, code)))}.")
    facts = _facts(found, _titles(register))
    if as_json:
        typer.echo(json.dumps(facts, ensure_ascii=False))
    else:
        _print(facts)


def _titles(register: Register | None) -> dict[str, str]:
    return {certificate.code: certificate.title for certificate in register.certificates} if register else {}


def _facts(found: History, titles: dict[str, str]) -> dict[str, Any]:
    return {
        "waves": [_wave(wave) for wave in found.waves],
        "breaks": [_break(one) for one in found.breaks],
        "cells": [_thread(thread, titles) for thread in found.threads],
    }


def _wave(wave: StandingWave) -> dict[str, Any]:
    return {
        "wave": wave.label,
        "measured_on": wave.measured_on.isoformat(),
        "interpretation": wave.number,
        "register_as_of": wave.register_as_of.isoformat(),
        "extractor": wave.extractor,
        "matcher": wave.matcher,
    }


def _break(one: Break) -> dict[str, str]:
    return {"previous_wave": one.previous_wave, "wave": one.wave, "what": one.what, "old": one.old, "new": one.new}


def _thread(thread: Thread, titles: dict[str, str]) -> dict[str, Any]:
    spells = thread.spells()
    now, measured = thread.now, thread.last_measured
    return {
        "provider_id": thread.key[0],
        "code": thread.key[1],
        "certificate_title": titles.get(thread.key[1]),
        "state": now.state.value,
        "reason": now.reason,
        "first_seen": spells[0].first.isoformat() if spells else None,
        "last_seen": spells[-1].last.isoformat() if spells else None,
        "last_measured": measured.isoformat() if measured else None,
        "lived_as": [{"provider_id": key[0], "code": key[1]} for key in thread.keys if key != thread.key],
        "spells": [_spell(spell) for spell in spells],
        "places": [_use(use, "url") for use in thread.places()],
        "titles": [_use(use, "title") for use in thread.titles()],
        "events": [_event(sight) for sight in thread.events()],
    }


def _spell(spell: Spell) -> dict[str, Any]:
    return {
        "first": spell.first.isoformat(),
        "last": spell.last.isoformat(),
        "gone": spell.gone.isoformat() if spell.gone else None,
        "reason": spell.reason,
        "unmeasured_waves": spell.unmeasured,
    }


def _use(use: Use, name: str) -> dict[str, str]:
    return {name: use.value, "first": use.first.isoformat(), "last": use.last.isoformat()}


def _event(sight: Sight) -> dict[str, Any]:
    return {
        "wave": sight.wave,
        "measured_on": sight.day.isoformat(),
        "provider_id": sight.key[0],
        "code": sight.key[1],
        "change": sight.change.value if sight.change else None,
        "reason": sight.reason,
        "url": sight.url,
        "confirmed_on": sight.confirmed_on.isoformat() if sight.confirmed_on else None,
    }


def _print(facts: dict[str, Any]) -> None:
    rows = [_cells(row) for row in facts["cells"]]
    table = Table(*(Column(head, width=_width(head, rows, place)) for place, head in enumerate(HEADS)))
    for row in rows:
        table.add_row(*row)
    out.print(table)
    for one in facts["breaks"]:
        typer.echo(
            f"Break in the series between {one['previous_wave']} and {one['wave']}: "
            f"{one['what']} {one['old']} became {one['new']}."
        )


def _cells(row: dict[str, Any]) -> list[str]:
    before = "".join(f", was {key['provider_id']} {key['code']}" for key in row["lived_as"])
    return [
        row["provider_id"],
        row["code"],
        (row["certificate_title"] or "") + before,
        row["state"] + (f": {row['reason']}" if row["state"] != "shown" and row["reason"] else ""),
        *(row[name] or "" for name in ("first_seen", "last_seen", "last_measured")),
        "; ".join(_told(spell) for spell in row["spells"]),
    ]


def _width(head: str, rows: list[list[str]], place: int) -> int | None:
    """Of columns that are never broken; without it every cell of a long table is measured again and again."""
    return None if head in LONG else max(len(head), *(len(row[place]) for row in rows))


def _told(spell: dict[str, Any]) -> str:
    end = f"{spell['last']}, gone by {spell['gone']}" if spell["gone"] else f"{spell['last']} -"
    gaps = f" ({spell['unmeasured_waves']} waves unmeasured)" if spell["unmeasured_waves"] else ""
    return f"{spell['first']} to {end}{gaps}"


def add_to(app: typer.Typer) -> None:
    app.command("history")(history)
