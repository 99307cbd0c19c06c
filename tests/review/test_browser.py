"""A researcher works through the queue in a real browser, with the keyboard."""

import csv
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from crawler.browser import find_browser, launch_options
from exports.package import export_wave
from register.words import Status, Verdict
from scheduler.snapshotting import refresh_snapshots
from storage.database import Database
from storage.reviews import add_review
from storage.tables import ReviewRow
from storage.waves import finish_wave
from tests.review.made_up_wave import LINDE, NOW, review, rows

FOUND = find_browser(os.environ)
pytestmark = pytest.mark.skipif(FOUND is None, reason="no browser on this machine")


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(**launch_options(FOUND))
        yield opened
        opened.close()


@pytest.fixture
def page(browser: object, served: str) -> Iterator[Page]:
    opened = browser.new_page()
    complaints: list[str] = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    opened.on("request", lambda r: None if r.url.startswith((served, "data:")) else complaints.append(r.url))
    opened.goto(served)
    yield opened
    opened.close()
    assert complaints == []


def begin(page: Page) -> None:
    page.keyboard.press("Enter")
    page.get_by_label("Uw naam").fill("Anne")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(LINDE[1].title)
    expect(page.locator("h1")).to_be_focused()


def press(page: Page, key: str, heading: str) -> None:
    """A key on the offer that is shown, once it takes keys; then the next one is there."""
    page.wait_for_timeout(300)
    page.keyboard.press(key)
    expect(page.locator("h1")).to_have_text(heading)


def test_deciding_with_the_keyboard_adds_reviews(page: Page, filled_sqlite: Database) -> None:
    begin(page)
    press(page, "2", "Zorg en technologie")
    expect(page.frame_locator("iframe").locator("mark#treffer")).to_have_text("Zorg en")
    press(page, "n", "Offerte op maat maken")
    press(page, "s", "Planten <script>alert(1)</script> in het interieur")
    press(page, "u", "Zorg en technologie")
    kept = [(row.offer_key, row.reviewer, row.verdict, row.code) for row in rows(filled_sqlite, ReviewRow)]
    assert kept == [
        (LINDE[1].key, "Anne", "match", "K0421"),
        (LINDE[0].key, "Anne", "none", ""),
        (LINDE[0].key, "Anne", "unsure", ""),
    ]


def test_a_decision_stands_in_the_next_export(page: Page, filled_sqlite: Database, tmp_path: Path) -> None:
    begin(page)
    press(page, "2", "Zorg en technologie")
    with filled_sqlite.transaction() as session:
        finish_wave(session, "2026Q4", NOW)
    refresh_snapshots(filled_sqlite)
    with filled_sqlite.reading() as session:
        export_wave(session, "2026Q4", tmp_path / "out")
    with (tmp_path / "out" / "observations.csv").open(encoding="utf-8", newline="") as file:
        shown = {row["code"]: row for row in csv.DictReader(file)}
    assert shown["K0421"]["decided_by"] == "reviewer"
    assert shown["K0421"]["offered_title"] == LINDE[1].title


def test_a_certificate_is_looked_up_while_typing_and_chosen_with_the_mouse(page: Page, filled_sqlite: Database) -> None:
    begin(page)
    page.keyboard.press("z")
    page.keyboard.type("drones")
    page.get_by_role("button", name="K0900").click()
    expect(page.locator("h1")).to_have_text("Zorg en technologie")
    assert [row.code for row in rows(filled_sqlite, ReviewRow)] == ["K0900"]


def test_keys_typed_into_a_comment_decide_nothing(page: Page, filled_sqlite: Database) -> None:
    begin(page)
    page.keyboard.press("o")
    page.keyboard.type("n1t s")
    page.keyboard.press("Escape")
    press(page, "1", "Zorg en technologie")
    assert [(row.code, row.comment) for row in rows(filled_sqlite, ReviewRow)] == [("K0420", "n1t s")]


def test_everything_works_without_javascript(browser: object, served: str, filled_sqlite: Database) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}/naam")
    page.get_by_label("Uw naam").fill("Bram")
    page.get_by_role("button", name="Beginnen").click()
    page.get_by_role("link", name="Beginnen").click()
    page.get_by_label("Een ander certificaat").fill("drones")
    page.get_by_role("button", name="Zoeken").click()
    page.get_by_role("button", name="K0900").click()
    expect(page.locator("h1")).to_have_text("Zorg en technologie")
    context.close()
    assert [(row.reviewer, row.code) for row in rows(filled_sqlite, ReviewRow)] == [("Bram", "K0900")]


def test_on_a_narrow_screen_or_enlarged_all_pages_can_be_reached_and_titles_have_room(
    page: Page, filled_sqlite: Database
) -> None:
    with filled_sqlite.transaction() as session:
        add_review(
            session, review(LINDE[0], Verdict.MATCH, "K0186", status=Status.EMPLOYERS_ONLY, comment="zie pagina 2")
        )
    page.set_viewport_size({"width": 390, "height": 844})
    expect(page.get_by_role("link", name="Te beoordelen")).to_be_visible()
    for row in page.locator(".offers a").all():
        assert row.locator(".title").bounding_box()["width"] > 250
    page.get_by_role("link", name="Beslissingen").click()
    expect(page.locator("h1")).to_have_text("Beslissingen")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
