"""What a page without text brings along for its scripts."""

import json

import pytest

from extractor.document import Document
from extractor.page import read_page
from extractor.state import as_shown, state_page

URL = "https://school.nl/cursus/triage"
COURSE = {"title": "Triage", "description": "Je leert hulpvragen inschatten.", "resultaat": "mbo-certificaat"}
NEXT = json.dumps({"props": {"pageProps": {"course": COURSE}}, "buildId": "x1"})
NUXT = json.dumps([{"data": 1}, ["Reactive", 2], {"title": 3, "description": 4, "resultaat": 5}, *COURSE.values()])
FORMS = {
    "next": f'<script id="__NEXT_DATA__" type="application/json">{NEXT}</script>',
    "nuxt 3": f'<script id="__NUXT_DATA__" type="application/json">{NUXT}</script>',
    "variable": f"<script>window.__INITIAL_STATE__ = {json.dumps({'course': COURSE})}; start();</script>",
}


def shell(script: str, text: str = "") -> Document:
    body = f'<body><div id="__next">{text}</div>{script}<script src="/app.js"></script></body>'
    return Document(URL, "text/html; charset=utf-8", f"<html><title>School</title>{body}</html>".encode())


@pytest.mark.parametrize("form", FORMS)
def test_the_content_that_came_along_is_the_page(form: str) -> None:
    page = read_page(shell(FORMS[form]))

    assert [offer.title for offer in page.offers] == ["Triage"]
    assert "hulpvragen" in page.text


def test_a_page_that_shows_its_text_is_read_as_it_is() -> None:
    whole = shell(FORMS["next"], "<h1>Triage</h1><p>Je leert hulpvragen inschatten, in tien bijeenkomsten.</p>" * 3)

    assert as_shown(whole) is whole


def test_programs_and_settings_bring_nothing_along() -> None:
    assert (
        state_page(shell("<script>window.__NUXT__=(function(a){return {x:a}})(1);window.dataLayer = [];</script>"))
        is None
    )
    assert (
        state_page(shell('<script type=\'application/ld+json\'>{"@type": "Course", "name": "Triage zorg"}</script>'))
        is None
    )


def test_a_list_that_names_itself_again_and_again_ends() -> None:
    endless = json.dumps([[0] * 50, *[[n] * 50 for n in range(40)]])

    assert state_page(shell(f'<script id="__NUXT_DATA__" type="application/json">{endless}</script>')) is not None
