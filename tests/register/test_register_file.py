"""What a register file may look like, and what is said when it is wrong."""

import codecs
import random
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from register.certificate import Certificate, Register
from register.errors import FileMistakeError, UsageError
from register.register_file import read_register, read_register_file
from register.words import Category

DAY = date(2026, 10, 1)
HEADER = "code,title,sector,sbu,level,qualification,crebo,category,valid_from,valid_to,successor,aliases\n"
SMALL = "code,title\nK0905,Helpende plus\n"

Write = Callable[[str | bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_csv(content: str | bytes) -> Path:
        path = tmp_path / "register.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write_csv


def mistakes(path: Path, columns: Mapping[str, str] | None = None) -> list[str]:
    """What is said about a file, without its own name."""
    with pytest.raises(FileMistakeError) as caught:
        read_register(path, DAY, columns)
    lines = str(caught.value).replace(str(path), "FILE").splitlines()
    return [line.strip().removeprefix("FILE, ") for line in (lines[1:] or lines)]


def only(register: Register) -> Certificate:
    assert len(register.certificates) == 1
    return register.certificates[0]


def workbook(path: Path, rows: list[list[Any]]) -> Path:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(path)
    return path


class TestWhatIsRead:
    def test_every_column(self, write: Write) -> None:
        row = '"k0511 ",Pedicure,"Zorg, welzijn",240,3,Pedicure,25500,LNV,2020-08-01,31-07-2026,k1257,Voet|Voetzorg\n'
        assert only(read_register(write(HEADER + row), DAY)) == Certificate(
            code="K0511",
            title="Pedicure",
            sector="Zorg, welzijn",
            sbu=240,
            level=3,
            qualification="Pedicure",
            crebo="25500",
            category=Category.LNV,
            valid_from=date(2020, 8, 1),
            valid_to=date(2026, 7, 31),
            successor="K1257",
            aliases=("Voet", "Voetzorg"),
        )

    def test_only_code_and_title_are_required(self, write: Write) -> None:
        assert only(read_register(write(SMALL), DAY)) == Certificate("K0905", "Helpende plus")

    def test_empty_cells_are_not_known_and_the_category_regular(self, write: Write) -> None:
        assert only(read_register(write(f"{HEADER}K0905,Helpende plus{',' * 10}\n"), DAY)) == Certificate(
            "K0905", "Helpende plus"
        )

    def test_a_row_may_end_early(self, write: Write) -> None:
        assert only(read_register(write(HEADER + "K0905,Helpende plus\n"), DAY)).title == "Helpende plus"

    def test_order_and_capitals_of_the_header_do_not_matter(self, write: Write) -> None:
        assert only(read_register(write("Title , CODE\nPedicure,K0511\n"), DAY)).code == "K0511"

    def test_other_columns_are_ignored_and_named(self, write: Write) -> None:
        found = read_register_file(write("code,title,Opmerking,Opmerking\nK0511,Pedicure,x,y\n"), DAY)
        assert found.ignored_columns == ("Opmerking", "Opmerking")
        assert only(found.register).title == "Pedicure"

    def test_blank_rows_are_skipped_and_a_line_break_in_a_cell_is_a_space(self, write: Write) -> None:
        text = '\ncode,title\n\n,\nK0905,"Helpende\r\nplus"\n\n'
        assert only(read_register(write(text), DAY)).title == "Helpende plus"

    @pytest.mark.parametrize("separator", [",", ";", "\t"])
    def test_the_separator_is_found(self, write: Write, separator: str) -> None:
        text = separator.join(["code", "title", "sector"]) + "\n" + separator.join(["C0021", "Koken", "Voedsel"]) + "\n"
        assert only(read_register(write(text), DAY)).sector == "Voedsel"

    @pytest.mark.parametrize(
        "content",
        [
            "code,title\nC0052,Creëren € cliënt\n".encode(),
            codecs.BOM_UTF8 + "code,title\nC0052,Creëren € cliënt\n".encode(),
            "code,title\nC0052,Creëren € cliënt\n".encode("cp1252"),
            "code\ttitle\nC0052\tCreëren € cliënt\n".encode("utf-16"),
        ],
        ids=["utf-8", "utf-8 with mark", "windows-1252", "utf-16"],
    )
    def test_encodings(self, write: Write, content: bytes) -> None:
        assert only(read_register(write(content), DAY)).title == "Creëren € cliënt"

    def test_numbers_that_a_spreadsheet_wrote_with_a_fraction(self, write: Write) -> None:
        certificate = only(
            read_register(write("code,title,sbu,level,crebo\nK0905,Helpende plus,240.0,2.0,25498.0\n"), DAY)
        )
        assert (certificate.sbu, certificate.level, certificate.crebo) == (240, 2, "25498")

    def test_columns_with_other_names(self, write: Write) -> None:
        path = write("Certificaatcode;Naam;sbu\nK0905;Helpende plus;240\n")
        certificate = only(read_register(path, DAY, {"code": "certificaatcode", "title": "Naam"}))
        assert (certificate.title, certificate.sbu) == ("Helpende plus", 240)

    def test_a_file_as_the_contract_says_is_read_whatever_the_settings_name(self, write: Write) -> None:
        columns = {"code": "Certificaatcode", "title": "Naam", "sbu": "Studielast"}
        assert only(read_register(write(SMALL), DAY, columns)).code == "K0905"


class TestWorkbooks:
    def test_numbers_and_days_in_cells(self, tmp_path: Path) -> None:
        rows = [
            ["code", "title", "sbu", "crebo", "valid_from", "valid_to"],
            ["K0905", "Helpende plus", 240, 25498.0, datetime(2020, 8, 1), date(2026, 7, 31)],  # noqa: DTZ001 (cells have no zone)
        ]
        assert only(read_register(workbook(tmp_path / "r.xlsx", rows), DAY)) == Certificate(
            "K0905", "Helpende plus", sbu=240, crebo="25498", valid_from=date(2020, 8, 1), valid_to=date(2026, 7, 31)
        )

    def test_the_line_is_the_row_number_of_the_sheet(self, tmp_path: Path) -> None:
        rows = [["code", "title"], ["K0905", "Helpende plus"], [None, None], ["K09", "Kort"]]
        assert mistakes(workbook(tmp_path / "r.xlsx", rows)) == [
            "line 4: code: K or C with four digits was expected, such as K0905, not 'K09'"
        ]

    @pytest.mark.parametrize("content", [b"", b"code,title\n", b"PK\x03\x04broken", b"\xd0\xcf\x11\xe0 old Excel"])
    def test_something_else_with_that_name(self, tmp_path: Path, content: bytes) -> None:
        path = tmp_path / "r.xlsx"
        path.write_bytes(content)
        with pytest.raises(UsageError, match="an Excel workbook"):
            read_register(path, DAY)

    def test_a_zip_that_is_no_workbook(self, tmp_path: Path) -> None:
        with ZipFile(tmp_path / "r.xlsx", "w") as archive:
            archive.writestr("letter.txt", "no sheet")
        with pytest.raises(UsageError, match="an Excel workbook"):
            read_register(tmp_path / "r.xlsx", DAY)


class TestMistakes:
    @pytest.mark.parametrize(
        ("cells", "expected"),
        [
            (",Zonder code", "code: K or C with four digits was expected, such as K0905; the cell is empty"),
            ("X0905,Titel", "code: K or C with four digits was expected, such as K0905, not 'X0905'"),
            ("K\u0660905,Titel", "code: K or C with four digits was expected, such as K0905, not 'K\u0660905'"),
            ("K0905, ", "title: a title was expected; the cell is empty"),
            ("K0905,T,,veel", "sbu: a whole number of hours from 1 to 10000 was expected, not 'veel'"),
            ("K0905,T,,240.5", "sbu: a whole number of hours from 1 to 10000 was expected, not '240.5'"),
            ("K0905,T,,-1", "sbu: a whole number of hours from 1 to 10000 was expected, not '-1'"),
            ("K0905,T,,,5", "level: a level from 1 to 4 was expected, not '5'"),
            ("K0905,T,,,,,,groen", "category: regular or lnv was expected, not 'groen'"),
            (
                "K0905,T,,,,,,,2020-02-30",
                "valid_from: a date such as 2026-01-31 or 31-01-2026 was expected, not '2020-02-30'",
            ),
            (
                "K0905,T,,,,,,,1/8/2020",
                "valid_from: a date such as 2026-01-31 or 31-01-2026 was expected, not '1/8/2020'",
            ),
            (
                "K0905,T,,,,,,,2020-08-01,2020-07-31",
                "valid_to: a day on or after valid_from (2020-08-01) was expected, not 2020-07-31",
            ),
            ("K0905,T,,,,,,,,,K11", "successor: K or C with four digits was expected, such as K0905, not 'K11'"),
            ("K0905,T,,,,,,,,,K0905", "successor: a later code was expected; this one leads back to K0905 itself"),
            (
                "K0905,T,Zorg, welzijn,,,,,,,,,",
                "sbu: a whole number of hours from 1 to 10000 was expected, not 'welzijn'",
            ),
            (
                "K0905,T,Zorg, welzijn,,,,,,,,,,x",
                "12 cells as in the header were expected, not 14 (is there a separator in a text without quotation",
            ),
        ],
    )
    def test_each_says_line_column_and_what_was_expected(self, write: Write, cells: str, expected: str) -> None:
        found = mistakes(write(f"{HEADER}K0001,Eerste\n{cells}\n"))
        assert len(found) == 1
        assert found[0].startswith("line 3: ")
        assert expected in found[0]

    def test_a_code_that_stands_twice_names_both_lines(self, write: Write) -> None:
        text = 'code,title\nK0905,"Helpende\nplus"\n\nC0021,Koken\nk0905,Nog eens\n'
        assert mistakes(write(text)) == ["line 6: code: each code once was expected; K0905 stands on line 2 too"]

    def test_successors_that_lead_in_a_circle(self, write: Write) -> None:
        text = "code,title,successor\nK0001,A,K0002\nK0002,B,K0003\nK0003,C,K0002\n"
        assert [line.split(":")[0] for line in mistakes(write(text))] == ["line 3", "line 4"]

    def test_a_successor_may_be_missing_from_the_list(self, write: Write) -> None:
        assert only(read_register(write("code,title,successor\nK0511,Pedicure,K1257\n"), DAY)).successor == "K1257"

    def test_all_are_told_at_once_in_the_order_of_the_file(self, write: Write) -> None:
        path = write("code,title,sbu\nK0905,,x\nK09,Kort,1\n")
        with pytest.raises(FileMistakeError) as caught:
            read_register(path, DAY)
        assert str(caught.value).splitlines()[0] == f"{path} has 3 mistakes; nothing was changed:"
        assert [line.split(":")[0] for line in mistakes(path)] == ["line 2", "line 2", "line 3"]

    def test_of_many_the_first_twenty_are_written_out(self, write: Write) -> None:
        found = mistakes(write("code,title\n" + "K1,Titel\n" * 30))
        assert len(found) == 21
        assert found[-1] == "and 10 more"

    def test_a_quotation_mark_that_is_never_closed(self, write: Write) -> None:
        found = mistakes(write('code,title\nK0905,Helpende\nK0906,"Open\nK0907,Meer\n'))
        assert len(found) == 1
        assert found[0].startswith("line 3: a record with its quotation marks in pairs was expected")

    def test_a_damaged_character_among_good_ones(self, write: Write) -> None:
        content = "code,title\nK0001,Cliënt\nK0002,".encode() + b"Cli\xebnt\n"
        assert mistakes(write(content)) == ["line 3: text in UTF-8 was expected"]

    def test_a_column_that_is_missing(self, write: Write) -> None:
        assert mistakes(write("code,naam\nK0905,Helpende plus\n")) == [
            "line 1: title: a column with this name was expected in the header (for title)"
        ]

    def test_a_mapped_column_that_is_missing(self, write: Write) -> None:
        path = write("Certificaatcode,Naam\nK0905,Helpende plus\n")
        assert mistakes(path, {"code": "Certificaatcode", "title": "Naam", "sbu": "Studielast"}) == [
            "line 1: Studielast: a column with this name was expected in the header (for sbu)"
        ]

    def test_a_mistake_names_the_column_as_the_file_does(self, write: Write) -> None:
        path = write("Certificaatcode,Naam\nK9,Helpende plus\n")
        assert mistakes(path, {"code": "certificaatcode", "title": "naam"})[0].startswith(
            "line 2: Certificaatcode: K or C"
        )

    def test_a_column_that_stands_twice(self, write: Write) -> None:
        assert mistakes(write("code,title,Title\nK0905,A,B\n")) == [
            "line 1: title: this column was expected once in the header, not more"
        ]

    @pytest.mark.parametrize(("text", "said"), [("", "the file is empty"), ("code,title\n", "under the header")])
    def test_nothing_in_it(self, write: Write, text: str, said: str) -> None:
        assert said in mistakes(write(text))[0]

    def test_a_mapping_with_a_name_that_nobody_knows(self, write: Write) -> None:
        with pytest.raises(UsageError, match="titel"):
            read_register(write(SMALL), DAY, {"titel": "Naam"})

    @pytest.mark.parametrize("name", ["register.xls", "register.pdf", "register"])
    def test_another_kind_of_file(self, tmp_path: Path, name: str) -> None:
        (tmp_path / name).write_text(SMALL)
        with pytest.raises(UsageError, match=r"ends in \.csv or \.xlsx"):
            read_register(tmp_path / name, DAY)

    def test_a_workbook_named_csv(self, write: Write) -> None:
        with pytest.raises(UsageError, match="a text file was expected"):
            read_register(write(b"PK\x03\x04\x14\x00\x06\x00"), DAY)

    def test_no_file(self, tmp_path: Path) -> None:
        with pytest.raises(UsageError, match="cannot be read"):
            read_register(tmp_path / "none.csv", DAY)


@given(order=st.integers())
def test_the_order_of_the_rows_does_not_matter(tmp_path_factory: pytest.TempPathFactory, order: int) -> None:
    rows = [f"K{number:04},Titel {number}\n" for number in range(20)]
    path = tmp_path_factory.getbasetemp() / "shuffled.csv"
    path.write_text("code,title\n" + "".join(rows))
    expected = read_register(path, DAY)
    random.Random(order).shuffle(rows)
    path.write_text("code,title\n" + "".join(rows))
    assert read_register(path, DAY) == expected
