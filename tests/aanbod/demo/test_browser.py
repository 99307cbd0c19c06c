"""The client-rendered institution, seen with a real browser: the shell fills itself."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from aanbod.demo.sites.havenmeer import COURSES
from aanbod.demo.web import DemoWeb

NAMES = ("chromium", "chromium-browser", "google-chrome")
BROWSER = os.environ.get("AANBOD_BROWSER") or next(filter(None, map(shutil.which, NAMES)), None)
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--virtual-time-budget=4000")


@pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine")
def test_a_browser_sees_the_course_that_plain_http_does_not(web: DemoWeb, tmp_path: Path) -> None:
    course = COURSES[0]
    url = f"{web.addresses['havenmeer']}/cursus/{course.slug}"
    command = [str(BROWSER), *FLAGS, f"--user-data-dir={tmp_path}", "--dump-dom", url]
    dom = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout
    assert f"<h1>{course.title}</h1>" in dom
    assert "Mbo-certificaat</dd>" in dom
    assert f"{course.title} | Havenmeer College" in dom
