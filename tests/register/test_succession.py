"""Which certificate lives on as which: declared by the register, or told by a title that a new code took over."""

from datetime import date

from register.certificate import Certificate, Register
from register.succession import code_succession

THEN, NOW = date(2025, 8, 1), date(2026, 8, 1)


def successors(old: list[Certificate], new: list[Certificate], day: date = date(2026, 10, 1)) -> dict[str, str]:
    return dict(code_succession([Register.of(THEN, old), Register.of(NOW, new)], day).successors)


def test_a_declared_successor_counts_also_when_a_later_list_leaves_the_old_code_out() -> None:
    declared = Certificate("K0511", "Oud", successor="K1257")
    assert successors([declared], [Certificate("K1257", "Nieuw")]) == {"K0511": "K1257"}


def test_a_new_code_takes_over_the_title_of_one_that_ended() -> None:
    old, new = Certificate("K0511", "Werken met drones", level=3), Certificate("K1257", "Werken met Drones", level=3)
    found = code_succession([Register.of(THEN, [old]), Register.of(NOW, [new])], NOW)
    assert (found.successors, found.same_title) == ({"K0511": "K1257"}, {"K0511"})


def test_it_may_begin_later_than_the_other_ended() -> None:
    new = Certificate("K1257", "Drones", valid_from=date(2026, 9, 1))
    assert successors([Certificate("K0511", "Drones")], [new]) == {"K0511": "K1257"}
    assert successors([Certificate("K0511", "Drones")], [new], day=date(2026, 8, 15)) == {}


def test_a_namesake_that_was_there_before_is_no_successor() -> None:
    twins = [Certificate("K0511", "Drones"), Certificate("C0100", "Drones")]
    assert successors(twins, twins[1:]) == {}


def test_another_level_is_another_certificate() -> None:
    assert successors([Certificate("K0511", "Drones", level=2)], [Certificate("K1257", "Drones", level=3)]) == {}


def test_without_any_register_nothing_lives_on() -> None:
    assert code_succession([], NOW).successors == {}
