"""Which Chromium renders the pages that need JavaScript, and how it is started."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from playwright._impl._driver import compute_driver_executable
from playwright.sync_api import Error

BROWSER_HINT = (
    "No browser can be used, so pages that need JavaScript cannot be read: install Chromium and what Playwright needs "
    "(on Debian: apt-get install chromium chromium-sandbox libatomic1) or set AANBOD_BROWSER to the path of one."
)

ON_THE_PATH = ("chromium", "chromium-browser", "google-chrome")
PLAYWRIGHTS_OWN = {"chromium-headless-shell": "chrome-headless-shell", "chromium": "chrome"}
SNAP = Path("/snap/bin/chromium")

# Nothing that the page did not ask for: no calls home, no updates, and no traffic outside the observed HTTP requests.
ARGUMENTS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-extensions",
    "--disable-quic",
    "--disable-sync",
    "--dns-prefetch-disable",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--metrics-recording-only",
    "--mute-audio",
    "--no-default-browser-check",
    "--no-first-run",
    "--no-pings",
)


def find_browser(environ: Mapping[str, str]) -> Path | None:
    """The first of: AANBOD_BROWSER, Playwright's own browser, a Chromium on the PATH. Starts no browser.

    When AANBOD_BROWSER names no program the answer is None: another browser than the chosen one would be a surprise.
    It is None too where Playwright, which drives the browser, cannot run.
    """
    found = next((path for path in _candidates(environ) if _is_program(path)), None)
    return found if found and playwright_starts() else None


def playwright_starts() -> bool:
    """Says whether Playwright's driver runs here: its Node.js needs libatomic, which a small Debian lacks."""
    try:
        node, _ = compute_driver_executable()
        return subprocess.run([node, "--version"], capture_output=True, check=False).returncode == 0
    except (OSError, Error):
        return False


def launch_options(path: Path) -> dict[str, Any]:
    """Playwright's arguments to `launch`. Chromium refuses its sandbox to root, so only root goes without."""
    return {
        "executable_path": str(path),
        "headless": True,
        "chromium_sandbox": os.geteuid() != 0,
        "args": list(ARGUMENTS),
    }


def _candidates(environ: Mapping[str, str]) -> Iterator[Path]:
    chosen = environ.get("AANBOD_BROWSER")
    if chosen:
        yield Path(chosen)
        return
    yield from _playwrights_own(environ)
    for name in ON_THE_PATH:
        found = shutil.which(name, path=environ.get("PATH", os.defpath))
        if found and not _is_empty_snap(Path(found)):
            yield Path(found)


def _playwrights_own(environ: Mapping[str, str]) -> Iterator[Path]:
    """Browsers that this version of Playwright installed for itself, and finished installing."""
    registry = json.loads(files("playwright").joinpath("driver/package/browsers.json").read_text(encoding="utf-8"))
    revisions = {browser["name"]: browser["revision"] for browser in registry["browsers"]}
    for name, program in PLAYWRIGHTS_OWN.items():
        folder = _playwright_folder(environ) / f"{name.replace('-', '_')}-{revisions[name]}"
        if (folder / "INSTALLATION_COMPLETE").exists():
            yield from sorted(folder.glob(f"*/{program}"))


def _playwright_folder(environ: Mapping[str, str]) -> Path:
    """Playwright's documented place for browsers (PLAYWRIGHT_BROWSERS_PATH, else the cache folder)."""
    chosen = environ.get("PLAYWRIGHT_BROWSERS_PATH")
    if chosen == "0":
        return Path(str(files("playwright").joinpath("driver/package/.local-browsers")))
    if chosen:
        return Path(chosen)
    home = Path(environ.get("HOME") or Path.home())
    return Path(environ.get("XDG_CACHE_HOME") or home / ".cache") / "ms-playwright"


def _is_program(path: Path) -> bool:
    return path.is_file() and os.access(path, os.X_OK)


def _is_empty_snap(path: Path) -> bool:
    """Ubuntu's package `chromium-browser` without the snap is a script that only asks for the snap."""
    with path.open("rb") as file:
        start = file.read(1000)
    return start.startswith(b"#!") and str(SNAP).encode() in start and not SNAP.exists()
