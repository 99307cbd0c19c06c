"""An installation of its own for each test: a config folder, a home, and the command `aanbod` as people run it."""

import io
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from aanbod.cli import run

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
    monkeypatch: pytest.MonkeyPatch
    captured: pytest.CaptureFixture[str]
    settings: dict[str, str] = field(default_factory=dict)

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

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """In a process of its own, which a test can kill."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("AANBOD_")}
        command = [sys.executable, "-m", "aanbod", *arguments]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
        return subprocess.Popen(command, env=kept | self.environ, text=True, **pipes)

    def __call__(self, *arguments: str, given: str = "", status: int | None = 0) -> Done:
        """In this process; `status` None = whatever it is."""
        with self.monkeypatch.context() as patch:
            for name in [name for name in os.environ if name.startswith("AANBOD_")]:
                patch.delenv(name)
            for name, value in self.environ.items():
                patch.setenv(name, value)
            patch.setattr(sys, "stdin", io.StringIO(given))
            self.captured.readouterr()
            returncode = run(arguments)
        done = Done(returncode, *self.captured.readouterr())
        if status is not None:
            assert done.returncode == status, done
        assert "Traceback" not in done.stderr
        return done


@pytest.fixture
def aanbod(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Aanbod:
    installed = Aanbod(tmp_path, monkeypatch, capsys)
    installed.write("providers.yaml", PROVIDERS)
    return installed


@pytest.fixture
def register_file(tmp_path: Path) -> Path:
    file = tmp_path / "register.csv"
    file.write_text(REGISTER, encoding="utf-8")
    return file
