"""`aanbod review serve`: the review pages on this machine."""

import socket
import sys
from pathlib import Path
from secrets import token_urlsafe

import uvicorn

from register.errors import UsageError
from review.app import make_app
from storage.database import Database
from storage.waves import get_wave

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8000
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


def announce(address: str) -> None:
    sys.stdout.write(f"The review pages are at {address} (Ctrl-C stops them).\n")
    sys.stdout.flush()


def serve(
    database: Database,
    archive_root: Path,
    host: str = DEFAULT_HOST,
    port: int = DEFAULT_PORT,
    wave: str | None = None,
) -> None:
    """Serves until it is interrupted; the address is printed first. The cookie's secret is kept beside the archive.

    Port 0 takes any free one; `wave` None = the newest that was read. Raises UsageError for a wave that does not exist,
    an address that is not this machine's own, or a port in use.
    """
    if wave:
        with database.reading() as session:
            get_wave(session, wave)
    listening = listen(host, port)
    app = make_app(database, archive_root, read_secret(archive_root.parent / "review.secret"), wave=wave)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", server_header=False))
    announce(address_of(listening))
    server.run(sockets=[listening])


def listen(host: str, port: int) -> socket.socket:
    """A listening socket on loopback; any other address would show the pages to others, without asking who they are."""
    if host.lower() not in _LOOPBACK:
        raise UsageError(
            f"--host {host}: the review pages have no accounts yet, so they are shown on this machine only: "
            "use 127.0.0.1, ::1 or localhost."
        )
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen()  # whoever comes before the first page is ready waits
    except (OSError, OverflowError) as error:
        listening.close()
        reason = error.strerror if isinstance(error, OSError) else "ports go from 0 to 65535"
        raise UsageError(f"The review pages cannot be served on {host} port {port}: {reason}.") from error
    return listening


def address_of(listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def read_secret(path: Path) -> str:
    """Made once, readable by its owner only."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            path.touch(mode=0o600)
            path.write_text(token_urlsafe(32), encoding="ascii")
        return path.read_text(encoding="ascii")
    except OSError as error:
        raise UsageError(f"{path} cannot be read or made: {error.strerror}") from error
