"""`aanbod archive`: what the evidence takes, and throwing away what nobody needs any more."""

from typing import Annotated

import typer
from rich.filesize import decimal
from rich.table import Table

from aanbod.home import current_settings
from aanbod.opening import open_installation
from aanbod.terminal import out
from register.errors import UsageError

app = typer.Typer(name="archive", help="The evidence: its size, and throwing it away.", no_args_is_help=True)


@app.command("du")
def usage() -> None:
    """Shows what each wave takes, and what pruning it would give back."""
    from scheduler.pruning import usages  # noqa: PLC0415 - takes a second

    table = Table("wave", "files", "size", "unchanged pages kept elsewhere", "size of those", "could be freed", "state")
    for row in usages(open_installation(current_settings())):
        sizes = [decimal(row.reused_size), decimal(row.freed)]
        table.add_row(row.wave or "(no wave)", str(row.files), decimal(row.size), str(row.reused), *sizes, row.state)
    out.print(table if table.rows else "The archive is empty.")


@app.command("prune")
def prune(
    waves: Annotated[list[str] | None, typer.Argument(metavar="[LABEL]...")] = None,
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who answers for it.")] = "",
    left_behind: Annotated[bool, typer.Option("--left-behind", help="Also folders that belong to no wave.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do it; without this it only says what it would do.")] = False,
) -> None:
    """Throws away the evidence of waves, but for what other waves or a seal need. They can never be read again."""
    from scheduler.pruning import clear_leftovers, removable  # noqa: PLC0415 - takes a second
    from scheduler.pruning import prune as throw_away  # noqa: PLC0415

    labels = list(waves or [])
    if not labels and not left_behind:
        raise UsageError("LABEL: at least one wave was expected, or --left-behind.")
    if yes and labels and not by.strip():
        raise UsageError("--by: the name of the person who answers for it was expected.")
    installation = open_installation(current_settings())
    files, size = removable(installation, labels)
    if not yes:
        typer.echo(f"{files} files with {decimal(size)} would be thrown away; --yes does it.")
        return
    for label in labels:
        throw_away(installation, label, by.strip())
    if left_behind:
        clear_leftovers(installation)
    typer.echo(f"{files} files with {decimal(size)} were thrown away.")


def add_to(whole: typer.Typer) -> None:
    whole.add_typer(app)
