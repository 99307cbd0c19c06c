"""Sees to it that a browser is there, and says in one sentence what to do where none can be had: no reason to fail."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import distribution
from crawler.browser import BROWSER_HINT, find_browser, playwright_starts

CONNECT_MILLISECONDS = "10000"
DOWNLOAD_SECONDS = 240  # some 100 MB; a network that lets nothing through is noticed by the limit above
START_SECONDS = 60


def main() -> None:
    if not playwright_starts() and distribution.can_install():
        distribution.install("libatomic1")
    if not os.environ.get("AANBOD_BROWSER"):
        make_available()
    if working_browser() is None:
        say(f"{BROWSER_HINT} All that needs none goes on.")


def make_available() -> None:
    ways: tuple[Callable[[], None], ...] = (download, install_from_distribution)
    for way in ways:
        if working_browser() is None:
            way()


def working_browser() -> Path | None:
    """The browser that would be used, if it starts: a download can lack the system's libraries."""
    path = find_browser(os.environ)
    if path is None:
        return None
    try:
        started = subprocess.run([path, "--version"], capture_output=True, timeout=START_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return path if started.returncode == 0 else None


def download() -> None:
    say("No browser yet: downloading Playwright's.")
    environment = {**os.environ, "PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": CONNECT_MILLISECONDS}
    command = [sys.executable, "-m", "playwright", "install", "--only-shell", "chromium"]
    # A session of its own, so that the limit ends the helper processes of the download too.
    with subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        try:
            failed = process.wait(timeout=DOWNLOAD_SECONDS)
        except subprocess.TimeoutExpired:
            failed = True
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
    if failed:
        say("That download did not succeed.")


def install_from_distribution() -> None:
    if distribution.can_install():
        say("Installing the distribution's Chromium.")
        if not distribution.install("chromium", "chromium-sandbox", "fonts-liberation"):
            say("That did not succeed.")


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        say("Interrupted; the same command looks for a browser again.")
        sys.exit(130)
