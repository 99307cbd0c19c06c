"""`aanbod wave seal` and `aanbod wave verify`."""

from typing import Annotated

import typer

from aanbod.home import current_settings
from aanbod.opening import open_installation
from aanbod.terminal import err
from register.errors import UsageError

Name = Annotated[str, typer.Argument(metavar="LABEL[@N]", help="A wave, or one of its interpretations.")]
MOST = 50  # findings that are printed one by one


def seal(name: Name, by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who answers for it.")]) -> int:
    """Lays down evidence, interpretation, reviews and observations as they stand, for good."""
    from scheduler.sealing import seal as lay  # noqa: PLC0415 - takes a second

    if not by.strip():
        raise UsageError("--by: a person's name was expected.")
    laid = lay(open_installation(current_settings()), name, by.strip(), _said)
    typer.echo(
        f"{name} was sealed on {laid.sealed_at:%Y-%m-%d %H:%M} UTC by {laid.sealed_by}. Keep this digest outside this "
        f"machine, and `aanbod wave verify {name} --digest` can hold against it: {laid.manifest_sha256}"
    )
    return 0


def verify(
    name: Name, digest: Annotated[str, typer.Option(metavar="HEX", help="The digest that sealing printed.")] = ""
) -> int:
    """Checks a sealed wave to the last archived byte, and names what is not as it was."""
    from scheduler.sealing import verify as check  # noqa: PLC0415 - takes a second

    laid, findings = check(open_installation(current_settings()), name, _said)
    typer.echo(f"{name}, sealed on {laid.sealed_at:%Y-%m-%d %H:%M} UTC by {laid.sealed_by}.")
    if digest and digest.strip().lower() != laid.manifest_sha256:
        typer.echo(f"The seal is not the one that was asked for: its digest is {laid.manifest_sha256}.", err=True)
        return 1
    for finding in findings[:MOST]:
        typer.echo(str(finding), err=True)
    if len(findings) > MOST:
        typer.echo(f"and {len(findings) - MOST} more.", err=True)
    typer.echo(
        f"{len(findings)} things are not as they were sealed." if findings else "Everything is as it was sealed."
    )
    return 1 if findings else 0


def _said(file: str) -> None:
    """Reading every byte takes its time."""
    err.print(f"reading {file}", soft_wrap=True)


def add_to(wave: typer.Typer) -> None:
    wave.command("seal")(seal)
    wave.command("verify")(verify)
