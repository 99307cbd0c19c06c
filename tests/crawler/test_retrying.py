from datetime import UTC, datetime

import pytest
from scrapy.http import Response

from crawler.retrying import retry_after

NOW = datetime(2026, 10, 1, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120.0),
        ("0", 0.0),
        ("Thu, 01 Oct 2026 12:01:00 GMT", 60.0),
        ("Thu, 01 Oct 2026 14:01:00 +0200", 60.0),
        ("Thu, 01 Oct 2020 12:00:00 GMT", 0.0),
        ("soon", None),
        ("-5", None),
        ("", None),
    ],
)
def test_both_ways_of_saying_when(value: str, seconds: float | None) -> None:
    response = Response("http://school.nl/", status=503, headers={"Retry-After": value})

    assert retry_after(response, NOW) == seconds
