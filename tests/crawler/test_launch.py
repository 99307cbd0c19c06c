from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from crawler.order import ORDER, PROGRESS, Progress
from register.errors import UsageError
from register.words import Outcome
from storage.coverage import Conclusion, Counters, conclude
from storage.frontier import Visit
from tests.crawler.world import WAVE, World
from tests.web import LocalWeb, html, links


def test_a_site_is_fetched_archived_and_concluded(local_web: LocalWeb, world: World) -> None:
    site = local_web.site(
        {
            "/": html(links("/cursussen", "/nieuws")),
            "/cursussen": html(links("/cursus/lassen")),
            "/nieuws": html("n"),
            "/cursus/lassen": html("<h1>Lassen</h1>"),
        }
    )
    world.enlist(site)
    world.enlist("http://127.0.0.1:9/", "measured-before")
    with world.database.transaction() as session:
        before = Conclusion(Outcome.COMPLETE, "finished")
        conclude(session, Visit(WAVE, "measured-before"), before, Counters(7), world.now)

    told = world.crawl()

    assert world.outcome() == "complete: finished"
    assert set(world.pages()) == {"/", "/cursussen", "/nieuws", "/cursus/lassen"}
    assert b"<h1>Lassen</h1>" in world.body(world.pages()["/cursus/lassen"])
    assert told[-1] == Progress("school", 4, 0, Outcome.COMPLETE, "finished")
    row = world.coverage()
    assert row.started_at is not None
    assert row.finished_at is not None
    assert row.started_at < row.finished_at
    assert world.coverage("measured-before").pages_fetched == 7


def test_all_that_was_asked_and_answered_is_in_the_archive(local_web: LocalWeb, world: World) -> None:
    site = local_web.site({"/": html(links("/weg")), "/robots.txt": "User-agent: *"})
    world.enlist(site)

    world.crawl()

    (file,) = world.archive.root.rglob("*.warc.gz")
    with file.open("rb") as stream:
        answered = [
            (record.rec_headers.get_header("WARC-Target-URI"), record.http_headers.get_statuscode())
            for record in ArchiveIterator(stream, check_digests="raise")
            if record.rec_type == "response"
        ]
    assert answered == [
        (site.url("/robots.txt"), "200"),
        (site.url("/"), "200"),
        (site.url("/sitemap.xml"), "404"),
        (site.url("/weg"), "404"),
    ]


def test_nothing_to_do_starts_nothing(world: World) -> None:
    assert world.crawl() == []
    assert not (world.folder / "logs").exists()


def test_a_folder_that_cannot_be_written_is_said_in_a_sentence(world: World) -> None:
    world.enlist("http://127.0.0.1:9/")
    (world.folder / "file").write_text("")

    with pytest.raises(UsageError, match="cannot be made"):
        world.crawl(home=world.folder / "file" / "home")


def test_an_order_and_its_progress_cross_the_border_between_processes(world: World) -> None:
    order = world.order(hints={"school": ["https://school.nl/a"]}, browser=Path("/usr/bin/chromium"))
    progress = Progress("school", 1, 2, Outcome.PARTIAL, "page budget")

    assert ORDER.validate_json(ORDER.dump_json(order)) == order
    assert PROGRESS.validate_json(PROGRESS.dump_json(progress)) == progress
