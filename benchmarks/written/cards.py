"""`python -m benchmarks.written.cards [--misses LABEL]`: what becomes of short texts about one course each.

Two people who did not know the software wrote 500 of them, a third of which deny the certificate in as many ways as
they could think of. Misses are shown only of those that rules were written with; of the others there are only counts.
"""

import argparse
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict
from rich.console import Console
from rich.table import Table

from aanbod.answers import Line, answer_all
from benchmarks.first_world.certificates import AS_OF, starter
from matcher.matching import Matcher
from register.words import Decision

FILE = Path(__file__).with_name("cards.jsonl.gz")
_PROMISE = "promise"


class Card(BaseModel):
    """`label`: promise, denied, other (credential), conditional, required, mention or unsure; the `words` decide."""

    model_config = ConfigDict(frozen=True)

    id: str
    author: str
    held_out: bool
    title: str
    context: str
    label: str
    words: str


def read_cards(file: Path = FILE) -> list[Card]:
    lines = gzip.decompress(file.read_bytes()).decode().splitlines()
    return [Card.model_validate(json.loads(line)) for line in lines]


def decided(cards: Sequence[Card], matcher: Matcher) -> list[Decision]:
    """As `aanbod match` does it."""
    lines = [Line(id=card.id, title=card.title, context=card.context) for card in cards]
    return [Decision(json.loads(line)["decision"]) for line in answer_all(matcher, lines).splitlines()]


def counted(cards: Sequence[Card], decisions: Sequence[Decision]) -> dict[str, Counter[Decision]]:
    """How often each label got each decision."""
    counts: dict[str, Counter[Decision]] = defaultdict(Counter)
    for card, decision in zip(cards, decisions, strict=True):
        counts[card.label][decision] += 1
    return dict(counts)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.written.cards", description=__doc__)
    parser.add_argument(
        "--misses", metavar="LABEL", help="each card with that label that did not come out as it should"
    )
    options = parser.parse_args()
    cards, matcher = read_cards(), Matcher(starter(), AS_OF)
    for name, held_out in (("known", False), ("held out", True)):
        some = [card for card in cards if card.held_out is held_out]
        decisions = decided(some, matcher)
        if not held_out and options.misses:
            _tell(some, decisions, options.misses)
        _show(name, counted(some, decisions))


def _tell(cards: Sequence[Card], decisions: Sequence[Decision], label: str) -> None:
    right = Decision.ACCEPT if label == _PROMISE else Decision.REJECT
    for card, decision in zip(cards, decisions, strict=True):
        if card.label == label and decision is not right:
            print(f"\n{card.id} {decision}: {card.title}\n{card.context}\n    decides: {card.words}")


def _show(name: str, counts: dict[str, Counter[Decision]]) -> None:
    table = Table(name, *(decision.value for decision in Decision))
    for label, count in counts.items():
        table.add_row(label, *(str(count[decision] or "") for decision in Decision))
    Console().print(table)


if __name__ == "__main__":
    main()
