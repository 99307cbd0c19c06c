"""`aanbod wave import-archive`: waves from evidence that lies there already."""

from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer

from aanbod.commands.dates import required_day
from aanbod.commands.wave_label import Label, checked_label
from aanbod.home import current_settings
from aanbod.opening import open_installation, the_providers, the_rules
from aanbod.terminal import WaveProgress
from register.errors import UsageError

QUARTER = 92


def import_archive(
    label: Label,
    files: Annotated[list[Path], typer.Argument(metavar="FILES", help="WARC, ARC or WACZ files.")],
    measured_on: Annotated[str, typer.Option(metavar="DATE", help="The day that the wave says something of.")],
    within: Annotated[
        int, typer.Option(min=0, metavar="DAYS", help="Captures further than this from the day are left out.")
    ] = QUARTER,
) -> int:
    """Makes a wave from archives of earlier crawls or of a public web archive, without the network."""
    from scheduler.importing import ImportOrder, import_archive, why_left_out  # noqa: PLC0415 - takes a second

    missing = [str(file) for file in files if not file.is_file()]
    if missing:
        raise UsageError(f"There is no file {', '.join(missing)}.")
    settings = current_settings()
    day, span = required_day(measured_on, "--measured-on"), timedelta(days=within)
    order = ImportOrder(checked_label(label), day, tuple(files), the_providers(settings).providers, span)
    with WaveProgress(label) as progress:
        tally = import_archive(open_installation(settings), order, the_rules(settings), progress)
    left_out = why_left_out(tally)
    typer.echo(f"Wave {label} holds {tally.imported} captures" + (f"; left out: {left_out}." if left_out else "."))
    return 0


def add_to(wave: typer.Typer) -> None:
    wave.command("import-archive")(import_archive)
