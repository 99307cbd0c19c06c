"""A second wave over the same sites: what did not change is not sent again, and not archived again either."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from storage.tables.evidence import PageRole
from tests.crawler.forked import ForkedParent
from tests.crawler.test_resume import crawling_process, done, wait_for, wait_for_end
from tests.crawler.world import World
from tests.web import Hit, LocalSite, LocalWeb, Page, Reply, html, links

LATER = ("2027Q1", date(2027, 1, 1))
MONDAY = "Mon, 05 Oct 2026 10:00:00 GMT"


def tagged(body: str) -> Page:
    """A page of a server that knows its versions."""
    etag = f'"{sha256(body.encode()).hexdigest()[:16]}"'

    def answer(hit: Hit) -> Reply:
        same = hit.headers.get("If-None-Match") == etag
        return Reply("", 304, "", {"ETag": etag, "X-Now": "304"}) if same else Reply(body, headers={"ETag": etag})

    return answer


def dated(body: str, moment: str = MONDAY) -> Page:
    def answer(hit: Hit) -> Reply:
        same = hit.headers.get("If-Modified-Since") == moment
        return Reply("", 304, "", {"Last-Modified": moment}) if same else Reply(body, headers={"Last-Modified": moment})

    return answer


def redirecting(hit: Hit) -> Reply:
    del hit
    return Reply("", 301, headers={"Location": "/schuin/", "ETag": '"schuin"'})


FRONT = html(links("/cursus/getagd", "/cursus/gedateerd", "/cursus/zonder", "/cursus/anders", "/cursus/weg", "/schuin"))
TAGGED = html("<h1>Cursus lassen</h1>", links("/cursus/dieper"))


@dataclass
class Waves:
    site: LocalSite
    first: World
    second: World
    asked: int  # requests of the first wave

    def second_hits(self, path: str) -> list[Hit]:
        return [hit for hit in self.site.hits[self.asked :] if hit.path == path]


@pytest.fixture(scope="module")
def waves(tmp_path_factory: pytest.TempPathFactory, module_web: LocalWeb) -> Iterator[Waves]:
    folder = tmp_path_factory.mktemp("waves")
    site = module_web.site(
        {
            "/": tagged(FRONT),
            "/cursus/getagd": tagged(TAGGED),
            "/cursus/dieper": tagged(html("<h1>Cursus dieper</h1>")),
            "/cursus/gedateerd": dated(html("<h1>Cursus snoeien</h1>")),
            "/cursus/zonder": html("<h1>Cursus zonder datum</h1>"),
            "/cursus/anders": tagged(html("<h1>Cursus van toen</h1>")),
            "/cursus/weg": tagged(html("<h1>Cursus die verdwijnt</h1>")),
            "/schuin": redirecting,
            "/schuin/": tagged(html("<h1>Schuin</h1>")),
        }
    )
    with World(folder) as first, World(folder, *LATER) as second:
        first.enlist(site)
        second.enlist(site)
        first.crawl()
        asked = len(site.hits)
        site.pages["/cursus/anders"] = tagged(html("<h1>Cursus van nu</h1>"))
        del site.pages["/cursus/weg"]
        second.crawl()
        yield Waves(site, first, second, asked)


@pytest.mark.parametrize(
    ("path", "header"),
    [("/cursus/getagd", "If-None-Match"), ("/cursus/gedateerd", "If-Modified-Since"), ("/schuin/", "If-None-Match")],
)
def test_a_page_is_asked_for_only_if_it_changed(waves: Waves, path: str, header: str) -> None:
    (hit,) = waves.second_hits(path)
    assert header in hit.headers
    assert hit.headers["User-Agent"].startswith("aanbod-monitor/")


def test_an_address_that_redirects_is_asked_for_without_the_condition_of_where_it_leads(waves: Waves) -> None:
    (hit,) = waves.second_hits("/schuin")
    assert not {"If-None-Match", "If-Modified-Since"} & set(hit.headers)


@pytest.mark.parametrize("path", ["/", "/cursus/getagd", "/cursus/gedateerd", "/cursus/zonder", "/cursus/dieper"])
def test_an_unchanged_page_lies_where_the_wave_before_put_it(waves: Waves, path: str) -> None:
    before, now = waves.first.pages()[path], waves.second.pages()[path]
    assert (now.archive_file, now.archive_offset) == (before.archive_file, before.archive_offset)
    assert (now.status, now.sha256, now.size, now.content_type) == (
        200,
        before.sha256,
        before.size,
        before.content_type,
    )
    assert (now.etag, now.last_modified) == (before.etag, before.last_modified)
    assert now.fetched_at > before.fetched_at
    assert waves.second.body(now) == waves.first.body(before)


def test_the_links_of_an_unchanged_page_are_followed(waves: Waves) -> None:
    assert waves.second.frontier()["/cursus/dieper"].state == "done"
    assert waves.second.outcome() == "complete: finished"


def test_a_changed_page_is_archived_anew(waves: Waves) -> None:
    page = waves.second.pages()["/cursus/anders"]
    assert page.archive_file.startswith("2027Q1/")
    assert b"Cursus van nu" in waves.second.body(page)
    assert b"Cursus van toen" in waves.first.body(waves.first.pages()["/cursus/anders"])


def test_a_page_that_is_gone_is_gone(waves: Waves) -> None:
    roles = {row.url.removeprefix(waves.site.url("")): row.role for row in waves.second.answers()}
    assert "/cursus/weg" not in waves.second.pages()
    assert roles["/cursus/weg"] == PageRole.MISSING


def test_the_archive_tells_what_was_asked_and_answered(waves: Waves) -> None:
    with next((waves.second.folder / "archive" / "2027Q1").rglob("*.warc.gz")).open("rb") as stream:
        records = {
            (record.rec_type, record.rec_headers.get_header("WARC-Target-URI")): (
                record.rec_headers,
                record.http_headers,
            )
            for record in ArchiveIterator(stream, check_digests="raise")
            if record.content_stream().read() is not None
        }
    said, http = records["revisit", waves.site.url("/cursus/getagd")]
    same, whole = records["revisit", waves.site.url("/cursus/zonder")]
    _, asked = records["request", waves.site.url("/cursus/getagd")]
    before = waves.first.pages()["/cursus/getagd"]
    original = waves.first.archive.read(before.archive_file, before.archive_offset)
    assert said.get_header("WARC-Refers-To") == original.record_id
    assert said.get_header("WARC-Profile").endswith("server-not-modified")
    assert (http.get_statuscode(), whole.get_statuscode()) == ("304", "200")
    assert same.get_header("WARC-Profile").endswith("identical-payload-digest")
    assert asked.get_header("If-None-Match")
    assert ("response", waves.site.url("/cursus/anders")) in records


def many_pages(web: LocalWeb) -> LocalSite:
    """Thirty courses of some 20 kB, which a server with versions shows."""
    menu = tagged(html(*(links(f"/cursus/{number}") for number in range(30))))
    courses = {f"/cursus/{n}": tagged(html(f"<h1>Cursus {n}</h1>", f"<!-- {n} {'x' * 20_000} -->")) for n in range(30)}
    return web.site({"/": menu, **courses})


def test_nine_tenths_of_the_bytes_are_not_transferred_again(local_web: LocalWeb, tmp_path: Path) -> None:
    sent: dict[str, int] = {}

    def counted(page: Page, wave: list[str]) -> Page:
        def answer(hit: Hit) -> Reply:
            reply = page(hit) if callable(page) else Reply()
            assert isinstance(reply, Reply)
            sent[wave[0]] = sent.get(wave[0], 0) + len(reply.content)
            return reply

        return answer

    site, now = many_pages(local_web), ["first"]
    site.pages = {path: counted(page, now) for path, page in site.pages.items()}
    with World(tmp_path) as first, World(tmp_path, *LATER) as second:
        for world in (first, second):
            world.enlist(site)
            world.crawl()
            now[0] = "second"
        assert {page.sha256 for page in first.pages().values()} == {page.sha256 for page in second.pages().values()}
    assert sent["first"] > 600_000
    assert sent.get("second", 0) < 0.1 * sent["first"]


def test_a_damaged_record_is_not_relied_on(local_web: LocalWeb, tmp_path: Path) -> None:
    site = local_web.site({"/": tagged(html("<h1>Cursus</h1>"))})
    with World(tmp_path) as first, World(tmp_path, *LATER) as second:
        first.enlist(site)
        first.crawl()
        for path in (tmp_path / "archive").rglob("*.warc.gz"):
            path.unlink()
        second.enlist(site)
        second.crawl()
        page = second.pages()["/"]
        assert page.archive_file.startswith("2027Q1/")
        assert b"Cursus" in second.body(page)
        assert second.outcome() == "complete: finished"


def test_killed_halfway_it_goes_on_and_still_asks_for_changes_only(local_web: LocalWeb, tmp_path: Path) -> None:
    site = many_pages(local_web)
    with World(tmp_path) as first, World(tmp_path, *LATER) as second:
        first.enlist(site)
        first.crawl()
        asked = len(site.hits)
        second.enlist(site, delay=0.02)
        parent = ForkedParent(second.order())
        wait_for(site, asked + 12)
        child = crawling_process(parent.pid)
        parent.kill()
        wait_for_end(child, 1.0)
        finished, until = done(second), len(site.hits)
        second.crawl()
        assert finished
        assert not finished & set(site.paths[until:])
        assert all("If-None-Match" in hit.headers for hit in site.hits[asked:] if hit.path.startswith("/cursus"))
        assert {page.archive_file for page in second.pages().values()} == {
            page.archive_file for page in first.pages().values()
        }
        assert second.outcome() == "complete: finished"
