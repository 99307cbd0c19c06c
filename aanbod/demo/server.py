"""One host of the made-up web: a listening socket on loopback, and a thread that answers from a table of pages."""

import hashlib
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

from aanbod.demo.content import NOT_FOUND, Answer, Pages

ADDRESS = "127.0.0.1"  # macOS has no other loopback address, so hosts differ by port


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request as it came in, and what was answered (status 0 = the line was cut)."""

    path: str
    user_agent: str
    status: int


class HostServer:
    """Serves `pages()` on a port that stays the same, also while the host is down and refuses connections."""

    def __init__(self, preferred: int, pages: Callable[[], Pages], on_exchange: Callable[[Exchange], None]) -> None:
        self.pages = pages
        self.on_exchange = on_exchange
        self.etags = False
        self._held: socket.socket | None = _bound_near(preferred)
        self.port: int = self._held.getsockname()[1]
        self._http: _Http | None = None
        self._thread: Thread | None = None

    @property
    def address(self) -> str:
        return f"http://{ADDRESS}:{self.port}"

    @property
    def up(self) -> bool:
        return self._http is not None

    def start(self) -> None:
        if self._http is not None:
            return
        if self._held is None:
            self._held = _bound(self.port)
        self._http = _Http(self._held, self)
        self._held = None
        self._thread = Thread(target=self._http.serve_forever, args=(0.05,), daemon=True, name=f"demo:{self.port}")
        self._thread.start()

    def refuse(self) -> None:
        """Down: the port is kept (bound, not listening), so a visitor's connection is refused."""
        self.stop()
        self._held = _bound(self.port)

    def stop(self) -> None:
        if self._http is not None and self._thread is not None:
            self._http.shutdown()
            self._thread.join()
            self._http.server_close()
        if self._held is not None:
            self._held.close()
        self._http = self._thread = self._held = None


def _bound_near(preferred: int) -> socket.socket:
    """A port that is taken is replaced by a free one."""
    try:
        return _bound(preferred)
    except OSError:
        return _bound(0)


def _bound(port: int) -> socket.socket:
    """Bound and not yet listening. Reuse is allowed while binding (old connections linger) and not after it, so that
    no other process can take the port while the host is down.
    """
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((ADDRESS, port))
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 0)
    except OSError:
        bound.close()
        raise
    return bound


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, bound: socket.socket, host: HostServer) -> None:
        super().__init__((ADDRESS, 0), _Handler, bind_and_activate=False)
        self.socket.close()
        self.socket = bound
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.server_address = bound.getsockname()
        self.host = host
        self.server_activate()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A visitor that hangs up in the middle, as a crawl that is killed does, is no fault of the server."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "Apache", ""
    disable_nagle_algorithm = True
    wbufsize = -1  # head and body leave together
    timeout = 30
    server: _Http

    def do_GET(self) -> None:
        host = self.server.host
        answer = _answer_to(self.path, host.pages()) if host.up else None
        status = self._send(answer, host.etags) if answer else 0
        self.close_connection = self.close_connection or answer is None
        host.on_exchange(Exchange(self.path, self.headers.get("User-Agent", ""), status))

    do_HEAD = do_GET  # noqa: N815 - the name that the library calls

    def _send(self, answer: Answer, etags: bool) -> int:
        tag = f'"{hashlib.sha256(answer.body).hexdigest()[:16]}"'
        known = etags and answer.status == 200 and self.headers.get("If-None-Match") == tag  # noqa: PLR2004
        status = 304 if known else answer.status
        body = b"" if known else answer.body
        self.send_response(status)
        self.send_header("Content-Type", answer.content_type)
        self.send_header("Content-Length", str(len(body)))
        if etags and answer.status == 200:  # noqa: PLR2004
            self.send_header("ETag", tag)
        if answer.location:
            self.send_header("Location", answer.location)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
        return status

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Requests are kept in the web's own log; standard error stays clean."""


def _answer_to(target: str, pages: Pages) -> Answer:
    """An address with its query if a site tells them apart (`/?id=3`), else without."""
    parts = urlsplit(target)
    path = parts.path or "/"
    with_query = f"{path}?{parts.query}" if parts.query else path
    return pages.get(with_query) or pages.get(path) or pages[NOT_FOUND]
