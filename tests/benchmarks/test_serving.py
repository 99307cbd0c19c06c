"""The web is served by a real process here, and its log is compared with what was asked."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest

from benchmarks.web.server import Serving
from benchmarks.web.serving import MadeUpWeb, serving


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MadeUpWeb]:
    log = tmp_path_factory.mktemp("web") / "log.jsonl"
    with serving(Serving(1, log, 0.1, 70, only=("academie", "gastheer", "lijsten", "tegels"))) as web:
        yield web
    assert web.process.returncode == 0


def ask(web: MadeUpWeb, site: str, path: str, host: int = 0, **headers: str) -> tuple[int, dict[str, str], bytes]:
    connection = HTTPConnection(urlsplit(web.answering[site].addresses[host]).netloc, timeout=10)
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body


def test_the_log_says_who_asked_for_what_and_what_was_sent(web: MadeUpWeb) -> None:
    web.mark()
    _, _, home = ask(web, "academie", "/", User_Agent="iemand")
    ask(web, "academie", "/weg?x=1")
    one, two = web.hits()
    assert (one.site, one.host, one.target, one.role, one.document) == ("academie", "academie:0", "/", "page", "/")
    assert (one.status, one.sent, one.full, one.agent, one.conditional) == (200, len(home), len(home), "iemand", False)
    assert (two.target, two.role, two.document, two.status) == ("/weg?x=1", "missing", "", 404)
    assert one.at <= one.end <= two.at


def test_what_is_unchanged_is_not_sent_again(web: MadeUpWeb) -> None:
    _, headers, body = ask(web, "academie", "/")
    web.mark()
    status, _, nothing = ask(web, "academie", "/", If_None_Match=headers["etag"])
    assert (status, nothing) == (304, b"")
    (hit,) = web.hits()
    assert (hit.conditional, hit.sent, hit.full) == (True, 0, len(body))
    assert ask(web, "academie", "/", If_None_Match='"other"')[0] == 200
    _, dated, _ = ask(web, "lijsten", "/")
    assert "etag" not in dated
    assert ask(web, "lijsten", "/", If_Modified_Since=dated["last-modified"])[0] == 304
    assert not {"etag", "last-modified"} & set(ask(web, "tegels", "/")[1])


def test_the_second_host_of_a_school_is_a_host_of_its_own(web: MadeUpWeb) -> None:
    web.mark()
    status, _, body = ask(web, "gastheer", "/", host=1)
    assert status == 200
    assert f"{web.answering['gastheer'].addresses[1]}/organisaties/".encode() in body
    (hit,) = web.hits()
    assert (hit.host, hit.document) == ("gastheer:1", "//1/")


def test_requests_at_the_same_time_are_seen_as_such(web: MadeUpWeb) -> None:
    web.answer_after(0.3)
    ask(web, "tegels", "/")
    web.mark()
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda path: ask(web, "academie", path), ["/", "/weg"]))
    web.answer_after(0)
    assert sorted(hit.at_once for hit in web.hits()) == [1, 2]
