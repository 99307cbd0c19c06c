"""`local_web`: sites on loopback. `world`: a database with one wave, in which providers are crawled for real.

A crawl forks a Python process that has read Scrapy (see `forked`; a new one would need 3 s for it); one that renders
starts Chromium too (about 1 s more). So most files crawl all of their sites once, in a fixture of the module, and their
tests look at what came of it.
"""

import shutil
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
def world(tmp_path: Path, sqlite_template: Path) -> Iterator[World]:
    shutil.copy(sqlite_template, tmp_path / "aanbod.db")
    with World(tmp_path) as opened:
        yield opened


@pytest.fixture(scope="module")
def module_web() -> Iterator[LocalWeb]:
    with LocalWeb() as web:
        yield web


@pytest.fixture(scope="module")
def module_world(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Iterator[World]:
    folder = tmp_path_factory.mktemp("world")
    shutil.copy(sqlite_template, folder / "aanbod.db")
    with World(folder) as opened:
        yield opened
