"""The hours in which sites may be visited, such as `22:00-06:00`. Pure."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator

EXPECTED = 'two different times with a hyphen between them were expected, such as "22:00-06:00"'
ZONE_EXPECTED = "a time zone was expected, such as Europe/Amsterdam"
_WRITTEN = re.compile(r"(\d\d):(\d\d) ?- ?(\d\d):(\d\d)", re.ASCII)
_HOUR, _DAY = 60, 24 * 60  # minutes


@dataclass(frozen=True, slots=True)
class NightWindow:
    """`opens` and `closes` in minutes since midnight, on the clocks of `zone`; past midnight when it closes first."""

    opens: int
    closes: int
    zone: ZoneInfo

    @classmethod
    def read(cls, text: str, zone: str) -> "NightWindow":
        """ValueError for anything but two different times (24:00 = midnight at the end of the day) and a zone."""
        found = _WRITTEN.fullmatch(text.strip())
        if found is None:
            raise ValueError(EXPECTED)
        hours, minutes = (int(found[1]), int(found[3])), (int(found[2]), int(found[4]))
        opens, closes = (hour * _HOUR + minute for hour, minute in zip(hours, minutes, strict=True))
        if max(minutes) >= _HOUR or opens >= _DAY or closes > _DAY or opens % _DAY == closes:
            raise ValueError(EXPECTED)
        return cls(opens, closes, ZoneInfo(check_zone(zone)))

    def is_open(self, moment: datetime) -> bool:
        local = moment.astimezone(self.zone)
        minute = local.hour * _HOUR + local.minute
        if self.opens < self.closes:
            return self.opens <= minute < self.closes
        return minute >= self.opens or minute < self.closes

    def next_opening(self, moment: datetime) -> datetime:
        """The first moment after this one at which the window opens, on the clocks of its zone."""
        local = moment.astimezone(self.zone)
        midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
        for day in range(2):  # a clock that is put back shows 02:30 twice: the first one after `moment` counts
            opening = (midnight + timedelta(days=day)).replace(hour=self.opens // _HOUR, minute=self.opens % _HOUR)
            if opening.astimezone(UTC) > moment:
                break
        return opening

    def seconds_until_open(self, moment: datetime) -> float:
        return 0.0 if self.is_open(moment) else (self.next_opening(moment) - moment).total_seconds()


def check_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(ZONE_EXPECTED) from error
    return name


def _check(text: str) -> str:
    NightWindow.read(text, "UTC")
    return text


NightWindowText = Annotated[str, AfterValidator(_check)]
TimeZone = Annotated[str, AfterValidator(check_zone)]
