"""The known truth: what a perfect measurement of the made-up web finds in each phase.

Computed from the same courses as the pages. A site that refuses connections, walls itself off or forbids its courses
shows nothing to a polite visitor, so its offers are not part of the truth; its outcome is.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from aanbod.demo.content import PHASES, Course, Site
from aanbod.demo.sites import SITES
from register.words import Change, Decision, Outcome, Status


@dataclass(frozen=True, slots=True)
class TrueOffer:
    """One observation to be made. `expected` is the least that the matcher should decide; `change` as in the export."""

    provider_id: str
    code: str
    status: Status
    title: str
    expected: Decision
    change: Change


@dataclass(frozen=True, slots=True)
class TrueChange:
    """One row to be found in `changes.csv`; with `moved`, `moved_from` is the old code."""

    provider_id: str
    code: str
    change: Change
    moved_from: str = ""


@dataclass(frozen=True, slots=True)
class NoOffer:
    """A page of the provider's website that must give no observation, and why."""

    provider_id: str
    path: str
    why: str


def offers(phase: int) -> tuple[TrueOffer, ...]:
    """Every certificate that a polite visitor can find in a phase, with a status that counts."""
    return tuple(offer for site in SITES for offer in _offers_of(site, phase))


def changes(phase: int) -> tuple[TrueChange, ...]:
    """Against the phase before; in the first one everything is `new`. What simply continues is not among them."""
    return tuple(change for site in SITES for change in _changes_of(site, phase))


def outcomes(phase: int) -> dict[str, Outcome]:
    """By provider."""
    return {site.provider_id: site.outcome_in(phase) for site in SITES}


def no_offers() -> tuple[NoOffer, ...]:
    """The same in every phase."""
    return tuple(NoOffer(site.provider_id, path, why) for site in SITES for path, why in site.no_offer.items())


def forbidden_paths() -> dict[str, tuple[str, ...]]:
    """By provider: how the addresses begin that robots.txt forbids and nobody may request."""
    return {site.provider_id: site.forbidden for site in SITES if site.forbidden}


def _offers_of(site: Site, phase: int) -> Iterator[TrueOffer]:
    for course in site.courses:
        code, status = course.code_in(phase), course.showing(phase).status
        if code and status and _shows(site, course, phase):
            change = _change(site, course, phase) or Change.CONTINUED
            listed = Change.CONTINUED if change is Change.MOVED else change
            yield TrueOffer(site.provider_id, code, status, course.title, course.expected, listed)


def _changes_of(site: Site, phase: int) -> Iterator[TrueChange]:
    for course in site.courses:
        code, change = course.code_in(phase), _change(site, course, phase)
        if code and change:
            before = (course.code_in(phase - 1) or "") if change is Change.MOVED else ""
            yield TrueChange(site.provider_id, code, change, before)


def _shows(site: Site, course: Course, phase: int) -> bool:
    return course.showing(phase).counts and not site.hidden and phase not in site.down_in


def _change(site: Site, course: Course, phase: int) -> Change | None:
    """The rule of the contract, walked through from the first phase: `returned` only follows `gone`."""
    state: Change | None = None
    for number in range(PHASES[0].number, phase + 1):
        state = _step(state, site, course, number)
    return None if state is Change.CONTINUED or not _speaks(state, site, course, phase) else state


def _step(before: Change | None, site: Site, course: Course, phase: int) -> Change | None:
    if site.outcome_in(phase) is not Outcome.COMPLETE:
        return before if before in {None, Change.GONE} else Change.UNMEASURED
    if not _shows(site, course, phase):
        return None if before is None else Change.GONE
    if before is None:
        return Change.NEW
    if before is Change.GONE:
        return Change.RETURNED
    return Change.MOVED if course.code_in(phase) != course.code_in(phase - 1) else Change.CONTINUED


def _speaks(state: Change | None, site: Site, course: Course, phase: int) -> bool:
    """Gone and unmeasured are said once, of what was shown last time."""
    if state not in {Change.GONE, Change.UNMEASURED}:
        return True
    earlier = phase - 1
    was_shown = earlier >= PHASES[0].number and _shows(site, course, earlier)
    was_unmeasured = earlier in site.down_in and state is Change.GONE
    return was_shown or was_unmeasured
