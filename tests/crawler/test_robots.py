import asyncio

import pytest

from crawler.failures import ForbiddenError, UnreadableRobotsError
from crawler.robots import RobotsBook, Rules, robots_address, rules_of_status

SITE = "https://www.school.nl"


def allowed(rules: Rules, path: str) -> bool:
    try:
        rules.check(SITE + path)
    except ForbiddenError:
        return False
    return True


def read(text: str) -> Rules:
    return Rules.read(text.encode())


def test_the_longest_rule_decides_and_stars_are_understood() -> None:
    rules = read("User-agent: *\nDisallow: /cursussen\nAllow: /cursussen/open\nDisallow: /*?sort=\nDisallow: /*.doc$")

    assert [
        allowed(rules, path) for path in ("/", "/cursussen/a", "/cursussen/open/a", "/a?sort=1", "/a.doc", "/a.docx")
    ] == [
        True,
        False,
        True,
        False,
        False,
        True,
    ]


def test_a_group_for_our_name_replaces_that_for_all() -> None:
    rules = read(
        "User-agent: *\nDisallow: /\nCrawl-delay: 9\n\nUser-agent: Aanbod-Monitor\nDisallow: /prive\nCrawl-delay: 2"
    )

    assert allowed(rules, "/cursussen")
    assert not allowed(rules, "/prive/a")
    assert rules.delay == 2


def test_a_mark_at_the_begin_and_bytes_that_are_no_text_do_not_hide_the_rules() -> None:
    assert not allowed(Rules.read(b"\xef\xbb\xbfUser-agent: *\nDisallow: /a # caf\xe9"), "/a")


def test_sitemaps_may_be_written_relative() -> None:
    rules = read("Sitemap: /kaart.xml\nSitemap: https://www.school.nl/b.xml")

    assert rules.sitemaps(f"{SITE}/robots.txt") == [f"{SITE}/kaart.xml", f"{SITE}/b.xml"]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_none_to_be_had_allows_everything(status: int) -> None:
    assert allowed(rules_of_status(status, b"User-agent: *\nDisallow: /"), "/")


@pytest.mark.parametrize("status", [429, 500, 503, 304])
def test_one_that_cannot_be_had_allows_nothing(status: int) -> None:
    with pytest.raises(UnreadableRobotsError):
        rules_of_status(status, b"").check(f"{SITE}/")


def test_each_host_has_its_own() -> None:
    assert robots_address("https://www.school.nl:8443/a?b") == "https://www.school.nl:8443/robots.txt"
    assert robots_address("http://www.school.nl/") != robots_address("https://www.school.nl/")


def test_on_a_crawl_of_days_they_are_asked_for_again_after_a_day() -> None:
    asked, moments = [], iter([0.0, 80_000.0, 90_000.0, 90_000.0, 90_001.0])

    async def fetch(address: str) -> Rules:
        asked.append(address)
        return Rules()

    async def ask() -> None:
        book = RobotsBook(lambda: next(moments))
        for _ in range(4):
            await book.rules(SITE, fetch)

    asyncio.run(ask())

    assert len(asked) == 2


def test_groups_for_one_name_are_merged_and_the_rest_of_a_huge_file_is_left() -> None:
    merged = read("User-agent: aanbod-monitor\nDisallow: /a\n\nUser-agent: aanbod-monitor\nDisallow: /b\n")

    assert [allowed(merged, path) for path in ("/a", "/b", "/c")] == [False, False, True]
    assert allowed(Rules.read(b"User-agent: *\n" + b"#" * 600_000 + b"\nDisallow: /late"), "/late")


def test_many_who_ask_at_once_cause_one_request() -> None:
    asked = []

    async def fetch(address: str) -> Rules:
        asked.append(address)
        await asyncio.sleep(0)
        return Rules()

    async def ask() -> None:
        book = RobotsBook()
        await asyncio.gather(*(book.rules(f"{SITE}/{number}", fetch) for number in range(5)))

    asyncio.run(ask())

    assert asked == [f"{SITE}/robots.txt"]
