"""Sites that answer whatever is asked of them with status 200: what they do not have is never taken for content."""

from collections.abc import Mapping

import pytest

from crawler.missing import Fingerprint, invented_address, says_missing
from extractor.document import Document
from tests.crawler.world import WAVE, World
from tests.web import Hit, LocalSite, LocalWeb, Page, Reply, html, links

TEASERS = links("/nieuws/open-dag", "/nieuws/diploma-uitreiking")


def document(text: str, url: str = "https://school.nl/x") -> Document:
    return Document(url, "text/html; charset=utf-8", text.encode())


def sorry(hit: Hit) -> str:
    """No word of it says that something is missing, and it repeats the address."""
    return html(f"<h1>Zoek verder</h1><p>U zocht {hit.path.strip('/')}, op 12 mei. Kies uit ons menu.</p>", TEASERS)


def site_pages() -> dict[str, dict[str, Page]]:
    courses = html("<h1>Ons aanbod</h1>", links("/cursus/lassen", "/cursus/zorg", "/oud/a", "/oud/b"))
    fine: dict[str, Page] = {
        "/": courses,
        "/cursus/*": html("<h1>Cursus</h1><p>Tien avonden.</p>"),
        "/sitemap.xml": Reply("", 404),
        "/robots.txt": Reply("", 404),
    }
    return {
        "sorry": {**fine, "/*": sorry},
        "says-so": {**fine, "/oud/*": html("<h1>School</h1><h1>Oeps! De pagina bestaat niet meer</h1>")},
        "front-page": {**fine, "/*": courses},
        "home": {**fine, "/*": Reply("", 302, headers={"Location": "/"})},
        "honest": {**fine},
        "forbidden": {
            **fine,
            "/robots.txt": Reply("User-agent: *\nDisallow: /bestaat-niet", content_type="text/plain"),
            "/*": sorry,
        },
        "broken": {**fine, "/": html(*(links(f"/cursus/{n}") for n in range(9))), "/cursus/*": sorry, "/*": sorry},
    }


@pytest.fixture(scope="module")
def sites(module_web: LocalWeb, module_world: World) -> Mapping[str, LocalSite]:
    built = {name: module_web.site(pages) for name, pages in site_pages().items()}
    for name, site in built.items():
        module_world.enlist(site, name)
    module_world.crawl()
    return built


@pytest.mark.parametrize("name", ["sorry", "says-so", "front-page", "home", "honest"])
def test_what_is_not_there_is_no_content(name: str, sites: Mapping[str, LocalSite], module_world: World) -> None:
    assert set(module_world.pages(name)) == {"/", "/cursus/lassen", "/cursus/zorg"}
    assert module_world.outcome(name) == "complete: finished"
    assert module_world.coverage(name).pages_fetched == 3


@pytest.mark.parametrize("name", ["sorry", "says-so", "front-page"])
def test_the_reason_is_named_and_the_answer_kept(
    name: str, sites: Mapping[str, LocalSite], module_world: World
) -> None:
    assert module_world.frontier(name)["/oud/a"].reason == "soft 404"
    assert [row.role for row in module_world.answers(name) if "/oud/" in row.url] == ["missing", "missing"]


def test_who_is_sent_to_the_front_page_asked_for_nothing(sites: Mapping[str, LocalSite], module_world: World) -> None:
    assert module_world.frontier("home")["/oud/a"].reason == "redirect: soft 404"


def test_a_host_is_asked_once_for_what_it_cannot_have(sites: Mapping[str, LocalSite]) -> None:
    probes = {name: sum("/bestaat-niet" in path for path in site.paths) for name, site in sites.items()}

    assert probes == {name: int(name != "forbidden") for name in sites}
    assert max(hit.at_once for site in sites.values() for hit in site.hits) == 1


def test_where_the_question_is_forbidden_pages_are_taken_as_they_come(
    sites: Mapping[str, LocalSite], module_world: World
) -> None:
    assert "/oud/a" in module_world.pages("forbidden")


def test_a_site_that_shows_hardly_anything_else_was_not_measured(
    sites: Mapping[str, LocalSite], module_world: World
) -> None:
    assert module_world.outcome("broken") == "partial: soft 404: 9 of 10 pages"


def test_a_resumed_crawl_knows_it_still(sites: Mapping[str, LocalSite], module_world: World) -> None:
    asked = len(sites["sorry"].hits)
    module_world.take_up_again("sorry", "/oud/b")

    module_world.crawl()

    assert sites["sorry"].paths[asked:] == ["/oud/b"]
    assert module_world.frontier("sorry")["/oud/b"].reason == "soft 404"


class TestFingerprint:
    missing = Fingerprint.of(document(html("<h1>School</h1><p>Dit hebben wij niet: bestaat-niet-1a2b</p>")))

    def test_another_number_and_another_address_make_no_other_page(self) -> None:
        other = html("<h1>School</h1><p>Dit hebben wij niet: cursus-lassen</p>")
        assert self.missing.fits(document(other, "https://school.nl/cursus-lassen"))

    @pytest.mark.parametrize(
        "page",
        [
            html("<h1>Lassen</h1><p>Dit hebben wij niet: bestaat-niet-1a2b</p>"),
            html("<h1>School</h1><p>Dit hebben wij niet</p>", title="Lassen"),
            html("<h1>School</h1>", links("/a-b-c", "/lassen", "/zorg-en-welzijn", "/groen", "/haarverzorging")),
        ],
    )
    def test_a_page_with_a_heading_a_title_or_words_of_its_own_is_another(self, page: str) -> None:
        assert not self.missing.fits(document(page))

    def test_a_page_that_shows_itself_in_a_browser_only_cannot_be_compared(self) -> None:
        shell = '<!doctype html><html><head><title>S</title></head><body><div id="root"></div><script src="/a.js">'
        assert not Fingerprint.of(document(shell)).fits(document(shell))


@pytest.mark.parametrize(
    "heading",
    ["404", "Pagina niet gevonden", "Oeps, deze pagina bestaat helaas niet (meer)", "Error 404: page not found",
     "De opgevraagde pagina kan niet worden gevonden", "Sorry, this page doesn't exist"],
)  # fmt: skip
def test_headings_that_say_so(heading: str) -> None:
    assert says_missing(document(f"<title>School</title><h1>{heading}</h1>"))
    assert says_missing(document(f"<title>{heading} | School</title><p>Tekst"))


@pytest.mark.parametrize(
    "heading", ["Cursus webpagina's maken", "4045 uur ervaring", "Deze cursus is niet meer beschikbaar", "Gevonden!"]
)
def test_headings_that_do_not(heading: str) -> None:
    assert not says_missing(document(f"<title>School</title><h1>{heading}</h1>"))


def test_the_invented_address_is_the_same_when_a_crawl_is_resumed_and_another_one_elsewhere() -> None:
    address = invented_address("https://www.school.nl/a/b?c", WAVE)

    assert address == invented_address("https://www.school.nl/", WAVE)
    assert address.startswith("https://www.school.nl/bestaat-niet-")
    assert address != invented_address("https://www.school.nl/", "2027Q1").replace("2027Q1", WAVE)
    assert address.rpartition("-")[2] != invented_address("https://zakelijk.school.nl/", WAVE).rpartition("-")[2]
