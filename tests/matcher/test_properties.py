"""What holds for any offer: each is judged by itself, and contrary evidence never helps."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from matcher.matching import Matcher
from register.certificate import Register
from register.offer import Offer
from register.signals import AGAINST, Signal, SignalName
from register.words import Decision, PageKind
from tests.matcher.conftest import AS_OF, ON

TITLES = st.sampled_from(
    [
        "Helpende plus",
        "Cursus Zorginnovaties & technologie",
        "Ondersteuning thuis",
        "Pedicure K0511",
        "Verpleegtechnisch handelen",
        "VVH",
        "Werken met baby's - Sport",
        "Duits A2",
        "iets heel anders",
    ]
)
SIGNALS = st.lists(
    st.builds(
        Signal, st.sampled_from(SignalName), st.just("zin"), st.sampled_from(["title", "context", "page", "url"])
    ),
    max_size=4,
).map(tuple)
OFFERS = st.builds(
    Offer,
    title=TITLES,
    context=st.sampled_from(["", "Een cursus.", "Hoort bij crebo 25960, niveau 2.", "Ook K0118."]),
    page_kind=st.sampled_from(PageKind),
    signals=SIGNALS,
)
SLOW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


CODED = Offer(
    "Pedicure K0511",
    page_kind=PageKind.COURSE,
    signals=(Signal(SignalName.CONDITIONAL, "zin", "page"),),
)


@SLOW
@example(CODED, SignalName.PROOF_OF_PARTICIPATION, "title")
@given(OFFERS, st.sampled_from(sorted(AGAINST)), st.sampled_from(["title", "context", "page", "url"]))
def test_contrary_evidence_never_raises_a_confidence_nor_helps_a_decision(
    matcher: Matcher, one: Offer, name: SignalName, where: str
) -> None:
    before, after = matcher.match([one, replace(one, signals=(*one.signals, Signal(name, "zin", where)))])
    assert after.confidence <= before.confidence
    early = {candidate.code: candidate.confidence for candidate in before.candidates}
    assert all(late.confidence <= early[late.code] for late in after.candidates)
    rank = list(Decision)  # accept, review, reject
    assert rank.index(after.decision) >= rank.index(before.decision)


@SLOW
@given(st.lists(OFFERS, min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_order_and_company_of_offers_do_not_matter(matcher: Matcher, offers: list[Offer], random: object) -> None:
    together = matcher.match(offers)
    assert matcher.match(offers[::-1])[::-1] == together
    assert [matcher.match([one])[0] for one in offers] == together


def test_the_order_of_the_register_does_not_matter(matcher: Matcher, register: Register) -> None:
    turned = Matcher(Register(AS_OF, register.certificates[::-1]), ON)
    offers = [Offer(certificate.title, "Een cursus.") for certificate in register.certificates]
    assert turned.match(offers) == matcher.match(offers)


def test_every_official_title_finds_its_own_certificate_or_its_twin(matcher: Matcher, register: Register) -> None:
    counted = register.in_scope(ON).certificates
    matches = matcher.match([Offer(certificate.title) for certificate in counted])
    titles = {c.code: {t.casefold() for t in (c.title, *c.aliases)} for c in counted}
    lost = [c.code for c, m in zip(counted, matches, strict=True) if c.code not in {k.code for k in m.candidates[:2]}]
    assert [code for code in lost if len(titles[code]) == 1] == []


def test_the_day_decides_what_is_in_scope(register: Register) -> None:
    ended = tuple(replace(certificate, valid_to=date(2020, 1, 1)) for certificate in register.certificates)
    match = Matcher(Register(AS_OF, ended), ON).match([Offer("Helpende plus")])[0]
    assert (match.decision, match.candidates) == (Decision.REJECT, ())


@pytest.mark.parametrize("size", [4095, 4097])
def test_many_offers_are_matched_like_few(matcher: Matcher, size: int) -> None:
    few = [Offer("Helpende plus"), Offer("Ondersteuning thuis", "niveau 2"), Offer("Pedicure")]
    alone = matcher.match(few)
    assert matcher.match([few[at % 3] for at in range(size)]) == [alone[at % 3] for at in range(size)]
