"""Sites that are broken, down or hostile: each ends with a named reason, in bounded time, and harms no other."""

import gzip
import os
import re
import socket
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from time import monotonic
from urllib.parse import urlsplit

import psutil
import pytest

from crawler.launch import crawl
from crawler.order import Limits
from tests.crawler.world import IMPATIENT, World
from tests.web import Hit, LocalSite, LocalWeb, Page, Reply, html, links

WALL = html("<h1>Just a moment...</h1>").partition("<body>")[0].replace("School", "Just a moment...") + (
    "<body><h1>Just a moment...</h1><p>Checking your browser before accessing.</p></body></html>"
)
LOGIN = (
    "<!doctype html><title>Inloggen</title><body><form>Gebruikersnaam <input name=u> Wachtwoord "
    "<input type=password name=p><button>Inloggen</button></form></body>"
)
ENDLESS = Reply(pieces=(b"<p>traag</p>",) * 300, pause=0.1)
BROKEN_OFF = Reply("kort", headers={"Content-Length": "4000", "Connection": "close"})
BOMB = gzip.compress(b"0" * 50_000_000)


def looping(hit: Hit) -> Reply:
    number = int(hit.path.rpartition("/")[2])
    return Reply("", 302, headers={"Location": f"/rond/{number + 1}"})


def next_day(hit: Hit) -> str:
    """A calendar without end, once by path and once by query; its days look like courses."""
    days = [int(number) for number in re.findall(r"\d+", hit.path)]
    tomorrow = f"/agenda?dag={days[-1] + 1}" if "?" in hit.path else f"/agenda/2026-01/{days[-1] + 1}"
    return html("<h1>Cursusagenda</h1>", links(tomorrow, f"{urlsplit(hit.path).path}/cursus/{days[-1]}"))


def stale(hit: Hit) -> Reply:
    """A store between us and the site answers a question that nobody asked, unless it is told to let it through."""
    return Reply(html("<h1>Vers</h1>")) if hit.headers.get("Cache-Control") == "no-cache" else Reply("", 304)


def to(location: str) -> Reply:
    return Reply("", 302, headers={"Location": location})


def babbling_server() -> int:
    """The port of a server whose headers never end."""
    server = socket.create_server(("127.0.0.1", 0))

    def babble(connection: socket.socket) -> None:
        with suppress(OSError):
            if b"robots.txt" in connection.recv(65536):
                connection.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                connection.close()
                return
            connection.sendall(b"HTTP/1.1 200 OK\r\n")
            while True:
                connection.sendall((b"X-More: " + b"a" * 1000 + b"\r\n") * 64)

    def serve() -> None:
        while True:
            threading.Thread(target=babble, args=(server.accept()[0],), daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    return int(server.getsockname()[1])


def site_pages() -> dict[str, dict[str, Page]]:
    fine = {"/goed": html("<h1>Cursus</h1>")}
    return {
        "wall": {"/": Reply(WALL), **fine},
        "refusing": {"/": Reply("no", 403)},
        "many": {"/": Reply("slow down", 429)},
        "login": {"/": Reply(LOGIN)},
        "login-corner": {"/": html(links("/goed", "/mijn")), "/mijn": Reply(LOGIN), **fine},
        "walls": {"/": html(links(*(f"/cursus/{n}" for n in range(6)))), "/cursus/*": Reply(WALL)},
        "errors": {"/": Reply("", 500)},
        "some-errors": {
            "/": html(links("/cursus/1", "/cursus/2", "/cursus/3")),
            "/cursus/1": html(),
            "/cursus/*": Reply("", 500),
        },
        "gone": {"/": html(links("/goed", "/weg", "/ook-weg")), "/weg": Reply("", 410), **fine},
        "bomb": {"/": html(links("/bom", "/goed")), "/bom": Reply(BOMB, headers={"Content-Encoding": "gzip"}), **fine},
        "large": {"/": html(links("/groot", "/goed")), "/groot": Reply(b"<p>" * 1_000_000), **fine},
        "endless": {"/": html(links("/traag", "/goed")), "/traag": ENDLESS, **fine},
        "loop": {"/": html(links("/rond/1", "/zelf", "/goed")), "/rond/*": looping, "/zelf": to("/zelf"), **fine},
        "leading": {
            "/": html(links("/a", "/b", "/c", "/d", "/goed")),
            "/a": to("file:///etc/passwd"),
            "/b": to("javascript:alert(1)"),
            "/c": to("http://[oeps"),
            "/d": to("data:text/html,x"),
            **fine,
        },
        "short": {"/": html(links("/kort", "/goed")), "/kort": BROKEN_OFF, **fine},
        "garbled": {"/": Reply(html(links("/goed"), "<p>caf@</p>").encode().replace(b"@", b"\xe9\xff\x00")), **fine},
        "crowded": {"/": html(links("/goed", *(f"/x/{n}" for n in range(10_000)))), **fine},
        "huge": {"/": html(links("/reus", "/goed")), "/reus": Reply(b"<p>lang</p>" * 2_500_000), **fine},
        "calendar": {"/": html(links("/agenda/2026-01/1", "/agenda?dag=1", "/goed")), "/agenda*": next_day, **fine},
        "stale": {"/": html(links("/oud", "/altijd", "/goed")), "/oud": stale, "/altijd": Reply("", 304), **fine},
        "metadata": {"/": html(links("/wolk", "/intern", "/goed")), "/wolk": to("http://169.254.169.254/latest/"),
                     "/intern": to("http://10.0.0.1/"), **fine},
    }  # fmt: skip


KEYS = {"crowded": {"max_pages": 20}, "calendar": {"max_pages": 60}}
MOST_MEMORY = 400_000_000  # bytes of the crawling process, with all of these sites side by side


def memory_of_the_crawl() -> int:
    """In bytes; 0 when it has ended meanwhile."""
    for child in psutil.Process(os.getpid()).children():
        with suppress(psutil.Error):
            if "crawler" in child.cmdline():
                return int(child.memory_info().rss)
    return 0


@pytest.fixture(scope="module")
def sites(module_web: LocalWeb, module_world: World) -> Mapping[str, LocalSite]:
    built = {name: module_web.site(pages) for name, pages in site_pages().items()}
    for name, site in built.items():
        module_world.enlist(site, name, **KEYS.get(name, {}))
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        closed = unused.getsockname()[1]
    module_world.enlist(f"http://127.0.0.1:{closed}/", "down")
    module_world.enlist(f"http://127.0.0.1:{babbling_server()}/", "babbling")
    module_world.enlist("http://bestaat-niet.invalid/", "nameless")
    module_world.enlist(f"https://127.0.0.1:{built['gone'].port}/", "unsafe")
    began = monotonic()
    patience = replace(IMPATIENT, answer=10.0)  # much longer than a busy machine holds up an answer that is there
    peak: list[int] = []
    order = module_world.order(patience=patience, limits=Limits(document=1_000_000))
    crawl(order, lambda _: peak.append(memory_of_the_crawl()))
    assert monotonic() - began < 100
    assert max(peak) < MOST_MEMORY
    return built


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("wall", "blocked: challenge page"),
        ("refusing", "blocked: challenge page: 403"),
        ("many", "blocked: challenge page: 429"),
        ("login", "blocked: login page"),
        ("login-corner", "complete: finished"),
        ("walls", "blocked: challenge page"),
        ("errors", "failed: server error: 500"),
        ("some-errors", "partial: failed pages: 2 of 4"),
        ("gone", "complete: finished"),
        ("down", "failed: connection"),
        ("nameless", "failed: DNS"),
        ("babbling", "failed: connection"),
        ("unsafe", "failed: TLS"),
        ("loop", "complete: finished"),
        ("leading", "complete: finished"),
        ("crowded", "complete: likely pages exhausted; left out: 1000 or more by the links of one page"),
        ("garbled", "complete: finished"),
        ("huge", "partial: failed pages: 1 of 3"),
        ("metadata", "complete: finished"),
        ("stale", "partial: failed pages: 1 of 4"),
    ],
)
def test_every_site_gets_its_reason(
    name: str, outcome: str, sites: Mapping[str, LocalSite], module_world: World
) -> None:
    assert module_world.outcome(name) == outcome


@pytest.mark.parametrize(
    ("name", "path", "reason"),
    [
        ("bomb", "/bom", "too large"),
        ("large", "/groot", "too large"),
        ("huge", "/reus", "too large"),
        ("metadata", "/wolk", "redirect outside: http://169.254.169.254/latest/"),
        ("metadata", "/intern", "redirect outside: http://10.0.0.1/"),
        ("endless", "/traag", "timeout"),
        ("short", "/kort", "connection: answer broken off"),
        ("stale", "/altijd", "server error: says not modified unasked"),
        ("leading", "/a", "redirect outside: file:///etc/passwd"),
    ],
)
def test_every_bad_answer_gets_its_reason(
    name: str, path: str, reason: str, sites: Mapping[str, LocalSite], module_world: World
) -> None:
    assert module_world.frontier(name)[path].reason == reason


def test_the_good_page_beside_a_bad_one_is_fetched(sites: Mapping[str, LocalSite], module_world: World) -> None:
    troubled = [name for name, site in sites.items() if "/goed" in site.pages and name != "wall"]

    assert len(troubled) > 8
    assert [name for name in troubled if "/goed" not in module_world.pages(name)] == []


def test_not_modified_that_nobody_asked_for_is_asked_about_once_more(
    sites: Mapping[str, LocalSite], module_world: World
) -> None:
    assert b"Vers" in module_world.body(module_world.pages("stale")["/oud"])
    assert [sites["stale"].asked(path) for path in ("/oud", "/altijd")] == [2, 2]


def test_an_endless_calendar_ends_by_name(sites: Mapping[str, LocalSite], module_world: World) -> None:
    assert re.fullmatch(r"complete: finished; left out: \d+ by the depth limit", module_world.outcome("calendar"))
    assert len(sites["calendar"].hits) <= 2 * KEYS["calendar"]["max_pages"] + 60


def test_a_wall_is_evidence_but_no_content(sites: Mapping[str, LocalSite], module_world: World) -> None:
    (answer,) = [row for row in module_world.answers("wall") if row.role == "wall"]

    assert b"Just a moment" in module_world.body(answer)
    assert module_world.pages("wall") == {}
    assert module_world.coverage("wall").pages_fetched == 0


def test_a_redirect_chain_ends(sites: Mapping[str, LocalSite]) -> None:
    assert sum(path.startswith("/rond/") for path in sites["loop"].paths) == Limits().hops + 1
    assert sites["loop"].asked("/zelf") <= Limits().hops + 1


def test_private_addresses_are_refused_unless_allowed(local_web: LocalWeb, world: World) -> None:
    site = local_web.site({"/": html()})
    world.enlist(site, "number")
    world.enlist(f"http://localhost:{site.port}/", "name")

    world.crawl(allow_private=False)

    assert site.hits == []
    assert world.outcome("number") == "failed: address not allowed"
    assert world.outcome("name") == "failed: address not allowed"
