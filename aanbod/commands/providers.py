"""`aanbod providers`: the institutions whose sites are searched."""

from datetime import date

import typer

from aanbod.opening import current_settings, the_providers

app = typer.Typer(name="providers", help="The institutions in providers.yaml.", no_args_is_help=True)


@app.callback()
def group() -> None:
    """The institutions in providers.yaml."""


@app.command("check")
def check() -> None:
    """Reads providers.yaml and says what is wrong with it, or that nothing is."""
    settings = current_settings()
    providers = the_providers(settings)
    for warning in providers.warnings:
        typer.echo(f"note: {warning}")
    active = len(providers.active_on(date.today()))  # noqa: DTZ011 - the day where the reader is
    typer.echo(f"{settings.providers_file}: {len(providers)} providers, {active} of them active today; no mistakes.")


def add_to(whole: typer.Typer) -> None:
    whole.add_typer(app)
