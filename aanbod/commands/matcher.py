"""`aanbod matcher`: the model behind the matches: shown, trained from judged offers, certified by a blind audit."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from aanbod.commands import auditing
from aanbod.home import current_settings
from aanbod.opening import the_rules
from matcher.matching import model_of
from matcher.model import Model, write_model
from register.errors import UsageError

Files = Annotated[list[Path] | None, typer.Argument(metavar="OFFERS.jsonl...", help="Judged offers, JSON lines.")]
Registers = Annotated[
    list[Path] | None,
    typer.Option("--register", metavar="FILE", help="For each file of offers its register; the newest imported one."),
]


def train(  # noqa: PLR0913, PLR0917 - options of a command
    offers: Files = None,
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="The model to write.")] = Path("model.json"),
    registers: Registers = None,
    from_reviews: Annotated[bool, typer.Option("--from-reviews", help="Also what researchers decided.")] = False,
    name: Annotated[str, typer.Option(metavar="NAME", help="What to call the model.")] = "trained",
    sentences: Annotated[
        Path | None, typer.Option(metavar="FILE.jsonl", help="Judged sentences; the model in use reads them as it did.")
    ] = None,
    aim: Annotated[
        float | None,
        typer.Option(metavar="SHARE", min=0.5, max=0.999, help="Count only what is expected right this often."),
    ] = None,
) -> None:
    """Makes a model from judged offers, with its thresholds and figures on offers held out."""
    from aanbod.learning import Judged, Wish, judged_files, learn, reviewed  # noqa: PLC0415 - takes a second
    from matcher.training.training import summary  # noqa: PLC0415

    settings = current_settings()
    sets: list[Judged] = judged_files(offers or [], registers or [], settings)
    if from_reviews:
        sets.append(reviewed(settings))
    if not sets:
        raise UsageError("Nothing to train on: name a file of judged offers, or give --from-reviews.")
    model = learn(sets, Wish(name, aim, sentences), settings, _tell_step)
    _write(model, out)
    typer.echo(json.dumps(summary(model), ensure_ascii=False, indent=1))


def _tell_step(step: str) -> None:
    typer.echo(f"fitting: {step}", err=True)


def show(
    file: Annotated[Path | None, typer.Argument(metavar="FILE", help="A model; the one in use.")] = None,
) -> None:
    """What a model was made from, how good it was on offers held out, and what it weighs."""
    from matcher.training.training import summary, weights_by_size  # noqa: PLC0415

    model = model_of(file or the_rules(current_settings()).model)
    sys.stdout.write(json.dumps(summary(model), ensure_ascii=False, indent=1) + "\n")
    for name, size in weights_by_size(model.weights):
        typer.echo(f"{size:+8.3f}  {name}")


def _write(model: Model, out: Path) -> None:
    try:
        write_model(model, out)
    except OSError as error:
        raise UsageError(f"{out} cannot be written: {error.strerror}.") from error


def add_to(app: typer.Typer) -> None:
    group = typer.Typer(help="The model behind the matches.", no_args_is_help=True)
    group.command("train")(train)
    group.command("show")(show)
    auditing.add_to(group)
    app.add_typer(group, name="matcher")
