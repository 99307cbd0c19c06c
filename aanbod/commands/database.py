"""`aanbod db`: the tables."""

import typer

from aanbod.home import current_settings, make_home
from storage.database import shown, upgrade

app = typer.Typer(name="db", help="The database.", no_args_is_help=True)


@app.callback()
def group() -> None:
    """The database."""


@app.command("upgrade")
def upgrade_tables() -> None:
    """Brings the tables to this version of the software."""
    settings = current_settings()
    make_home(settings.home)
    upgrade(settings.database)
    typer.echo(f"{shown(settings.database)} is up to date.")


def add_to(whole: typer.Typer) -> None:
    whole.add_typer(app)
