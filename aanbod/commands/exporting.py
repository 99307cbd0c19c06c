"""`aanbod export`: the monitor dataset."""

from pathlib import Path
from typing import Annotated

import typer

from aanbod.home import current_settings, open_up_to_date
from exports.package import export_wave
from register.errors import UsageError

FORMATS = ("csv", "xlsx")  # csv is always written: the codebook describes it


def export(
    label: Annotated[str, typer.Argument(metavar="LABEL")],
    folder: Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder to write.")],
    formats: Annotated[str, typer.Option(metavar="csv,xlsx", help="Formats, separated by commas.")] = "csv",
) -> None:
    """Writes a wave's dataset with its codebook."""
    wanted = [name.strip() for name in formats.split(",")]
    for name in wanted:
        if name not in FORMATS:
            raise UsageError(f"--formats: one of {', '.join(FORMATS)} was expected, not {name!r}.")
    database = open_up_to_date(current_settings())
    with database.reading() as session:
        counts = export_wave(session, label, folder, workbook="xlsx" in wanted)
    typer.echo(f"{folder}: " + ", ".join(f"{count} {name}" for name, count in counts.items()))


def add_to(app: typer.Typer) -> None:
    app.command("export")(export)
