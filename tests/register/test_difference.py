"""What `register diff` can say of two versions."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from register.certificate import Certificate, Register
from register.difference import Difference, DifferenceKind, FieldChange, register_diff
from register.words import Category

SPRING, AUTUMN = date(2026, 4, 1), date(2026, 10, 1)
CERTIFICATES = st.builds(
    Certificate,
    code=st.from_regex(r"[KC]000[0-5]", fullmatch=True),
    title=st.sampled_from(["Koken", "Pedicure"]),
    category=st.sampled_from(Category),
    valid_to=st.none() | st.dates(SPRING, AUTUMN),
    aliases=st.tuples() | st.tuples(st.just("Voet")),
)
REGISTERS = st.lists(CERTIFICATES, unique_by=lambda certificate: certificate.code)


def diff(old: Certificate, new: Certificate) -> list[Difference]:
    return register_diff(Register.of(SPRING, [old]), Register.of(AUTUMN, [new]))


def test_added_and_removed_in_the_order_of_the_codes() -> None:
    assert diff(Certificate("K0511", "Pedicure"), Certificate("C0021", "Koken")) == [
        Difference("C0021", "Koken", DifferenceKind.ADDED),
        Difference("K0511", "Pedicure", DifferenceKind.REMOVED),
    ]


def test_changed_names_each_column_before_and_after() -> None:
    old = Certificate("K0511", "Pedicure", sbu=240)
    new = Certificate("K0511", "Voetzorg", sbu=480, successor="K1257", aliases=("Pedicure", "Voet"))
    assert diff(old, new) == [
        Difference(
            "K0511",
            "Voetzorg",
            DifferenceKind.CHANGED,
            (
                FieldChange("title", "Pedicure", "Voetzorg"),
                FieldChange("sbu", "240", "480"),
                FieldChange("successor", "", "K1257"),
                FieldChange("aliases", "", "Pedicure|Voet"),
            ),
        )
    ]


def test_ended_is_listed_still_but_no_longer_valid() -> None:
    new = Certificate("K0511", "Pedicure", valid_to=date(2026, 7, 31))
    assert diff(Certificate("K0511", "Pedicure"), new) == [
        Difference("K0511", "Pedicure", DifferenceKind.ENDED, (FieldChange("valid_to", "", "2026-07-31"),))
    ]


def test_ended_also_when_the_end_was_announced_before() -> None:
    same = Certificate("K0511", "Pedicure", valid_to=date(2026, 7, 31))
    assert [difference.kind for difference in diff(same, same)] == [DifferenceKind.ENDED]


@given(REGISTERS)
def test_a_version_does_not_differ_from_itself(certificates: list[Certificate]) -> None:
    register = Register.of(SPRING, certificates)
    assert register_diff(register, register) == []


@given(REGISTERS, REGISTERS)
def test_every_code_that_differs_is_named_once(old: list[Certificate], new: list[Certificate]) -> None:
    before, after = Register.of(SPRING, old), Register.of(SPRING, new)
    named = [difference.code for difference in register_diff(before, after)]
    codes = {*before.by_code, *after.by_code}
    assert named == sorted(code for code in codes if before.by_code.get(code) != after.by_code.get(code))
