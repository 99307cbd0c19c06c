"""`aanbod review`: what researchers decide, on pages or through a file."""

from pathlib import Path
from typing import Annotated

import typer

from aanbod.home import current_settings, open_storage
from aanbod.opening import open_installation
from review.file import export_reviews, import_reviews
from review.serve import serve
from scheduler.snapshotting import refresh_snapshots

WaveOption = Annotated[str | None, typer.Option("--wave", metavar="LABEL", help="The offers of this wave; the newest.")]
app = typer.Typer(name="review", help="What researchers decide about offers.", no_args_is_help=True)


@app.command("serve")
def serve_pages(
    host: Annotated[str, typer.Option(metavar="H")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, metavar="P")] = 8000,
    wave: WaveOption = None,
) -> None:
    """Shows the offers that wait, with the archived pages beside them, in a browser on this machine."""
    installation = open_installation(current_settings())
    serve(installation.database, installation.home / "archive", host, port, wave=wave)


@app.command("export")
def export_file(file: Annotated[Path, typer.Argument(metavar="FILE.csv")], wave: WaveOption = None) -> None:
    """Writes the offers that wait, to be filled in, and the decisions made so far."""
    with open_storage(current_settings()).transaction() as session:
        result = export_reviews(session, wave, file)
    shown = f" of wave {result.wave}" if result.wave else ""
    typer.echo(f"{file}: {result.pending} offers{shown} wait for a verdict, {result.decided} decisions.")


@app.command("import")
def import_file(file: Annotated[Path, typer.Argument(metavar="FILE.csv")]) -> None:
    """Adds the decisions that stand in a file; a file that was imported before changes nothing."""
    database = open_storage(current_settings())
    with database.transaction() as session:
        result = import_reviews(session, file)
    refresh_snapshots(database)
    typer.echo(
        f"{result.added} decisions added, {result.unchanged} known already, {result.without_verdict} not filled in."
    )
    notes = (
        (result.unknown, "added, but no wave here shows the offer"),
        (result.revised, "took the place of another decision"),
        (result.older, "added, but a later decision stays in force"),
    )
    for keys, meaning in notes:
        for key in keys:
            typer.echo(f"note: {key}: {meaning}", err=True)


def add_to(whole: typer.Typer) -> None:
    whole.add_typer(app)
