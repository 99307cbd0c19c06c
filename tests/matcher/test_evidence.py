import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.explain import SIGNAL_TEXTS, TOGETHER_TEXTS
from matcher.model import read_model
from matcher.status import status_of
from matcher.weighing import weigh
from matcher.weights import HAND, WEIGHED_SIGNALS, WHERE_AGAINST, WHERE_FOR, bounds
from matcher.wording import sets_apart
from register.offer import Offer
from register.signals import AGAINST, FOR, Signal, SignalName
from register.words import PageKind, Status
from tests.matcher.offers import SAYS, offer, signal

SIGNAL = st.builds(Signal, st.sampled_from(SignalName), st.just("zin"), st.sampled_from(sorted(WHERE_FOR)))


WEIGHTS = read_model().weights


@pytest.mark.parametrize("signals", [HAND["signals"], WEIGHTS.signals])
def test_every_signal_weighs_on_its_own_side(signals: dict[str, float]) -> None:
    assert all(signals[name.value] >= 0 for name in FOR & WEIGHED_SIGNALS)
    assert all(signals[name.value] <= 0 for name in AGAINST)
    assert signals.keys() == {name.value for name in WEIGHED_SIGNALS}


def test_whatever_weighs_can_be_explained() -> None:
    assert SIGNAL_TEXTS.keys() == WEIGHED_SIGNALS
    assert HAND["together"].keys() == TOGETHER_TEXTS.keys()
    assert HAND["page_kinds"].keys() == {kind.value for kind in PageKind}
    assert WHERE_FOR.keys() == WHERE_AGAINST.keys()


def test_every_hand_set_weight_lies_within_its_bounds() -> None:
    for group in HAND.values():
        assert all(bounds(name)[0] <= size <= bounds(name)[1] for name, size in group.items())


@given(st.lists(SIGNAL, max_size=5), SIGNAL)
def test_saying_more_against_never_weighs_less_against(signals: list[Signal], more: Signal) -> None:
    before, after = weigh(offer("x", *signals), WEIGHTS), weigh(offer("x", *signals, more), WEIGHTS)
    if more.name in AGAINST:
        assert after.weight <= before.weight + 1e-9
    elif more.name in FOR:
        assert after.weight >= before.weight - 1e-9
    else:
        assert after.weight == pytest.approx(before.weight)


def test_saying_it_twice_is_not_stronger() -> None:
    assert weigh(offer("x", SAYS, SAYS), WEIGHTS).weight == weigh(offer("x", SAYS), WEIGHTS).weight


def test_a_mention_elsewhere_on_the_page_promises_nothing() -> None:
    assert not weigh(offer("x", signal(SignalName.SAYS_MBO_CERTIFICATE, "page")), WEIGHTS).says_so
    assert weigh(offer("x", SAYS), WEIGHTS).says_so


@pytest.mark.parametrize(
    ("names", "status"),
    [
        ((), Status.UNCLEAR),
        ((SignalName.PRICE,), Status.OPEN),
        ((SignalName.ENROL, SignalName.WAITING_LIST), Status.WAITING_LIST),
        ((SignalName.PRICE, SignalName.EMPLOYERS_ONLY), Status.EMPLOYERS_ONLY),
        ((SignalName.ENROL, SignalName.EMPLOYERS_ONLY, SignalName.DISCONTINUED), Status.DISCONTINUED),
    ],
)
def test_the_status_is_what_limits_the_offer_most(names: tuple[SignalName, ...], status: Status) -> None:
    assert status_of(signal(name) for name in names) is status


def test_an_offer_without_text_around_it_has_no_text() -> None:
    assert not weigh(Offer("Helpende plus"), WEIGHTS).text


def test_a_code_listed_where_the_school_gives_certificates_itself_has_support() -> None:
    own = Signal(SignalName.SAYS_MBO_CERTIFICATE, "Onze school geeft losse mbo-certificaten uit.", "page")
    named = Signal(SignalName.SAYS_MBO_CERTIFICATE, "Een mbo-certificaat is een deel van een diploma.", "page")
    for said, supported in ((own, True), (named, False)):
        listed = offer("x", said, signal(SignalName.PRINTED_CODE), kind=PageKind.OVERVIEW)
        assert weigh(listed, WEIGHTS).supports_code is supported


def test_a_heading_promises_nothing_of_what_is_denied() -> None:
    heading = Signal(SignalName.SAYS_MBO_CERTIFICATE, "Mbo-certificaten techniek", "context")
    sentence = Signal(SignalName.SAYS_MBO_CERTIFICATE, "Na het examen ontvang je het mbo-certificaat.", "context")
    denied = signal(SignalName.NEGATED)
    assert weigh(offer("x", heading), WEIGHTS).says_so
    assert not weigh(offer("x", heading, denied), WEIGHTS).says_so
    assert weigh(offer("x", sentence, denied), WEIGHTS).says_so


def test_nor_of_what_stands_under_a_heading_of_what_is_yet_to_come() -> None:
    heading = Signal(SignalName.SAYS_MBO_CERTIFICATE, "Mbo-certificaten techniek", "context")
    sentence = Signal(SignalName.SAYS_MBO_CERTIFICATE, "Na het examen ontvang je het mbo-certificaat.", "context")
    for words, planned in (("Binnenkort", True), ("Mits je slaagt voor de toets", False)):
        soon = Signal(SignalName.CONDITIONAL, words, "context")
        assert weigh(offer("x", heading, soon), WEIGHTS).says_so is not planned
        assert weigh(offer("x", sentence, soon), WEIGHTS).says_so


def test_what_a_list_denies_of_another_row_does_not_stand_in_the_way_of_this_one() -> None:
    other = Signal(SignalName.NEGATED, "Lassen: geen mbo-certificaat", "page")
    all_of_them = Signal(SignalName.NEGATED, "Deze cursussen geven geen mbo-certificaat.", "page")
    for kind, said, against in (
        (PageKind.OVERVIEW, other, False),
        (PageKind.OVERVIEW, all_of_them, True),
        (PageKind.COURSE, other, True),
    ):
        assert weigh(offer("x", SAYS, said, kind=kind), WEIGHTS).strongly_against is against


def test_a_recognised_certificate_of_a_keuzedeel_is_one() -> None:
    certificate = Signal(SignalName.SAYS_RECOGNISED, "Met erkend certificaat", "context")
    school = Signal(SignalName.SAYS_RECOGNISED, "Een door de overheid erkende school", "context")
    keuzedeel = signal(SignalName.SAYS_KEUZEDEEL)
    assert weigh(offer("x", certificate, keuzedeel), WEIGHTS).third_path_recognised
    assert not weigh(offer("x", certificate), WEIGHTS).third_path_recognised
    assert not weigh(offer("x", school, keuzedeel), WEIGHTS).third_path_recognised


@pytest.mark.parametrize(
    ("quote", "apart"),
    [
        ("Je ontvangt een mbo-certificaat.", False),
        ("Niet alleen een reader, ook een mbo-certificaat.", False),
        ("Zonder vooropleiding haal je een mbo-certificaat.", False),
        ("Je hoeft niet te stoppen met werken voor een mbo-certificaat.", False),
        ("Je haalt een mbo-certificaat; de boeken krijg je niet.", False),
        ("Je haalt iets als een mbo-certificaat, helaas.", True),
        ("Een mbo-certificaat gaat naar een andere groep.", True),
        ("You may get an mbo-certificaat, unless we decide otherwise.", True),
    ],
)
def test_a_sentence_that_also_denies_or_excepts_is_known(quote: str, apart: bool) -> None:
    assert sets_apart(quote) is apart
