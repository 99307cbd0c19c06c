"""Addresses behind forms."""

from urllib.parse import urlsplit

from extractor.document import Document
from extractor.forms import MOST_CHOICES
from extractor.links import find_links

FINDER = """<form action="/vind?oud=1"><input type="hidden" name="taal" value="nl"><input name="woord">
<select name="gebied"><option value="">Alles</option>
<option value="zorg">Zorg en welzijn</option><option>Bouw</option></select>
<input type="checkbox" name="avond" value="ja"></form>"""


def targets(body: str) -> dict[str, str]:
    page = Document("https://www.school.nl/cursussen", "text/html", f"<html><body>{body}</body></html>".encode())
    return {f"{urlsplit(link.url).path}?{urlsplit(link.url).query}": link.anchor for link in find_links(page)}


def test_each_choice_of_a_course_finder_is_an_address() -> None:
    assert targets(FINDER) == {
        "/vind?gebied=zorg&taal=nl": "Zorg en welzijn",
        "/vind?gebied=Bouw&taal=nl": "Bouw",
        "/vind?avond=ja&taal=nl": "",
    }


def test_forms_that_send_something_are_left_alone() -> None:
    assert targets('<form method="post"><select name="a"><option value="1">x</option></select></form>') == {}
    assert (
        targets('<form><input type="email" name="e"><select name="a"><option value="1">x</option></select></form>')
        == {}
    )


def test_a_form_with_endless_choices_has_an_end() -> None:
    options = "".join(f'<option value="{number}">x</option>' for number in range(5_000))

    assert len(targets(f'<form action="/v"><select name="a">{options}</select></form>')) == MOST_CHOICES
