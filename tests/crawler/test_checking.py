"""A first look at sites before a wave: a handful of requests tells what each allows."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from crawler.checking import ADDRESSES, Look, look_at
from crawler.order import CrawlOrder
from register.provider import Provider
from tests.crawler.world import CONTACT, IMPATIENT
from tests.web import LocalSite, LocalWeb, Reply, html, links

LOGIN = (
    "<!doctype html><title>Inloggen</title><h1>Inloggen</h1><form method=post><label>Gebruikersnaam <input name=u>"
    "</label><label>Wachtwoord <input type=password name=p></label><button>Inloggen</button></form>"
)


def robots(*lines: str) -> Reply:
    return Reply("\n".join(["User-agent: *", *lines]), content_type="text/plain")


def sitemap(*targets: str) -> Reply:
    urls = "".join(f"<url><loc>{target}</loc></url>" for target in targets)
    return Reply(
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>', content_type="text/xml"
    )


@pytest.fixture(scope="module")
def sites(module_web: LocalWeb) -> dict[str, LocalSite]:
    courses = [f"/cursussen/{number}" for number in range(40)]
    open_site = {"/": html(links(*courses)), "/cursussen/*": html("<h1>Cursus</h1>")}
    found = {
        "open": module_web.site({**open_site, "/robots.txt": robots("Crawl-delay: 0.3", "Allow: /")}),
        "corner": module_web.site({**open_site, "/robots.txt": robots("Disallow: /cursussen/")}),
        "shut": module_web.site({**open_site, "/robots.txt": robots("Disallow: /")}),
        "moved": module_web.site({"/": Reply("", 301, headers={"Location": "http://elders.example/"})}),
        "login": module_web.site({"/": Reply(LOGIN)}),
        "sick": module_web.site({"/robots.txt": Reply("", 503)}),
    }
    found["open"].pages["/sitemap.xml"] = sitemap(*(found["open"].url(path) for path in courses))
    return found


@pytest.fixture(scope="module")
def looks(sites: dict[str, LocalSite], tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Look]]:
    home: Path = tmp_path_factory.mktemp("home")
    providers = [
        Provider.model_validate({"id": name, "name": name, "website": site.url(), "delay": 0})
        for name, site in sites.items()
    ]
    order = CrawlOrder("", (), 6, "", home, CONTACT, allow_private=True, patience=IMPATIENT)
    yield {look.provider_id: look for look in look_at(providers, order, lambda _: None)}
    assert not (home / "archive").exists()


def test_a_site_that_allows_everything_needs_no_attention(looks: dict[str, Look], sites: dict[str, LocalSite]) -> None:
    look = looks["open"]
    assert (look.robots, look.delay, look.sitemaps, look.trouble) == ("allows", 0.3, "40 addresses", "")
    assert (look.likely, look.forbidden) == (40, 0)
    assert look.answers_at == f"127.0.0.1:{sites['open'].port}"


@pytest.mark.parametrize(
    ("site", "trouble"),
    [
        ("corner", "robots.txt"),
        ("shut", "blocked: robots.txt"),
        ("moved", "redirect outside: http://elders.example/"),
        ("login", "blocked: login page"),
        ("sick", "failed: server error"),
    ],
)
def test_what_a_person_should_look_at_is_said(looks: dict[str, Look], site: str, trouble: str) -> None:
    assert looks[site].trouble.startswith(trouble)


def test_a_forbidden_section_is_counted_though_the_front_page_is_allowed(looks: dict[str, Look]) -> None:
    assert (looks["corner"].robots, looks["corner"].forbidden) == ("allows", looks["corner"].likely)
    assert looks["shut"].robots == "forbids"
    assert looks["sick"].robots == "unreadable"


def test_a_site_sees_a_handful_of_requests_that_say_who_asks(
    sites: dict[str, LocalSite], looks: dict[str, Look]
) -> None:
    assert looks
    for site in sites.values():
        assert 1 <= len(site.hits) <= ADDRESSES + 1
        assert all(CONTACT in hit.user_agent for hit in site.hits)
    assert sites["open"].smallest_gap() >= 0.3
    assert not [path for path in sites["corner"].paths if path.startswith("/cursussen")]
