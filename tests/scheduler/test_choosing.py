"""Of all that an archive holds of a school: which capture stands for an address, and what is left out and why."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from register.provider import Provider
from scheduler.choosing import KIND, UNRESOLVED, Chosen, Tally, Wanted, choose
from storage.captures import Capture

LINDE = Provider(id="linde", name="De Linde", website="https://www.delinde.nl/")
WANTED = Wanted([LINDE], date(2022, 2, 1), timedelta(days=45))
PAGE = "https://www.delinde.nl/lassen"


def capture(url: str = PAGE, kind: str = "response", day: int = 30, digest: str = "", **others: object) -> Capture:
    fetched_at = datetime(2022, 1, day, tzinfo=UTC)
    standard = {"status": 200, "headers": (), "content_type": "text/html"} | others
    return Capture(Path("a.warc"), day, kind, url, fetched_at, digest=digest, **standard)  # type: ignore[arg-type]


def revisit(digest: str, status: int | None = None, **others: object) -> Capture:
    return capture(kind="revisit", day=31, digest=digest, status=status, content_type="", **others)


def chosen(*captures: Capture) -> tuple[list[Chosen], Tally]:
    tally = Tally()
    return choose(captures, WANTED, tally), tally


def test_a_picture_is_left_out_also_where_it_was_fetched_again() -> None:
    found, tally = chosen(capture(digest="sha1:A", content_type="image/png"), revisit("sha1:A"))
    assert found == []
    assert tally.left_out[KIND] == 2


def test_a_page_fetched_again_has_the_content_of_the_first_time() -> None:
    first = capture(digest="sha1:A")
    [only], _ = chosen(first, revisit("sha1:A"))
    assert (only.capture.kind, only.payload) == ("revisit", first)


def test_a_page_fetched_again_whose_content_lies_elsewhere_is_told() -> None:
    found, tally = chosen(revisit("sha1:B"))
    assert (found, tally.left_out[UNRESOLVED]) == ([], 1)


def test_an_address_that_redirects_now_leads_where_it_says_now() -> None:
    first = capture(
        url="https://www.delinde.nl/oud", digest="sha1:EMPTY", status=302, headers=(("Location", "/oud-2"),)
    )
    [there, here] = chosen(first, revisit("sha1:EMPTY", status=301, headers=(("Location", "/nieuw"),)))[0]
    assert (here.head.status, here.head.header("location")) == (302, "/oud-2")
    assert (there.head.status, there.head.header("location")) == (301, "/nieuw")


def test_a_page_that_was_not_modified_has_the_head_of_the_first_time() -> None:
    [only], _ = chosen(capture(digest="sha1:A"), revisit("sha1:A", status=304))
    assert only.head.status == 200
