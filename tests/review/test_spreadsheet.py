"""A file survives the way through a spreadsheet, and nothing in it is taken for a formula."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from register.errors import FileMistakeError, UsageError
from review.spreadsheet import defused, plain, read_rows, write_rows

CELLS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0")) | st.sampled_from(
    ["=1+1", "'=1", "-3", "+31", "@home", "''@", "'s ochtends", "a;b,c", 'zegt "ja"', "twee\nregels"]
)


@given(CELLS)
def test_defusing_can_be_undone(cell: str) -> None:
    assert plain(defused(cell)) == cell
    assert not defused(cell).startswith(("=", "+", "-", "@", "\t", "\r"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(cells=st.lists(st.tuples(CELLS, CELLS), max_size=4))
def test_what_is_written_is_read_back_without_the_white_space_around_it(
    cells: list[tuple[str, str]], tmp_path: Path
) -> None:
    path = tmp_path / "rows.csv"
    write_rows(path, ("a", "b"), [{"a": a, "b": b} for a, b in cells])
    read = [(row["a"], row["b"]) for _, row in read_rows(path, ("a", "b"))]
    assert read == [(a.strip(), b.strip()) for a, b in cells if a.strip() or b.strip()]


@pytest.mark.parametrize(
    "text",
    ["a,b\n1,2\n", "﻿a,b\r\n1,2\r\n", "a;b\n1;2\n", "b;A;c\n2;1;3\n\n;;\n", 'a\tb\n"1"\t2'],
    ids=["plain", "byte order mark", "Dutch Excel", "other columns and empty rows", "tabs"],
)
def test_the_forms_in_which_spreadsheets_save_are_read(text: str, tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_bytes(text.encode())
    assert list(read_rows(path, ("a", "b"))) == [(2, {"a": "1", "b": "2"})]


def test_lines_are_counted_as_an_editor_counts_them(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text('a,b\n"twee\nregels",1\n3,4\n')
    assert [line for line, _ in read_rows(path, ("a", "b"))] == [2, 4]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "line 1: a, b: missing in the header"),
        (b"a,c\n1,2\n", "line 1: b: missing in the header"),
        (b"a,b\n1,2\n1,2,3\n", "line 3: 2 columns were expected, not 3"),
        (b"a,b\n1,\xe9\n", "not UTF-8"),
        (b'a,b\n"1,2\n', "not CSV"),
    ],
)
def test_a_file_of_another_form_is_refused_with_the_place(content: bytes, sentence: str, tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_bytes(content)
    with pytest.raises(FileMistakeError, match=sentence):
        list(read_rows(path, ("a", "b")))


def test_a_file_that_is_not_there_or_cannot_be_written_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        list(read_rows(tmp_path / "none.csv", ("a",)))
    with pytest.raises(UsageError, match="cannot be written"):
        write_rows(tmp_path / "no folder" / "rows.csv", ("a",), [])
