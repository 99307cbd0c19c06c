"""`aanbod matcher`: the model behind the matches: shown, trained from judged offers, certified by a blind audit."""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from aanbod.commands import auditing
from aanbod.home import current_settings, open_storage
from aanbod.opening import the_rules
from matcher.matching import Matcher, model_of
from matcher.model import Model, write_model
from register.certificate import Register
from register.errors import UsageError
from register.register_file import read_register
from storage.registers import register_for

Files = Annotated[list[Path] | None, typer.Argument(metavar="OFFERS.jsonl...", help="Judged offers, JSON lines.")]
Registers = Annotated[
    list[Path] | None,
    typer.Option("--register", metavar="FILE", help="For each file of offers its register; the newest imported one."),
]


def train(
    offers: Files = None,
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="The model to write.")] = Path("model.json"),
    registers: Registers = None,
    from_reviews: Annotated[bool, typer.Option("--from-reviews", help="Also what researchers decided.")] = False,
    name: Annotated[str, typer.Option(metavar="NAME", help="What to call the model.")] = "trained",
) -> None:
    """Makes a model from judged offers, with its thresholds and figures on offers held out."""
    from aanbod.reviewed_offers import reviewed_offers  # noqa: PLC0415
    from extractor.signals import read_signals  # noqa: PLC0415 - takes a second, and only training needs it
    from matcher.training import training  # noqa: PLC0415
    from matcher.training.judged import as_line, read_judged  # noqa: PLC0415

    files, settings = offers or [], current_settings()
    if registers and len(registers) not in {1, len(files)}:
        raise UsageError(f"--register: one, or one for each of the {len(files)} files of offers, was expected.")
    sets = [
        (read_judged(file, read_signals), registers[at % len(registers)] if registers else None)
        for at, file in enumerate(files)
    ]
    if from_reviews:
        with open_storage(settings).transaction() as session:
            sets.append((reviewed_offers(session), None))
    if not sets:
        raise UsageError("Nothing to train on: name a file of judged offers, or give --from-reviews.")
    rules, judgements = the_rules(settings), training.Judgements((), ())
    for judged, file in sets:
        register = _register(file)
        matcher = Matcher(register, max(register.as_of, date.today()), rules)  # noqa: DTZ011 - the reader's day
        lines = [as_line(one, read_signals) for one in judged]
        judgements += training.Judgements.of(matcher, [*judged, *lines])
    model = training.train(judgements, name, date.today(), lambda step: typer.echo(f"fitting: {step}", err=True))  # noqa: DTZ011
    _write(model, out)
    typer.echo(json.dumps(training.summary(model), ensure_ascii=False, indent=1))


def show(
    file: Annotated[Path | None, typer.Argument(metavar="FILE", help="A model; the one in use.")] = None,
) -> None:
    """What a model was made from, how good it was on offers held out, and what it weighs."""
    from matcher.training.training import summary, weights_by_size  # noqa: PLC0415

    model = model_of(file or the_rules(current_settings()).model)
    sys.stdout.write(json.dumps(summary(model), ensure_ascii=False, indent=1) + "\n")
    for name, size in weights_by_size(model.weights):
        typer.echo(f"{size:+8.3f}  {name}")


def _register(file: Path | None) -> Register:
    if file is not None:
        return read_register(file, date.today())  # noqa: DTZ011
    with open_storage(current_settings()).transaction() as session:
        return register_for(session, None)


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
