"""`aanbod wave losses`, `confirm` and `accept-loss`: what vanished, a second look at it, and a person's word on it."""

import json
from collections.abc import Iterable
from typing import Annotated, Any

import typer
from rich.table import Table

from aanbod.commands.wave_label import Label
from aanbod.home import current_settings
from aanbod.opening import open_installation, the_rules
from aanbod.terminal import WaveProgress, out
from register.errors import UsageError
from register.words import CellState
from scheduler.installation import now
from scheduler.snapshotting import refresh_snapshots
from storage.rulings import Ruling, add_ruling, rulings_in_force
from storage.seals import refuse_if_laid_down
from storage.waves import coverage_of, get_wave


def losses(
    label: Label, as_json: Annotated[bool, typer.Option("--json", help="Machine-readable, and nothing else.")] = False
) -> None:
    """Shows what vanished since the wave before, where it was last shown, and what speaks for it."""
    from scheduler.confirming import losses_of  # noqa: PLC0415 - takes a second

    database = open_installation(current_settings()).database
    refresh_snapshots(database)
    with database.reading() as session:
        wave = get_wave(session, label)
        found = losses_of(session, wave)
        rulings = rulings_in_force(session, label)
    facts = [_facts(loss) for loss in found]
    said = {provider_id: _ruling_facts(ruling) for provider_id, ruling in sorted(rulings.items())}
    if as_json:
        typer.echo(json.dumps({"wave": label, "losses": facts, "rulings": said}, ensure_ascii=False))
        return
    out.print(_table(facts) if facts else f"Nothing vanished in wave {label}.")
    for provider_id, ruling in said.items():
        word = "accepted" if ruling["accepted"] else "doubted again"
        typer.echo(f"{provider_id}: {word} by {ruling['person']}: {ruling['reason']}")


def confirm(label: Label) -> int:
    """Visits the places of all that vanished once more, and nothing else; best some days after the wave."""
    from scheduler.confirming import confirm as look_again  # noqa: PLC0415 - see above

    settings = current_settings()
    installation = open_installation(settings)
    with WaveProgress(label) as progress:
        found = look_again(installation, label, the_rules(settings), progress)
    facts = [_facts(loss) for loss in found]
    confirmed = sum(1 for loss in facts if loss["confirmed_on"])
    again = sum(1 for loss in facts if loss["reason"].startswith("seen again"))
    out.print(_table(facts))
    typer.echo(
        f"Wave {label}: of {len(facts)} that vanished {confirmed} are confirmed, {again} were seen again, "
        f"{len(facts) - confirmed - again} could not be checked."
    )
    return 0


def accept_loss(
    label: Label,
    provider: Annotated[str, typer.Option(metavar="ID", help="Whose certificates really went.")],
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who says so.")],
    reason: Annotated[str, typer.Option(metavar="TEXT", help="How that is known.")],
    withdraw: Annotated[bool, typer.Option("--withdraw", help="It is in doubt again.")] = False,
) -> None:
    """Notes a person's word that a mass disappearance is real: what is `unmeasured` for that reason becomes `gone`."""
    if not by.strip() or not reason.strip():
        raise UsageError("--by and --reason: a person's name and a reason were expected.")
    database = open_installation(current_settings()).database
    with database.transaction() as session:
        wave = get_wave(session, label)
        if provider not in coverage_of(session, wave.label):
            raise UsageError(f"--provider: wave {label} has no provider {provider!r}.")
        refuse_if_laid_down(session, label)
        add_ruling(session, Ruling(label, provider, not withdraw, by.strip(), reason.strip(), now()))
    refresh_snapshots(database)
    _tell(database, label, provider)


def _tell(database: Any, label: str, provider: str) -> None:
    from scheduler.confirming import losses_of  # noqa: PLC0415 - see above

    with database.reading() as session:
        found = [loss for loss in losses_of(session, get_wave(session, label)) if loss.cell.provider_id == provider]
    gone = sum(loss.cell.state is CellState.GONE for loss in found)
    typer.echo(f"{provider} in wave {label}: {gone} gone, {len(found) - gone} unmeasured.")


def _facts(loss: Any) -> dict[str, Any]:
    cell = loss.cell
    return {
        "provider_id": cell.provider_id,
        "provider_name": loss.provider_name,
        "code": cell.code,
        "state": cell.state.value,
        "reason": cell.reason,
        "last_seen": cell.last_seen.isoformat(),
        "last_url": cell.last_url,
        "confirmed_on": cell.confirmed_on.isoformat() if cell.confirmed_on else None,
    }


def _ruling_facts(ruling: Ruling) -> dict[str, Any]:
    return {
        "accepted": ruling.accepted,
        "person": ruling.person,
        "reason": ruling.reason,
        "decided_at": ruling.decided_at.isoformat(timespec="seconds"),
    }


def _table(facts: Iterable[dict[str, Any]]) -> Table:
    table = Table("provider", "code", "state", "reason", "last seen", "confirmed on", "last shown at")
    for row in facts:
        table.add_row(
            row["provider_id"],
            row["code"],
            row["state"],
            row["reason"],
            row["last_seen"],
            row["confirmed_on"] or "",
            row["last_url"],
        )
    return table


def add_to(wave: typer.Typer) -> None:
    wave.command("losses")(losses)
    wave.command("confirm")(confirm)
    wave.command("accept-loss")(accept_loss)
