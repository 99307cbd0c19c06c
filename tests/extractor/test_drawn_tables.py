"""Tables that are drawn with spaces, bars or dots."""

import pytest

from extractor.document import Document
from extractor.layout.drawn import drawn_lines, with_columns
from extractor.page import Page, read_page
from register.signals import SignalName as Name

WIDE = "&nbsp;&nbsp;&nbsp;&nbsp; "
PRE = """<pre>
Maandag   Bakken met gist     mbo-certificaat        € 400
Dinsdag   Suikerwerk          bewijs van deelname    € 80
Vrijdag   Deeg en brood       mbo-certificaat        € 450
</pre>"""
BARS = """<pre>
Cursus          | Dag     | Papier
----------------+---------+---------------------
Bakken met gist | maandag | mbo-certificaat
Suikerwerk      | dinsdag | bewijs van deelname
Deeg en brood   | vrijdag | mbo-certificaat
</pre>"""
SPACES = (
    f"<p>Bakken met gist{WIDE}mbo-certificaat<br>Suikerwerk{WIDE}bewijs van deelname<br>"
    f"Deeg en brood{WIDE}mbo-certificaat</p>"
)
DOTS = (
    "<div>Bakken met gist ........ mbo-certificaat</div><div>Suikerwerk ....... bewijs van deelname</div>"
    "<div>Deeg en brood ....... mbo-certificaat</div>"
)
MARKED = """<pre>
Bakken met gist     M   nog 3 plaatsen
Suikerwerk              nog 8 plaatsen
Deeg en brood       M   vol

M = u krijgt na het examen een mbo-certificaat
</pre>"""


def _read(main: str) -> Page:
    html = f"<html lang='nl'><head><title>Rooster</title></head><body><h1>Rooster najaar</h1>{main}</body></html>"
    return read_page(Document("https://www.deltaschool.nl/rooster/najaar", "text/html; charset=utf-8", html.encode()))


def _that_say(main: str) -> list[str]:
    return [o.title for o in _read(main).offers if Name.SAYS_MBO_CERTIFICATE in {s.name for s in o.signals}]


@pytest.mark.parametrize("main", [PRE, BARS, SPACES, DOTS, MARKED])
def test_each_line_is_a_course_with_what_stands_in_its_columns(main: str) -> None:
    assert _that_say(main) == ["Bakken met gist", "Deeg en brood"]


def test_facts_of_one_course_and_a_menu_are_no_courses() -> None:
    facts = "<pre>Duur      twintig weken\nPrijs     € 400\nPapier    mbo-certificaat</pre>"
    assert [offer.place for offer in _read(facts).offers] == ["heading"]
    menu = "<p>Home | Cursussen | Contact</p><p>Zorg | Techniek | Bouw</p><p>Je krijgt een mbo-certificaat.</p>"
    assert "Zorg" not in _that_say(menu)


def test_a_cell_that_a_line_leaves_empty_stays_one() -> None:
    lines = list(drawn_lines("a b    X   vol\nc d        open\ne f    X   open\n---   ---\nlast words"))
    assert lines == ["a b | X | vol", "c d |  | open", "e f | X | open", "last words"]


@pytest.mark.parametrize("text", ["Triage, 20 weken", "Wacht even...", "a\u00a0b\u00a0c", "v. 1.2.3"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert with_columns(text) == text
