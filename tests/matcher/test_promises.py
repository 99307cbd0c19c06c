"""The second reader: which words promise a certificate, and what follows when it doubts a promise."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.matching import Matcher
from matcher.model import HAND_SET, Model
from matcher.promises import Promises, SecondReader, parts
from matcher.weighing import weigh
from register.certificate import Register
from register.offer import Offer
from register.signals import Signal, SignalName
from register.words import Decision, PageKind
from tests.matcher.conftest import ON

LEARNT = Promises(bias=0.0, words={"ontva": 12.0, "elder": -4.0, "ooit": -30.0})
READER = SecondReader(LEARNT)
PROMISED = "Je ontvangt een mbo-certificaat."
DOUBTED = "Het mbo-certificaat haal je elders."
DISBELIEVED = "Een mbo-certificaat gaf zij ooit elders."


def says(quote: str) -> Signal:
    return Signal(SignalName.SAYS_MBO_CERTIFICATE, quote, "context")


@pytest.fixture(scope="module")
def model() -> Model:
    return HAND_SET.model_copy(update={"promises": LEARNT})


@pytest.fixture(scope="module")
def doubting(register: Register, model: Model) -> Matcher:
    return Matcher(register, ON, model=model)


def test_words_count_by_their_stem_with_the_next_and_by_where_they_stand_from_the_certificate() -> None:
    assert parts("Ontvang 3 MBO-certificaten") == {
        *("^", "ontva", "0", "mboce", "$"),
        *("^ ontva", "ontva 0", "0 mboce", "mboce $"),
        *("<^", "<ontva", "<0", ">$"),
        *("<<^", "<<ontva", "<<0", ">>$"),
    }


def test_a_word_before_the_certificate_is_another_than_the_same_behind_it() -> None:
    assert {">elder"} <= parts("Een certificaat haal je elders.") - parts("Elders haal je een certificaat.")


def test_a_word_close_to_the_certificate_is_another_than_the_same_far_from_it() -> None:
    close, far = (
        parts("Zonder toets geen mbo-certificaat."),
        parts("Zonder ook maar een enkele toets: mbo-certificaat."),
    )
    assert ("<<zonde" in close, "<<zonde" in far) == (True, False)
    assert {"not<1", "not<3"} <= close
    assert {"not<6"} <= far
    assert "not>2" in parts("Het mbo-certificaat haal niet iedereen.")


@given(st.text(max_size=60))
def test_any_text_has_a_probability(text: str) -> None:
    assert 0 < LEARNT.probability(text) < 1


def test_only_what_names_a_certificate_is_judged() -> None:
    assert READER.belief("Dat haal je elders.") == 1
    assert READER.belief(DOUBTED) < 0.5 < READER.belief(PROMISED)


def test_a_sentence_under_a_label_is_judged_without_it_and_a_short_value_with_it() -> None:
    long = "Het mbo-certificaat haal je pas later elders."
    assert READER.belief(f"Resultaat: {long}") == READER.belief(long)
    assert READER.belief("Ontvangt: certificaat") == LEARNT.probability("Ontvangt: certificaat")


@pytest.mark.parametrize(
    ("quotes", "doubted", "disbelieved"),
    [
        ((PROMISED,), False, False),
        ((DOUBTED,), True, False),
        ((DISBELIEVED,), True, True),
        ((DISBELIEVED, PROMISED), False, False),
        ((), False, False),
    ],
)
def test_the_surest_of_the_promises_is_believed(quotes: tuple[str, ...], doubted: bool, disbelieved: bool) -> None:
    offer = Offer("Triage", "Een cursus.", signals=tuple(map(says, quotes)))
    found = weigh(offer, HAND_SET.weights, READER)
    assert (found.doubted, found.disbelieved) == (doubted, disbelieved)
    assert not weigh(offer, HAND_SET.weights).doubted


@pytest.mark.parametrize(("quote", "half"), [(PROMISED, False), ("Een mbo-certificaat.", True), (DOUBTED, False)])
def test_what_reads_only_half_like_a_promise_is_believed_less(quote: str, half: bool) -> None:
    offer = Offer("Triage", "Een cursus.", signals=(says(quote),))
    assert weigh(offer, HAND_SET.weights, READER).half_believed is half


def test_what_stands_above_a_list_is_not_doubted() -> None:
    offer = Offer("Triage", "Een cursus.", page_kind=PageKind.OVERVIEW, signals=(says(DISBELIEVED),))
    assert not weigh(offer, HAND_SET.weights, READER).doubted


def test_a_doubted_promise_is_asked_and_a_disbelieved_one_is_none(doubting: Matcher) -> None:
    offers = [Offer("Helpende plus", quote, signals=(says(quote),)) for quote in (PROMISED, DOUBTED, DISBELIEVED)]
    decisions = [match.decision for match in doubting.match(offers)]
    assert decisions == [Decision.ACCEPT, Decision.REVIEW, Decision.REJECT]


def test_a_labels_value_that_begins_with_the_certificate_is_not_doubted(doubting: Matcher) -> None:
    for value, decision in (
        (DISBELIEVED, Decision.ACCEPT),
        ("Zij gaf ooit een mbo-certificaat elders.", Decision.REJECT),
    ):
        text = f"Papier: {value}"
        field = Signal(SignalName.RESULT_FIELD, text, "field")
        offer = Offer("Helpende plus", text, signals=(says(text), field))
        assert doubting.match([offer])[0].decision is decision


def test_a_sentence_that_reads_like_a_promise_is_asked_where_no_rule_finds_one(doubting: Matcher) -> None:
    text = "Een cursus. Ontvang ontvangend ontving certificaat. Tot ziens."
    match = doubting.match([Offer("Helpende plus", text)])[0]
    assert match.decision is Decision.REVIEW
    assert "leest als een belofte" in " ".join(argument.text for argument in match.arguments)
    assert doubting.match([Offer("Helpende plus", "Een cursus.")])[0].decision is Decision.REJECT


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        ("Een cursus. Prijs: € 500.", Decision.ACCEPT),
        ("Certificaten elders. Prijs: € 500.", Decision.ACCEPT),
        ("Het certificaat haal je na deze cursus elders. Prijs: € 500.", Decision.REVIEW),
        ("Elders is het niets, hier ontvang je het certificaat. Prijs: € 500.", Decision.ACCEPT),
    ],
)
def test_a_code_with_a_price_is_asked_about_where_the_text_speaks_of_certificates_and_promises_none(
    doubting: Matcher, text: str, decision: Decision
) -> None:
    price = Signal(SignalName.PRICE, "€ 500", "context")
    offer = Offer("Helpende plus K0905", text, page_kind=PageKind.COURSE, signals=(price,))
    assert doubting.match([offer])[0].decision is decision


def test_what_was_learnt_is_part_of_the_models_version(model: Model) -> None:
    assert model.digest != HAND_SET.digest
    other = model.model_copy(update={"promises": Promises(bias=0.1, words={})})
    assert other.digest != model.digest
    assert replace_day(model).digest == model.digest


def replace_day(model: Model) -> Model:
    return model.model_copy(update={"made_on": date(2030, 1, 1)})


def test_doubt_never_raises_a_confidence(doubting: Matcher) -> None:
    offer = Offer("Helpende plus", "Een cursus.", signals=(says(PROMISED),))
    sure, doubted = doubting.match([offer, replace(offer, signals=(says(DOUBTED),))])
    assert doubted.confidence < sure.confidence
