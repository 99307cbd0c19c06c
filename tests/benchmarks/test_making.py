"""The made-up web is the same every time, and its truth is what its pages say."""

from collections import Counter

import pytest

from benchmarks.guide import best_shares, ways
from benchmarks.web.answering import Answering
from benchmarks.web.content import Page, Site, Sort
from benchmarks.web.making import make_web
from benchmarks.web.recipes import recipes

SMALL = 0.1
MOST = 90
ADDRESSES = ["http://127.0.0.1:8001", "http://127.0.0.1:8002"]


@pytest.fixture(scope="module")
def web() -> list[Site]:
    return make_web(1, SMALL, MOST)


def drawn(site: Site, page: Page) -> bytes:
    on_the_second = page.target.startswith("//1/")
    answer = Answering(site, ADDRESSES).answer(int(on_the_second), page.target[3 * on_the_second :])
    assert answer.status == 200
    assert answer.page is page
    return answer.body


def data(site: Site, page: Page) -> bytes:
    """What the page's script would get."""
    return Answering(site, ADDRESSES).answer(0, f"/api/pagina?pad={page.target}").body


def test_the_full_web_is_as_big_and_as_varied_as_promised() -> None:
    made = recipes()
    assert len(made) >= 24
    assert min(recipe.pages for recipe in made) == 60
    assert max(recipe.pages for recipe in made) == 10_000
    assert len({recipe.show for recipe in made}) >= 14
    assert all(16 <= recipe.offers <= 60 for recipe in made)


def test_the_same_seed_gives_the_same_bytes_and_another_seed_another_web(web: list[Site]) -> None:
    again = make_web(1, SMALL, MOST)
    assert [[*site.pages] for site in again] == [[*site.pages] for site in web]
    for one, two in zip(web, again, strict=True):
        for left, right in list(zip(one.pages.values(), two.pages.values(), strict=True))[::7]:
            assert drawn(one, left) == drawn(two, right)
    other = make_web(2, SMALL, MOST)
    assert all([*one.pages] != [*two.pages] for one, two in zip(web, other, strict=True))


def test_every_offer_stands_on_the_pages_that_the_truth_names_and_on_no_other(web: list[Site]) -> None:
    for site in web:
        for page in site.pages.values():
            shown = drawn(site, page) + (data(site, page) if page.look.needs_browser else b"")
            markers = {offer.marker.encode() for offer in page.offers}
            assert shown.count(b"nr-") == len(markers)
            assert all(marker in shown for marker in markers)


def test_what_needs_a_browser_shows_nothing_without_one(web: list[Site]) -> None:
    needing = [(site, page) for site in web for page in site.pages.values() if page.look.needs_browser]
    assert any(page.offers for _, page in needing)
    for site, page in needing:
        assert b"nr-" not in drawn(site, page)
        assert b"/static/app.js" in drawn(site, page)


def test_about_a_fifth_of_the_sites_needs_a_browser_for_some_pages() -> None:
    looks = [[page.look.needs_browser for page in site.pages.values()] for site in make_web(1, SMALL, MOST)]
    share = sum(any(needs) for needs in looks) / len(looks)
    assert 0.15 <= share <= 0.25
    assert not any(all(needs) for needs in looks)


def test_every_page_can_be_reached_and_a_fifth_of_a_site_is_enough_for_its_offers() -> None:
    for site in make_web(1, 1.0, 250):
        assert set(ways(site)) == set(site.pages)
        assert best_shares(site, [20])[20] == 1.0, site.id


def test_the_markers_of_a_site_are_its_own(web: list[Site]) -> None:
    counted = Counter(marker for site in web for marker in site.offers)
    assert set(counted.values()) == {1}


def test_sites_are_mostly_something_else(web: list[Site]) -> None:
    for site in web:
        sorts = Counter(page.sort for page in site.pages.values())
        assert sorts[Sort.OFFER] <= max(len(site.pages) / 8, 8)
