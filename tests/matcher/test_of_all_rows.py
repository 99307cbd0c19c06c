"""What a page promises of the rows of a list counts for each of them."""

from collections.abc import Callable

import pytest

from matcher.matching import Matcher
from register.offer import Offer
from register.signals import Signal, SignalName
from register.words import Decision, PageKind, Place

Decide = Callable[..., Decision]


@pytest.fixture
def decide(matcher: Matcher) -> Decide:
    def decided(
        said: str, context: str = "", *, kind: PageKind = PageKind.OVERVIEW, place: Place = Place.LIST_ROW
    ) -> Decision:
        signals = (Signal(SignalName.SAYS_MBO_CERTIFICATE, said, "page"),)
        row = Offer(
            "Helpende plus", f"Aanbod \u00b7 Helpende plus{context}", place=place, page_kind=kind, signals=signals
        )
        return matcher.match([row])[0].decision

    return decided


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("Cursussen met het label Rijkserkend leiden tot een mbo-certificaat.", "Rijkserkend"),
        ("Opleidingen met een M-stempel leveren een mbo-certificaat op.", "M-stempel"),
        ("Wat met \u201cOfficieel papier\u201d is gemerkt, geeft een mbo-certificaat.", "officieel papier"),
    ],
)
def test_a_row_that_bears_the_label_of_which_the_page_promises_it_has_it(decide: Decide, said: str, label: str) -> None:
    assert decide(said, f" \u00b7 {label} \u00b7 Acht weken") is Decision.ACCEPT
    assert decide(said, " \u00b7 Acht weken") is not Decision.ACCEPT
    assert decide(said, f" \u00b7 Geen {label} \u00b7 Acht weken") is not Decision.ACCEPT


ABOVE = "Met deze route haal je twee mbo-certificaten, die je ook los kunt volgen:"


def test_certificates_announced_above_a_list_on_a_courses_page_are_its_rows(decide: Decide) -> None:
    assert decide(ABOVE, kind=PageKind.COURSE) is Decision.ACCEPT
    assert decide(ABOVE, kind=PageKind.COURSE, place=Place.HEADING) is not Decision.ACCEPT


@pytest.mark.parametrize("said", ["Je krijgt een mbo-certificaat.", "Ook interessant, onze andere mbo-certificaten:"])
def test_another_sentence_of_a_courses_page_says_nothing_of_its_rows(decide: Decide, said: str) -> None:
    assert decide(said, kind=PageKind.COURSE) is not Decision.ACCEPT
