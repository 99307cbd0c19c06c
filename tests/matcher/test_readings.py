"""A title is remembered as it was read: no answer is another than that of a matcher that reads it the first time."""

import pytest

from matcher import matching
from matcher.matching import Matcher
from register.certificate import Register
from register.offer import Offer

TITLES = ["Deltaschool | Helpende plus", "Helpende plus", "Duits A2 - Deltaschool", "Zorginnovaties (Deltaschool)"]
SITES = ["", "https://www.deltaschool.nl/a", "https://www.ander.nl/a"]
OFFERS = [Offer(title, "Je krijgt een mbo-certificaat.", site) for title in TITLES for site in SITES]


def test_a_title_of_one_site_is_not_read_as_at_another(register: Register) -> None:
    alone = [Matcher(register, register.as_of).match([offer]) for offer in OFFERS]
    used = Matcher(register, register.as_of)
    assert [used.match([offer]) for offer in (*OFFERS, *OFFERS)] == [*alone, *alone]
    readings = [next(used.cases([offer])).reading for offer in OFFERS[:3]]
    assert readings[1] != readings[2]


def test_no_more_than_so_many_are_remembered(register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "_MOST_READ", 3)
    used = Matcher(register, register.as_of)
    assert used.match(OFFERS) == Matcher(register, register.as_of).match(OFFERS)
    assert len(used._readings) <= 3
