"""`aanbod providers`: the institutions whose sites are searched."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from aanbod.home import current_settings, make_home
from aanbod.opening import the_providers
from aanbod.settings import Settings
from aanbod.terminal import err, out
from crawler.order import CrawlOrder, Progress
from register.errors import UsageError
from register.provider import Provider

if TYPE_CHECKING:
    from crawler.checking import Look

AT_ONCE = 16  # sites side by side

app = typer.Typer(name="providers", help="The institutions in providers.yaml.", no_args_is_help=True)


@app.callback()
def group() -> None:
    """The institutions in providers.yaml."""


@app.command("check")
def check(
    *, online: Annotated[bool, typer.Option("--online", help="Visit each site too: a handful of requests.")] = False
) -> int:
    """Reads providers.yaml and says what is wrong with it, or that nothing is; with --online what each site allows."""
    settings = current_settings()
    providers = the_providers(settings)
    for warning in providers.warnings:
        typer.echo(f"note: {warning}")
    active = providers.active_on(date.today())  # noqa: DTZ011 - the day where the reader is
    typer.echo(
        f"{settings.providers_file}: {len(providers)} providers, {len(active)} of them active today; no mistakes."
    )
    return _visit(settings, tuple(active)) if online else 0


def _visit(settings: Settings, providers: tuple[Provider, ...]) -> int:
    """1 where a site needs a person's attention before a wave."""
    from crawler.checking import look_at  # noqa: PLC0415 - takes seconds, and reading a file needs none of it

    if not settings.user_agent_contact:
        raise UsageError(
            "No contact address is set: put an e-mail address or a web address in AANBOD_USER_AGENT_CONTACT, "
            "so that the institutions can see who visits their sites."
        )
    make_home(settings.home)
    order = CrawlOrder(
        wave="",
        provider_ids=(),
        at_once=AT_ONCE,
        database_url="",
        home=settings.home.resolve(),
        contact=settings.user_agent_contact,
        allow_private=settings.allow_private_network,
    )
    looks = look_at(providers, order, _tell)
    out.print(_table(looks))
    troubled = sum(bool(look.trouble) for look in looks)
    typer.echo(f"{len(looks)} sites visited; {troubled} need attention before a wave.")
    return 1 if troubled else 0


def _tell(progress: Progress) -> None:
    if progress.outcome:
        err.print(f"{progress.provider_id}: visited")


def _table(looks: "Iterable[Look]") -> Table:
    table = Table("provider", "robots.txt", "gap (s)", "sitemaps", "likely", "forbidden", "answers at", "attention")
    for look in looks:
        table.add_row(
            look.provider_id, look.robots, f"{look.delay:g}", look.sitemaps, str(look.likely), str(look.forbidden),
            look.answers_at, look.trouble,
        )  # fmt: skip
    return table


def add_to(whole: typer.Typer) -> None:
    whole.add_typer(app)
