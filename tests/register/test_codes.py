"""Which printed forms hold an official code, and which only look like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from register.codes import CODE, printed_codes

CODES = st.from_regex(r"[KC][0-9]{4}", fullmatch=True)


def codes(text: str) -> list[str]:
    return [printed.code for printed in printed_codes(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Helpende plus (K0905)", ["K0905"]),
        ("keuzedeel k0186 wijkgericht werken", ["K0186"]),
        ("/cursussen/pedagogisch-klimaat-c0125-llo/", ["C0125"]),
        ("/helpende-plus-k0905-240-uur", ["K0905"]),
        ("25604K0059 Klantcontact", ["K0059"]),
        ("zoek?q=mbo%20K0905", ["K0905"]),
        ("K0905Helpende plus", ["K0905"]),
        ("K0042/43 procesoperator", ["K0042", "K0043"]),
        ("Pedicure K0511 / K1257", ["K0511", "K1257"]),
        ("Pedicure K0511/1257", ["K0511", "K1257"]),
        ("Keuzedeel 0913", ["K0913"]),
        ("keuzedelen: 0913", ["K0913"]),
    ],
)
def test_a_code_is_read_in_every_form_that_occurs(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "crebo 25604",
        "werkproces B1-K1-W2",
        "C1-K1-W1",
        "examen C0054-1",
        "P83",
        "KZ 5",
        "MK0905",
        "K09051",
        "K022",
        "K\u0660\u0669\u0660\u0665",
        "/download/9b2c1234-4f",
        "keuzedeel 1200 sbu",
        "keuzedeel 1998",
    ],
)
def test_a_look_alike_is_no_code(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize("text", ["K0905/2024", "K0905 / 240 uur", "K0905 / 12 plaatsen"])
def test_a_year_or_size_after_a_stroke_is_no_second_code(text: str) -> None:
    assert codes(text) == ["K0905"]


def test_the_quote_is_what_stands_in_the_text() -> None:
    text = "zie K0042/43."
    assert [(p.quote, text[p.start : p.end]) for p in printed_codes(text)] == [("K0042/43", "K0042/43")] * 2


@given(st.text(alphabet=st.sampled_from("kKcC0129/- .keuzdl\u0663é%_"), max_size=40) | st.text())
def test_any_text_can_be_read_and_gives_codes_as_the_register_writes_them(text: str) -> None:
    found = printed_codes(text)
    assert all(CODE.fullmatch(printed.code) for printed in found)
    assert all(text[printed.start : printed.end] == printed.quote for printed in found)
    assert found == sorted(found, key=lambda printed: printed.start)


@given(
    CODES, st.sampled_from(["{}", "({})", "cursus {} gevorderd", "25604{}", "x_{}_y", "mbo-certificaat {}, 240 sbu"])
)
def test_a_code_comes_back_from_a_sentence(code: str, sentence: str) -> None:
    assert codes(sentence.format(code)) == [code]


@given(st.lists(CODES, max_size=6))
def test_codes_come_in_the_order_of_the_text(written: list[str]) -> None:
    assert codes(", ".join(written)) == written
