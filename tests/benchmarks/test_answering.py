from protego import Protego

from benchmarks.web.answering import Answering
from benchmarks.web.content import Sort
from benchmarks.web.making import make_web
from benchmarks.web.page_html import Draw

ADDRESSES = ["http://127.0.0.1:8001", "http://127.0.0.1:8002"]


def site_named(name: str) -> Answering:
    (site,) = make_web(1, 0.1, 90, [name])
    return Answering(site, ADDRESSES)


def test_a_session_changes_the_address_and_not_the_document() -> None:
    sessions = site_named("bezoek")
    page = next(page for page in sessions.site.pages.values() if page.offers)
    home = sessions.site.pages["/"]
    written = Draw(sessions.site, ADDRESSES).decorated(home, page.target)
    assert written != page.target
    assert sessions.role(0, written) == ("variant", page.target)
    assert sessions.role(0, page.target) == ("page", page.target)
    assert sessions.document_at(ADDRESSES[0] + written) == page.target


def test_old_addresses_redirect_to_pages_that_are_there() -> None:
    moved = site_named("verhuisd")
    old, new = next(iter(moved.site.moved.items()))
    answer = moved.answer(0, old)
    assert answer.status == 301
    assert dict(answer.headers)["Location"] == ADDRESSES[0] + new
    assert moved.answer(0, new).page is moved.site.pages[new]


def test_an_unknown_address_is_missing_whatever_the_status_says() -> None:
    assert site_named("academie").answer(0, "/x").status == 404
    soft = site_named("weg").answer(0, "/x")
    assert (soft.status, soft.role) == (200, "missing")


def test_a_calendar_has_no_end_and_no_offer() -> None:
    calendar = site_named("kalender")
    for target in ("/kalender/2026/09/", "/kalender/2199/12/", "/kalender/2199/12/04/"):
        answer = calendar.answer(0, target)
        assert answer.role == "trap"
        assert b"nr-" not in answer.body
    assert calendar.answer(0, "/kalender/morgen/").role == "missing"


def test_what_the_truth_calls_forbidden_is_what_robots_txt_forbids() -> None:
    rules = site_named("regels")
    robots = Protego.parse(rules.answer(0, "/robots.txt").body.decode())
    pages = list(rules.site.pages.values())
    for page in pages:
        assert robots.can_fetch(ADDRESSES[0] + page.target, "aanbod-monitor") != rules.forbidden(page.target)
    assert sum(page.sort is Sort.FORBIDDEN for page in pages) == sum(rules.forbidden(page.target) for page in pages) > 0
    assert robots.crawl_delay("aanbod-monitor") == rules.site.crawl_delay > 0


def test_a_sitemap_names_all_pages_but_those_behind_forms_and_a_corner_that_it_does_not_know() -> None:
    index = site_named("zoeker-plus")
    assert b"/sitemap-0.xml" in index.answer(0, "/sitemap_index.xml").body
    listed = index.answer(0, "/sitemap-0.xml").body.decode()
    assert f"{ADDRESSES[0]}{index.site.offer_pages[0]}<" in listed
    assert "/vinden?veld=" not in listed
    unlisted = site_named("gids")
    part = unlisted.answer(0, "/sitemap-0.xml").body.decode()
    assert "<loc>" in part
    assert not any(f"{target}<" in part for target in unlisted.site.offer_pages)
    assert site_named("bladeren").answer(0, "/sitemap.xml").status == 404
