from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from register.night_window import NightWindow, check_zone

HERE = "Europe/Amsterdam"
NIGHT = NightWindow.read("22:00-06:00", HERE)

MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001


windows = st.tuples(st.integers(0, 1439), st.integers(1, 1440)).filter(lambda pair: pair[0] != pair[1] % 1440)


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ("2026-10-01T19:59:59+00:00", False),  # summer: two hours later here
        ("2026-10-01T20:00:00+00:00", True),
        ("2026-10-02T03:59:00+00:00", True),
        ("2026-10-02T04:00:00+00:00", False),
        ("2026-12-01T20:30:00+00:00", False),  # winter: one hour later
        ("2026-12-01T21:00:00+00:00", True),
    ],
)
def test_a_night_is_one_on_the_clocks_of_its_zone(moment: str, *, is_open: bool) -> None:
    assert NIGHT.is_open(datetime.fromisoformat(moment)) == is_open


def test_when_it_opens_next() -> None:
    noon = datetime(2026, 10, 1, 12, tzinfo=UTC)

    assert f"{NIGHT.next_opening(noon):%d %H:%M}" == "01 22:00"
    assert NIGHT.seconds_until_open(noon) == 8 * 3600
    assert NIGHT.seconds_until_open(noon + timedelta(hours=9)) == 0


def test_a_window_may_lie_within_a_day_or_be_all_of_it() -> None:
    noon = datetime(2026, 10, 1, 12, tzinfo=UTC)

    assert NightWindow.read("01:30 - 05:00", "UTC").next_opening(noon) == datetime(2026, 10, 2, 1, 30, tzinfo=UTC)
    assert NightWindow.read("00:00-24:00", "UTC").is_open(noon)


def test_a_night_in_which_the_clock_skips_its_opening_opens_when_the_clock_goes_on() -> None:
    skipped = NightWindow.read("02:30-06:00", HERE)
    before = datetime(2026, 3, 29, 0, 0, tzinfo=UTC)  # 01:00 here; at 01:00 UTC it becomes 03:00

    assert skipped.is_open(before + timedelta(hours=1))
    assert 0 < skipped.seconds_until_open(before) <= 90 * 60


@given(windows, MOMENTS)
def test_who_waits_until_it_opens_is_let_in(window: tuple[int, int], moment: datetime) -> None:
    opens, closes = (f"{minute // 60:02}:{minute % 60:02}" for minute in window)
    night = NightWindow.read(f"{opens}-{closes}", "UTC")
    wait = night.seconds_until_open(moment)

    assert 0 <= wait < 24 * 3600
    assert night.is_open(moment + timedelta(seconds=wait))


@given(MOMENTS)
def test_also_where_clocks_are_changed_the_wait_ends_within_a_day_and_an_hour(moment: datetime) -> None:
    for text in ("02:30-03:00", "22:00-06:00", "03:00-02:00"):
        night = NightWindow.read(text, HERE)
        moment_here, waits = moment, 0
        while (wait := night.seconds_until_open(moment_here)) > 0:
            moment_here, waits = moment_here + timedelta(seconds=wait), waits + 1
            assert waits <= 3
        assert moment_here - moment <= timedelta(hours=49)


@pytest.mark.parametrize("text", ["", "22:00", "22-6", "25:00-06:00", "22:60-06:00", "22:00-22:00", "00:00-00:00"])
def test_anything_else_is_no_window(text: str) -> None:
    with pytest.raises(ValueError, match="22:00-06:00"):
        NightWindow.read(text, HERE)


@pytest.mark.parametrize("zone", ["", "Mars", "../etc/passwd", "Europe"])
def test_a_zone_is_one_that_is_known(zone: str) -> None:
    with pytest.raises(ValueError, match="Europe/Amsterdam"):
        check_zone(zone)
