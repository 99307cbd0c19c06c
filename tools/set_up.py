"""Makes the virtual environment ready: `python3 tools/set_up.py run` or `dev`. Needs only Python's own library.

Exit status 0: ready (at once when nothing changed); 1: one sentence on standard error says what to do.
"""

import argparse
import contextlib
import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import distribution

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / "bin" / "python"
UNFINISHED = ENVIRONMENT / ".unfinished"
OLDEST_PYTHON = (3, 11)
LOCKS = {"run": ("run",), "dev": ("run", "dev")}  # the developers' lock holds all of the other one
FILES = {"run": "requirements.lock", "dev": "requirements-dev.lock"}


class SetUpError(Exception):
    """What a person has to do before the set-up can go on."""


def main(profile: str) -> None:
    if sys.version_info < OLDEST_PYTHON:
        raise SetUpError("Python 3.11 or newer is needed; name one with `make PYTHON=python3.12 ...`.")
    with one_at_a_time():
        if stamp(profile) != digest(profile):
            make_environment()
            install_libraries(profile)


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    with (ROOT / "pyproject.toml").open() as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def stamp(profile: str) -> str:
    file = ENVIRONMENT / f".ready-{profile}"
    return file.read_text() if file.exists() and PYTHON.exists() else ""


def digest(profile: str) -> str:
    """All that the environment depends on; the folder counts, because an environment cannot be moved."""
    content = hashlib.sha256(str(ROOT).encode())
    for name in ("pyproject.toml", "requirements-build.lock", FILES[profile]):
        content.update((ROOT / name).read_bytes())
    return content.hexdigest()


def make_environment() -> None:
    """Make the environment unless a whole one stands here already."""
    if not UNFINISHED.exists() and stands_here():
        return
    if importlib.util.find_spec("ensurepip") is None:
        install_venv()
    say("Making .venv and installing the libraries; this happens once and takes a minute or two.")
    shutil.rmtree(ENVIRONMENT, ignore_errors=True)
    ENVIRONMENT.mkdir()
    UNFINISHED.touch()
    # A new interpreter: the running one looked for ensurepip before the distribution's package was there.
    run(sys.executable, "-m", "venv", str(ENVIRONMENT), problem="Python could not make the virtual environment .venv")


def stands_here() -> bool:
    """Says whether .venv works and was made in this folder."""
    settings = ENVIRONMENT / "pyvenv.cfg"
    if not settings.exists() or not PYTHON.exists() or str(ENVIRONMENT) not in settings.read_text():
        return False
    return subprocess.run([PYTHON, "-m", "pip", "--version"], capture_output=True, check=False).returncode == 0


def install_venv() -> None:
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if not (distribution.can_install() and distribution.install(package)):
        raise SetUpError(f"This Python cannot make virtual environments; install {package} as root and try again.")


def install_libraries(profile: str) -> None:
    say("Installing the locked libraries.")
    UNFINISHED.touch()
    # First the tools that build, because the few libraries without a wheel are built with these very versions.
    pip_install("--require-hashes", "--requirement", "requirements-build.lock")
    pip_install("--require-hashes", "--no-build-isolation", "--requirement", FILES[profile])
    pip_install("--no-deps", "--no-build-isolation", "--editable", ".")
    UNFINISHED.unlink()
    for name in LOCKS[profile]:
        (ENVIRONMENT / f".ready-{name}").write_text(digest(name))


def pip_install(*arguments: str) -> None:
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile"]
    run(*command, *arguments, problem="pip could not install the libraries")


def run(*command: str, problem: str) -> None:
    """Run a command that says on standard error what went wrong; `problem` closes that with one sentence."""
    environment = {**os.environ, "PIP_ROOT_USER_ACTION": "ignore", "PYTHONNOUSERSITE": "1", "PYTHONWARNINGS": "ignore"}
    if subprocess.run(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, check=False).returncode:
        raise SetUpError(f"{problem}; the lines above say why. The same command tries again from the start.")


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description="Makes .venv ready.")
    arguments.add_argument("profile", choices=sorted(FILES), help="run: what a wave needs; dev: checks and tests too")
    try:
        main(arguments.parse_args().profile)
    except SetUpError as error:
        say(f"Set-up: {error}")
        sys.exit(1)
    except KeyboardInterrupt:
        say("Set-up: interrupted; the same command starts it again.")
        sys.exit(130)
