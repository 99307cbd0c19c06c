"""Titles with what they lead to in brackets, or under labels of their own."""

import pytest

from extractor.document import Document
from extractor.page import Page, read_page
from register.signals import SignalName as Name


def _read(main: str) -> Page:
    html = f"<!doctype html><html lang='nl'><head><title>Iets</title></head><body><main>{main}</main></body></html>"
    return read_page(Document("https://www.deltaschool.nl/iets", "text/html; charset=utf-8", html.encode()))


def _that_say(main: str) -> list[str]:
    read = _read(main).offers
    return [o.title for o in read if Name.SAYS_MBO_CERTIFICATE in {signal.name for signal in o.signals}]


def test_in_a_planner_lines_with_a_date_and_a_result_are_courses() -> None:
    main = (
        "<h1>Jaarplanner</h1><h3>Mei</h3><ul><li>7/5 Triage (mbo-certificaat)</li><li>9/5 Rondleiding</li></ul>"
        "<h3>Juni</h3><ul><li>2/6 Voeding, industriële processen (keuzedeel, sluit af met mbo-certificaat)</li></ul>"
    )
    assert _that_say(main)[-2:] == ["Triage", "Voeding, industriële processen"]


def test_in_a_sentence_each_title_has_its_own_brackets_or_those_before_it() -> None:
    main = (
        "<h1>Techniek</h1><p>Een greep: Voeding, industriële processen (examen en mbo-certificaat bij ons), "
        "Robotica (idem) en Lassen (bewijs van deelname).</p>"
    )
    assert {"Voeding, industriële processen", "Robotica"} <= set(_that_say(main))
    assert "Lassen" not in _that_say(main)


def test_brackets_of_one_line_make_no_list() -> None:
    titles = [offer.title for offer in _read("<h1>Triage</h1><p>Triage aan de balie (mbo-certificaat)</p>").offers]
    assert "Triage" in titles


@pytest.mark.parametrize("label", ["Wat", "Naam", "Cursus"])
def test_records_under_labels_of_their_own_are_courses(label: str) -> None:
    courses = (("Triage", "mbo-certificaat"), ("Lassen", "een handdruk"), ("Domotica", "mbo-certificaat"))
    lines = "".join(
        f"<p>{label}: {title}</p><p>Voor wie: iedereen</p><p>Vertrekt met: {result}</p>" for title, result in courses
    )
    main = f"<h1>Zorg en techniek</h1>{lines}"
    assert [offer.title for offer in _read(main).offers] == ["Triage", "Lassen", "Domotica"]
    assert _that_say(main) == ["Triage", "Domotica"]


def test_of_headings_as_high_only_the_one_that_promises_says_so() -> None:
    main = (
        "<h1>Talen</h1><h3>Met mbo-certificaat</h3><ul><li>Duits A2/B1</li><li>Engels A1/A2</li></ul>"
        "<h3>Voor het plezier</h3><ul><li>Frans voor op reis</li><li>Spaans aan tafel</li></ul>"
    )
    assert {"Duits A2/B1", "Engels A1/A2"} <= set(_that_say(main))
    assert not {"Frans voor op reis", "Spaans aan tafel"} & set(_that_say(main))


def test_unless_told_otherwise_all_lead_to_a_certificate() -> None:
    said = "Kies een groep. Tenzij er iets anders bij staat ronden we ze af met een mbo-certificaat."
    main = f"<h1>Deelscholing</h1><p>{said}</p><ul><li>Triage</li><li>Domotica</li><li>Robotica</li></ul>"
    assert _that_say(main) == ["Triage", "Domotica", "Robotica"]


def test_numbers_in_front_are_not_what_courses_are_called() -> None:
    rows = (("Cursus 1", "Triage", "mbo-certificaat"), ("Cursus 2", "Domotica", "mbo-certificaat"))
    lines = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    assert _that_say(f"<h1>Aanbod</h1><table>{lines}</table>") == ["Triage", "Domotica"]


def test_what_is_first_or_last_can_be_a_title() -> None:
    items = "".join(f"<li><a href='/{n}'>{t}</a></li>" for n, t in enumerate(("Eerste hulp", "Laatste levensfase")))
    assert [o.title for o in _read(f"<h1>Cursussen</h1><ul>{items}</ul>").offers] == [
        "Eerste hulp",
        "Laatste levensfase",
    ]
