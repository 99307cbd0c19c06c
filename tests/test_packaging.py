"""A wheel holds all that the packages need at run time: migrations, templates, styles, data."""

import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text())
PACKAGES = SETTINGS["tool"]["importlinter"]["root_packages"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names in a wheel that is built from a copy, because building leaves files in the folder."""
    copy = tmp_path_factory.mktemp("source") / "aanbod"
    copy.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy)
    for package in PACKAGES:
        shutil.copytree(ROOT / package, copy / package, ignore=shutil.ignore_patterns("__pycache__"))
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--wheel-dir",
        "out",
        ".",
    ]
    subprocess.run(command, cwd=copy, check=True, capture_output=True)
    return set(zipfile.ZipFile(next((copy / "out").glob("*.whl"))).namelist())


@pytest.mark.parametrize("package", PACKAGES)
def test_every_file_of_a_package_is_in_the_wheel(package: str, wheel: set[str]) -> None:
    files = {path.relative_to(ROOT).as_posix() for path in (ROOT / package).rglob("*") if path.is_file()}
    needed = {name for name in files if "__pycache__" not in name}
    assert f"{package}/py.typed" in needed
    assert needed - wheel == set()


def test_the_wheel_holds_the_packages_and_nothing_else(wheel: set[str]) -> None:
    assert {name.split("/")[0] for name in wheel if ".dist-info/" not in name} == set(PACKAGES)


def test_the_command_and_the_licence_come_along(wheel: set[str]) -> None:
    about = f"aanbod-{SETTINGS['project']['version']}.dist-info"
    assert {f"{about}/entry_points.txt", f"{about}/licenses/LICENSE"} <= wheel
