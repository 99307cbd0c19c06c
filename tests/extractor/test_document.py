"""Bytes become text as a browser would read them."""

import weakref
from codecs import BOM_UTF8

import pytest

from extractor.document import Document, once
from extractor.page import read_page

PAGE = "<html><head>{meta}</head><body><p>Pâtissière, één crème</p></body></html>"


@pytest.mark.parametrize(
    ("content_type", "meta", "encoding"),
    [
        ("text/html; charset=utf-8", "", "utf-8"),
        ("text/html; charset=iso-8859-1", "", "iso-8859-1"),
        ("text/html", '<meta charset="windows-1252">', "cp1252"),
        ("text/html", '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', "iso-8859-1"),
        ("text/html", "", "utf-8"),
        ("text/html", "", "cp1252"),
        ("text/html", "", "utf-8-sig"),
        ("text/html; charset=iso-8859-1", "", "utf-8-sig"),
        ("", "", "utf-8"),
    ],
)
def test_charset_is_found(content_type: str, meta: str, encoding: str) -> None:
    document = Document("https://school.nl/", content_type, PAGE.format(meta=meta).encode(encoding))
    assert document.root is not None
    assert document.root.findtext(".//p") == "Pâtissière, één crème"


@pytest.mark.parametrize(
    ("said", "encoding"),
    [("iso-8859-1", "utf-8"), ("windows-1252", "utf-8"), ("utf-8", "cp1252"), ("utf-8", "iso-8859-1")],
)
def test_a_charset_that_is_not_so_is_not_believed(said: str, encoding: str) -> None:
    in_header = Document("https://school.nl/", f"text/html; charset={said}", PAGE.format(meta="").encode(encoding))
    in_meta = Document("https://school.nl/", "", PAGE.format(meta=f'<meta charset="{said}">').encode(encoding))

    for document in (in_header, in_meta):
        assert document.root is not None
        assert document.root.findtext(".//p") == "Pâtissière, één crème"


def test_one_broken_letter_does_not_change_the_charset_of_a_page() -> None:
    body = PAGE.format(meta="").encode().replace(b"</p>", b" \xe9n</p>")

    assert "één crème \ufffdn" in Document("https://school.nl/", "text/html; charset=utf-8", body).text


@pytest.mark.parametrize("before", [b"", BOM_UTF8])
@pytest.mark.parametrize("letters", ["één", "één\0tje", "één \ufffd"])
@pytest.mark.parametrize("rendered", [False, True])
def test_a_page_in_utf_8_is_parsed_as_its_text_says(before: bytes, letters: str, rendered: bool) -> None:
    body = before + f"<html><body><p>{letters}</p></body></html>".encode()

    document = Document("https://school.nl/", "text/html; charset=utf-8", body, rendered)

    assert document.root is not None
    assert document.root.findtext(".//p") == letters.replace("\0", "")


def test_a_rendered_page_is_utf_8_whatever_its_meta_says() -> None:
    body = PAGE.format(meta='<meta charset="iso-8859-1">').encode()
    assert "één" in Document("https://school.nl/", "text/html", body, rendered=True).text


@pytest.mark.parametrize(
    ("content_type", "body", "is_pdf", "is_html"),
    [
        ("application/pdf", b"%PDF-1.7", True, False),
        ("text/html", b"%PDF-1.4 ...", True, False),
        ("application/json", b'{"html": "<html>"}', False, False),
        ("image/png", b"\x89PNG", False, False),
        ("application/xhtml+xml", b"<html/>", False, True),
        ("", b"  <!DOCTYPE html><p>x", False, True),
    ],
)
def test_kind_of_document_follows_from_header_and_first_bytes(
    content_type: str, body: bytes, is_pdf: bool, is_html: bool
) -> None:
    document = Document("https://school.nl/x", content_type, body)
    assert (document.is_pdf, document.is_html) == (is_pdf, is_html)


def test_what_several_ask_of_a_document_is_found_once_for_each() -> None:
    asked: list[str] = []

    @once
    def length(document: Document) -> int:
        asked.append(document.url)
        return len(document.body)

    first, second = (Document(f"https://school.nl/{name}", "text/html", name.encode()) for name in ("a", "bcd"))

    assert [length(first), length(second), length(first)] == [1, 3, 1]
    assert asked == [first.url, second.url]


def test_a_tree_goes_with_its_document() -> None:
    document = Document("https://school.nl/", "text/html", PAGE.format(meta="").encode())
    read_page(document)
    held = weakref.ref(document)
    del document
    assert held() is None


def test_elements_that_several_ask_for_stand_in_the_pages_order() -> None:
    html = "<script>a</script><body><div id='x'><div id='y'></div></div><script>b</script></body>"
    by_tag = Document("https://school.nl/", "text/html", html.encode()).by_tag
    assert [script.text for script in by_tag["script"]] == ["a", "b"]
    assert [div.get("id") for div in by_tag["div"]] == ["x", "y"]
    assert by_tag["base"] == []
    assert Document("https://school.nl/x.pdf", "application/pdf", b"%PDF-").by_tag["script"] == []
