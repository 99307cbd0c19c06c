"""Waves from archives made elsewhere, seals and pruning, as a researcher uses them."""

import csv
import io
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tests.aanbod.conftest import Aanbod, Done

PROVIDERS = """version: 1
providers:
  - {id: linde, name: De Linde, website: "https://www.delinde.nl/", exclude: ["/intern/"]}
  - {id: merwe, name: ROC Merwe, website: "https://www.rocmerwe.nl/"}
"""
LOSS = ("--provider", "linde", "--by", "Anne", "--reason", "phoned them")
IMPORT = ("wave", "import-archive")
COURSE = """<html lang="nl"><head><title>{title}</title></head><body><main><h1>{title}</h1>
<p>In deze cursus voor volwassenen leer je het vak. Na afloop ontvang je een officieel mbo-certificaat.</p>
<dl><dt>Kosten</dt><dd>€ 950</dd><dt>Startdatum</dt><dd>1 maart</dd></dl><a href="/aanmelden">Schrijf je in</a>
</main></body></html>"""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Captures of three schools: one twice, one of another day, one that nobody monitors."""
    file = tmp_path_factory.mktemp("made-elsewhere") / "websearch.warc.gz"
    with file.open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        helpende, koken = (COURSE.format(title=title) for title in ("Helpende plus", "Koken in de horeca"))
        for url, moment, status, page in (
            ("https://www.delinde.nl/cursus/helpende-plus", "2022-01-20T10:00:00Z", "200 OK", "<h1>Binnenkort</h1>"),
            ("https://www.delinde.nl/cursus/helpende-plus?utm_source=x", "2022-01-30T10:00:00Z", "200 OK", helpende),
            ("https://www.delinde.nl/oud", "2022-01-30T10:00:00Z", "404 Not Found", "weg"),
            ("https://www.delinde.nl/intern/koken", "2022-01-30T10:00:00Z", "200 OK", koken),
            ("https://www.delinde.nl/cursus/koken", "2019-01-30T10:00:00Z", "200 OK", koken),
            ("https://www.elders.nl/", "2022-01-30T10:00:00Z", "200 OK", helpende),
        ):  # fmt: skip
            head = StatusAndHeaders(status, [("Content-Type", "text/html; charset=utf-8")], "HTTP/1.1")
            body = io.BytesIO(page.encode())
            date = {"WARC-Date": moment}
            writer.write_record(
                writer.create_warc_record(url, "response", body, http_headers=head, warc_headers_dict=date)
            )
    return file


@pytest.fixture(scope="module")
def imported(module_aanbod: Aanbod, register_file: Path, archive: Path) -> tuple[Aanbod, Done]:
    """With a wave from the archive, and what the command said of it."""
    module_aanbod.write("providers.yaml", PROVIDERS)
    module_aanbod("register", "import", str(register_file), "--as-of", "2021-08-01")
    return module_aanbod, module_aanbod(*IMPORT, "2022Q1", str(archive), "--measured-on", "2022-02-01")


@pytest.fixture
def installed(imported: tuple[Aanbod, Done], tmp_path: Path) -> Aanbod:
    return imported[0].copy(tmp_path)


def test_a_wave_is_made_from_an_archive_without_the_network(
    imported: tuple[Aanbod, Done], installed: Aanbod, tmp_path: Path
) -> None:
    _, done = imported
    assert "holds 2 captures; left out: " in done.stdout
    assert "2 of no provider" in done.stdout
    assert "1 too far from the day" in done.stdout
    assert "1 another capture of the same page is nearer" in done.stdout
    wave = json.loads(installed("wave", "show", "2022Q1", "--json").stdout)
    assert (wave["state"], wave["measured_on"], wave["observations"]) == ("complete", "2022-02-01", 1)
    assert [(row["id"], row["outcome"], row["reason"], row["pages_fetched"]) for row in wave["providers"]] == [
        ("linde", "partial", "imported archive", 1),
        ("merwe", "skipped", "not in the archive", 0),
    ]
    installed("export", "2022Q1", "--out", str(tmp_path / "out"))
    [shown] = csv.DictReader((tmp_path / "out" / "observations.csv").open(encoding="utf-8"))
    assert (shown["provider_id"], shown["code"], shown["fetched_at"][:10]) == ("linde", "K0905", "2022-01-30")


def test_an_import_that_was_cut_off_while_pages_were_read_is_finished_without_a_visit(installed: Aanbod) -> None:
    with closing(sqlite3.connect(installed.home / "aanbod.db")) as database, database:
        database.execute("UPDATE wave SET finished_at = NULL")
        for table in ("observation", "cell", "snapshot", "offer", "reading", "interpretation"):
            database.execute(f"DELETE FROM {table}")

    installed("wave", "run", "2022Q1", status=1)  # an archive is partial; without a contact a visit would be refused

    wave = json.loads(installed("wave", "show", "2022Q1", "--json").stdout)
    assert (wave["state"], wave["observations"]) == ("complete", 1)


def test_what_a_wave_says_is_sealed_and_checked(installed: Aanbod) -> None:
    laid = installed("wave", "seal", "2022Q1", "--by", "Anne")
    digest = laid.stdout.split()[-1]
    assert "Everything is as it was sealed." in installed("wave", "verify", "2022Q1@1", "--digest", digest).stdout

    for late in (("confirm", "2022Q1"), ("run", "2022Q1"), ("accept-loss", "2022Q1", *LOSS)):
        assert "sealed" in installed("wave", *late, status=2).stderr

    file = next((installed.home / "archive" / "2022Q1").rglob("*.warc.gz"))
    content = bytearray(file.read_bytes())
    content[-30] ^= 1
    file.write_bytes(content)
    found = installed("wave", "verify", "2022Q1", status=1)
    assert "altered: file 2022Q1/linde/0001.warc.gz" in found.stderr


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        ((*IMPORT, "2022Q1", "{file}", "--measured-on", "2022-02-01"), "There is a wave 2022Q1 already"),
        ((*IMPORT, "2020Q1", "{file}", "--measured-on", "2020-02-01"), "No register"),
        ((*IMPORT, "2030Q1", "{file}", "--measured-on", "2030-02-01"), "None of the 6 captures can be used"),
        ((*IMPORT, "2022Q2", "{home}/nergens.warc", "--measured-on", "2022-02-01"), "There is no file"),
        (("wave", "seal", "2022Q1", "--by", " "), "--by: a person's name was expected"),
        (("wave", "seal", "2022Q1@7", "--by", "Anne"), "2022Q1@7"),
        (("wave", "verify", "2022Q1"), "2022Q1@1 is not sealed"),
        (("archive", "prune"), "LABEL: at least one wave was expected"),
        (("archive", "prune", "1999Q1"), "There is no wave '1999Q1'"),
    ],
)  # fmt: skip
def test_wrong_use_is_one_sentence(installed: Aanbod, archive: Path, command: tuple[str, ...], sentence: str) -> None:
    done = installed(*(part.format(file=archive, home=installed.home) for part in command), status=2)

    assert sentence in done.stderr
    assert done.stderr.count("\n") == 1
    assert "2022Q1" in installed("wave", "list").stdout


def test_pruned_evidence_cannot_be_read_again(installed: Aanbod) -> None:
    assert "would be thrown away" in installed("archive", "prune", "2022Q1").stdout
    assert "1 files" in installed("archive", "prune", "2022Q1", "--by", "Anne", "--yes").stdout
    assert "pruned" in installed("archive", "du").stdout
    assert "was pruned on" in installed("wave", "reinterpret", "2022Q1", status=2).stderr
