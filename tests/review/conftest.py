"""A filled database, and a running review server where a test asks for one."""

from pathlib import Path

import pytest

from storage.database import Database
from tests.review.made_up_wave import MadeUpWave


@pytest.fixture
def archive_root(tmp_path: Path) -> Path:
    return tmp_path / "archive"


@pytest.fixture
def filled(database: Database, archive_root: Path) -> Database:
    """Runs the test on SQLite and on PostgreSQL."""
    MadeUpWave().fill(database, archive_root)
    return database
