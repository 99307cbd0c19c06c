"""Every page of every made-up institution, in every phase: whole, linked, and saying what the truth says."""

from collections.abc import Iterator
from functools import cache
from urllib.parse import urljoin, urlsplit

import pypdfium2
import pytest
from lxml import html

from aanbod.demo import truth
from aanbod.demo.content import NOT_FOUND, PHASES, Answer, Course, Showing, Site
from aanbod.demo.sites import SITES
from aanbod.demo.web import DemoWeb
from register.words import Status

PHASE_NUMBERS = [phase.number for phase in PHASES]
WALLED = "stormvogel"
DRAWN_IN_BROWSER = "havenmeer"
STATUS_WORDS = {
    Status.EMPLOYERS_ONLY: "in-company",
    Status.WAITING_LIST: "wachtlijst",
}

each_site = pytest.mark.parametrize("site", SITES, ids=lambda site: site.provider_id)
each_phase = pytest.mark.parametrize("phase", PHASE_NUMBERS)


def is_html(answer: Answer) -> bool:
    return answer.content_type.startswith("text/html") and answer.status == 200


@cache
def text_of(answer: Answer) -> str:
    """What a visitor reads: PDF text, the strings of the JSON, or the text of the document."""
    if answer.content_type == "application/pdf":
        return " ".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(answer.body))
    if not answer.content_type.startswith("text/html"):
        return answer.body.decode()
    return html.fromstring(answer.body).text_content() if answer.body else ""


def pages_of(web: DemoWeb, site: Site, phase: int) -> Iterator[tuple[str, str, Answer]]:
    for host in site.hosts:
        for path, answer in web.pages(host, phase).items():
            yield host, path, answer


def everything_read(web: DemoWeb, site: Site, phase: int) -> str:
    read = " ".join(text_of(answer) for _, _, answer in pages_of(web, site, phase))
    return " ".join(read.split())


@cache
def raw_links(answer: Answer) -> tuple[str, ...]:
    links = html.fromstring(answer.body).iterlinks()
    return tuple(link for element, _, link, _ in links if element.tag != "form")


def links_of(web: DemoWeb, host: str, path: str, answer: Answer) -> Iterator[str]:
    base = web.addresses[host] + path
    for link in raw_links(answer):
        if urlsplit(link).scheme not in {"mailto", "tel"}:
            yield urljoin(base, link)


def answer_at(web: DemoWeb, url: str, phase: int) -> Answer:
    parts = urlsplit(url)
    host = next(name for name, address in web.addresses.items() if address == f"{parts.scheme}://{parts.netloc}")
    pages = web.pages(host, phase)
    path = parts.path or "/"
    return pages.get(f"{path}?{parts.query}") or pages.get(path) or pages[NOT_FOUND]


@each_site
@each_phase
def test_every_link_leads_to_a_page(web: DemoWeb, site: Site, phase: int) -> None:
    checked = 0
    for host, path, answer in pages_of(web, site, phase):
        if not is_html(answer) or path == NOT_FOUND:
            continue
        for link in links_of(web, host, path, answer):
            found = answer_at(web, link, phase)
            assert found.status == 200, f"{path} -> {link}"
            assert "niet gevonden" not in found.body[:600].decode("iso-8859-1"), f"{path} -> {link}"
            checked += 1
    assert checked > 50 or site.provider_id in {WALLED, DRAWN_IN_BROWSER}


@each_site
@each_phase
def test_every_page_can_be_reached_from_the_home_page(web: DemoWeb, site: Site, phase: int) -> None:
    """But for pages that say nothing any more or lead elsewhere: those are only found by who knew them."""
    if site.provider_id in {WALLED, DRAWN_IN_BROWSER}:
        pytest.skip("without links in its HTML")
    reached, waiting = set(), [f"{web.addresses[site.provider_id]}/"]
    while waiting:
        url = waiting.pop().split("#")[0].split("?utm_")[0]
        host = next((name for name in site.hosts if url.startswith(web.addresses[name] + "/")), None)
        if host is None or url in reached:
            continue
        reached.add(url)
        answer = answer_at(web, url, phase)
        waiting += links_of(web, host, url.removeprefix(web.addresses[host]), answer) if is_html(answer) else ()
    unreached = [
        path
        for host, path, answer in pages_of(web, site, phase)
        if is_html(answer) and path not in {NOT_FOUND, "/index.htm"} and web.addresses[host] + path not in reached
    ]
    assert unreached == []


@each_site
@each_phase
def test_every_true_offer_can_be_read_on_its_site(web: DemoWeb, site: Site, phase: int) -> None:
    offers = [offer for offer in truth.offers(phase) if offer.provider_id == site.provider_id]
    read = everything_read(web, site, phase)
    for offer in offers:
        assert offer.title in read
        assert STATUS_WORDS.get(offer.status, "") in read.lower()


@each_site
@each_phase
def test_what_is_not_shown_cannot_be_read(web: DemoWeb, site: Site, phase: int) -> None:
    hidden = {Showing.ABSENT, Showing.SILENT, Showing.REDIRECTED}
    gone = [course for course in site.courses if course.showing(phase) in hidden]
    read = everything_read(web, site, phase)
    assert [course.title for course in gone if course.title in read] == []


@each_site
def test_every_trap_is_a_page_in_every_phase(web: DemoWeb, site: Site) -> None:
    for phase in PHASE_NUMBERS:
        for path in site.no_offer:
            assert web.pages(site.provider_id, phase)[path].status == 200


@each_phase
def test_a_printed_code_is_that_of_the_phase(web: DemoWeb, phase: int) -> None:
    page = text_of(Answer(web.pages("zonnewende", phase)["/professionals/pedicure"].body))
    linked = web.pages("zonnewende", phase)["/professionals/pedicure"].body.decode()
    assert "Pedicure" in page
    assert ('"courseCode": "K1257"' in linked) == (phase == 3)
    assert ('"courseCode": "K0511"' in linked) == (phase != 3)


def test_the_old_site_is_in_latin_1_and_only_its_meta_says_so(web: DemoWeb) -> None:
    overview = web.pages("oudeschans", 1)["/cursus.htm"]
    assert overview.content_type == "text/html"
    assert "Industriële Robotica" in overview.body.decode("iso-8859-1")
    with pytest.raises(UnicodeDecodeError):
        overview.body.decode("utf-8")


def test_the_redesign_leaves_no_old_address_but_the_home_page(web: DemoWeb) -> None:
    old, new = (set(web.pages("rivierenborg", phase)) for phase in (1, 2))
    assert old & new == {"/", NOT_FOUND}


def test_the_brochure_is_the_same_to_the_byte_when_it_is_made_again() -> None:
    with DemoWeb(first_port=None) as one, DemoWeb(first_port=None) as two:
        path = "/media/brochure-avondschool-voorjaar-2026.pdf"
        assert one.pages("duinrand", 1)[path].body == two.pages("duinrand", 1)[path].body


def test_courses_behind_robots_txt_are_named_nowhere_else(web: DemoWeb) -> None:
    site = next(site for site in SITES if site.forbidden)
    for _, path, answer in pages_of(web, site, 1):
        if is_html(answer) and not path.startswith(site.forbidden):
            assert not [course.title for course in site.courses if f">{course.title}<" in answer.body.decode()]


def test_the_web_is_large_enough_to_be_a_crawl_and_small_enough_to_be_quick(web: DemoWeb) -> None:
    pages = [path for site in SITES for _, path, answer in pages_of(web, site, 1) if is_html(answer)]
    assert 300 < len(pages) < 450


def test_a_provider_shows_each_certificate_once() -> None:
    def codes(courses: tuple[Course, ...], phase: int) -> list[str]:
        return [code for course in courses if (code := course.code_in(phase))]

    for site in SITES:
        for phase in PHASE_NUMBERS:
            assert len(set(codes(site.courses, phase))) == len(codes(site.courses, phase))
