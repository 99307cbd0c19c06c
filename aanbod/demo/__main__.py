"""`python -m aanbod.demo [--phase 2]`: serves the made-up web for looking at with a browser, until Ctrl-C."""

from argparse import ArgumentParser
from threading import Event

import typer

from aanbod.demo.content import PHASES
from aanbod.demo.web import DemoWeb


def main() -> None:
    parser = ArgumentParser(prog="python -m aanbod.demo", description="Serves the made-up web of the demo.")
    parser.add_argument("--phase", type=int, choices=[phase.number for phase in PHASES], default=1)
    chosen = parser.parse_args().phase
    with DemoWeb() as web:
        web.phase = chosen
        for site in web.sites:
            down = "  (down in this phase)" if chosen in site.down_in else ""
            for host in site.hosts:
                typer.echo(f"{web.addresses[host]}/  {site.name}: {site.built}{down}")
        typer.echo("Ctrl-C stops.")
        try:
            Event().wait()
        except KeyboardInterrupt:
            typer.echo("stopped")


if __name__ == "__main__":
    main()
