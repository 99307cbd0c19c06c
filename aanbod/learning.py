"""A model from judged offers, of files or of what researchers reviewed, and from judged sentences."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from aanbod.home import open_storage
from aanbod.opening import the_rules
from aanbod.reviewed_offers import reviewed_offers
from aanbod.settings import Settings
from extractor.signals import read_signals
from matcher.matching import Matcher, model_of
from matcher.model import Model
from matcher.rules import Rules
from matcher.training.judged import JudgedOffer, as_line, read_judged
from matcher.training.sentences import learn as learn_sentences
from matcher.training.sentences import read_sentences, reliability
from matcher.training.training import Judgements, train
from register.certificate import Register
from register.errors import UsageError
from register.register_file import read_register
from storage.registers import register_for

Judged = tuple[list[JudgedOffer], Register]


def judged_files(files: Sequence[Path], registers: Sequence[Path], settings: Settings) -> list[Judged]:
    """Each file's offers with its register: one for each, one for all, or the newest that was imported."""
    if registers and len(registers) not in {1, len(files)}:
        raise UsageError(f"--register: one, or one for each of the {len(files)} files of offers, was expected.")
    if not files:
        return []
    known = [read_register(file, _today()) for file in registers] or [_newest(settings)]
    return [(read_judged(file, read_signals), known[at % len(known)]) for at, file in enumerate(files)]


def reviewed(settings: Settings) -> Judged:
    with open_storage(settings).transaction() as session:
        return reviewed_offers(session), register_for(session, None)


@dataclass(frozen=True, slots=True)
class Wish:
    """What to call the model; how often what it counts is to be right (None = more often than not); judged sentences
    (None = the reader of the model in use).
    """

    name: str
    aim: float | None = None
    sentences: Path | None = None


def learn(sets: Iterable[Judged], wish: Wish, settings: Settings, on_step: Callable[[str], None]) -> Model:
    rules = the_rules(settings)
    reader, read = model_of(rules.model), read_sentences(wish.sentences) if wish.sentences else []
    if read:
        reader = reader.model_copy(update={"promises": learn_sentences(read)})
    model = train(_judgements(sets, rules, reader), wish.name, _today(), on_step, reader.promises, wish.aim)
    if read:
        model = model.model_copy(update={"figures": {**model.figures, "sentences": reliability(read).as_json()}})
    return model


def _judgements(sets: Iterable[Judged], rules: Rules, reader: Model) -> Judgements:
    """Each offer as it was read from a page, and as a bare line of `aanbod match`."""
    found = Judgements((), ())
    for judged, register in sets:
        matcher = Matcher(register, max(register.as_of, _today()), rules, model=reader)
        lines = [as_line(one, read_signals) for one in judged]
        found += Judgements.of(matcher, [*judged, *lines])
    return found


def _newest(settings: Settings) -> Register:
    with open_storage(settings).transaction() as session:
        return register_for(session, None)


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the reader's day
