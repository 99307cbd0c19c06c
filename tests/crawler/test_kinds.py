"""One site with the oddities that sites have, crawled for real: what becomes of each address."""

from io import BytesIO

import docx as word
import pytest

from tests.crawler.world import World
from tests.web import LocalSite, LocalWeb, Page, Reply, html, links

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TEXT = "<p>Op deze pagina lees je wat wij voor volwassenen doen, en hoe je je daarvoor aanmeldt.</p>"


def brochure() -> bytes:
    document, file = word.Document(), BytesIO()
    document.add_heading("Mbo-certificaten")
    document.save(file)
    return file.getvalue()


def to(target: str) -> Reply:
    return Reply(status=302, headers={"Location": target})


def site_pages() -> dict[str, Page]:
    front = links(
        "/basis/", "/verder", "/folder.docx", "/download?id=7", "/oud", "/cursus/intern", "/cursus/elders",
        "/cursus/een?print=1", "/cursus/een?utm_source=mail", "/cursus/een;jsessionid=0123456789ABCDEF", "/bijna",
    )  # fmt: skip
    return {
        "/": html(TEXT, front),
        "/basis/": '<html><head><base href="/wortel/"></head><body><a href="cursus">Cursus</a></body></html>',
        "/wortel/cursus": html(TEXT),
        "/verder": '<html><head><meta http-equiv="Refresh" content="0;URL=verder-2"></head><body></body></html>',
        "/verder-2": html(TEXT),
        "/folder.docx": Reply(brochure(), content_type="application/octet-stream"),
        "/download?id=7": Reply(brochure(), content_type=DOCX),
        "/oud": Reply("<p>Pâtissière</p>".encode("cp1252"), content_type="text/html; charset=utf-8"),
        "/bijna": Reply("<p>één</p><a href='/crème'>x</a>".encode(), content_type="text/html; charset=iso-8859-1"),
        "/cr%C3%A8me": html(TEXT),
        "/cursus/intern": to("/login?terug=/cursus/intern"),
        "/cursus/elders": to("https://login.microsoftonline.com/common/oauth2/authorize"),
        "/cursus/een": html(TEXT),
    }


@pytest.fixture(scope="module")
def site(module_web: LocalWeb, module_world: World) -> LocalSite:
    site = module_web.site(site_pages())
    module_world.enlist(site)
    module_world.crawl()
    return site


def test_links_start_from_the_base_and_a_refresh_is_followed(site: LocalSite, module_world: World) -> None:
    assert {"/wortel/cursus", "/verder-2"} <= set(module_world.pages())
    assert not site.asked("/basis/cursus")


def test_brochures_of_a_word_processor_are_pages(site: LocalSite, module_world: World) -> None:
    assert {"/folder.docx", "/download?id=7"} <= set(module_world.pages())


def test_a_link_is_read_in_the_charset_that_the_page_has(site: LocalSite, module_world: World) -> None:
    assert "/cr%C3%A8me" in module_world.pages()


def test_variants_of_a_page_are_asked_for_once(site: LocalSite, module_world: World) -> None:
    assert [path for path in site.paths if path.startswith("/cursus/een")] == ["/cursus/een"]


def test_pages_behind_a_login_are_no_content_and_the_login_is_left_alone(site: LocalSite, module_world: World) -> None:
    frontier = module_world.frontier()

    assert [frontier[f"/cursus/{name}"].reason for name in ("intern", "elders")] == ["login page"] * 2
    assert not [path for path in site.paths if path.startswith("/login")]
    assert not {"/cursus/intern", "/cursus/elders"} & set(module_world.pages())
