"""An installation of its own for each test: a config folder, a home, and the command `aanbod` as people run it."""

import io
import os
import shutil
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self
from unittest.mock import patch

import pytest

from aanbod.cli import run
from tests.crawler.forked import forking

REGISTER = """code,title,sector,sbu,level
K0905,Helpende plus,"Zorg, welzijn en sport",240,
K0290,Werken met baby's,"Zorg, welzijn en sport",240,
C0021,Koken in de horeca,"Voedsel, groen en gastvrijheid",,2
"""
PROVIDERS = """version: 1
providers:
  - {id: roc, name: ROC, website: "http://127.0.0.1:1/"}
"""


@dataclass(frozen=True)
class Done:
    """What a command answered."""

    returncode: int
    stdout: str
    stderr: str


@dataclass
class Aanbod:
    """The command `aanbod` with settings of its own: called in this process, or started in another."""

    folder: Path
    settings: dict[str, str] = field(default_factory=dict)

    def copy(self, folder: Path) -> Self:
        """What was done once for many tests, for one of them."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        return type(self)(folder, dict(self.settings))

    @property
    def home(self) -> Path:
        return self.folder / "data"

    @property
    def config(self) -> Path:
        return self.folder / "config"

    def write(self, name: str, text: str) -> Path:
        """A file in the config folder."""
        self.config.mkdir(exist_ok=True)
        (self.config / name).write_text(text, encoding="utf-8")
        return self.config / name

    @property
    def environ(self) -> dict[str, str]:
        own = {"AANBOD_CONFIG": str(self.config), "AANBOD_HOME": str(self.home)}
        return own | self.settings

    @property
    def _whole_environ(self) -> dict[str, str]:
        return {name: value for name, value in os.environ.items() if not name.startswith("AANBOD_")} | self.environ

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """In a process of its own, which a test can kill."""
        command = [sys.executable, "-m", "aanbod", *arguments]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
        return subprocess.Popen(command, env=self._whole_environ, text=True, **pipes)

    def __call__(self, *arguments: str, given: str = "", status: int | None = 0) -> Done:
        """In this process, only crawls are forked; `status` None = whatever it is."""
        output, errors = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2))
        with (
            patch.dict(os.environ, self._whole_environ, clear=True),
            patch.object(sys, "stdin", io.StringIO(given)),
            redirect_stdout(output),
            redirect_stderr(errors),
            forking(),
        ):
            returncode = run(arguments)
        done = Done(returncode, _written(output), _written(errors))
        if status is not None:
            assert done.returncode == status, done
        assert "Traceback" not in done.stderr
        return done


def _written(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()


def install(folder: Path) -> Aanbod:
    installed = Aanbod(folder)
    installed.write("providers.yaml", PROVIDERS)
    return installed


@pytest.fixture
def aanbod(tmp_path: Path) -> Aanbod:
    return install(tmp_path)


@pytest.fixture(scope="module")
def module_aanbod(tmp_path_factory: pytest.TempPathFactory) -> Aanbod:
    """For what many tests begin with; they copy it."""
    return install(tmp_path_factory.mktemp("aanbod"))


@pytest.fixture(scope="session")
def register_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("register") / "register.csv"
    file.write_text(REGISTER, encoding="utf-8")
    return file
