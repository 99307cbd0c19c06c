"""What a host sees of the crawler, told from the log of the host itself."""

from collections.abc import Mapping

import pytest

from tests.crawler.world import CONTACT, World
from tests.web import Hit, LocalSite, LocalWeb, Page, Reply, html, links

ROBOTS = Reply("User-agent: *\nDisallow: /cursussen/\nDisallow: /*?sort=\n", content_type="text/plain")
COURSES = links("/cursussen/lassen", "/cursussen/zorg")


def robots(text: str) -> Reply:
    return Reply(text, content_type="text/plain")


def busy_once() -> Page:
    asked: list[Hit] = []

    def page(hit: Hit) -> Reply:
        asked.append(hit)
        later = Reply("later", 503, headers={"Retry-After": "1"})
        return later if len(asked) == 1 else Reply(html("<h1>Cursus lassen</h1>"))

    return page


def site_pages() -> dict[str, dict[str, Page]]:
    three = {"/": html(links("/a", "/b", "/c")), "/a": html(), "/b": html(), "/c": html()}
    return {
        "forbidden": {"/robots.txt": ROBOTS, "/": html(COURSES, links("/over-ons")), "/over-ons": html()},
        "partly": {
            "/robots.txt": robots("User-agent: *\nDisallow: /cursussen/geheim"),
            "/": html(COURSES, links("/cursussen/geheim")),
            "/cursussen/lassen": html(),
            "/cursussen/zorg": html(),
        },
        "corners": {
            "/robots.txt": robots("User-agent: aanbod-monitor\nDisallow: /wp-admin\n\nUser-agent: *\nDisallow: /"),
            "/": html(COURSES, links("/wp-admin/")),
            "/cursussen/*": html(),
        },
        "all": {"/robots.txt": robots("User-agent: *\nDisallow: /"), "/": html()},
        "unreadable": {"/robots.txt": Reply("", 503), "/": html(COURSES)},
        "without": {"/": html(COURSES), "/cursussen/*": html()},
        "moved-robots": {
            "/robots.txt": Reply("", 301, headers={"Location": "/beleid/robots.txt"}),
            "/beleid/robots.txt": ROBOTS,
            "/": html(COURSES),
        },
        "slow": {"/robots.txt": robots("User-agent: *\nCrawl-delay: 0.4"), **three},
        "gap": {**three},
        "busy": {"/": html(links("/cursus-lassen")), "/cursus-lassen": busy_once()},
    }


@pytest.fixture(scope="module")
def sites(module_web: LocalWeb, module_world: World) -> Mapping[str, LocalSite]:
    built = {name: module_web.site(pages) for name, pages in site_pages().items()}
    for name, site in built.items():
        module_world.enlist(site, name, delay=0.2 if name == "gap" else 0)
    module_world.crawl()
    return built


def test_the_crawler_says_who_it_is(sites: Mapping[str, LocalSite]) -> None:
    agents = {hit.user_agent for site in sites.values() for hit in site.hits}

    assert len(agents) == 1
    assert agents.pop().startswith("aanbod-monitor/")
    assert all(hit.user_agent.endswith(f"(+{CONTACT})") for site in sites.values() for hit in site.hits)


def test_nothing_is_asked_before_robots_txt_and_that_only_once(sites: Mapping[str, LocalSite]) -> None:
    assert {site.paths[0] for site in sites.values()} == {"/robots.txt"}
    assert {name: site.asked("/robots.txt") for name, site in sites.items() if name != "unreadable"} == {
        name: 1 for name in sites if name != "unreadable"
    }


def test_one_request_at_a_time(sites: Mapping[str, LocalSite]) -> None:
    assert max(hit.at_once for site in sites.values() for hit in site.hits) == 1


def test_a_forbidden_path_is_not_asked_for(sites: Mapping[str, LocalSite], module_world: World) -> None:
    assert sites["forbidden"].visited == ["/robots.txt", "/", "/sitemap.xml", "/over-ons"]
    assert module_world.outcome("forbidden") == "blocked: robots.txt"
    assert module_world.coverage("forbidden").pages_disallowed == 2
    assert sites["moved-robots"].asked("/cursussen/lassen") == 0


def test_some_forbidden_courses_make_a_site_half_seen(sites: Mapping[str, LocalSite], module_world: World) -> None:
    assert sites["partly"].asked("/cursussen/geheim") == 0
    assert module_world.outcome("partly") == "partial: robots.txt: 1 likely pages"


def test_forbidden_corners_do_no_harm_and_our_own_name_goes_before_the_star(
    sites: Mapping[str, LocalSite], module_world: World
) -> None:
    assert sites["corners"].asked("/wp-admin/") == 0
    assert module_world.outcome("corners") == "complete: finished"


def test_a_site_that_forbids_all_is_left_alone(sites: Mapping[str, LocalSite], module_world: World) -> None:
    assert sites["all"].paths == ["/robots.txt"]
    assert module_world.outcome("all") == "blocked: robots.txt"


def test_where_robots_txt_cannot_be_had_nothing_is_asked(sites: Mapping[str, LocalSite], module_world: World) -> None:
    assert set(sites["unreadable"].paths) == {"/robots.txt"}
    assert module_world.outcome("unreadable") == "failed: server error: 503: robots.txt"


def test_a_site_without_robots_txt_is_open(sites: Mapping[str, LocalSite], module_world: World) -> None:
    assert "/cursussen/zorg" in sites["without"].paths
    assert module_world.outcome("without") == "complete: finished"


def test_the_crawl_delay_is_kept_when_it_is_larger(sites: Mapping[str, LocalSite]) -> None:
    assert len(sites["slow"].hits) == 7
    assert sites["slow"].smallest_gap() >= 0.4


def test_the_gap_is_kept_from_the_first_request_on(sites: Mapping[str, LocalSite]) -> None:
    assert len(sites["gap"].hits) == 7
    assert sites["gap"].smallest_gap() >= 0.2


def test_a_busy_host_is_left_alone_as_long_as_it_asks(sites: Mapping[str, LocalSite], module_world: World) -> None:
    moments = [hit.at for hit in sites["busy"].hits if hit.path == "/cursus-lassen"]

    assert len(moments) == 2
    assert moments[1] - moments[0] >= 1.0
    assert module_world.outcome("busy") == "complete: finished"
