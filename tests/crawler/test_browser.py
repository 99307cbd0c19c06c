"""Which Chromium is taken, and that it shows what a page's script writes."""

import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from crawler.browser import BROWSER_HINT, SNAP, find_browser, launch_options, playwright_starts

BROWSER = find_browser(os.environ)
DATA_PAGE = b"""<main>Geduld...</main>
<script>fetch("/aanbod").then(r => r.text()).then(t => { document.querySelector("main").textContent = t })</script>"""
OFFER = "Cursus Verzorgende: persoonlijke verzorging"


def program(path: Path, content: str = "#!/bin/sh\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content)
    path.chmod(0o755)
    return path


@pytest.fixture
def on_path(tmp_path: Path) -> Path:
    return program(tmp_path / "bin" / "chromium")


@pytest.fixture
def environ(tmp_path: Path, on_path: Path) -> dict[str, str]:
    """A machine with one browser on its PATH and a home of its own."""
    return {"PATH": str(on_path.parent), "HOME": str(tmp_path / "home")}


def playwrights_folder(environ: dict[str, str]) -> Path:
    """Where Playwright itself says that it would install its headless browser."""
    said = subprocess.run(
        [sys.executable, "-m", "playwright", "install", "--dry-run", "--only-shell", "chromium"],
        env=environ,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return next(Path(line) for line in re.findall(r"Install location:\s+(\S+)", said) if "headless_shell" in line)


@pytest.mark.skipif(not playwright_starts(), reason="Playwright cannot run here, and so no browser is used")
class TestFindBrowser:
    def test_the_chosen_browser_wins(self, tmp_path: Path, environ: dict[str, str]) -> None:
        chosen = program(tmp_path / "mine")
        assert find_browser({**environ, "AANBOD_BROWSER": str(chosen)}) == chosen

    def test_no_other_browser_replaces_a_chosen_one_that_is_missing(self, environ: dict[str, str]) -> None:
        assert find_browser({**environ, "AANBOD_BROWSER": "/nowhere/chromium"}) is None

    def test_a_setting_left_empty_chooses_nothing(self, environ: dict[str, str], on_path: Path) -> None:
        assert find_browser({**environ, "AANBOD_BROWSER": ""}) == on_path

    @pytest.mark.parametrize(
        "variables", [{}, {"PLAYWRIGHT_BROWSERS_PATH": "{tmp}/browsers"}, {"XDG_CACHE_HOME": "{tmp}/cache"}]
    )
    def test_playwrights_own_comes_before_the_path(
        self, tmp_path: Path, environ: dict[str, str], variables: dict[str, str]
    ) -> None:
        environ |= {name: value.format(tmp=tmp_path) for name, value in variables.items()}
        folder = playwrights_folder(environ)
        own = program(folder / "chrome-headless-shell-linux64" / "chrome-headless-shell")
        (folder / "INSTALLATION_COMPLETE").touch()
        assert find_browser(environ) == own

    def test_an_unfinished_download_is_no_browser(self, environ: dict[str, str], on_path: Path) -> None:
        program(playwrights_folder(environ) / "chrome-headless-shell-linux64" / "chrome-headless-shell")
        assert find_browser(environ) == on_path

    def test_names_on_the_path_have_an_order(self, environ: dict[str, str], on_path: Path) -> None:
        google = program(on_path.with_name("google-chrome"))
        other = program(on_path.with_name("chromium-browser"))
        found = []
        for path in (on_path, other, google):
            found.append(find_browser(environ))
            path.unlink()
        assert found == [on_path, other, google]

    @pytest.mark.skipif(SNAP.exists(), reason="the snap is installed here, so its script is a browser")
    def test_ubuntus_request_to_install_the_snap_is_no_browser(self, environ: dict[str, str], on_path: Path) -> None:
        program(on_path, f"#!/bin/sh\nif ! [ -x {SNAP} ]; then echo 'requires the chromium snap' >&2; exit 1; fi\n")
        assert find_browser(environ) is None

    def test_without_any_the_answer_is_none(self, tmp_path: Path) -> None:
        assert find_browser({"PATH": str(tmp_path), "HOME": str(tmp_path)}) is None


def test_without_a_working_playwright_no_browser_is_found(
    environ: dict[str, str], on_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLAYWRIGHT_NODEJS_PATH", str(program(on_path.with_name("node"), "#!/bin/sh\nexit 127\n")))
    assert find_browser(environ) is None


class TestLaunchOptions:
    def test_only_root_goes_without_the_sandbox(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        sandboxed = {}
        for user in (0, 1000):
            monkeypatch.setattr(os, "geteuid", lambda user=user: user)
            sandboxed[user] = launch_options(tmp_path)["chromium_sandbox"]
        assert sandboxed == {0: False, 1000: True}

    def test_two_launches_share_no_list(self, tmp_path: Path) -> None:
        launch_options(tmp_path)["args"].append("--headed")
        assert "--headed" not in launch_options(tmp_path)["args"]


class DataPage(BaseHTTPRequestHandler):
    """A page without content whose script fetches it, as data-driven course sites do."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(OFFER.encode() if self.path == "/aanbod" else DATA_PAGE)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the overridden method
        """Keep the test's output quiet."""


@pytest.fixture
def site() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), DataPage) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.mark.skipif(BROWSER is None, reason=BROWSER_HINT)
def test_a_data_page_is_rendered(site: str) -> None:
    assert BROWSER is not None
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_options(BROWSER))
        page = browser.new_page()
        page.goto(site)
        page.get_by_text(OFFER).wait_for(timeout=20_000)
        browser.close()
