"""`local_web`: sites on loopback. `world`: a database with one wave, in which providers are crawled for real.

A crawl starts a Python process with Scrapy (some 3 s); one that renders starts Chromium too (about 1 s more). So most
files crawl all of their sites once, in a fixture of the module, and their tests look at what came of it.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.crawler.world import World
from tests.web import LocalWeb


@pytest.fixture
def local_web() -> Iterator[LocalWeb]:
    with LocalWeb() as web:
        yield web


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with World(tmp_path) as opened:
        yield opened


@pytest.fixture(scope="module")
def module_web() -> Iterator[LocalWeb]:
    with LocalWeb() as web:
        yield web


@pytest.fixture(scope="module")
def module_world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with World(tmp_path_factory.mktemp("world")) as opened:
        yield opened
