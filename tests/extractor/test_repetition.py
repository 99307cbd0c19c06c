"""What a site says on many of its pages is not said of any one of them."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from extractor.document import Document
from extractor.page import Page, read_page
from extractor.repetition import MOST_SURVEYED, Repeated, find_repeated, look_at, to_survey
from register.signals import SignalName

HTML = "text/html; charset=utf-8"
# Plain divs without a telling name, as scripts build them: one page alone does not tell them from its own words.
BAR = "<div class='x1'><div>Al onze mbo-certificaten</div><div>Ook via de derde leerweg</div></div>"
BELOW = "<div class='x2'><div>Wij verzorgen mbo-certificaten voor bedrijven.</div><div>Open elke dag</div></div>"
OTHERS = ("Triage", "Helpende Plus", "Zorgplan maken", "Bewegend kind")


def _page(path: str, main: str, around: bool = True) -> Document:
    body = f"{BAR}<div>{main}</div>{BELOW}" if around else f"<div>{main}</div>"
    return Document(f"https://www.school.nl{path}", HTML, f"<html><body>{body}</body></html>".encode())


def _card(title: str) -> str:
    return (
        f"<div><h3><a href='/aanbod/{title.lower().replace(' ', '-')}.html'>{title}</a></h3>"
        f"<p>Na afloop krijg je een mbo-certificaat.</p></div>"
    )


def _site() -> list[Document]:
    about = ("/contact", "/privacy", "/over-ons", "/nieuws/opening")
    plain = [_page(path, f"<h1>{path[1:]}</h1><p>Dit gaat over {path}.</p>") for path in about]
    courses = [
        _page(f"/{number}", f"<h1>Cursus {number}</h1><p>Resultaat: mbo-certificaat</p><p>Op dag {number}.</p>")
        for number in range(8)
    ]
    return [*plain, *courses]


def _repeated(documents: Sequence[Document]) -> Repeated:
    return find_repeated(map(look_at, documents))


def _names(page: Page) -> set[SignalName]:
    return {signal.name for offer in page.offers for signal in offer.signals}


def test_what_also_stands_on_the_page_about_privacy_is_no_evidence() -> None:
    course = _page("/vca", "<h1>VCA Basis</h1><p>Na afloop krijg je een bewijs van deelname. € 200</p>")
    alone, among = read_page(course), read_page(course, _repeated(_site()))
    assert {SignalName.SAYS_MBO_CERTIFICATE, SignalName.THIRD_PATH} <= _names(alone)
    assert not {SignalName.SAYS_MBO_CERTIFICATE, SignalName.THIRD_PATH} & _names(among)
    assert SignalName.PROOF_OF_PARTICIPATION in _names(among)
    assert "derde leerweg" not in among.text


def test_a_link_in_a_menu_takes_nothing_from_what_a_course_says_of_itself_in_the_same_word() -> None:
    menu = "<div class='x3'><div><a href='/mbo-certificaat'>Mbo-certificaat</a></div></div>"
    about = [
        _page(f"/{name}", f"{menu}<h1>{name}</h1><p>Over {name}.</p>") for name in ("contact", "privacy", "nieuws/1")
    ]
    says = _page("/a", f"{menu}<h1>Triage</h1><div>8 weken</div><div>Mbo-certificaat</div>")
    silent = _page("/b", f"{menu}<h1>Tillen</h1><div>8 weken</div><div>Bewijs van deelname</div>")
    among = _repeated([*about, says, silent])
    assert SignalName.SAYS_MBO_CERTIFICATE in _names(read_page(says, among))
    assert SignalName.SAYS_MBO_CERTIFICATE not in _names(read_page(silent, among))


def test_what_stands_on_all_courses_and_nowhere_else_remains_their_own() -> None:
    course = read_page(_site()[-1], _repeated(_site()))
    assert SignalName.RESULT_FIELD in _names(course)


def test_of_a_small_site_nothing_is_said() -> None:
    small = [_page("/", "<h1>Welkom</h1>"), _page("/contact", "<h1>Contact</h1>"), *_site()[4:]]
    assert not _repeated(small).lines


def test_a_page_of_nothing_but_repeated_lines_keeps_them() -> None:
    empty = _page("/leeg", "")
    assert "derde leerweg" in read_page(empty, _repeated(_site())).text


def test_a_teaser_that_several_pages_show_is_no_evidence_for_the_course_above_it() -> None:
    cards = "".join(map(_card, OTHERS[:3]))
    pages = [_page(f"/{number}", f"<h1>Cursus {number}</h1>{cards}", around=False) for number in range(4)]
    course = _page(
        "/bhv", f"<h1>Bedrijfshulpverlening</h1><p>Je krijgt een bewijs van deelname. € 90</p>{cards}", around=False
    )
    alone, among = read_page(course), read_page(course, _repeated(pages))
    assert SignalName.SAYS_MBO_CERTIFICATE in _names(alone)
    assert SignalName.SAYS_MBO_CERTIFICATE not in _names(among)


def test_a_list_keeps_its_rows_however_often_they_are_linked() -> None:
    cards = "".join(map(_card, OTHERS))
    lists = [_page(f"/lijst-{number}", f"<h1>Ons aanbod</h1>{cards}", around=False) for number in range(5)]
    page = read_page(lists[0], _repeated(lists))
    assert [offer.title for offer in page.offers] == list(OTHERS)


def test_the_order_of_the_pages_does_not_matter() -> None:
    assert _repeated(_site()) == _repeated(_site()[::-1])


@given(st.integers(0, 5000), st.integers(0, 400))
def test_a_survey_is_of_bounded_size_and_knows_pages_about_the_school(courses: int, plain: int) -> None:
    urls = [f"https://x.nl/cursus/{n}" for n in range(courses)] + [f"https://x.nl/nieuws/{n}" for n in range(plain)]
    chosen = to_survey(urls)
    assert len(chosen) == len(set(chosen)) == min(len(urls), MOST_SURVEYED)
    assert sum(number >= courses for number in chosen) >= min(plain, 40, len(chosen))


# A menu and a foot without a telling name, in table cells: `MENU` leads on, `FOOT` only says something.
MENU = "<td class='l'><a href='/bouw'>Bouw</a><br><a href='/zorg'>Zorg</a><br><a href='/tillen'>Tillen</a></td>"
FOOT = "<tr><td colspan='2'><div><b>Kantine</b><br>Koffie vanaf € 1,50, open van 7 tot 17 uur.</div></td></tr>"


def _framed(path: str, main: str) -> Document:
    body = f"<table><tr>{MENU}<td>{main}</td></tr>{FOOT}</table>"
    return Document(f"https://www.school.nl/{path}", HTML, f"<html><body>{body}</body></html>".encode())


def _framed_site() -> list[Document]:
    names = ("Tillen", "Lassen", "Triage", "Gastvrij aan tafel", "Domotica", "Voegen")
    return [
        _framed(name.lower(), f"<h2>{name}</h2><p>Alles over {name}.</p><p>Met mbo-certificaat.</p>") for name in names
    ]


def test_menu_and_foot_on_nearly_all_pages_are_no_rows_and_no_text_of_a_course() -> None:
    site = _framed_site()
    page = read_page(site[0], _repeated(site))
    assert [offer.title for offer in page.offers] == ["Tillen"]
    assert "Kantine" not in page.text
    assert page.offers[0].details.price == ""


def test_what_all_courses_say_of_themselves_in_the_same_place_is_theirs() -> None:
    site = _framed_site()
    assert all(SignalName.SAYS_MBO_CERTIFICATE in _names(read_page(one, _repeated(site))) for one in site)


def test_of_four_pages_none_is_called_a_frame() -> None:
    assert not _repeated(_framed_site()[:4]).frame


def test_a_list_of_what_the_menu_names_as_well_keeps_its_rows() -> None:
    rows = "".join(f"<li><a href='/{name.lower()}'>{name}</a></li>" for name in ("Bouw", "Zorg", "Tillen"))
    overview = _framed("overzicht", f"<h2>Alle cursussen</h2><ul>{rows}</ul>")
    page = read_page(overview, _repeated([*_framed_site(), overview]))
    assert [offer.title for offer in page.offers] == ["Bouw", "Zorg", "Tillen"]


def test_what_a_column_says_below_its_menu_on_all_pages_is_no_evidence() -> None:
    column = (
        "<td class='l'>» <a href='/a'>Aanbod</a><br>» <a href='/m'>Mbo-certificaten</a><br>» <a href='/b'>BBL</a><br>"
    )
    keurmerk = "Wij geven een branchecertificaat uit.<br></td>"
    site = [
        Document(
            f"https://www.school.nl/{number}",
            HTML,
            f"<table><tr>{column}{keurmerk}<td><h2>Vak {number}</h2>Met mbo-certificaat.</td></tr></table>".encode(),
        )
        for number in range(6)
    ]
    for one in site:
        page = read_page(one, _repeated(site))
        assert [offer.title for offer in page.offers] == [page.title]
        assert SignalName.SAYS_MBO_CERTIFICATE in _names(page)
        assert SignalName.BRANCH_CERTIFICATE not in _names(page)
