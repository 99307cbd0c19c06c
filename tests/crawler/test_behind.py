"""Where a page's text comes from is learned from two pages of a shape; the third needs no browser."""

import json
from collections.abc import Callable
from urllib.parse import quote

import pytest

from crawler.behind import OWN, RECHECK, Asked, Behind, address_for
from crawler.gain import gain_of
from extractor.document import Document

SITE = "https://school.nl"
NAMES = ("lassen", "zorg-2", "triage")
MENU = "<nav><a href='/'>Home</a><a href='/contact'>Contact</a></nav>"


def text_of(name: str) -> str:
    return f"In de cursus {name} leer je in tien bijeenkomsten alles van {name} en wat daarbij komt kijken."


def plain(name: str, body: str = "") -> Document:
    shell = f'<html><body data-lang="nl"><div id="app"></div>{body}<script src="/app.js"></script></body></html>'
    return Document(f"{SITE}/cursus/{name}", "text/html", shell.encode())


def seen(name: str, links: str = "") -> Document:
    main = f"<main><h1>{name}</h1><p>{text_of(name)}</p><button>Inschrijven</button>{links}</main>"
    return Document(
        f"{SITE}/cursus/{name}", "text/html", f"<html><body>{MENU}{main}</body></html>".encode(), rendered=True
    )


def asked(address: str, name: str) -> Asked:
    body = json.dumps({"title": name, "omschrijving": text_of(name)}).encode()
    return Asked({"accept": "application/json"}, Document(address, "application/json", body))


def learned(
    address: Callable[[str], str], names: tuple[str, ...] = NAMES[:2], body: str = "", links: str = ""
) -> Behind:
    behind = Behind()
    for name in names:
        page, shown = plain(name, body.format(name)), seen(name, links.format(name))
        config = Asked({}, Document(f"{SITE}/api/config", "application/json", b'{"title": "School"}'))
        behind.learn(page, gain_of(page, shown), [config, asked(address(name), name)])
    return behind


@pytest.mark.parametrize(
    "pattern",
    ["/api/cursus/{}", "/api/cursus?naam={}&taal=nl", "/api/page?path=%2Fcursus%2F{}", "/_data/cursus/{}/index.json"],
)
def test_the_request_for_the_next_page_is_known(pattern: str) -> None:
    behind = learned(lambda name: SITE + pattern.format(quote(name)))
    third = plain(NAMES[2])

    rule = behind.rule_for(third)
    assert rule is not None
    assert address_for(rule, third) == SITE + pattern.format(NAMES[2])
    assert rule.headers == {"accept": "application/json"}


def test_a_number_that_only_the_page_knows_is_taken_from_the_page() -> None:
    numbers = {name: str(700 + n) for n, name in enumerate(NAMES)}
    behind = Behind()
    for name in NAMES[:2]:
        page = plain(name, f'<div data-course-id="{numbers[name]}"></div>')
        behind.learn(page, gain_of(page, seen(name)), [asked(f"{SITE}/api/course/{numbers[name]}", name)])
    third = plain(NAMES[2], '<div data-course-id="702"></div>')

    rule = behind.rule_for(third)
    assert rule is not None
    assert address_for(rule, third) == f"{SITE}/api/course/702"
    assert address_for(rule, plain(NAMES[2])) is None


def test_one_page_is_not_enough() -> None:
    assert learned(lambda name: f"{SITE}/api/cursus/{name}", NAMES[:1]).rule_for(plain(NAMES[2])) is None


def test_an_address_that_cannot_be_told_from_the_page_makes_no_rule() -> None:
    secret = {"lassen": "x81", "zorg-2": "q77"}
    assert learned(lambda name: f"{SITE}/api/cursus/{secret[name]}").rule_for(plain(NAMES[2])) is None


def test_data_that_lacks_the_text_or_the_links_of_the_page_makes_no_rule() -> None:
    behind = Behind()
    for name in NAMES[:2]:
        behind.learn(plain(name), gain_of(plain(name), seen(name)), [asked(f"{SITE}/api/cursus/{name}", "iets anders")])

    assert behind.rule_for(plain(NAMES[2])) is None
    other = learned(lambda name: f"{SITE}/api/cursus/{name}", links='<a href="/cursus/vervolg-{}">Vervolg</a>')
    assert other.rule_for(plain(NAMES[2])) is None


def test_data_that_is_the_same_for_every_page_makes_no_rule() -> None:
    everything = [{"title": name, "omschrijving": text_of(name)} for name in NAMES]
    behind = Behind()
    for name in NAMES[:2]:
        answer = Document(f"{SITE}/api/all?for={name}", "application/json", json.dumps(everything).encode())
        behind.learn(plain(name), gain_of(plain(name), seen(name)), [Asked({}, answer)])

    assert behind.rule_for(plain(NAMES[2])) is None


def test_what_the_page_brings_along_needs_no_request() -> None:
    behind = Behind()
    state = '<script type="application/json">{}</script>'
    for name in NAMES[:2]:
        page = plain(name, state.format(json.dumps({"title": name, "omschrijving": text_of(name)})))
        behind.learn(page, gain_of(page, seen(name)), [])

    rule = behind.rule_for(plain(NAMES[2]))
    assert rule is not None
    assert rule.pattern == OWN


def test_answers_that_hold_too_little_end_the_rule() -> None:
    behind, third = learned(lambda name: f"{SITE}/api/cursus/{name}"), plain(NAMES[2])
    poor = Document(third.url, "application/json", b'{"error": "expired"}')

    for answer in (poor, None):
        rule = behind.rule_for(third)
        assert rule is not None
        assert behind.judge(third, rule, answer) is None
    assert behind.rule_for(third) is None


def test_from_time_to_time_the_browser_checks() -> None:
    behind = learned(lambda name: f"{SITE}/api/cursus/{name}")

    assert [behind.rule_for(plain(f"c{n}")) is None for n in range(RECHECK)].count(True) == 1
