"""Archives made elsewhere, as other programs write them."""

import gzip
import io
from pathlib import Path
from zipfile import ZipFile

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from register.errors import UsageError
from storage.captures import Capture, bodies_in, captures_in

PAGE = b"<h1>Lassen</h1>"
MOST = 1_000


def warc(*, packed: bool = True, body: bytes = PAGE, **headers: str) -> bytes:
    """warcinfo, a page, its picture, and the page again, unchanged."""
    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=packed, warc_version="1.1")
    writer.write_record(writer.create_warcinfo_record("a.warc.gz", {"software": "another crawler"}))
    kept = [("Content-Type", "text/html"), *((name.replace("_", "-"), value) for name, value in headers.items())]
    page = writer.create_warc_record(
        "https://school.nl/lassen", "response", io.BytesIO(body),
        http_headers=StatusAndHeaders("200 OK", kept, "HTTP/1.1"),
        warc_headers_dict={"WARC-Date": "2022-02-01T10:00:00Z"},
    )  # fmt: skip
    writer.write_record(page)
    again = writer.create_revisit_record(
        "https://school.nl/lassen", page.rec_headers.get_header("WARC-Payload-Digest"), "https://school.nl/lassen",
        "2022-02-01T10:00:00Z", warc_headers_dict={"WARC-Date": "2022-03-01T10:00:00Z"},
    )  # fmt: skip
    writer.write_record(again)
    return stream.getvalue()


def read(file: Path) -> tuple[list[Capture], dict[int, bytes | None]]:
    captures = list(captures_in(file))
    return captures, dict(bodies_in(file, [c.number for c in captures if c.kind == "response"], MOST))


@pytest.mark.parametrize("packed", [True, False])
def test_a_warc_file_is_read_packed_or_not(tmp_path: Path, packed: bool) -> None:
    file = tmp_path / "a.warc"
    file.write_bytes(warc(packed=packed))

    captures, bodies = read(file)

    assert [(c.kind, c.url, c.status, c.fetched_at.month) for c in captures] == [
        ("response", "https://school.nl/lassen", 200, 2),
        ("revisit", "https://school.nl/lassen", None, 3),
    ]
    assert captures[0].digest == captures[1].digest != ""
    assert bodies == {captures[0].number: PAGE}


def test_a_wacz_file_is_a_zip_of_warc_files(tmp_path: Path) -> None:
    file = tmp_path / "a.wacz"
    with ZipFile(file, "w") as zipped:
        zipped.writestr("archive/one.warc.gz", warc())
        zipped.writestr("pages/pages.jsonl", "{}")
        zipped.writestr("archive/two.warc.gz", warc(body=b"<h1>Koken</h1>"))

    _, bodies = read(file)

    assert list(bodies.values()) == [PAGE, b"<h1>Koken</h1>"]


def test_an_arc_file_of_older_archives_is_read_too(tmp_path: Path) -> None:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE
    head = b"filedesc://a.arc 0.0.0.0 20120201100000 text/plain 77\n1 0 Archive\nURL IP-address Archive-date "
    head += b"Content-type Archive-length\n\n"
    head = head.replace(b" 77\n", b" %d\n" % (len(head) - head.index(b"\n") - 2))
    file = tmp_path / "a.arc"
    file.write_bytes(head + b"http://school.nl/ 127.0.0.1 20120201100000 text/html %d\n" % len(answer) + answer + b"\n")

    captures, bodies = read(file)

    assert [(c.url, c.fetched_at.year) for c in captures] == [("http://school.nl/", 2012)]
    assert list(bodies.values()) == [PAGE]


@pytest.mark.parametrize(
    ("body", "encoding", "found"),
    [
        (gzip.compress(PAGE), "gzip", PAGE),
        (PAGE, "zstd", None),
        (b"x" * (MOST + 1), "identity", None),
        (gzip.compress(b"x" * (MOST + 1)), "gzip", None),
    ],
    ids=["packed", "unknown packing", "too large", "too large when unpacked"],
)
def test_payloads_are_decoded_or_left_out(tmp_path: Path, body: bytes, encoding: str, found: bytes | None) -> None:
    file = tmp_path / "a.warc.gz"
    file.write_bytes(warc(body=body, Content_Encoding=encoding))

    _, bodies = read(file)

    assert list(bodies.values()) == [found]


def test_what_is_no_archive_is_said_in_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("code,title\nK0905,Helpende plus\n")

    with pytest.raises(UsageError, match=r"a\.csv: a WARC, ARC or WACZ file was expected; record 1 cannot be read"):
        list(captures_in(file))


def test_the_record_in_which_a_file_was_cut_short_is_left_out(tmp_path: Path) -> None:
    file = tmp_path / "a.warc"
    whole = warc(packed=False)
    file.write_bytes(whole[: whole.index(PAGE) + 5])

    _, bodies = read(file)

    assert list(bodies.values()) == [None]
