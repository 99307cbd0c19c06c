"""What a page shows and does not sell: another institution's course, one for own students, one it denies."""

import pytest

from extractor.signals import read_signals
from extractor.signals.reading import read_text
from matcher.matching import Matcher
from register.offer import Offer
from register.words import Decision, PageKind

PROMISE = "Na het examen ontvang je een mbo-certificaat. Kosten € 900."


def decided(matcher: Matcher, context: str, title: str = "Helpende plus") -> Decision:
    signals = read_signals(title, context, "https://www.onzeschool.example/helpende-plus")
    offer = Offer(title, context, "", page_kind=PageKind.COURSE, signals=signals)
    return matcher.match([offer])[0].decision


@pytest.mark.parametrize(
    ("context", "expected"),
    [
        (PROMISE, Decision.ACCEPT),
        (f"Deze cursus wordt verzorgd door ROC Noordrand. {PROMISE}", Decision.REJECT),
        (f"In samenwerking met ROC Noordrand geven wij deze cursus. {PROMISE}", Decision.ACCEPT),
        (
            "Deze cursus wordt verzorgd door ROC Noordrand. Van ons ontvang je het mbo-certificaat. Kosten € 900.",
            Decision.REVIEW,
        ),
        (f"Aanmelden gaat via de website van ROC Noordrand. {PROMISE}", Decision.REVIEW),
        (f"Alleen voor studenten van onze school die een mbo-opleiding volgen. {PROMISE}", Decision.REJECT),
        (f"Niet alleen voor studenten van onze school. {PROMISE}", Decision.ACCEPT),
        (
            f"{PROMISE} Een losse workshop geeft ROC Noordrand; daar krijg je geen mbo-certificaat voor.",
            Decision.REVIEW,
        ),
    ],
)
def test_whose_course_it_is_decides(matcher: Matcher, context: str, expected: Decision) -> None:
    assert decided(matcher, context) is expected


def test_a_code_beside_a_plain_denial_is_no_reason_to_ask(matcher: Matcher) -> None:
    denied = "Deze training leidt niet op tot een mbo-certificaat. Kosten € 900, start 4 mei 2026."
    assert decided(matcher, denied, "Helpende plus (K0905)") is Decision.REJECT
    assert decided(matcher, "Kosten € 900, start 4 mei 2026.", "Helpende plus (K0905)") is Decision.ACCEPT


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ("Voor ingeschreven studenten van onze school.", Decision.REJECT),
        ("Voor werkenden en ingeschreven studenten van onze school.", Decision.ACCEPT),
    ],
)
def test_what_stands_above_a_list_tells_for_whom_its_rows_are(matcher: Matcher, above: str, expected: Decision) -> None:
    rows = read_signals("Helpende plus", "Papier: mbo-certificaat")
    offer = Offer(
        "Helpende plus",
        "Papier: mbo-certificaat",
        "",
        page_kind=PageKind.OVERVIEW,
        signals=(*rows, *read_text(above, "page")),
    )
    assert matcher.match([offer])[0].decision is expected
