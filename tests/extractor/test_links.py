"""Every address a page leads to, once, canonical, in the order of the document."""

from extractor.document import Document
from extractor.links import MENU, ONWARD, canonical_of, find_links

PAGE = """<html><head><base href="/site/"><link rel="canonical" href="https://School.nl/site/aanbod?utm_source=x">
<link rel="next" href="?page=2"><link rel="stylesheet" href="a.css">
<meta http-equiv="refresh" content="5; url='elders.html'">
<script type="application/ld+json">{"@type": "Course", "name": "Triage", "url": "/cursus/triage"}</script></head><body>
<a href="cursus/1#inhoud">Eerste <b>cursus</b></a> <a href="cursus/1?utm_medium=mail">nog eens</a>
<a href="mailto:info@school.nl">mail</a><a href="javascript:void(0)">js</a><a href="#top">top</a>
<a href="tel:06">bel</a>
<a href="https://anders.nl/x" rel="nofollow noopener">elders</a><a href="http://[kapot">kapot</a><a href="ftp://school.nl/x">ftp</a>
<a href="/beeld"><img src="x.png" alt="Naar het beeld"></a><a href="#/route">route</a>
<map><area href="/kaart" alt="x"></map><iframe src="//widget.school.nl/lijst"></iframe></body></html>"""


def _document(page: str = PAGE, url: str = "https://school.nl/aanbod") -> Document:
    return Document(url, "text/html; charset=utf-8", page.encode())


def test_links_of_all_kinds_are_found_once() -> None:
    assert [link.url for link in find_links(_document())] == [
        "https://school.nl/site/aanbod",
        "https://school.nl/site/?page=2",
        "https://school.nl/site/elders.html",
        "https://school.nl/site/cursus/1",
        "https://anders.nl/x",
        "https://school.nl/beeld",
        "https://school.nl/site/#/route",
        "https://school.nl/kaart",
        "https://widget.school.nl/lijst",
        "https://school.nl/cursus/triage",
    ]


def test_a_link_knows_its_words_and_whether_it_is_to_be_followed() -> None:
    links = {link.url: link for link in find_links(_document())}
    assert links["https://school.nl/site/cursus/1"].anchor == "Eerste cursus"
    assert links["https://school.nl/beeld"].anchor == "Naar het beeld"
    assert links["https://anders.nl/x"].nofollow
    assert not links["https://school.nl/beeld"].nofollow


def test_old_frames_are_links() -> None:
    page = '<html><frameset cols="20%,80%"><frame src="menu.htm"><frame src="inhoud.htm"></frameset></html>'
    assert [link.url for link in find_links(_document(page))] == [
        "https://school.nl/menu.htm",
        "https://school.nl/inhoud.htm",
    ]


def test_canonical_address_of_a_page() -> None:
    assert canonical_of(_document()) == "https://school.nl/site/aanbod"
    assert canonical_of(_document("<p>niets</p>")) is None


def test_what_is_no_html_has_no_links() -> None:
    assert find_links(Document("https://school.nl/x.pdf", "application/pdf", b"%PDF-1.4")) == []


def test_the_block_tells_where_on_the_page_a_link_stands() -> None:
    cards = "".join(f'<div class="kaart"><a href="/c{n}">Cursus {n}</a></div>' for n in range(6))
    menu = '<nav><ul><li><a href="/c1">Cursus 1</a></li><li><a href="/over">Over ons</a></li></ul></nav>'
    crumbs = '<p><a href="/over">Over ons</a></p>'
    blocks = {
        link.url[-2:]: link.block for link in find_links(_document(f"<html><body>{menu}{crumbs}{cards}</body></html>"))
    }

    assert blocks["er"].startswith(MENU)  # two links are no list
    assert blocks["c1"] == blocks["c2"] == "div.kaart"


def test_where_a_page_sends_on_to_is_part_of_it() -> None:
    page = '<html><meta http-equiv="refresh" content="0; url=/nieuw"><frameset><frame src="/links"></frameset></html>'

    assert [link.block for link in find_links(_document(page))] == [ONWARD, ONWARD]


def _headings(body: str) -> dict[str, str]:
    return {link.url.rpartition("/")[2]: link.heading for link in find_links(_document(f"<body>{body}</body>"))}


def test_links_stand_under_the_heading_above_their_list() -> None:
    """The page's own title is over all of them, and tells none apart."""
    body = """<h1>School</h1><a href="/over">Over</a><div><h2>Voor <b>werkenden</b></h2></div>
    <ul><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul>
    <h2>Nieuws</h2><ul><li><a href="/n">N</a></li><li><a href="/m">M</a></li></ul>"""

    assert _headings(body) == {
        "over": "",
        "a": "Voor werkenden",
        "b": "Voor werkenden",
        "n": "Nieuws",
        "m": "Nieuws",
    }


def test_the_title_of_a_card_is_not_the_heading_of_its_list() -> None:
    inside = "".join(f'<a href="/i{n}"><h3>Cursus {n}</h3></a>' for n in range(3))
    around = "".join(f'<h3><a href="/r{n}">Cursus {n}</a></h3>' for n in range(3))
    before = "".join(f'<h3>Cursus {n}</h3><a href="/b{n}">Lees verder</a> <a href="/b{n}">Meer</a>' for n in range(3))
    pager = '<p><a href="/2">2</a> <a href="/3">3</a></p>'
    body = f"<h1>School</h1><h2>Zorg</h2>{inside}<h2>Bouw</h2>{around}<h2>Groen</h2>{before}{pager}"

    wanted = {"i": "Zorg", "r": "Bouw", "b": "Groen", "2": "Groen", "3": "Groen"}
    assert all(heading == wanted[url[0]] for url, heading in _headings(body).items())


def test_two_links_to_one_place_make_no_section() -> None:
    cards = "".join(f'<h2>Cursus {n}</h2><a href="/c{n}">Meer</a><a href="/c{n}">Nog</a>' for n in range(3))

    assert set(_headings(f"<h1>Aanbod</h1>{cards}").values()) == {""}


def test_menus_have_no_heading_and_give_none() -> None:
    menu = '<nav><h2>Menu</h2><a href="/m">M</a><a href="/o">O</a></nav>'
    aside = '<aside><h2>Zie ook</h2><a href="/z">Z</a></aside>'

    assert _headings(f'<h2>Cursussen</h2>{menu}<p><a href="/a">A</a></p>{aside}<p><a href="/b">B</a></p>') == {
        "m": "",
        "o": "",
        "a": "Cursussen",
        "z": "",
        "b": "Cursussen",
    }
