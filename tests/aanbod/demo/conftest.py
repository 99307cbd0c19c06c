from collections.abc import Iterator

import pytest

from aanbod.demo.web import DemoWeb


@pytest.fixture(scope="module")
def web() -> Iterator[DemoWeb]:
    """One web per file: making all pages of a phase costs a fifth of a second."""
    with DemoWeb(first_port=None) as started:
        yield started


@pytest.fixture(autouse=True)
def first_phase(request: pytest.FixtureRequest) -> None:
    """Every test finds the web as it was in the beginning."""
    if "web" in request.fixturenames:
        request.getfixturevalue("web").phase = 1
