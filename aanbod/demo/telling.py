"""What the demo found and what changed, as tables, beside the known truth."""

from collections import Counter
from collections.abc import Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from aanbod.demo.running import Demo, MeasuredWave
from register.words import Change

TOLD = (Change.NEW, Change.RETURNED, Change.GONE, Change.MOVED, Change.UNMEASURED)


def tell(demo: Demo, console: Console) -> None:
    console.print(_found(demo))
    console.print(_changed(demo))
    console.print(_not_measured(demo))
    for wave in demo.waves:
        for line in _differences(wave):
            console.print(line, markup=False)
    console.print(_verdict(demo), markup=False)


def _found(demo: Demo) -> Table:
    table = Table(title="What was found, beside the known truth of the made-up web")
    for name in ("wave", "true offers", "found", "other status", "for review", "missed", "not true", "outcomes right"):
        table.add_column(name, justify="left" if name == "wave" else "right")
    for wave in demo.waves:
        seen = wave.comparison
        groups = (seen.found, seen.other_status, seen.pending, seen.missed)
        total = sum(len(group) for group in groups)
        counts = (total, *(len(group) for group in groups), len(seen.unexpected))
        right = sum(covered.outcome is wave.true_outcomes[one] for one, covered in wave.coverage.items())
        table.add_row(wave.label, *map(str, counts), f"{right} of {len(wave.coverage)}")
    return table


def _changed(demo: Demo) -> Table:
    table = Table(title="What changed against the wave before, beside the truth (told/true)")
    table.add_column("wave")
    for change in TOLD:
        table.add_column(change.value, justify="right")
    for wave in demo.waves[1:]:
        told = Counter(cell.change for cell in wave.changed)
        true = Counter(change.change for change in wave.true_changes)
        table.add_row(wave.label, *(f"{told[change]}/{true[change]}" for change in TOLD))
    return table


def _not_measured(demo: Demo) -> Table:
    table = Table(title="Sites that were not measured completely")
    for name in ("wave", "provider", "outcome", "reason"):
        table.add_column(name)
    for wave in demo.waves:
        for provider_id, covered in wave.coverage.items():
            if covered.outcome and covered.outcome.value != "complete":
                table.add_row(wave.label, provider_id, covered.outcome.value, Text(covered.reason))
    return table


def _differences(wave: MeasuredWave) -> Iterator[str]:
    seen = wave.comparison
    for offer in seen.missed:
        yield f"{wave.label}: missed: {offer.provider_id} {offer.code} ({offer.title})"
    for offer in seen.pending:
        yield f"{wave.label}: waits for review: {offer.provider_id} {offer.code} ({offer.title})"
    for offer in seen.other_status:
        yield f"{wave.label}: other status than {offer.status}: {offer.provider_id} {offer.code} ({offer.title})"
    for cell in seen.unexpected:
        yield f"{wave.label}: counted, but not true: {cell.provider_id} {cell.code} ({cell.status})"
    for provider_id, covered in wave.coverage.items():
        true = wave.true_outcomes[provider_id]
        if covered.outcome is not true:
            yield f"{wave.label}: {provider_id} is {covered.outcome} ({covered.reason}), in truth {true}"
    for change in wave.untold:
        yield f"{wave.label}: change not told: {change.provider_id} {change.code} {change.change}"
    for told in wave.invented:
        yield f"{wave.label}: change not true: {told.provider_id} {told.code} {told.change} ({told.reason})"


def _verdict(demo: Demo) -> str:
    forbidden = demo.waves[-1].forbidden
    manners = "No forbidden page was requested." if forbidden == 0 else f"{forbidden} forbidden pages were requested."
    folder = demo.waves[-1].folder.parent
    right = all(wave.comparison.as_expected and not wave.untold and not wave.invented for wave in demo.waves)
    told = "All was found as expected." if right else "NOT all was found as expected: see the lines above."
    return f"{told} {manners} The datasets of the waves are in {folder}."
