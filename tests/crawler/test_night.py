"""A wave that meets a shut night window waits, says so, and goes on when it is stopped and started again."""

from datetime import UTC, datetime, timedelta

import pytest

from crawler.launch import crawl
from crawler.order import Progress
from tests.crawler.world import World
from tests.web import LocalWeb, html, links


class StoppedError(Exception):
    """As Ctrl-C stops a wave."""


def shut_now() -> str:
    """A window that neither is open now nor will be during this test."""
    opens = datetime.now(UTC) + timedelta(hours=3)
    return f"{opens:%H:00}-{opens + timedelta(hours=1):%H:30}"


def test_nothing_is_asked_of_a_site_until_its_night(local_web: LocalWeb, world: World) -> None:
    by_night = local_web.site({"/": html(links("/cursus/lassen")), "/cursus/lassen": html()})
    always = local_web.site({"/": html()})
    world.enlist(by_night)
    world.enlist(always, "other", night_window="00:00-24:00")
    window = shut_now()
    told: list[Progress] = []

    def watch(progress: Progress) -> None:
        told.append(progress)
        if world.coverage("other").outcome and progress.waits:
            raise StoppedError

    with pytest.raises(StoppedError):
        crawl(world.order(night_window=window, time_zone="UTC", at_once=1), watch)

    assert by_night.hits == []
    assert world.outcome("other") == "complete: finished"  # it need not wait for the one before it
    assert told[-1].waits == f"waits for the night window until {window[:5]}"
    assert {progress.waits for progress in told if progress.provider_id == "other"} == {""}

    world.crawl(night_window="")

    assert world.outcome() == "complete: finished"
    assert set(world.pages()) == {"/", "/cursus/lassen"}
