import gzip
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from storage.archive import Archive, Archived, DamagedEvidenceError
from storage.warc import Exchange, Rendering

NOW = datetime(2026, 10, 1, 12, 30, 15, 123456, tzinfo=UTC)
HEADERS = [("Content-Type", "text/html; charset=utf-8"), ("Content-Encoding", "gzip"), ("X-A", "1"), ("X-A", "2")]
ABOUT = {"software": "aanbod-monitor/1", "format": "WARC File Format 1.1"}


def exchange(body: bytes = b"<h1>Lassen</h1>", status: int = 200) -> Exchange:
    asked = [("User-Agent", "aanbod-monitor/1 (+mailto:a@b.nl)")]
    return Exchange("https://school.nl/lassen?x=1", NOW, status, HEADERS, body, request_headers=asked)


def records(archive: Archive, file: str) -> list[tuple[str, str, bytes]]:
    """Type, digest and payload of every record, as any reader of WARC files sees them."""
    with (archive.root / file).open("rb") as stream:
        return [
            (record.rec_type, record.rec_headers.get_header("WARC-Payload-Digest"), record.content_stream().read())
            for record in ArchiveIterator(stream, check_digests="raise")
        ]


def test_a_document_comes_back_as_it_was(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    writer = archive.writer("2026Q4", "school", ABOUT)
    places = [writer.exchange(exchange(body)) for body in (b"<h1>Lassen</h1>", b"", bytes(range(256)) * 500)]

    found = [archive.read(place.file, place.offset) for place in places]

    assert [document.body for document in found] == [b"<h1>Lassen</h1>", b"", bytes(range(256)) * 500]
    assert [document.sha256 for document in found] == [place.sha256 for place in places]
    assert found[0].url == "https://school.nl/lassen?x=1"
    assert found[0].content_type == "text/html; charset=utf-8"
    assert (found[0].status, found[0].rendered, found[0].fetched_at) == (200, False, NOW)


def test_any_reader_of_warc_files_can_read_it(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    writer = archive.writer("2026Q4", "school", ABOUT)
    place = writer.exchange(exchange())
    writer.rendering(Rendering("https://school.nl/lassen", NOW, b"<h1>DOM</h1>", place.record_id))
    writer.close()

    read = records(archive, place.file)

    assert place.file == "2026Q4/school/0001.warc.gz"
    assert [kind for kind, _, _ in read] == ["warcinfo", "response", "request", "conversion"]
    assert b"software: aanbod-monitor/1" in read[0][2]
    assert all(digest.startswith("sha256:") for kind, digest, _ in read if kind in {"response", "conversion"})


def test_a_rendering_refers_to_the_answer_it_was_made_from(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    writer = archive.writer("2026Q4", "school", ABOUT)
    source = writer.exchange(exchange())
    place = writer.rendering(Rendering("https://school.nl/lassen", NOW, b"<h1>DOM</h1>", source.record_id))

    document = archive.read(place.file, place.offset)

    assert document.rendered
    assert document.content_type == "text/html; charset=utf-8"
    assert document.body == b"<h1>DOM</h1>"
    with (archive.root / place.file).open("rb") as stream:
        stream.seek(place.offset)
        assert next(ArchiveIterator(stream)).rec_headers.get_header("WARC-Refers-To") == source.record_id


def test_headers_of_the_transfer_do_not_claim_what_the_payload_is_not(tmp_path: Path) -> None:
    """A replaying browser would try to unpack a body that is unpacked already."""
    archive = Archive(tmp_path)
    place = archive.writer("2026Q4", "school", ABOUT).exchange(exchange(b"x" * 10))

    headers = archive.read(place.file, place.offset).headers

    assert ("X-Archive-Orig-Content-Encoding", "gzip") in headers
    assert ("Content-Length", "10") in headers
    assert [value for name, value in headers if name == "X-A"] == ["1", "2"]


def test_every_run_opens_a_file_of_its_own_when_it_has_something_to_say(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.writer("2026Q4", "school", ABOUT).close()

    files = [archive.writer("2026Q4", "school", ABOUT).exchange(exchange()).file for _ in range(3)]

    assert files == [f"2026Q4/school/000{number}.warc.gz" for number in (1, 2, 3)]


@pytest.mark.parametrize("wave", ["../2026/Q4", ".."])
def test_names_of_waves_cannot_lead_out_of_the_archive(tmp_path: Path, wave: str) -> None:
    place = Archive(tmp_path / "archive").writer(wave, "school", ABOUT).exchange(exchange())

    assert (tmp_path / "archive" / place.file).exists()
    assert ".." not in Path(place.file).parts
    assert len(Path(place.file).parts) == 3


@pytest.mark.parametrize("cut", [1, 10, 200])
def test_a_file_cut_short_harms_only_its_last_record(tmp_path: Path, cut: int) -> None:
    archive = Archive(tmp_path)
    writer = archive.writer("2026Q4", "school", ABOUT)
    first, last = (writer.exchange(exchange(body * 100)) for body in (b"first", b"last"))
    whole = (tmp_path / first.file).read_bytes()
    (tmp_path / first.file).write_bytes(whole[: last.offset + cut])

    assert archive.read(first.file, first.offset).body == b"first" * 100
    for digest in ("", last.sha256):
        with pytest.raises(DamagedEvidenceError):
            archive.read(last.file, last.offset, digest)


def test_what_is_not_what_its_digest_says_is_refused(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    place = _uncompressed(archive, archive.writer("2026Q4", "school", ABOUT).exchange(exchange()))
    file = archive.root / place.file
    file.write_bytes(file.read_bytes().replace(b"<h1>Lassen</h1>", b"<h1>Fassen</h1>"))

    for digest in ("", place.sha256):
        with pytest.raises(DamagedEvidenceError, match="not what its digest says"):
            archive.read(place.file, place.offset, digest)


def test_a_record_that_is_not_the_one_of_the_index_is_refused(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    place = archive.writer("2026Q4", "school", ABOUT).exchange(exchange())
    assert archive.read(place.file, place.offset, place.sha256) == archive.read(place.file, place.offset)
    with pytest.raises(DamagedEvidenceError, match="not what its digest says"):
        archive.read(place.file, place.offset, "0" * 64)


def test_a_file_that_is_not_there_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(DamagedEvidenceError, match=r"2026Q4/school/0001.warc.gz at 0 cannot be read"):
        Archive(tmp_path).read("2026Q4/school/0001.warc.gz", 0)


def _uncompressed(archive: Archive, place: Archived) -> Archived:
    """The same records without compression, so that a byte can be changed without breaking the packing."""
    file = archive.root / place.file
    packed = file.read_bytes()
    before, rest = gzip.decompress(packed[: place.offset]), gzip.decompress(packed[place.offset :])
    file.write_bytes(before + rest)
    return replace(place, offset=len(before))
