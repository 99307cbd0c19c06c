import pytest

from crawler.screening import is_document

DOCX = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.mark.parametrize(
    ("content_type", "path", "expected"),
    [
        (b"text/html; charset=utf-8", "/", True),
        (b"application/xhtml+xml", "/", True),
        (b"Application/PDF", "/gids", True),
        (DOCX, "/folder", True),
        (b"text/plain", "/", True),
        (b"", "/", True),
        (b"application/octet-stream", "/gids.pdf", True),
        (b"application/octet-stream", "/setup", False),
        (b"image/png", "/", False),
        (b"video/mp4", "/film.pdf", False),
        (b"application/json", "/api", False),
        (b"text/calendar", "/agenda.ics", False),
        (b"application/zip", "/", False),
    ],
)
def test_only_documents_are_fetched_to_their_end(content_type: bytes, path: str, expected: bool) -> None:
    assert is_document(content_type, f"https://school.nl{path}") is expected
