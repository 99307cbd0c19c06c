"""One provider's part of the database while it is crawled: each method is one transaction, or part of a larger one."""

from collections.abc import Callable, Collection, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection

from crawler.health import OF_A_PART, OF_THE_CRAWL, Verdict, examine, kinds_of
from crawler.left_out import DEPTH, cuts_of, kinds_of_strata, may_show_offers
from crawler.outcome import Result
from crawler.priority import LIKELY, MOST
from crawler.worth import ALL
from register.words import Outcome
from storage import coverage, frontier, health, left_out, pages, prospects, second_looks, variants
from storage.archive import Archived
from storage.coverage import Conclusion
from storage.database import Database
from storage.frontier import Found, Visit, Waiting
from storage.health import Statistics
from storage.pages import Answer
from storage.prospects import Lesson
from storage.tables import PageRow
from storage.tables.evidence import UrlState


@dataclass(frozen=True)
class Settled:
    """What came of one address: everything that is written when it is finished, together or not at all."""

    state: UrlState
    reason: str = ""
    answers: tuple[tuple[Answer, Archived], ...] = ()
    found: tuple[Found, ...] = ()
    worth: float | None = None


class Ledger:
    """The archive comes first: what is recorded here lies there already."""

    def __init__(self, database: Database, visit: Visit) -> None:
        self._kept = database.kept
        self._visit = visit
        with self._kept.session() as session:
            self._earlier = pages.earlier_waves(session, visit)

    def together(self) -> AbstractContextManager[object]:
        """What is written in this block is one transaction."""
        return self._kept.transaction()

    def begin(self) -> None:
        with self._kept.session() as session:
            coverage.begin(session, self._visit, datetime.now(UTC))

    def remember(self, found: Iterable[Found]) -> None:
        with self._kept.transaction() as connection:
            frontier.remember(connection, self._visit, found)

    def next(self, busy_hosts: Collection[str]) -> Waiting | None:
        with self._kept.transaction() as connection:
            return frontier.next_waiting(connection, self._visit, busy_hosts)

    def settle(self, waiting: Waiting, settled: Settled) -> None:
        with self._kept.transaction() as connection:
            self._index(connection, settled.answers)
            frontier.remember(connection, self._visit, settled.found)
            frontier.settle(connection, waiting.id, settled.state, settled.reason, settled.worth)

    def index(self, answer: Answer, archived: Archived) -> None:
        """For an answer that belongs to no waiting address: robots.txt."""
        with self._kept.transaction() as connection:
            pages.index(connection, self._visit, answer, archived)

    def _index(self, connection: Connection, answers: Iterable[tuple[Answer, Archived]]) -> None:
        for answer, archived in answers:
            pages.index(connection, self._visit, answer, archived)

    def page(self, url: str) -> PageRow | None:
        with self._kept.session() as session:
            return pages.find_page(session, self._visit.wave, self._visit.provider_id, url)

    def earlier_page(self, url: str, *, rendered: bool = False) -> PageRow | None:
        """The plain answer of this address in the newest earlier wave that has one; or what was rendered of it."""
        if not self._earlier:
            return None
        with self._kept.session() as session:
            return pages.newest_page(session, self._earlier, self._visit.provider_id, url, rendered=rendered)

    def number_fetched(self) -> int:
        with self._kept.session() as session:
            return pages.number_fetched(session, self._visit)

    def number_asked(self) -> int:
        with self._kept.session() as session:
            return frontier.number_settled(session, self._visit)

    def hosts(self) -> set[str]:
        with self._kept.session() as session:
            return frontier.hosts_of(session, self._visit)

    def number_waiting(self, at_least: int | None = None) -> int:
        with self._kept.transaction() as connection:
            return frontier.number_waiting(connection, self._visit, at_least)

    def lessons(self) -> list[Lesson]:
        with self._kept.session() as session:
            return prospects.lessons(session, self._visit)

    def lesson_at(self, url: str) -> Lesson | None:
        with self._kept.transaction() as connection:
            return prospects.lesson_at(connection, self._visit, url)

    def any_of(self, stratum: str, busy_hosts: Collection[str]) -> Waiting | None:
        with self._kept.transaction() as connection:
            return prospects.any_of(connection, self._visit, stratum, busy_hosts)

    def best_of(self, end: str, busy_hosts: Collection[str]) -> Waiting | None:
        with self._kept.transaction() as connection:
            return prospects.best_of(connection, self._visit, end, busy_hosts)

    def waiting_strata(self) -> dict[str, tuple[int, int]]:
        with self._kept.transaction() as connection:
            return prospects.waiting_strata(connection, self._visit)

    def rank_anew(self, rank: Callable[[int, bytes], int]) -> dict[str, tuple[int, int]]:
        """Every waiting page, but those that are in front by their place, takes the priority of its prior and clues.

        Gives how many wait in each stratum then, and the best of them.
        """
        last, batch = 0, 1_000
        while True:
            with self._kept.transaction() as connection:
                rows = prospects.prospects(connection, self._visit, MOST, last, batch)
                ranks = {row.id: rank(row.prior, row.clues) for row in rows if row.clues}
                changed = {row.id: ranks[row.id] for row in rows if ranks.get(row.id, row.priority) != row.priority}
                prospects.reprioritise(connection, changed)
                if len(rows) < batch:
                    return prospects.waiting_strata(connection, self._visit)
            last = rows[-1].id

    def noise(self) -> set[str]:
        with self._kept.session() as session:
            return variants.names(session, self._visit)

    def unite(self, name: str, clean: Callable[[Found], Found], busy: int) -> None:
        """A parameter changes nothing: pages that wait under addresses with it wait without. `busy` is being asked."""
        with self._kept.session() as session:
            waiting = [(key, found) for key, found in variants.waiting_with(session, self._visit, name) if key != busy]
            changed = [(key, clean(found)) for key, found in waiting if clean(found).url != found.url]
            frontier.remember(session, self._visit, [found for _, found in changed])
            variants.forget(session, [key for key, _ in changed], name)

    def take_up(self, reason: str) -> Waiting | None:
        with self._kept.session() as session:
            return second_looks.take_up(session, self._visit, reason)

    def shorten(self, deepest: int) -> int:
        """Gives how many addresses wait now that were left out, may show offers, and lie no longer too deep."""
        with self._kept.session() as session:
            nearer = second_looks.shorten(session, self._visit, DEPTH, deepest)
            kinds = kinds_of_strata(left_out.strata_of_worth(session, self._visit, ALL)) if nearer else set()
            likely = [key for key, address in nearer.items() if may_show_offers(address, kinds)]
            second_looks.take_in(session, likely)
            return len(likely)

    def result(self, entrance: str, stopped: str) -> Result:
        with self._kept.session() as session:
            return Result(
                pages.number_fetched(session, self._visit),
                frontier.tallies(session, self._visit, LIKELY),
                frontier.state_of(session, self._visit, entrance),
                stopped,
                cuts_of(left_out.left_out(session, self._visit), left_out.strata_of_worth(session, self._visit, ALL)),
            )

    def compare(self, conclusion: Conclusion, result: Result) -> Conclusion:
        """Keeps what was counted; a complete crawl is doubted when the site was much larger in earlier waves."""
        with self._kept.session() as session:
            counted = Statistics(
                result.pages_fetched,
                health.number_known(session, self._visit),
                health.number_likely(session, self._visit, LIKELY),
                kinds_of(health.content_addresses(session, self._visit)),
            )
            verdict = Verdict()
            if conclusion.outcome is Outcome.COMPLETE:
                measures = OF_A_PART if result.waiting else OF_THE_CRAWL
                verdict = examine(counted, health.past(session, self._visit), measures)
            health.keep(session, self._visit, counted, renewed=verdict.renewed)
        return Conclusion(Outcome.PARTIAL, verdict.doubt) if verdict.doubt else conclusion

    def conclude(self, conclusion: Conclusion, result: Result) -> None:
        with self._kept.session() as session:
            coverage.conclude(session, self._visit, conclusion, result.counters, datetime.now(UTC))
