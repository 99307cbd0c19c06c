"""Which address comes next and when a site has been searched enough: decided by what the site taught so far."""

from collections import Counter

from crawler.clues import clues_of, stratum_of
from crawler.learning import Model
from crawler.ledger import Ledger
from crawler.priority import LIKELY
from crawler.turnstile import host_of
from crawler.worth import ALL, MUCH
from extractor.links import Link
from storage.frontier import Found, Waiting
from storage.prospects import Lesson

WARM = 20  # lessons before the model has a say
SMALL = 300  # pages of a site that is always finished to the end
VAIN = 150  # unlikely pages in a row that showed nothing, at least; on big sites a tenth of what is known
KNOWN_SHARE = 10
TRIES, TRIES_OF_FEW, FEW = 5, 1, 10  # pages of a stratum that must have been looked at; fewer where few wait
EXPLORE, EXPLORE_MORE = 10, 3  # every so many requests, and when nothing likely waits
REFRESH, REFRESH_SHARE = 25, 40  # pages between two refreshes: at least, and one for so many waiting addresses
CREDITS = 3  # lessons that a page gets for what it led to


class Discovery:
    """Of one site. What it learned is rebuilt from the database; only the count of vain pages begins anew."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._model = Model()
        self._tried: Counter[str] = Counter()
        self._credited: Counter[str] = Counter()
        self._waiting: dict[str, int] = {}  # by stratum, as of the last refresh
        self._vain = 0
        self._turns = 0
        self._until_refresh = REFRESH
        self._unlikely = False  # whether the best that waited last was
        for lesson in ledger.lessons():
            self._learn(lesson)

    def found(self, link: Link, depth: int, prior: int, found_on: str = "") -> Found:
        """A link's address with its priority by all that is known now."""
        clues = clues_of(link.url, link.anchor, link.context, found_on)
        rank, stratum = self._rank(prior, clues), stratum_of(link.url)
        return Found(
            link.url, host_of(link.url), depth, rank, found_on=found_on, prior=prior, stratum=stratum, clues=clues
        )

    def next(self, busy: set[str]) -> Waiting | None:
        """The most promising; from time to time one of a kind that was seen least."""
        self._turns += 1
        pace = EXPLORE_MORE if self._unlikely else EXPLORE
        if self._waiting and self._turns % pace == 0 and (explored := self._explore(busy)):
            return explored
        best = self._ledger.next(busy)
        self._unlikely = best is not None and best.priority < LIKELY
        return best

    def heard(self, waiting: Waiting, worth: float | None) -> None:
        """A page was looked at."""
        self._tried[waiting.stratum] += 1
        if worth is not None:
            self._tried[waiting.stratum] -= 1  # `_learn` counts it
            self._learn(Lesson(waiting.prior, waiting.stratum, waiting.clues, worth, waiting.found_on))
            self._count_vain(waiting, worth)
        self._until_refresh -= 1
        if self._until_refresh <= 0 and self._model.lessons >= WARM:
            self._refresh()

    def is_exhausted(self, fetched: int) -> bool:
        """Nothing likely waits, and of all kinds of the rest enough were looked at in vain."""
        if fetched < SMALL or self._vain < VAIN:
            return False
        known = fetched + sum(self._waiting.values())
        if self._vain < known / KNOWN_SHARE or self._ledger.number_waiting(LIKELY):
            return False
        return all(self._is_known(stratum, number) for stratum, number in self._ledger.waiting_strata().items())

    def _is_known(self, stratum: str, waiting: int) -> bool:
        return self._tried[stratum] >= (TRIES if waiting > FEW else TRIES_OF_FEW)

    def _rank(self, prior: int, clues: bytes) -> int:
        return self._model.rank(prior, clues) if self._model.lessons >= WARM else prior

    def _learn(self, lesson: Lesson) -> None:
        self._tried[lesson.stratum] += 1
        if lesson.worth is None or not lesson.clues:
            return
        self._model.learn(lesson.prior, lesson.clues, lesson.worth)
        if lesson.worth >= ALL and lesson.found_on and self._credited[lesson.found_on] < CREDITS:
            self._credited[lesson.found_on] += 1
            hub = self._ledger.lesson_at(lesson.found_on)
            if hub is not None and hub.clues:
                self._model.learn(hub.prior, hub.clues, ALL)

    def _count_vain(self, waiting: Waiting, worth: float) -> None:
        if worth >= MUCH:
            self._vain = 0
        elif waiting.priority < LIKELY:
            self._vain += 1

    def _explore(self, busy: set[str]) -> Waiting | None:
        """Of the kind with the fewest tries; once all have enough, of the one with the smallest share tried."""

        def rarity(stratum: str) -> tuple[int, float, str]:
            tried = self._tried[stratum]
            return min(tried, TRIES), tried / self._waiting[stratum], stratum

        stratum = min(self._waiting, key=rarity)
        found = self._ledger.any_of(stratum, busy)
        if found is None and not busy:
            del self._waiting[stratum]
        return found

    def _refresh(self) -> None:
        self._ledger.rank_anew(self._model.rank)
        self._waiting = self._ledger.waiting_strata()
        self._until_refresh = max(REFRESH, sum(self._waiting.values()) // REFRESH_SHARE)
