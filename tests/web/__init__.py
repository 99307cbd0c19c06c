"""A small web on loopback: sites made of a few pages, each with a log of what was asked of it and when."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from time import monotonic, sleep
from typing import Any, Self
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Reply:
    """`pieces`, where given, are sent one by one with `pause` seconds between them, instead of the body."""

    body: bytes | str = b""
    status: int = 200
    content_type: str = "text/html; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)
    wait: float = 0.0
    pieces: tuple[bytes, ...] = ()
    pause: float = 0.0

    @property
    def content(self) -> bytes:
        return self.body.encode() if isinstance(self.body, str) else self.body


@dataclass(frozen=True)
class Hit:
    """One request as the server saw it; `at_once` counts the requests it was answering, this one included."""

    at: float
    method: str
    path: str
    headers: Mapping[str, str]
    at_once: int

    @property
    def user_agent(self) -> str:
        return self.headers.get("User-Agent", "")


Page = str | bytes | Reply | Callable[[Hit], "Reply | str"]


@dataclass
class LocalSite:
    """`pages` by path with query; a path that ends in `*` answers for all that begin with it."""

    host: str
    pages: dict[str, Page]
    hits: list[Hit] = field(default_factory=list)
    _open: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _server: ThreadingHTTPServer | None = None

    @property
    def port(self) -> int:
        assert self._server is not None
        return int(self._server.server_address[1])

    def url(self, path: str = "/") -> str:
        return f"http://{self.host}:{self.port}{path}"

    def asked(self, path: str) -> int:
        return sum(hit.path == path for hit in self.hits)

    @property
    def paths(self) -> list[str]:
        return [hit.path for hit in self.hits]

    @property
    def visited(self) -> list[str]:
        """All but the one question for an address that nobody made (see `crawler.missing`)."""
        return [path for path in self.paths if not path.startswith("/bestaat-niet-")]

    def smallest_gap(self) -> float:
        moments = sorted(hit.at for hit in self.hits)
        return min(later - earlier for earlier, later in pairwise(moments))

    def start(self, port: int = 0) -> "LocalSite":
        self._server = _Server((self.host, port), _handler(self))
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def stop(self) -> None:
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()

    @contextmanager
    def taking(self, handler: BaseHTTPRequestHandler) -> Iterator[Hit]:
        with self._lock:
            self._open += 1
            hit = Hit(monotonic(), handler.command, handler.path, dict(handler.headers), self._open)
            self.hits.append(hit)
        try:
            yield hit
        finally:
            with self._lock:
                self._open -= 1

    def reply(self, hit: Hit) -> Reply:
        page = self.pages.get(hit.path, self.pages.get(urlsplit(hit.path).path))
        if page is None:
            starts = [path for path in self.pages if path.endswith("*") and hit.path.startswith(path[:-1])]
            page = self.pages[max(starts, key=len)] if starts else Reply("<h1>Niet gevonden</h1>", 404)
        if callable(page):
            page = page(hit)
        return page if isinstance(page, Reply) else Reply(page)


class LocalWeb:
    """All sites of a test; `with LocalWeb() as web:` stops them at the end."""

    def __init__(self) -> None:
        self.sites: list[LocalSite] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for site in self.sites:
            site.stop()

    def site(self, pages: Mapping[str, Page] | None = None, host: str = "127.0.0.1") -> LocalSite:
        site = LocalSite(host, dict(pages or {})).start()
        self.sites.append(site)
        return site


def html(*body: str, title: str = "School", head: str = "") -> str:
    """A page with a menu-less body long enough to be taken for content."""
    start = f"<!doctype html><html lang=nl><head><title>{title}</title>{head}</head><body>"
    return start + "".join(body) + FILLER + "</body></html>"


FILLER = "<p>" + "Op deze pagina leest u meer over wat onze school voor volwassenen te bieden heeft. " * 6 + "</p>"


def links(*targets: str) -> str:
    return "".join(f'<a href="{target}">{target.strip("/").replace("-", " ")}</a> ' for target in targets)


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: Any) -> None:
        """A visitor that hangs up is no fault of the web."""


def _handler(site: LocalSite) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            with site.taking(self) as hit:
                _send(self, site.reply(hit))

        do_POST = do_HEAD = do_GET  # noqa: N815 - http.server's names

        def log_message(self, *_: Any) -> None:
            pass

    return Handler


def _send(handler: BaseHTTPRequestHandler, reply: Reply) -> None:
    sleep(reply.wait)
    headers = {"Content-Type": reply.content_type, **reply.headers}
    if reply.pieces:
        headers["Connection"] = "close"
    else:
        headers.setdefault("Content-Length", str(len(reply.content)))
    try:
        handler.send_response(reply.status)
        for name, value in headers.items():
            if value:
                handler.send_header(name, value)
        handler.end_headers()
        for piece in reply.pieces or (reply.content,):
            handler.wfile.write(piece)
            handler.wfile.flush()
            sleep(reply.pause)
    except (BrokenPipeError, ConnectionResetError):
        handler.close_connection = True
