"""What a made-up institution is made of: its courses through time, and the answers its hosts give.

The pages and the known truth are both made from these; nothing about an offer is written down twice.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from register.words import Decision, Outcome, Status

NOT_FOUND = "*"  # the key of the answer to every address that a host doesn't know


class Showing(StrEnum):
    """How a course stands on its site in one phase; the first four are the counted statuses of the contract."""

    OPEN = "open"
    EMPLOYERS_ONLY = "employers_only"
    WAITING_LIST = "waiting_list"
    UNCLEAR = "unclear"
    DISCONTINUED = "discontinued"  # the page is there and says that it is no longer given
    SILENT = "silent"  # the page is there and says nothing of it
    REDIRECTED = "redirected"  # the page's address leads to the overview
    ABSENT = "absent"  # the page's address answers "not found"

    @property
    def status(self) -> Status | None:
        """None = not shown at all."""
        return Status(self.value) if self.value in {status.value for status in Status} else None

    @property
    def counts(self) -> bool:
        return self.status not in {None, Status.DISCONTINUED}


Timeline = tuple[Showing, Showing, Showing]

OPEN, ABSENT = Showing.OPEN, Showing.ABSENT
ALWAYS: Timeline = (OPEN, OPEN, OPEN)
FROM_TWO: Timeline = (ABSENT, OPEN, OPEN)
FROM_THREE: Timeline = (ABSENT, ABSENT, OPEN)
RETURNS: Timeline = (OPEN, ABSENT, OPEN)
UNTIL_ONE: Timeline = (OPEN, ABSENT, ABSENT)
UNTIL_TWO: Timeline = (OPEN, OPEN, ABSENT)


@dataclass(frozen=True, slots=True)
class Phase:
    """One moment of the made-up web, and the wave that measures it."""

    number: int
    label: str
    measured_on: date


PHASES = (
    Phase(1, "2026Q1", date(2026, 2, 2)),
    Phase(2, "2026Q2", date(2026, 5, 4)),
    Phase(3, "2026Q3", date(2026, 8, 3)),
)


@dataclass(frozen=True, slots=True)
class Course:
    """One course as its site prints it. `code` None = not an official certificate, whatever its title.

    `proof` is the sentence that says what it leads to, `result` the same in a word; `hours` of study load; `price` in
    euros; `later_code` is the code from the third phase on; `expected` is the least that the matcher should make of it.
    """

    slug: str
    title: str
    code: str | None
    theme: str = "zorg"
    timeline: Timeline = ALWAYS
    proof: str = ""
    result: str = "Mbo-certificaat"
    prints_code: bool = False
    hours: int = 240
    price: int = 975
    later_code: str | None = None
    expected: Decision = Decision.ACCEPT

    def showing(self, phase: int) -> Showing:
        return self.timeline[phase - 1]

    def code_in(self, phase: int) -> str | None:
        return self.later_code if self.later_code and phase >= PHASES[-1].number else self.code


@dataclass(frozen=True, slots=True)
class Answer:
    """What a host answers to one address."""

    body: bytes
    content_type: str = "text/html; charset=utf-8"
    status: int = 200
    location: str = ""


Pages = dict[str, Answer]


@dataclass(frozen=True, slots=True)
class Setting:
    """The moment and the addresses (`http://127.0.0.1:8601`, by host) for which a site's pages are made."""

    phase: int
    addresses: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Site:
    """One made-up institution.

    `hosts`: the name of each of its hosts (the website first, which bears the provider's id) and the pages it serves;
    `no_offer`: addresses on the website that look like offers and are none, and why; `forbidden`: the beginnings of
    paths that robots.txt forbids; `hidden`: the crawler cannot or may not see the courses.
    """

    provider_id: str
    name: str
    built: str
    hosts: Mapping[str, Callable[[Setting], Pages]]
    courses: tuple[Course, ...] = ()
    funded: bool = True
    no_offer: Mapping[str, str] = field(default_factory=dict)
    forbidden: tuple[str, ...] = ()
    hidden: bool = False
    down_in: frozenset[int] = frozenset()
    outcome: Outcome = Outcome.COMPLETE
    etags: bool = False

    def outcome_in(self, phase: int) -> Outcome:
        return Outcome.FAILED if phase in self.down_in else self.outcome
