"""What the limits leave out is never silent: it makes a site partial where offers may stand, else it is mentioned."""

from collections.abc import Sequence
from itertools import product

import pytest

from crawler.discovery import Discovery
from crawler.following import MOST_LINKS, Follower
from crawler.ledger import Ledger, Settled
from crawler.left_out import CROWD, DEPTH, FLOOD, MOST_NOTED, Cut, cuts_of
from crawler.outcome import conclude
from crawler.scope import MAX_VARIANTS, Scope
from extractor.links import Link
from register.provider import Provider
from storage.frontier import Found, Visit
from storage.left_out import LeftOut
from storage.tables.evidence import UrlState
from tests.crawler.world import WAVE, World
from tests.web import LocalWeb, html, links

FRONT = "https://www.school.nl/"


def left(limit: str, *paths: str, priority: int = 40, stratum: str = "kind\t") -> list[LeftOut]:
    return [LeftOut(f"{FRONT}{path}", limit, priority, stratum) for path in paths]


def test_by_its_looks_or_by_its_kind_a_page_may_show_offers() -> None:
    assert cuts_of(left(DEPTH, "a", "b"), ()) == [Cut(DEPTH, 2, 0)]
    assert cuts_of(left(DEPTH, "a", priority=60), ()) == [Cut(DEPTH, 1, 1)]
    assert cuts_of(left(DEPTH, "a"), {"kind\tlist-of-old"}) == [Cut(DEPTH, 1, 1)]
    assert cuts_of(left(DEPTH, "a"), {"other\t"}) == [Cut(DEPTH, 1, 0)]


NAMES = [f"cursus?naam=les-{number}" for number in range(50)]
PAIRS = [f"cursus?id={number}&taal={language}" for number in range(50) for language in ("nl", "en")]
CHOICES = [f"cursus?plaats={a}&maand={b}&soort={c}" for a, b, c in product(range(5), range(12), range(6))]
DAYS = [f"cursus?dag=2026-{month}-{day}" for month in range(1, 13) for day in range(1, 29)]


@pytest.mark.parametrize(("paths", "may_show_offers"), [(NAMES, True), (PAIRS, True), (CHOICES, False), (DAYS, False)])
def test_a_flood_of_names_hides_pages_and_one_of_choices_or_days_does_not(
    paths: Sequence[str], may_show_offers: bool
) -> None:
    (cut,) = cuts_of(left(FLOOD, *paths, priority=80), ())
    assert cut == Cut(FLOOD, len(paths), len(paths) if may_show_offers else 0)


def test_where_much_was_left_out_it_is_told_as_at_least_so_much() -> None:
    assert str(Cut(DEPTH, 12, 0)) == "12 by the depth limit"
    assert str(Cut(CROWD, MOST_NOTED, 0)) == f"{MOST_NOTED} or more by the links of one page"


class OneSite:
    """A site's part of the database, and what its pages lead to, without a network."""

    def __init__(self, world: World) -> None:
        provider = world.enlist(FRONT, max_depth=2)
        self._open = lambda: Ledger(world.database, Visit(WAVE, "school"))
        self.ledger = self._open()
        self.ledger.remember([Found(FRONT, "www.school.nl", 0, 1000)])
        self._provider: Provider = provider
        self.begin_anew()

    def begin_anew(self) -> None:
        """As after a kill."""
        self.ledger = self._open()
        scope = Scope(self._provider, 2000)
        self._follower = Follower(scope, self._provider.max_depth, Discovery(self.ledger))

    def visit(self, *paths: str, anchor: str = "") -> None:
        """The next page links to these."""
        waiting = self.ledger.next(())
        assert waiting is not None
        found = self._follower.choose([Link(f"{FRONT}{path}", anchor) for path in paths], waiting)
        self.ledger.settle(waiting, Settled(UrlState.DONE, found=found))

    def waits(self) -> int:
        return self.ledger.number_waiting()

    def reason(self) -> str:
        """Of the outcome, had all that waits been fetched."""
        result = self.ledger.result(FRONT, "")
        conclusion = conclude(type(result)(9, [], (UrlState.DONE, ""), "", result.cuts))
        return f"{conclusion.outcome}: {conclusion.reason}"


@pytest.fixture
def one_site(world: World) -> OneSite:
    return OneSite(world)


def test_a_flood_of_courses_is_partial_and_still_known_after_a_kill(one_site: OneSite) -> None:
    one_site.visit(*(f"cursus?naam=les-{number}" for number in range(MAX_VARIANTS + 7)))
    assert one_site.waits() == MAX_VARIANTS
    one_site.begin_anew()
    assert one_site.reason() == "partial: flood of addresses: 7 likely addresses left out"
    assert one_site.ledger.number_asked() == 1


def test_a_flood_of_news_is_complete_with_a_word_on_it(one_site: OneSite) -> None:
    one_site.visit(*(f"nieuws?naam=bericht-{number}" for number in range(MAX_VARIANTS + 7)))
    assert one_site.reason() == "complete: finished; left out: 7 by the flood of addresses"


def test_the_same_variants_seen_again_are_no_flood(one_site: OneSite) -> None:
    variants = [f"cursus?naam=les-{number}" for number in range(MAX_VARIANTS - 50)]
    one_site.visit("a", *variants)
    one_site.visit("a", *variants, anchor="Lees meer")
    assert one_site.reason() == "complete: finished"


def test_of_more_links_than_a_page_may_have_the_rest_is_mentioned(one_site: OneSite) -> None:
    one_site.visit(*(f"x/{number}" for number in range(MOST_LINKS + 30)))
    assert one_site.waits() == MOST_LINKS
    assert one_site.reason() == "complete: finished; left out: 30 by the links of one page"


def test_what_is_noted_is_bounded(one_site: OneSite) -> None:
    one_site.visit(*(f"x/{number}" for number in range(MOST_LINKS + 2 * MOST_NOTED)))
    assert one_site.reason() == f"complete: finished; left out: {MOST_NOTED} or more by the links of one page"


CHAIN = {
    "/": html(links("/cursussen", "/over-ons")),
    "/cursussen": html(links("/cursussen?page=2", "/")),
    "/cursussen?page=2": html(links("/cursussen?page=3", "/cursussen")),
    "/cursussen?page=3": html(),
    "/over-ons": html(),
}


def test_pages_that_lie_too_deep_are_told_unless_another_way_leads_there(local_web: LocalWeb, world: World) -> None:
    around = {"/over-ons": html(links("/kort")), "/kort": html(links("/weg")), "/weg": html()}
    world.enlist(local_web.site(CHAIN), "deep", max_depth=2)
    world.enlist(local_web.site({**CHAIN, "/over-ons": html(links("/cursussen?page=3"))}), "detour", max_depth=2)
    world.enlist(local_web.site({"/": html(links("/over-ons")), **around}), "plain", max_depth=2)
    world.enlist(local_web.site(CHAIN), "shallow", max_depth=3)

    world.crawl()

    assert world.outcome("deep") == "partial: depth limit: 1 likely addresses left out"
    assert "/cursussen?page=3" not in world.pages("deep")
    assert "/cursussen?page=3" in world.pages("detour")
    assert world.outcome("detour") == "complete: finished"
    assert world.outcome("plain") == "complete: finished; left out: 1 by the depth limit"
    assert world.outcome("shallow") == "complete: finished"
