"""The made-up web as a process of its own, so that what it costs is not counted with what is measured.

`python -m benchmarks.web.server`: the first line of standard input says what to serve, the first line of standard
output where each host is; later lines change how slowly it answers. It ends when its standard input does.
"""

import asyncio
import socket
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from hashlib import sha256
from pathlib import Path
from threading import Thread
from time import monotonic
from typing import IO, Any

import uvicorn
from pydantic import TypeAdapter

from benchmarks.web.answering import Answer, Answering
from benchmarks.web.content import Site
from benchmarks.web.log import HIT, Hit
from benchmarks.web.making import make_web

ADDRESS = "127.0.0.1"  # macOS has no other loopback address, so hosts differ by port
Headers = list[tuple[bytes, bytes]]


@dataclass(frozen=True)
class Serving:
    """What to serve: the arguments of `make_web`, and where the log goes. `copies` = the same web so many times."""

    seed: int
    log: Path
    scale: float = 1.0
    most: int | None = None
    only: tuple[str, ...] = ()
    copies: int = 1


SERVING = TypeAdapter(Serving)
PLACES = TypeAdapter(dict[str, list[str]])


def sites_of(serving: Serving) -> list[Site]:
    """Copies have other seeds and therefore other pages; their ids carry a number."""
    found = []
    for copy in range(serving.copies):
        for site in make_web(serving.seed + copy, serving.scale, serving.most, serving.only):
            site.id = f"{site.id}-{copy + 1}" if copy else site.id
            found.append(site)
    return found


class Web:
    """An ASGI application that tells its hosts apart by port."""

    def __init__(self, log: IO[bytes]) -> None:
        self._log = log
        self._hosts: dict[int, tuple[Answering, int]] = {}
        self._open: Counter[int] = Counter()
        self.latency = 0.0

    def add(self, answering: Answering, ports: Sequence[int]) -> None:
        self._hosts |= {port: (answering, number) for number, port in enumerate(ports)}

    async def __call__(self, scope: Any, _receive: Any, send: Any) -> None:
        assert scope["type"] == "http"
        port = scope["server"][1]
        begin = monotonic()
        self._open[port] += 1
        at_once = self._open[port]
        try:
            if self.latency:
                await asyncio.sleep(self.latency)
            await self._answer(scope, send, begin, at_once)
        finally:
            self._open[port] -= 1

    async def _answer(self, scope: Any, send: Any, begin: float, at_once: int) -> None:
        answering, number = self._hosts[scope["server"][1]]
        query = scope["query_string"].decode("latin-1")
        target = scope["raw_path"].decode("latin-1") + (f"?{query}" if query else "")
        asked = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        answer = answering.answer(number, target)
        validators = _validators(answering.site, answer)
        unchanged = _is_known(asked, validators)
        status, body = (304, b"") if unchanged else (answer.status, answer.body)
        headers = _headers(answer, body, validators)
        hit = Hit(
            site=answering.site.id, host=f"{answering.site.id}:{number}", target=target, role=answer.role,
            document=answer.page.target if answer.page else "", at=begin, end=monotonic(), status=status,
            sent=len(body), full=len(answer.body), at_once=at_once, agent=asked.get("user-agent", ""),
            conditional=bool({"if-none-match", "if-modified-since"} & set(asked)),
        )  # fmt: skip
        self._log.write(HIT.dump_json(hit) + b"\n")  # before it is sent: who has the answer can read of it
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})


def _validators(site: Site, answer: Answer) -> dict[str, str]:
    """Only what is there has an age or a tag."""
    if site.validators == "none" or answer.status != 200 or answer.role == "missing":  # noqa: PLR2004
        return {}
    if site.validators == "date" and answer.page is not None:
        day = datetime.fromisoformat(answer.page.changed).replace(tzinfo=UTC)
        return {"last-modified": format_datetime(day, usegmt=True)}
    return {"etag": f'"{sha256(answer.body).hexdigest()[:20]}"'}


def _is_known(asked: dict[str, str], validators: dict[str, str]) -> bool:
    """A tag goes before a date (RFC 9110, 13.2.2)."""
    if "if-none-match" in asked:
        return validators.get("etag") in [tag.strip() for tag in asked["if-none-match"].split(",")]
    return "last-modified" in validators and asked.get("if-modified-since") == validators["last-modified"]


def _headers(answer: Answer, body: bytes, validators: dict[str, str]) -> Headers:
    pairs = [
        ("content-type", answer.content_type),
        ("content-length", str(len(body))),
        *answer.headers,
        *validators.items(),
    ]
    return [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in pairs]


def _listening() -> socket.socket:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.bind((ADDRESS, 0))
    listening.listen(64)
    return listening


def main() -> None:
    serving = SERVING.validate_json(sys.stdin.readline())
    web = Web(serving.log.open("ab", buffering=0))
    sockets: list[socket.socket] = []
    places: dict[str, list[str]] = {}
    for site in sites_of(serving):
        own = [_listening() for _ in range(site.hosts)]
        ports = [listening.getsockname()[1] for listening in own]
        places[site.id] = [f"http://{ADDRESS}:{port}" for port in ports]
        web.add(Answering(site, places[site.id]), ports)
        sockets.extend(own)
    server = uvicorn.Server(uvicorn.Config(web, log_level="error", lifespan="off", timeout_keep_alive=60))
    print(PLACES.dump_json(places).decode(), flush=True)
    Thread(target=_end_with_input, args=(web, server), daemon=True).start()
    asyncio.run(server.serve(sockets=sockets))


def _end_with_input(web: Web, server: uvicorn.Server) -> None:
    for line in sys.stdin:
        web.latency = float(line)
    server.should_exit = server.force_exit = True


if __name__ == "__main__":
    main()
