"""`schedule.yaml`: when waves start, and what they are called. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError
from yaml.nodes import MappingNode, SequenceNode

from register.errors import UsageError
from register.mistakes import Mistakes
from register.provider import ProviderId
from register.yaml_blocks import Block, items, read_block, read_root

EXPECTED: Mapping[str, str] = MappingProxyType(
    {
        "id": "lower-case letters and digits with hyphens between them were expected, such as quarterly",
        "every": "year or quarter was expected",
        "month": "the number of a month of the year, or of the quarter (1 to 3), was expected",
        "day": "a day of the month from 1 to 28 was expected",
        "at": 'a time in quotes was expected, such as "20:00"',
        "label": "a pattern with {year}, and {quarter} for quarterly waves, was expected, such as {year}Q{quarter}",
        "providers": "a list of provider ids was expected",
        "jobs": "a whole number from 1 was expected",
    }
)


def _clock(value: str) -> str:
    time.fromisoformat(value)
    return value


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise ValueError("unknown time zone") from error
    return value


class Plan(BaseModel):
    """Waves that come back every year or quarter. `month` counts within the year, or within the quarter (1 to 3)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: ProviderId
    every: Literal["year", "quarter"]
    month: Annotated[int, Field(ge=1, le=12)] = 1
    day: Annotated[int, Field(ge=1, le=28)] = 1
    at: Annotated[str, AfterValidator(_clock)] = "20:00"
    label: Annotated[str, Field(pattern=r"^[A-Za-z0-9._{}-]*\{year\}[A-Za-z0-9._{}-]*$")]
    providers: tuple[ProviderId, ...] = ()
    jobs: Annotated[int, Field(ge=1)] = 16

    @property
    def months(self) -> tuple[int, ...]:
        """The months of the year in which a wave starts."""
        return (self.month,) if self.every == "year" else tuple(range(self.month, 13, 3))

    @property
    def hour_and_minute(self) -> tuple[int, int]:
        start = time.fromisoformat(self.at)
        return start.hour, start.minute

    def label_on(self, moment: datetime) -> str:
        """The label of the wave that belongs to the year or quarter of `moment`."""
        return self.label.format(year=moment.year, quarter=(moment.month - 1) // 3 + 1)


@dataclass(frozen=True)
class Schedule:
    """All plans, and the time zone in which their times are meant."""

    zone: ZoneInfo
    plans: tuple[Plan, ...]


def read_schedule(path: Path) -> Schedule:
    """Errors: FileMistakeError with file, line, key and expectation; UsageError for a file that cannot be read."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path}: the file cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: the file cannot be read as UTF-8 text.") from error
    mistakes = Mistakes(str(path))
    root = read_root(text, mistakes, nested=("plans",))
    for key in root.nodes:
        if key not in {"version", "timezone", "plans"}:
            mistakes.add(root.line_of(key), key, "version, timezone or plans was expected")
    if root.values.get("version") != 1:
        mistakes.add(root.line_of("version"), "version", "1 was expected")
    zone = _read_zone(root, mistakes)
    plans = tuple(plan for block in _blocks(root, mistakes) if (plan := _read_plan(block, mistakes)))
    _check_twice(plans, root, mistakes)
    mistakes.raise_if_any()
    return Schedule(zone, plans)


def _read_zone(root: Block, mistakes: Mistakes) -> ZoneInfo:
    name = str(root.values.get("timezone", "Europe/Amsterdam"))
    try:
        return ZoneInfo(_zone(name))
    except ValueError:
        mistakes.add(root.line_of("timezone"), "timezone", "a time zone such as Europe/Amsterdam was expected")
        return ZoneInfo("UTC")


def _blocks(root: Block, mistakes: Mistakes) -> list[Block]:
    node = root.nodes.get("plans")
    found = [item for item in items(node) if isinstance(item, MappingNode)] if isinstance(node, SequenceNode) else []
    if not found:
        mistakes.add(root.line_of("plans"), "plans", "a list of at least one plan was expected")
    return [read_block(item, mistakes) for item in found]


def _read_plan(block: Block, mistakes: Mistakes) -> Plan | None:
    try:
        plan = Plan.model_validate(block.values)
    except ValidationError as error:
        for problem in error.errors():
            key = str(problem["loc"][0])
            expected = EXPECTED.get(key, f"one of {', '.join(EXPECTED)} was expected")
            mistakes.add(block.line_of(key), key, expected)
        return None
    if plan.every == "quarter" and (plan.month > 3 or "{quarter}" not in plan.label):  # noqa: PLR2004 - months a quarter
        key = "label" if "{quarter}" not in plan.label else "month"
        mistakes.add(block.line_of(key), key, EXPECTED[key])
        return None
    try:
        plan.label_on(datetime(2026, 1, 1, tzinfo=ZoneInfo("UTC")))
    except (KeyError, ValueError, IndexError):
        mistakes.add(block.line_of("label"), "label", EXPECTED["label"])
        return None
    return plan


def _check_twice(plans: tuple[Plan, ...], root: Block, mistakes: Mistakes) -> None:
    ids = [plan.id for plan in plans]
    for twice in sorted({plan_id for plan_id in ids if ids.count(plan_id) > 1}):
        mistakes.add(root.line_of("plans"), "id", f"each id once was expected, but {twice} stands there again")
