"""One page has one address."""

from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.urls import canonical, host_of, path_of


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("HTTP://WWW.School.NL:80", "http://www.school.nl/"),
        ("https://school.nl:443/a/../b/./c", "https://school.nl/b/c"),
        ("https://school.nl/a#inhoud", "https://school.nl/a"),
        ("https://school.nl/#/cursus/3", "https://school.nl/#/cursus/3"),
        ("https://school.nl/app#!cursus", "https://school.nl/app#!cursus"),
        ("https://school.nl/a?utm_source=x&UTM_Medium=y&gclid=1&fbclid=2&mc_cid=3", "https://school.nl/a"),
        ("https://school.nl/a?b=2&a=1", "https://school.nl/a?a=1&b=2"),
        ("https://school.nl/a;jsessionid=0A1B?x=1", "https://school.nl/a?x=1"),
        ("https://school.nl/(S(abc123))/a", "https://school.nl/a"),
        ("https://school.nl/a?PHPSESSID=1&ASPSESSIONIDQQ=2", "https://school.nl/a"),
        ("https://school.nl/a?sid=0123456789abcdef0123", "https://school.nl/a"),
        ("https://school.nl/a?sid=12", "https://school.nl/a?sid=12"),
        ("https://school.nl/a?print=1", "https://school.nl/a"),
        ("https://school.nl/a?format=print&id=3", "https://school.nl/a?id=3"),
        ("https://school.nl/caf%c3%a9 x", "https://school.nl/caf%C3%A9%20x"),
        ("https://school.nl/?s=palliatieve+zorg", "https://school.nl/?s=palliatieve+zorg"),
        ("https://school.nl/a?p=812&page=2", "https://school.nl/a?p=812&page=2"),
    ],
)
def test_variants_of_one_page_become_one_address(written: str, expected: str) -> None:
    assert canonical(written) == expected


@given(
    host=st.sampled_from(["www.school.nl", "xn--caf-dma.nl", "a-b.school.nl", "1.2.3.4", "0x7f.1", "a.1e2"]),
    path=st.lists(st.sampled_from(["", ".", "..", ".a", "a.b", "K0125", "x-y_z", "~m", "Zorg", "%41"]), max_size=5),
)
def test_what_is_seen_at_once_to_be_canonical_is_what_taking_apart_gives(host: str, path: list[str]) -> None:
    url = f"https://{host}/{'/'.join(path)}"
    assert canonical(url) == canonical(f"{url}?utm_source=brief")


def test_text_that_is_no_address_is_an_error() -> None:
    with pytest.raises(ValueError, match="IPv6"):
        canonical("http://[::1")


PIECES = st.sampled_from(
    [
        "utm_source=a",
        "%75tm_x=1",
        "a=1",
        "b=%e9",
        "sid=" + "a" * 20,
        "print=1",
        "q=a b",
        "x",
        "=",
        "a=é",
        "jsessionid=2",
    ]
)
SEGMENTS = st.sampled_from(["a", "..", ".", "", "é", "%2f", "b;jsessionid=1", "..;sid=2", "(S(x))", "c d", "%41"])


@settings(deadline=None)
@given(
    host=st.sampled_from(["School.nl", "school.nl:80", "school.nl:0443", "127.0.0.1:8080", "user@school.nl"]),
    path=st.lists(SEGMENTS, max_size=5),
    query=st.lists(PIECES, max_size=4),
    fragment=st.sampled_from(["", "#a", "#/r/../s", "#!x?utm_a=1"]),
)
def test_canonical_again_changes_nothing(host: str, path: list[str], query: list[str], fragment: str) -> None:
    once = canonical(f"http://{host}/{'/'.join(path)}?{'&'.join(query)}{fragment}")
    assert canonical(once) == once


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_behind_a_host_can_be_made_canonical_once(tail: str) -> None:
    once = canonical(f"https://school.nl/{tail}")
    assert canonical(once) == once


@settings(max_examples=50)
@given(
    st.sampled_from(["school.nl", "www.school.nl:8080", "WWW.School.nl", "[naam]"]),
    st.lists(st.sampled_from(["cursus", "..", ".", "", "Triage%20b", "a;b", "x~y", "triage.html"]), max_size=4),
    st.sampled_from(["", "?a=1", "#top", "?", "/"]),
)
def test_host_and_path_are_those_of_any_other_address(host: str, path: list[str], tail: str) -> None:
    """Plain addresses are not taken apart: what is read of them is the same."""
    url = f"https://{host}/{'/'.join(path)}{tail}"
    try:
        parts = urlsplit(url)
    except ValueError:
        assert (host_of(url), path_of(url)) == ("", "")
        return
    assert (host_of(url), path_of(url)) == (parts.hostname or "", unquote(parts.path))
