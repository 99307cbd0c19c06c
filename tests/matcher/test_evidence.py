import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.evidence import status_of, weigh
from matcher.explain import SIGNAL_TEXTS
from matcher.weights import PAGE_KINDS, SIGNALS, WHERE_AGAINST, WHERE_FOR
from register.offer import Offer
from register.signals import AGAINST, FOR, Signal, SignalName
from register.words import PageKind, Status
from tests.matcher.offers import SAYS, offer, signal

SIGNAL = st.builds(Signal, st.sampled_from(SignalName), st.just("zin"), st.sampled_from(sorted(WHERE_FOR)))


def test_every_signal_weighs_on_its_own_side() -> None:
    assert all(SIGNALS[name] >= 0 for name in FOR)
    assert all(SIGNALS[name] < 0 for name in AGAINST)
    assert SIGNALS.keys() == FOR | AGAINST
    assert SIGNALS.keys() == SIGNAL_TEXTS.keys() | {SignalName.PRINTED_CODE}
    assert PAGE_KINDS.keys() == set(PageKind)
    assert WHERE_FOR.keys() == WHERE_AGAINST.keys()


@given(st.lists(SIGNAL, max_size=5), SIGNAL)
def test_saying_more_against_never_weighs_less_against(signals: list[Signal], more: Signal) -> None:
    before, after = weigh(offer("x", *signals)), weigh(offer("x", *signals, more))
    if more.name in AGAINST:
        assert after.weight <= before.weight + 1e-9
    elif more.name in FOR:
        assert after.weight >= before.weight - 1e-9
    else:
        assert after.weight == pytest.approx(before.weight)


def test_saying_it_twice_is_not_stronger() -> None:
    assert weigh(offer("x", SAYS, SAYS)).weight == weigh(offer("x", SAYS)).weight


def test_a_mention_elsewhere_on_the_page_promises_nothing() -> None:
    assert not weigh(offer("x", signal(SignalName.SAYS_MBO_CERTIFICATE, "page"))).says_so
    assert weigh(offer("x", SAYS)).says_so


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
    assert not weigh(Offer("Helpende plus")).text
