"""Which address comes next and when a site has been searched enough: decided by what the site taught so far."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from crawler.clues import clues_of, group_of, stratum_of
from crawler.learning import Model
from crawler.ledger import Ledger
from crawler.noise import Noise
from crawler.paging import is_paging
from crawler.priority import LIKELY, MOST
from crawler.survey import Survey
from crawler.turnstile import host_of
from crawler.worth import ALL, MUCH
from extractor.links import Link
from storage.frontier import Found, Waiting
from storage.prospects import Lesson

WARM, SURE = 2, 8  # lessons before the model has a say, and before it may call a page unlikely
SMALL = 300  # pages of a site that is always finished to the end
VAIN = 150  # unlikely pages in a row that showed nothing, at least; on big sites a tenth of what is known
KNOWN_SHARE = 10
TRIES, TRIES_OF_FEW, FEW = 5, 1, 10  # pages of a stratum that must have been looked at; fewer where few wait
EXPLORE, EXPLORE_MORE, EXPLORE_LEAST = 10, 3, 30  # every so many requests; when nothing likely waits, or a safe one
SAFE = 75  # priority of what is almost sure
SURVEY = 4  # all but every fourth request is a first look
SURVEY_LESS, SURVEY_LEAST = 2, 8  # once something was found every second; while what is almost sure waits every eighth
REFRESH, REFRESH_SHARE = 3, 40  # pages between two refreshes: at least, and one for so many waiting
SURPRISE = 6  # pages by which a refresh comes sooner after a surprise
HUB, DISCOUNT = 5, 0.5  # a page that leads to so many addresses is worth a share of what the best of them promise
CREDITS = 3  # lessons that a page gets for what it led to


class Discovery:
    """Of one site. What it learned is rebuilt from the database; only the count of vain pages begins anew."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._model = Model()
        self._survey = Survey()
        self._credited: Counter[str] = Counter()
        self._waiting: dict[str, tuple[int, int]] = {}  # number and best by group, as of the last refresh
        self._vain = 0
        self._turns = 1
        self._until_refresh: float = REFRESH
        self._best = LIKELY  # priority of the best that waited last
        self._found_some = False
        self._promises: dict[str, float] = {}  # of pages that are being read
        self.noise = Noise(ledger.noise())
        for lesson in ledger.lessons():
            self._learn(lesson)

    def found(self, link: Link, depth: int, prior: int, found_on: str = "", *, named: bool | None = None) -> Found:
        """A link's address with its priority by all that is known now."""
        return self._found(link, depth, prior, found_on, clues_of(link, found_on, named=named))

    def listed(self, url: str, prior: int, sitemap: str, *, changed: str = "") -> Found:
        """An address that a sitemap tells of; `changed` = the day on which it changed together with others."""
        link = Link(url)
        return replace(self._found(link, 1, prior, "", clues_of(link, changed=changed)), found_on=sitemap)

    def _found(self, link: Link, depth: int, prior: int, found_on: str, clues: bytes) -> Found:
        rank, group = self._rank(prior, clues), group_of(link, found_on)
        return Found(
            link.url, host_of(link.url), depth, rank, found_on=found_on, prior=prior, stratum=group, clues=clues
        )

    def listen(self, links: Sequence[Link], source: Waiting) -> list[Link]:
        """The links of a page without what is noise in their addresses."""
        if name := self.noise.read(source.url, links):
            self._ledger.unite(name, self._cleaned, source.id)
        if not self.noise.names:
            return list(links)
        return [replace(link, url=self.noise.clean(link.url)) for link in links]

    def _cleaned(self, found: Found) -> Found:
        url, place = self.noise.clean(found.url), found.stratum.partition("\t")[2]
        return replace(found, url=url, priority=min(found.priority, MOST), stratum=f"{stratum_of(url)}\t{place}")

    def expect(self, source: Waiting, found: Sequence[Found]) -> None:
        """What a page leads to, the most promising first: a page that leads to much is no failure, whatever it says."""
        best = [min(address.priority, MOST) for address in found[:HUB]]
        self._promises[source.url] = DISCOUNT * sum(best) / HUB / 100 if len(best) == HUB else 0.0

    def next(self, busy: set[str]) -> Waiting | None:
        """The most promising, a first look at something, or from time to time one of a kind that was seen least.

        Whoever asks while all that waits is at busy hosts changes nothing.
        """
        found = self._choose(busy)
        self._turns += found is not None
        return found

    def _choose(self, busy: set[str]) -> Waiting | None:
        if self._is_time_for_a_look() and (looked := self._look(busy)):
            return looked
        if self._waiting and self._turns % self._pace() == 0 and (explored := self._explore(busy)):
            return explored
        best = self._ledger.next(busy)
        if best is not None:
            self._best = best.priority
        return best

    def _pace(self) -> int:
        if self._best < LIKELY:
            return EXPLORE_MORE
        return EXPLORE if self._best < SAFE else EXPLORE_LEAST

    def heard(self, waiting: Waiting, worth: float | None, led_to: int = 0) -> None:
        """A page was looked at, which holds links to so many addresses."""
        self._learn(Lesson(waiting.url, waiting.prior, waiting.stratum, waiting.clues, worth, waiting.found_on, led_to))
        if worth is not None:
            self._count_vain(waiting, worth)
        self._until_refresh -= 1
        if self._until_refresh <= 0 and self._model.lessons >= WARM:
            self._refresh()

    def is_exhausted(self, fetched: int) -> bool:
        """Nothing likely waits, and of all kinds of the rest enough were looked at in vain."""
        if fetched < SMALL or self._vain < VAIN:
            return False
        known = fetched + sum(number for number, _ in self._waiting.values())
        if self._vain < known / KNOWN_SHARE or self._ledger.number_waiting(LIKELY):
            return False
        strata = Counter[str]()
        for group, (number, _) in self._ledger.waiting_strata().items():
            strata[_stratum(group)] += number
        return all(self._is_known(stratum, number) for stratum, number in strata.items())

    def _is_known(self, stratum: str, waiting: int) -> bool:
        return self._survey.tries(stratum) >= (TRIES if waiting > FEW else TRIES_OF_FEW)

    def _rank(self, prior: int, clues: bytes) -> int:
        """A few lessons are no reason yet to call a page unlikely that looks likely by its words."""
        if self._model.lessons < WARM:
            return prior
        rank = self._model.rank(prior, clues)
        return max(rank, LIKELY) if prior >= LIKELY and self._model.lessons < SURE else rank

    def _learn(self, lesson: Lesson) -> None:
        self._survey.saw(lesson.stratum)
        promise = self._promises.pop(lesson.url, None)
        if lesson.worth is None or not lesson.clues or is_paging(lesson.url, lesson.found_on):
            return
        if promise is None and lesson.led_to >= HUB and lesson.worth < MUCH:
            return  # of an earlier process: nobody knows any more what it promised
        worth = max(lesson.worth**2, promise or 0.0)
        self._until_refresh -= SURPRISE * self._model.learn(lesson.prior, lesson.clues, worth)
        if lesson.worth >= ALL:
            self._found_some = True
            self._credit(lesson.found_on)

    def _credit(self, found_on: str) -> None:
        if not found_on or self._credited[found_on] >= CREDITS:
            return
        self._credited[found_on] += 1
        hub = self._ledger.lesson_at(found_on)
        if hub is not None and hub.clues:
            self._model.learn(hub.prior, hub.clues, ALL)

    def _count_vain(self, waiting: Waiting, worth: float) -> None:
        if worth >= MUCH:
            self._vain = 0
        elif waiting.priority < LIKELY:
            self._vain += 1

    def _is_time_for_a_look(self) -> bool:
        if self._found_some:
            return self._turns % (SURVEY_LEAST if self._best >= SAFE else SURVEY_LESS) == 0
        return self._turns % SURVEY != 0

    def _look(self, busy: set[str]) -> Waiting | None:
        for part in self._survey.parts():
            if found := self._ledger.best_of(part, busy):
                self._survey.follow(found.url, part)
                return found
        return None

    def _explore(self, busy: set[str]) -> Waiting | None:
        """Of the kind with the fewest tries; once all have enough, of the one with the smallest share tried."""

        def rarity(group: str) -> tuple[int, float, str]:
            tried = self._survey.tries(_stratum(group))
            return min(tried, TRIES), tried / self._waiting[group][0], group

        group = min(self._waiting, key=rarity)
        found = self._ledger.any_of(group, busy)
        if found is None and not busy:
            del self._waiting[group]
        return found

    def _refresh(self) -> None:
        self._waiting = self._ledger.rank_anew(self._rank)
        self._survey.expect(self._waiting)
        self._until_refresh = max(REFRESH, sum(number for number, _ in self._waiting.values()) // REFRESH_SHARE)


def _stratum(group: str) -> str:
    return group.partition("\t")[0]
