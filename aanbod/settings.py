"""The settings of the contract: from the environment, else from `settings.toml`, else the defaults."""

import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from register.errors import FileMistakeError, UsageError
from register.night_window import NightWindowText, TimeZone

PREFIX = "AANBOD_"


class RegisterSettings(BaseModel):
    """`columns`: the contract's name of a column -> its header in register files that are laid out otherwise."""

    model_config = ConfigDict(extra="forbid")

    columns: dict[str, str] = Field(default_factory=dict)


class Settings(BaseModel):
    """Names without the prefix `AANBOD_`."""

    model_config = ConfigDict(extra="forbid")

    config: Path = Path("config")
    home: Path = Path("data")
    database_url: str = ""
    allow_private_network: bool = False
    browser: Path | None = None
    user_agent_contact: str = ""
    night_window: NightWindowText | None = None
    time_zone: TimeZone = "Europe/Amsterdam"
    register_files: RegisterSettings = Field(default_factory=RegisterSettings, alias="register")

    @property
    def database(self) -> str:
        return self.database_url or f"sqlite:///{self.home / 'aanbod.db'}"

    @property
    def providers_file(self) -> Path:
        return self.config / "providers.yaml"

    @property
    def schedule_file(self) -> Path:
        return self.config / "schedule.yaml"

    @property
    def matching_file(self) -> Path:
        return self.config / "matching.yaml"


NAMES = (
    "home",
    "database_url",
    "allow_private_network",
    "browser",
    "user_agent_contact",
    "night_window",
    "time_zone",
)


def read_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """A UsageError names the variable, or the file, line and key, that is wrong."""
    config = Path(environ.get(PREFIX + "CONFIG") or "config")
    file = config / "settings.toml"
    in_file = _read_file(file) if file.is_file() else {}
    in_environment = {name: environ[PREFIX + name.upper()] for name in NAMES if environ.get(PREFIX + name.upper())}
    try:
        return Settings.model_validate({"config": config} | in_file | in_environment)
    except ValidationError as error:
        raise _mistake(error, file, in_environment) from error


def _read_file(file: Path) -> dict[str, Any]:
    try:
        values = tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise FileMistakeError.at(str(file), int(line[1]) if line else None, "", f"not TOML ({error})") from error
    except (OSError, UnicodeDecodeError) as error:
        raise FileMistakeError.at(str(file), None, "", "a readable UTF-8 file was expected") from error
    known = {*NAMES, "register"}
    found = {key.removeprefix(PREFIX).lower() if key.startswith(PREFIX) else key: key for key in values}
    for name, key in found.items():
        if name not in known:
            expected = f"unknown setting; one of {', '.join(sorted(known))} was expected"
            raise FileMistakeError.at(str(file), _line_of(file, key), key, expected)
    return {name: values[key] for name, key in found.items()}


def _line_of(file: Path, key: str) -> int | None:
    pattern = re.compile(rf"\s*\[?\"?{re.escape(key)}\b")
    lines = file.read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if pattern.match(line)), None)


def _mistake(error: ValidationError, file: Path, in_environment: Mapping[str, str]) -> UsageError:
    first = error.errors()[0]
    name = str(first["loc"][0])
    message = first["msg"].removeprefix("Value error, ")
    expected = message[0].lower() + message[1:]
    if name in in_environment:
        return UsageError(f"{PREFIX}{name.upper()}: {expected}, not {in_environment[name]!r}")
    key = ".".join(str(part) for part in first["loc"])
    return FileMistakeError.at(str(file), _line_of(file, str(first["loc"][-1])), key, expected)
