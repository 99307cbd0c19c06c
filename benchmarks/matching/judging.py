"""Every offer with what the matcher said of it and what is true of it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from benchmarks.matching.taking import Taken
from benchmarks.second_world.registers import ON
from benchmarks.second_world.sheet import MadePage, Shown
from benchmarks.second_world.world import World
from matcher.identity import offer_key
from matcher.matching import Matcher
from matcher.rules import DEFAULT_RULES, Rules
from register.offer import Match, Offer
from register.words import Decision, PageKind, Status

_ALIKE = 70
_HALF = 0.5
NOWHERE = "nothing that the page shows"


@dataclass(frozen=True)
class Judged:
    """`shown` is the course of the page that the offer speaks of; None = it speaks of nothing that the page shows."""

    page: MadePage
    offer: Offer
    match: Match
    shown: Shown | None
    key: str

    @property
    def provider(self) -> str:
        return self.page.provider

    @property
    def kind(self) -> str:
        return self.shown.kind if self.shown else f"{NOWHERE}: {self.page.sheet.what}"

    @property
    def counts(self) -> bool:
        """Accepted, and not as a course that is no longer given."""
        return self.match.decision is Decision.ACCEPT and self.match.status is not Status.DISCONTINUED

    @property
    def top(self) -> str | None:
        return self.match.candidates[0].code if self.match.candidates else self.match.code

    def shows(self, code: str | None, clear: bool = True) -> bool:
        """Whether the page truly shows that certificate; not `clear`: whether it may."""
        here = [
            one for one in self.page.shown if one.code == code and one.code and one.status is not Status.DISCONTINUED
        ]
        return any(one.clear == clear for one in here)


def matchers(world: World, rules: Rules = DEFAULT_RULES) -> dict[bool, Matcher]:
    return {which: Matcher(shelf.register, ON, rules) for which, shelf in world.shelves.items()}


def judge(world: World, taken: Sequence[Taken], using: dict[bool, Matcher]) -> list[Judged]:
    """In the order of `taken`."""
    which = {school.id: school.invented for school in world.schools}
    judged: list[Judged | None] = [None] * len(taken)
    for invented, matcher in using.items():
        places = [at for at, one in enumerate(taken) if which[world.pages[one.page].provider] == invented]
        matches = matcher.match([taken[at].offer for at in places])
        for at, match in zip(places, matches, strict=True):
            page, offer = world.pages[taken[at].page], taken[at].offer
            judged[at] = Judged(page, offer, match, speaks_of(page, offer.title), offer_key(page.provider, offer))
    return [one for one in judged if one is not None]


def asked(judged: Iterable[Judged]) -> dict[str, Judged]:
    """What people are asked, by key: one text of one provider, at the place that the review pages show, the surest.

    As in `storage.pending`: a certificate that is accepted at one of its places is not asked about for the others.
    """
    places = defaultdict(list)
    for one in judged:
        places[one.key].append(one)
    return {key: min(found, key=_best_place) for key, found in places.items() if _waits(found)}


def _waits(places: Sequence[Judged]) -> bool:
    accepted = {one.match.code for one in places if one.match.decision is Decision.ACCEPT}
    return any(one.match.decision is Decision.REVIEW and one.match.code not in accepted for one in places)


def _best_place(one: Judged) -> tuple[bool, float, str]:
    return one.match.decision is Decision.REJECT, -one.match.confidence, one.page.url


def speaks_of(page: MadePage, title: str) -> Shown | None:
    """The course of the page whose title is nearest, if it is near at all."""
    if not page.shown:
        return None
    wanted = _plain(title)
    near: Callable[[Shown], float] = lambda one: _alike(wanted, _plain(one.title))  # noqa: E731
    best = max(page.shown, key=near)
    return best if near(best) >= _ALIKE else None


def reads(one: Judged) -> Shown | None:
    """What a reviewer who opens the page sees: a course page without any other course is about that course."""
    alone = one.page.sheet.kind is PageKind.COURSE and len(one.page.shown) == 1
    return one.shown or (one.page.shown[0] if alone else None)


def _alike(one: str, other: str) -> float:
    if not one or not other:
        return 0.0
    short, long = sorted((one, other), key=len)
    if short in long and len(short) >= _HALF * len(long):
        return 95.0 if short != long else 100.0
    return float(fuzz.token_sort_ratio(one, other))


def _plain(title: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in title.casefold().replace("\xad", "")).split())
