import pytest

from matcher.matching import Matcher
from matcher.model import HAND_SET, Weights
from register.certificate import Register
from register.offer import Argument, Offer
from register.signals import Signal, SignalName
from register.words import PageKind
from tests.matcher.conftest import ON
from tests.matcher.offers import SAYS, offer, signal


def arguments(matcher: Matcher, one: Offer) -> tuple[Argument, ...]:
    return matcher.match([one])[0].arguments


def texts(matcher: Matcher, one: Offer) -> str:
    return "\n".join(argument.text for argument in arguments(matcher, one))


def test_the_strongest_argument_stands_first(matcher: Matcher) -> None:
    weights = [abs(a.weight) for a in arguments(matcher, offer("K0905 Helpende", SAYS, signal(SignalName.EVC)))]
    assert weights == sorted(weights, reverse=True)
    assert len(weights) >= 4


def test_what_the_page_says_is_quoted(matcher: Matcher) -> None:
    field = Signal(SignalName.RESULT_FIELD, "Resultaat: mbo-certificaat", "field")
    found = [a for a in arguments(matcher, offer("Helpende plus", field)) if a.quote]
    assert [(a.text, a.quote) for a in found] == [
        ("De pagina geeft als resultaat: mbo-certificaat", "Resultaat: mbo-certificaat")
    ]
    assert found[0].weight > 0


def test_the_title_is_compared_in_words(matcher: Matcher) -> None:
    assert "De titel is gelijk aan die van K0905 'Helpende Plus'" in texts(matcher, offer("Helpende+"))
    assert "op kleine verschillen na" in texts(matcher, offer("Zorginovaties en technologie"))
    assert "maar is niet dezelfde" in texts(matcher, offer("Moderne zorg en technologie"))


def test_a_veto_says_which_levels_disagree(matcher: Matcher) -> None:
    said = texts(matcher, offer("Zorgplan ontwikkelen niveau 2", SAYS))
    assert "Niveau in de titel (2) is niet dat van het certificaat (3)" in said


def test_codes_and_rivals_are_named(matcher: Matcher) -> None:
    assert "De code K0905 staat bij de titel" in texts(matcher, offer("K0905 Helpende plus"))
    assert "Er staat een andere code: K0118" in texts(matcher, offer("K0118 Helpende plus"))
    assert "Ook K1257 'Pedicure' past bij de titel" in texts(matcher, offer("Pedicure", SAYS))


def test_the_same_offer_is_explained_in_the_same_words(matcher: Matcher) -> None:
    turned = offer("Helpende plus", signal(SignalName.EVC), SAYS)
    assert arguments(matcher, turned) == arguments(matcher, offer("Helpende plus", SAYS, signal(SignalName.EVC)))


@pytest.mark.parametrize(
    ("kind", "weight", "text"),
    [
        (PageKind.COURSE, 0.3, "De pagina biedt een cursus aan"),
        (PageKind.COURSE, -0.3, "Op de meeste pagina's over een cursus wordt geen mbo-certificaat aangeboden"),
        (PageKind.OVERVIEW, 0.3, "De pagina geeft een overzicht van cursussen"),
    ],
)
def test_the_kind_of_page_is_explained_as_it_weighs(
    register: Register, kind: PageKind, weight: float, text: str
) -> None:
    weights = Weights(page_kinds={**HAND_SET.weights.page_kinds, kind.value: weight})
    learnt = Matcher(register, ON, model=HAND_SET.model_copy(update={"weights": weights}))
    assert [one.weight for one in arguments(learnt, offer("Helpende plus", SAYS, kind=kind)) if one.text == text] == [
        weight
    ]
