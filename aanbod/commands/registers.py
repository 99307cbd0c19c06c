"""`aanbod register`: the dated versions of the list of certificates."""

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from aanbod.commands.dates import day, required_day
from aanbod.home import current_settings, open_storage
from aanbod.terminal import out
from register.certificate import Register
from register.difference import register_diff
from register.register_file import read_register
from register.words import Category
from scheduler.installation import now
from storage.registers import add_register, list_registers, register_for

app = typer.Typer(name="register", help="The register of certificates, in dated versions.", no_args_is_help=True)


@app.command("import")
def import_file(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="CSV or XLSX.")],
    as_of: Annotated[str, typer.Option(metavar="DATE", help="The day on which the list stood like this.")],
) -> None:
    """Adds a version; a version that is there is never changed."""
    settings = current_settings()
    register = read_register(file, required_day(as_of, "--as-of"), settings.register_files.columns)
    with open_storage(settings).transaction() as session:
        added = add_register(session, register, file.name, now())
    count = len(register.certificates)
    done = f"{count} certificates imported" if added else f"The same {count} certificates were imported before"
    typer.echo(f"{done}: the register as of {register.as_of}.")


@app.command("list")
def list_version(
    as_of: Annotated[str | None, typer.Option(metavar="DATE", help="The version that counts on this day.")] = None,
) -> None:
    """Shows the versions there are, and the certificates of the newest one (or of the one that counts on a day)."""
    with open_storage(current_settings()).transaction() as session:
        versions = list_registers(session)
        register = register_for(session, day(as_of, "--as-of")) if versions or as_of else None
    for version in versions:
        typer.echo(f"{version.as_of}  {version.certificates} certificates  from {version.source}")
    if register is None:
        typer.echo("No register was imported yet.")
    else:
        out.print(_table(register))


@app.command("diff")
def diff(
    old: Annotated[str, typer.Argument(metavar="DATE")], new: Annotated[str, typer.Argument(metavar="DATE")]
) -> None:
    """Shows what changed between the versions that count on two days."""
    with open_storage(current_settings()).transaction() as session:
        before = register_for(session, required_day(old, "the first DATE"))
        after = register_for(session, required_day(new, "the second DATE"))
    differences = register_diff(before, after)
    for difference in differences:
        typer.echo(f"{difference.kind:8}{difference.code}  {difference.title}")
        for change in difference.changes:
            typer.echo(f"               {change.field}: {change.old or '(empty)'} -> {change.new or '(empty)'}")
    typer.echo(f"{len(differences)} certificates differ between {before.as_of} and {after.as_of}.")


def _table(register: Register) -> Table:
    table = Table(title=f"Register as of {register.as_of}: {len(register.certificates)} certificates")
    for name in ("code", "title", "sector", "sbu", "level", "valid"):
        table.add_column(name, justify="right" if name in {"sbu", "level"} else "left")
    for c in register.certificates:
        valid = f"{c.valid_from or ''} to {c.valid_to or ''}" if c.valid_from or c.valid_to else ""
        scope = " (lnv)" if c.category is Category.LNV else ""
        numbers = ["" if number is None else str(number) for number in (c.sbu, c.level)]
        table.add_row(c.code, c.title + scope, c.sector or "", *numbers, valid)
    return table


def add_to(whole: typer.Typer) -> None:
    whole.add_typer(app)
