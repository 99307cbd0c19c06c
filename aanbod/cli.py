"""The command `aanbod`. Exit status: 0 done; 1 something needs attention; 2 used wrongly, nothing changed."""

import logging
import sys
import traceback
from collections.abc import Mapping, Sequence
from importlib import import_module
from types import MappingProxyType

import structlog
import typer

from register.errors import UsageError

# The module that knows a command. Only the one that is needed is imported: the rest takes seconds.
COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "demo": "demonstration",
        "doctor": "doctor",
        "db": "database",
        "register": "registers",
        "providers": "providers",
        "wave": "waves",
        "match": "matching",
        "matcher": "matcher",
        "review": "reviewing",
        "export": "exporting",
        "history": "history",
        "schedule": "scheduling",
        "archive": "archive",
    }
)

STOPPED = 130  # what shells know as "ended by Ctrl-C"


def main() -> None:
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """The exit status; everything that went wrong has been said in one sentence on standard error."""
    verbose = "-v" in arguments or "--verbose" in arguments
    _log_to_standard_error(verbose=verbose)
    try:
        words = [argument for argument in arguments if argument not in {"-v", "--verbose"}]
        status = make_app(words)(words, prog_name="aanbod", standalone_mode=False)
    except (UsageError, typer.TyperException) as error:
        typer.echo(_sentence(error), err=True)
        return 2
    except (KeyboardInterrupt, typer.Abort):
        status = STOPPED
    except BrokenPipeError:
        return 1
    except Exception as error:  # noqa: BLE001 - the last stop: people get a sentence, -v shows where it came from
        if verbose:
            traceback.print_exc()
        typer.echo(f"Something went wrong inside aanbod: {_one_line(error)}. With -v it says where.", err=True)
        return 1
    if status == STOPPED:  # Typer makes Ctrl-C this status and says nothing
        typer.echo("Stopped; the same command goes on where it was.", err=True)
    return status if isinstance(status, int) else 0


def make_app(words: Sequence[str]) -> typer.Typer:
    """The command that the first word names; all commands where it names none, for the help and for mistakes."""
    app = typer.Typer(
        name="aanbod",
        help="Monitors which Dutch vocational institution shows which mbo-certificaat, and when. -v prints the log.",
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
    )
    app.callback()(_all_commands)
    wanted = words[:1] if words and words[0] in COMMANDS else COMMANDS
    for name in wanted:
        import_module(f"aanbod.commands.{COMMANDS[name]}").add_to(app)
    return app


def _all_commands() -> None:
    """Monitors which Dutch vocational institution shows which mbo-certificaat, and when. -v prints the log."""


def _sentence(error: Exception) -> str:
    return error.format_message() if isinstance(error, typer.TyperException) else str(error)


def _one_line(error: Exception) -> str:
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text[:300]}" if text else type(error).__name__


def _log_to_standard_error(*, verbose: bool) -> None:
    level = logging.INFO if verbose else logging.ERROR
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="%H:%M:%S"),
            structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty()),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(file=sys.stderr),
    )
    logging.basicConfig(level=level, stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")
