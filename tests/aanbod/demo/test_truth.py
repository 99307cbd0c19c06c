"""The known truth holds together: through the phases, with the register, and against a comparison."""

import pytest

from aanbod.demo import truth
from aanbod.demo.compare import Cell, compare
from aanbod.demo.content import PHASES
from aanbod.demo.register import FIRST_AS_OF, SECOND_AS_OF, register_csv, register_versions
from aanbod.demo.sites import SITES
from register.register_file import read_register
from register.words import Category, Change, Decision, Outcome, Status

Key = tuple[str, str]


def shown(phase: int) -> set[Key]:
    return {(offer.provider_id, offer.code) for offer in truth.offers(phase)}


def changed(phase: int, *kinds: Change) -> set[Key]:
    return {(change.provider_id, change.code) for change in truth.changes(phase) if change.change in kinds}


def test_in_the_first_phase_everything_is_new() -> None:
    assert changed(1, Change.NEW) == shown(1)
    assert len(shown(1)) > 60


@pytest.mark.parametrize("phase", [2, 3])
def test_what_was_shown_and_what_changed_add_up_to_what_is_shown(phase: int) -> None:
    moved = {(c.provider_id, c.moved_from) for c in truth.changes(phase) if c.change is Change.MOVED}
    back = changed(phase - 1, Change.UNMEASURED) - changed(phase, Change.GONE)
    gone = changed(phase, Change.GONE, Change.UNMEASURED)
    came = changed(phase, Change.NEW, Change.RETURNED, Change.MOVED)
    assert shown(phase) == (shown(phase - 1) - gone - moved) | came | back


def test_each_kind_of_change_occurs() -> None:
    kinds = {change.change for phase in (2, 3) for change in truth.changes(phase)}
    assert kinds == {Change.NEW, Change.RETURNED, Change.GONE, Change.MOVED, Change.UNMEASURED}


def test_only_what_was_gone_returns_and_only_the_site_that_is_down_is_unmeasured() -> None:
    assert changed(3, Change.RETURNED) <= changed(2, Change.GONE)
    assert {provider for provider, _ in changed(2, Change.UNMEASURED)} == {"eilandpoort"}
    assert truth.outcomes(2)["eilandpoort"] is Outcome.FAILED
    assert changed(3, Change.NEW).isdisjoint(changed(2, Change.UNMEASURED))


def test_what_was_unmeasured_and_is_absent_afterwards_is_gone() -> None:
    assert ("eilandpoort", "K0432") in changed(3, Change.GONE)


def test_the_redesigned_site_changes_nothing_but_its_new_course() -> None:
    assert {key for phase in (2, 3) for key in changed(phase, *Change) if key[0] == "rivierenborg"} == {
        ("rivierenborg", "K0996")
    }


def test_no_provider_loses_so_much_at_once_that_a_person_must_look() -> None:
    for phase in (2, 3):
        for site in SITES:
            before = [key for key in shown(phase - 1) if key[0] == site.provider_id]
            gone = [key for key in changed(phase, Change.GONE) if key[0] == site.provider_id]
            assert len(gone) <= 0.3 * len(before) or not before


def test_walls_and_forbidden_sections_show_nothing() -> None:
    blocked = {provider for provider, outcome in truth.outcomes(1).items() if outcome is Outcome.BLOCKED}
    assert blocked == {"stormvogel", "grensland"}
    assert not [key for phase in PHASES for key in shown(phase.number) if key[0] in blocked]


def test_discontinued_courses_are_not_offers() -> None:
    assert ("veenhof", "K0988") not in shown(1) | shown(2) | shown(3)
    assert ("veenhof", "C0033") in shown(1) - shown(2)


def test_every_status_that_counts_occurs() -> None:
    assert {offer.status for offer in truth.offers(1)} == {Status.OPEN, Status.EMPLOYERS_ONLY, Status.WAITING_LIST}


def test_the_traps_are_spread_over_the_sites() -> None:
    traps = truth.no_offers()
    assert len(traps) > 20
    assert {"heuvelrand", "kustlijn", "babywijs", "vakkracht"} <= {trap.provider_id for trap in traps}


def test_every_shown_code_is_valid_in_the_register_of_its_wave(tmp_path) -> None:
    for phase in PHASES:
        as_of = max(day for day in register_versions() if day <= phase.measured_on)
        path = tmp_path / f"{as_of}.csv"
        path.write_text(register_csv(as_of), encoding="utf-8")
        register = read_register(path, as_of).in_scope(phase.measured_on)
        assert {code for _, code in shown(phase.number)} <= set(register.by_code)


def test_the_second_register_knows_the_succession_and_the_first_does_not(tmp_path) -> None:
    versions = {}
    for as_of, content in register_versions().items():
        (tmp_path / f"{as_of}.csv").write_text(content, encoding="utf-8")
        versions[as_of] = read_register(tmp_path / f"{as_of}.csv", as_of).by_code
    assert versions[SECOND_AS_OF]["K0511"].successor == "K1257"
    assert versions[FIRST_AS_OF]["K0511"].successor is None
    assert "K1257" not in versions[FIRST_AS_OF]
    assert versions[FIRST_AS_OF]["C0013"].category is Category.LNV
    assert any(certificate.aliases for certificate in versions[FIRST_AS_OF].values())


def measured(phase: int) -> list[Cell]:
    return [Cell(offer.provider_id, offer.code, offer.status) for offer in truth.offers(phase)]


@pytest.mark.parametrize("phase", [1, 2, 3])
def test_a_perfect_measurement_is_as_expected(phase: int) -> None:
    comparison = compare(phase, measured(phase))
    assert comparison.as_expected
    assert len(comparison.found) == len(measured(phase))


def test_only_what_is_hard_on_purpose_may_wait_for_review() -> None:
    hard = {(o.provider_id, o.code) for o in truth.offers(1) if o.expected is Decision.REVIEW}
    easy = [cell for cell in measured(1) if (cell.provider_id, cell.code) not in hard]
    assert hard
    assert compare(1, easy, pending=hard).as_expected
    assert not compare(1, easy).as_expected
    assert not compare(1, easy[1:], pending=[*hard, (easy[0].provider_id, easy[0].code)]).as_expected


def test_a_comparison_names_what_is_missed_pending_extra_and_of_another_status() -> None:
    lost, waits, differs, *rest = measured(1)
    extra = Cell("babywijs", "K0290", Status.OPEN)
    wrong = Cell(differs.provider_id, differs.code, Status.UNCLEAR)
    comparison = compare(1, [wrong, extra, *rest], pending=[(waits.provider_id, waits.code)])
    assert [offer.code for offer in comparison.missed] == [lost.code]
    assert [offer.code for offer in comparison.pending] == [waits.code]
    assert [offer.code for offer in comparison.other_status] == [differs.code]
    assert comparison.unexpected == (extra,)
    assert not comparison.as_expected
