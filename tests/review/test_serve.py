"""The pages are this machine's own, and no other site can reach them through a browser."""

import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from register.errors import UsageError
from review.serve import address_of, listen, read_secret, serve
from storage.database import Database
from tests.review.made_up_wave import LINDE
from tests.review.visitor import Visitor


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::", "example.org", ""])
def test_an_address_that_others_can_reach_is_refused(host: str) -> None:
    with pytest.raises(UsageError, match="no accounts yet"):
        listen(host, 0)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_loopback_is_served(host: str) -> None:
    with listen(host, 0) as listening:
        assert address_of(listening).startswith("http://127.0.0.1:")


def test_a_port_in_use_or_out_of_range_is_said_in_a_sentence() -> None:
    with listen("127.0.0.1", 0) as taken, pytest.raises(UsageError, match="cannot be served on 127"):
        listen("127.0.0.1", taken.getsockname()[1])
    with pytest.raises(UsageError, match="0 to 65535"):
        listen("127.0.0.1", 70000)


def test_a_wave_that_does_not_exist_is_said_before_anything_is_served(filled_sqlite: Database, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There is no wave '2020Q1'"):
        serve(filled_sqlite, tmp_path, port=0, wave="2020Q1")


def test_the_secret_is_made_once_and_is_the_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "home" / "review.secret"
    secret = read_secret(path)
    assert len(secret) >= 32
    assert read_secret(path) == secret
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_command_serves_until_it_is_interrupted(filled_sqlite: Database, sqlite_url: str, tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from review.serve import serve;"
        "from storage.database import open_database;"
        "serve(open_database(sys.argv[1]), Path(sys.argv[2]), port=0)"
    )
    arguments = [sys.executable, "-c", program, sqlite_url, str(tmp_path / "archive")]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as process:
        try:
            address = process.stdout.readline().split()[5]
            assert Visitor(address.rstrip("/")).get("/").heading == "Te beoordelen"
        finally:
            process.send_signal(signal.SIGINT)
    assert (tmp_path / "review.secret").exists()


@pytest.mark.parametrize("path", ["/", "/naam", "/static/keys.js", "/niets", f"/aanbod/de-linde/{LINDE[0].key}"])
def test_every_answer_carries_the_security_headers(path: str, served: str) -> None:
    headers = Visitor(served).get(path).headers
    assert "script-src 'self';" in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["x-frame-options"] == "DENY"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


def test_another_name_for_this_machine_is_refused(served: str) -> None:
    assert Visitor(served).get("/", Host="kwaad.example").status == 400
    assert Visitor(served).get("/", Host="localhost").status == 200


def test_the_cookie_cannot_be_read_by_scripts_or_forged(served: str) -> None:
    cookie = Visitor(served).get("/").headers["set-cookie"]
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    forged = Visitor(served).get("/", Cookie="aanbod_review=eyJuYW1lIjogIkV2YSJ9.x.y")
    assert forged.texts("//a[@class='name']") == []
