"""What is found on a site, and where the search ends."""

import gzip
from collections.abc import Mapping

import pytest

from crawler.clues import KINDS, SIZE, read_clues
from tests.crawler.world import World
from tests.web import Hit, LocalSite, LocalWeb, Page, Reply, html, links

PDF = Reply(b"%PDF-1.4 brochure", content_type="application/pdf")
PNG = Reply(b"\x89PNG" + b"x" * 100, content_type="image/png")
ODD_DAYS = ["", "  ", "nooit", "1970-01-01", "2999-12-31", "2025-02-30", "20-11-2026", "2026", "<b>x</b>", "9" * 5_000]
DAYS = {
    **{f"/prijs/{n}": f" 2025-09-01T{n:02}:30:00+02:00\n" for n in range(5)},
    **{f"/nieuws/{n}": f"2025-03-{n + 1:02}" for n in range(10)},
    **{f"/los/{n}": day for n, day in enumerate(ODD_DAYS)},
}
CHANGED = KINDS.index("changed")
COURSES = links(*(f"/cursussen/{number}" for number in range(6)))


def sitemap(site_of: dict[str, LocalSite], name: str, *paths: str, kind: str = "url") -> Page:
    def page(_: Hit) -> Reply:
        entries = "".join(f"<{kind}><loc>{site_of[name].url(path)}</loc></{kind}>" for path in paths)
        root = "sitemapindex" if kind == "sitemap" else "urlset"
        text = f'<?xml version="1.0"?><{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</{root}>'
        return Reply(text, content_type="application/xml")

    return page


def dated(site_of: dict[str, LocalSite], days: Mapping[str, str]) -> Page:
    """A sitemap that says of paths when they changed, each as it likes."""

    def page(_: Hit) -> Reply:
        entries = "".join(
            f"<url><lastmod>{day}</lastmod><loc>{site_of['dated'].url(path)}</loc></url>" for path, day in days.items()
        )
        return Reply(f'<?xml version="1.0"?><urlset>{entries}</urlset>', content_type="application/xml")

    return page


def gzipped(page: Page) -> Page:
    def packed(hit: Hit) -> Reply:
        assert callable(page)
        reply = page(hit)
        assert isinstance(reply, Reply)
        return Reply(gzip.compress(reply.content), content_type="application/x-gzip")

    return packed


def site_pages(sites: dict[str, LocalSite]) -> dict[str, dict[str, Page]]:
    return {
        "listed": {
            "/robots.txt": Reply("Sitemap: /kaart.xml", content_type="text/plain"),
            "/kaart.xml": sitemap(sites, "listed", "/deel.xml.gz", "/weg.xml", kind="sitemap"),
            "/deel.xml.gz": gzipped(sitemap(sites, "listed", "/los/zorg", "/los/groen")),
            "/sitemap.xml": sitemap(sites, "listed", "/los/bouw"),
            "/": html(),
            "/los/*": html("<h1>Cursus</h1>"),
        },
        "dated": {"/": html(), "/sitemap.xml": dated(sites, DAYS), **{path: html("<h1>Cursus</h1>") for path in DAYS}},
        "paged": {
            "/": html(links("/cursussen")),
            "/cursussen": html(links("/cursus/1", "/cursussen?page=2")),
            "/cursussen?page=2": html(links("/cursus/2", "?page=3")),
            "/cursussen?page=3": html(links("/cursus/3")),
            "/cursus/*": html(),
        },
        "brochures": {
            "/": html(links("/gids.pdf", "/download?id=7", "/foto.jpg", "/film")),
            "/gids.pdf": PDF,
            "/download?id=7": PDF,
            "/foto.jpg": PNG,
            "/film": Reply(b"x" * 100_000, content_type="video/mp4"),
        },
        "moving": {
            "/": html(links("/oud", "/weg", "/twee")),
            "/oud": Reply("", 301, headers={"Location": "/nieuw-aanbod"}),
            "/twee": Reply("", 302, headers={"Location": "/nieuw-aanbod"}),
            "/weg": Reply("", 302, headers={"Location": "http://127.0.0.5:9/elders"}),
            "/nieuw-aanbod": html("<h1>Aanbod</h1>"),
        },
        "away": {"/": Reply("", 301, headers={"Location": "http://127.0.0.5:9/"})},
        "twice": {
            "/": html(links("/cursus?utm_source=mail", "/cursus#inhoud", "/cursus", "http://elders.example/", "tel:1")),
            "/cursus": html(),
        },
        "excluded": {"/": html(links("/cursus/a", "/archief/b")), "/cursus/a": html(), "/archief/b": html()},
        "deep": {"/": html(links("/1")), "/1": html(links("/2")), "/2": html(links("/3")), "/3": html()},
        "budget": {"/": html(COURSES, links("/nieuws")), "/cursussen/*": html(), "/nieuws": html()},
        "enough": {"/": html(links("/cursus/1", "/nieuws/1", "/nieuws/2")), "/cursus/1": html(), "/nieuws/*": html()},
        "hinted": {"/": html(), "/verborgen/cursus": html("<h1>Cursus</h1>")},
        "calendar": {"/": html(links("/kalender?maand=1")), "/kalender*": endless_calendar},
        "sessions": {"/": session_page, "/cursus": session_page},
    }  # fmt: skip


def endless_calendar(hit: Hit) -> str:
    month = int(hit.path.rpartition("=")[2])
    return html(links(f"/kalender?maand={month + 1}", f"/kalender?week=2027&maand={month + 1}"))


def session_page(hit: Hit) -> str:
    return html(links(f"/cursus?PHPSESSID={len(hit.path)}abcdef0123456789"))


@pytest.fixture(scope="module")
def sites(module_web: LocalWeb, module_world: World) -> Mapping[str, LocalSite]:
    built: dict[str, LocalSite] = {}
    built |= {name: module_web.site(pages) for name, pages in site_pages(built).items()}
    keys = {
        "excluded": {"exclude": ["/archief/"]},
        "deep": {"max_depth": 2},
        "budget": {"max_pages": 3},
        "enough": {"max_pages": 2},
        "calendar": {"max_pages": 30},
    }
    for name, site in built.items():
        module_world.enlist(site, name, **keys.get(name, {}))
    module_world.crawl(hints={"hinted": [built["hinted"].url("/verborgen/cursus")]})
    return built


def test_sitemaps_of_robots_txt_and_of_the_usual_place(sites: Mapping[str, LocalSite], module_world: World) -> None:
    assert set(module_world.pages("listed")) == {"/", "/los/zorg", "/los/groen", "/los/bouw"}
    assert module_world.outcome("listed") == "complete: finished"
    assert module_world.coverage("listed").pages_fetched == 4


def test_whatever_a_sitemap_says_of_days_its_pages_are_seen(
    sites: Mapping[str, LocalSite], module_world: World
) -> None:
    assert set(module_world.pages("dated")) == {"/", *DAYS}
    assert module_world.outcome("dated") == "complete: finished"


def test_pages_that_changed_together_have_a_clue_in_common_that_no_other_page_has(
    sites: Mapping[str, LocalSite], module_world: World
) -> None:
    rows = {path: row for path, row in module_world.frontier("dated").items() if path in DAYS}
    own = {path: {clue for clue in read_clues(row.clues) if clue // SIZE == CHANGED} for path, row in rows.items()}

    together = {path for path, clues in own.items() if clues}
    assert together == {path for path in DAYS if path.startswith("/prijs/")}
    assert len(set.union(*own.values())) == 1


def test_listings_are_paged_to_their_end(sites: Mapping[str, LocalSite], module_world: World) -> None:
    assert {"/cursus/1", "/cursus/2", "/cursus/3"} <= set(module_world.pages("paged"))


def test_brochures_are_pages_and_pictures_are_not(sites: Mapping[str, LocalSite], module_world: World) -> None:
    pages = module_world.pages("brochures")

    assert set(pages) == {"/", "/gids.pdf", "/download?id=7"}
    assert module_world.body(pages["/gids.pdf"]) == b"%PDF-1.4 brochure"
    assert sites["brochures"].asked("/foto.jpg") == 0
    assert module_world.frontier("brochures")["/film"].reason == "no document"
    assert module_world.outcome("brochures") == "complete: finished"


def test_redirects_are_followed_once_and_within_the_providers_own(
    sites: Mapping[str, LocalSite], module_world: World
) -> None:
    answers = {row.url: row for row in module_world.answers("moving")}
    site = sites["moving"]

    assert site.asked("/nieuw-aanbod") == 1
    assert set(module_world.pages("moving")) == {"/", "/nieuw-aanbod"}
    assert (answers[site.url("/oud")].role, answers[site.url("/oud")].final_url) == (
        "redirect",
        site.url("/nieuw-aanbod"),
    )
    assert module_world.frontier("moving")["/weg"].reason.startswith("redirect outside")
    assert module_world.outcome("moving") == "complete: finished"


def test_a_site_that_moved_away_is_not_measured(sites: Mapping[str, LocalSite], module_world: World) -> None:
    assert module_world.outcome("away") == "failed: other site"


def test_one_page_is_asked_for_once_however_it_is_written(sites: Mapping[str, LocalSite], module_world: World) -> None:
    assert sites["twice"].visited == ["/robots.txt", "/", "/sitemap.xml", "/cursus"]
    assert set(module_world.pages("sessions")) == {"/", "/cursus"}


def test_what_the_researchers_exclude_is_not_asked_for(sites: Mapping[str, LocalSite]) -> None:
    assert sites["excluded"].asked("/archief/b") == 0
    assert sites["excluded"].asked("/cursus/a") == 1


def test_the_depth_has_an_end(sites: Mapping[str, LocalSite], module_world: World) -> None:
    assert set(module_world.pages("deep")) == {"/", "/1", "/2"}


def test_a_budget_that_ends_before_the_courses_do(sites: Mapping[str, LocalSite], module_world: World) -> None:
    assert module_world.outcome("budget") == "partial: page budget"
    assert module_world.coverage("budget").pages_fetched == 3
    assert "/nieuws" not in sites["budget"].paths


def test_a_budget_that_outlasts_the_courses(sites: Mapping[str, LocalSite], module_world: World) -> None:
    assert set(module_world.pages("enough")) == {"/", "/cursus/1"}
    assert module_world.outcome("enough") == "complete: likely pages exhausted"


def test_an_old_place_is_always_looked_at(sites: Mapping[str, LocalSite], module_world: World) -> None:
    assert "/verborgen/cursus" in module_world.pages("hinted")


def test_an_endless_calendar_ends(sites: Mapping[str, LocalSite], module_world: World) -> None:
    assert len(sites["calendar"].hits) < 40
    assert module_world.outcome("calendar") == "complete: likely pages exhausted"
