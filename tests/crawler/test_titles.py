"""The register's titles as a hint: whether a link is named like a certificate, and what comes of it."""

import pytest

from crawler.clues import clues_of
from crawler.learning import Model
from crawler.titles import NO_TITLES, Titles
from extractor.links import Link
from storage.tables import CertificateRow
from tests.crawler.world import World
from tests.web import LocalWeb, Page, Reply, html, links

SITE = "https://school.nl/"
TITLES = Titles(
    ["Verzorgende handelingen in de wijk", "TIG-lassen", "Mbo-certificaat Ondernemen", "Zorg en technologie"]
)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("TIG-lassen in de avond", True),
        ("Cursus: verzorgend handelen in de wijk", True),
        ("ONDERNEMEN naast je baan", True),
        ("Mbo-certificaat", False),
        ("Lassen voor beginners", False),
        ("In de wijk", False),
        ("", False),
    ],
)
def test_words_name_a_certificate_when_nearly_all_of_its_own_are_there(text: str, named: bool) -> None:
    assert TITLES.are_in(text) is named


@pytest.mark.parametrize(
    ("link", "named"),
    [
        (Link(f"{SITE}a/9", "TIG-lassen"), True),
        (Link(f"{SITE}a/tig-lassen.html", "Lees verder"), True),
        (Link(f"{SITE}a/9", "Lees verder", context="TIG-lassen Een half jaar. Lees verder"), True),
        (Link(f"{SITE}a/9", "Keramiek voor gevorderden thuis", context="TIG-lassen Keramiek voor gevorderden"), False),
        (Link(f"{SITE}tig-lassen/", "Docenten"), True),
        (Link(f"{SITE}tig-lassen/docenten", "Docenten"), False),
    ],
)
def test_a_link_is_named_by_its_words_its_address_or_what_stands_around_it(link: Link, named: bool) -> None:
    assert TITLES.are_named_by(link) is named


def test_without_a_register_nothing_is_named() -> None:
    assert not NO_TITLES
    assert not NO_TITLES.are_in("TIG-lassen")


def test_in_which_lists_titles_matter_is_learned() -> None:
    """The study guide for one's own students has them all; in the list for adults they tell offers from the rest."""

    def clues(folder: str, number: int, *, named: bool) -> bytes:
        return clues_of(Link(f"{SITE}p?id={number}", block="ul.list"), f"{SITE}{folder}", named=named)

    model = Model()
    for number in range(20):
        model.learn(40, clues("gids", number, named=True), 0.0)
        model.learn(40, clues("aanbod", number, named=True), 1.0)
        model.learn(40, clues("aanbod", number, named=False), 0.0)
    ranks = {
        (folder, named): model.rank(40, clues(folder, 99, named=named))
        for folder in ("gids", "aanbod")
        for named in (True, False)
    }

    assert ranks["aanbod", True] > 70
    assert max(rank for case, rank in ranks.items() if case != ("aanbod", True)) < 30


def test_what_is_named_like_a_certificate_comes_first_and_its_redirect_is_followed_at_once(
    local_web: LocalWeb, world: World
) -> None:
    with world.database.transaction() as session:
        row = {"code": "K0001", "title": "TIG-lassen", "category": "regular", "aliases": ["Elektrisch lassen"]}
        session.add(CertificateRow(as_of=world.now.date(), **row))
    names = ["keramiek", "zeilen", "tig-lassen", "fotografie", "elektrisch-lassen", "haken"]
    pages: dict[str, Page] = {"/": html(links("/cursussen")), "/cursussen": html(links(*(f"/oud/{n}" for n in names)))}
    pages |= {f"/oud/{name}": Reply("", 301, headers={"Location": f"/cursus/{name}"}) for name in names}
    site = local_web.site({**pages, "/cursus/*": html("<h1>Cursus</h1>")})
    world.enlist(site)

    world.crawl()

    first = ["/oud/tig-lassen", "/cursus/tig-lassen", "/oud/elektrisch-lassen", "/cursus/elektrisch-lassen"]
    assert [path for path in site.visited if path.startswith(("/oud/", "/cursus/"))][:4] == first
