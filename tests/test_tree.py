"""The committed files stand alone: nothing in them ties the project to one machine or one package server."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# Put together here, so that this file does not name what it forbids.
PACKAGE_SERVERS = [
    ".".join(parts)
    for parts in (("pypi", "org"), ("pythonhosted", "org"), ("registry", "npmjs", "org"), ("deb", "debian", "org"))
]
MACHINE_FOLDERS = ["/" + folder + "/" for folder in ("work", "farm", "root")]
MADE_HERE = {"__pycache__", "data", "demo-data", "build", "dist", "aanbod.egg-info"}


def committed_files() -> list[Path]:
    """All files under version control; where git cannot say (none here, an unpacked archive), all but what is made."""
    git = shutil.which("git") or "false"
    listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode == 0:
        files = [ROOT / name for name in listed.stdout.split("\0") if name]
    else:
        files = [path for path in ROOT.rglob("*") if not any(map(is_made_here, path.relative_to(ROOT).parts))]
    return [path for path in files if path.is_file()]


def is_made_here(part: str) -> bool:
    return part in MADE_HERE or (part.startswith(".") and part != ".ci")


def places(pattern: str) -> list[str]:
    found = []
    for path in committed_files():
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1):
            if re.search(pattern, line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line[:100]}")
    return found


def test_the_search_looks_at_the_real_files() -> None:
    assert Path(__file__) in committed_files()
    assert ROOT / "requirements.lock" in committed_files()


@pytest.mark.parametrize("server", PACKAGE_SERVERS)
def test_no_file_names_a_package_server(server: str) -> None:
    assert places(re.escape(server)) == []


@pytest.mark.parametrize("folder", MACHINE_FOLDERS)
def test_no_file_names_a_folder_of_one_machine(folder: str) -> None:
    assert places(rf"(^|[^\w.~/-]){folder}[a-z.]") == []


@pytest.mark.parametrize("lock", sorted(path.name for path in ROOT.glob("requirements*.lock")))
def test_a_lock_pins_and_hashes_everything_and_holds_no_address(lock: str) -> None:
    requirements = re.split(r"\n(?=\S)", re.sub(r"^#.*\n", "", (ROOT / lock).read_text(), flags=re.MULTILINE).strip())
    assert requirements
    assert [
        text for text in requirements if not re.match(r"[\w.-]+(\[[\w,-]+\])?==\S+.*\\\n +--hash=sha256:", text)
    ] == []
    assert "://" not in (ROOT / lock).read_text()
