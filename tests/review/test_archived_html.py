"""An archived page keeps its text and loses everything that could act."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from review.archived_html import decoded, harmless
from tests.review.made_up_wave import COURSE

DANGEROUS = ("<script", "<style", "<form", "<input", "<iframe", "onload", "onerror", "javascript:", "kwaad.example")
SCRAPS = st.sampled_from(
    [
        "<script>alert(1)</script>",
        "<p onclick=x()>",
        "zorg",
        "</div>",
        "<svg><a href='javascript:y'>",
        "<!--",
        "-->",
        "<noscript><p title='</noscript><img src=x onerror=z()>'>",
        "<math><mi>",
        "<table><td>",
        "<title>",
        "]]>",
        "&lt;",
    ]
)


def test_scripts_handlers_forms_and_foreign_addresses_go_and_the_text_stays() -> None:
    shown = harmless(COURSE, "Zorg en technologie")
    assert not [word for word in DANGEROUS if word in shown]
    for kept in ("werken met zorgtechnologie", "<strong>mbo-certificaat</strong>", "<th>Duur</th>", "Aanmelden"):
        assert kept in shown


def test_the_title_is_marked_also_across_elements_and_the_first_mark_can_be_jumped_to() -> None:
    shown = harmless(COURSE, "zorg  EN technologie")
    assert shown.count('id="treffer"') == 1
    assert '<mark id="treffer">Zorg en </mark><em><mark>technologie</mark></em>' in shown


@pytest.mark.parametrize("title", ["", "staat er niet", "alert"])
def test_a_title_that_the_page_does_not_show_marks_nothing(title: str) -> None:
    assert "<mark" not in harmless(COURSE, title)


def test_only_pictures_that_are_in_the_page_itself_stay() -> None:
    shown = harmless("<img src='data:image/png;base64,AA=='><img src='//x.nl/a.png'><img src='data:text/html,x'>", "")
    assert shown.count("src=") == 1


@pytest.mark.parametrize(
    "text", ["", "   ", "<!-- leeg -->", "<?xml version='1.0' encoding='utf-8'?><p>ja</p>", "\x00"]
)
def test_a_page_without_content_is_no_reason_to_fail(text: str) -> None:
    assert "<!--" not in harmless(text, "zorg")


@given(st.lists(SCRAPS, max_size=12).map("".join))
def test_no_mixture_of_tags_becomes_active(text: str) -> None:
    shown = harmless(text, "zorg").lower()
    assert not [
        word for word in ("<script", "<svg", "<a href", "<img src", " onclick", " onerror=z()>") if word in shown
    ]


def test_the_encoding_is_the_one_of_the_header_or_of_the_page() -> None:
    assert decoded("text/html; charset=iso-8859-1", "café".encode("latin-1")) == "café"
    assert "café" in decoded("text/html", '<meta charset="windows-1252">café'.encode("cp1252"))
