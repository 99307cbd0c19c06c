"""`aanbod demo`: the whole chain on a small made-up web on this machine."""

import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from aanbod.demo.running import run_demo
from aanbod.demo.telling import tell
from aanbod.home import current_settings, make_home
from aanbod.opening import the_browser
from aanbod.terminal import WaveProgress, out
from crawler.browser import BROWSER_HINT
from matcher.rules import read_rules
from review.serve import serve
from scheduler.wave import Watcher

PORT = 8765


def demo(
    no_serve: Annotated[bool, typer.Option("--no-serve", help="End after the tables.")] = False,
) -> int:
    """Crawls seventeen made-up institutions in three waves, and shows what was found and what changed."""
    settings = current_settings()
    make_home(settings.home)
    browser = the_browser(settings)
    if browser is None:
        typer.echo(BROWSER_HINT, err=True)
    finished = run_demo(settings.home / "demo", browser, read_rules(), _watcher)
    tell(finished, out)
    if not no_serve:
        typer.echo(f"The review pages of the demo: http://127.0.0.1:{PORT}/ (Ctrl-C stops)")
        webbrowser.open(f"http://127.0.0.1:{PORT}/")
        serve(finished.installation.database, finished.installation.home / "archive", "127.0.0.1", PORT)
    return 0 if finished.waves[-1].forbidden == 0 else 1


@contextmanager
def _watcher(label: str, providers: int) -> Iterator[Watcher]:
    with WaveProgress(label) as progress:
        progress.start(providers)
        yield progress


def add_to(app: typer.Typer) -> None:
    app.command("demo")(demo)
