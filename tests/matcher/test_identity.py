from dataclasses import replace

import pytest

from matcher.identity import offer_key, text_digest
from register.offer import Offer
from register.words import PageKind

HELPENDE = Offer(
    "Cursus Helpende Plus (mbo-certificaat)", "Vijf dagen in Zwolle.", "https://www.example.nl/helpende-plus"
)


@pytest.mark.parametrize(
    ("provider", "title", "key"),
    [
        ("deltion", "Cursus Helpende Plus (mbo-certificaat)", "9e2ea1bd6b19f5c0"),
        ("deltion", "Zorginnovaties & technologie", "63efe5f0a8e1f04d"),
        ("firda", "K0905 Helpende plus", "80efdcefb9b56705"),
    ],
)
def test_keys_on_which_stored_reviews_hang_never_change(provider: str, title: str, key: str) -> None:
    assert offer_key(provider, Offer(title)) == key


def test_a_redesign_changes_addresses_and_texts_but_not_the_identity() -> None:
    moved = replace(HELPENDE, url="https://www.example.nl/volwassenen/42", context="Anders geschreven.")
    assert offer_key("deltion", moved) == offer_key("deltion", HELPENDE)


@pytest.mark.parametrize(
    "title",
    [
        "CURSUS helpende plus: mbo-certificaat",
        "Cursus Helpende Plus (mbo-certificaat) 2026/2027",
        " Cursus  Helpende plus \u2013 MBO-certificaat",
    ],
)
def test_case_punctuation_and_school_year_do_not_make_another_offer(title: str) -> None:
    assert offer_key("deltion", replace(HELPENDE, title=title)) == offer_key("deltion", HELPENDE)


@pytest.mark.parametrize(
    "title",
    [
        "Helpende Plus",
        "Cursus Helpende Plus (mbo-certificaat) niveau 2",
        "Cursus Helpende Plus (mbo-certificaat) K0905",
    ],
)
def test_other_words_levels_or_codes_do(title: str) -> None:
    assert offer_key("deltion", replace(HELPENDE, title=title)) != offer_key("deltion", HELPENDE)


def test_the_same_title_elsewhere_is_another_offer() -> None:
    assert offer_key("firda", HELPENDE) != offer_key("deltion", HELPENDE)


def test_the_digest_changes_with_what_a_reviewer_reads() -> None:
    digest = text_digest(HELPENDE)
    assert text_digest(replace(HELPENDE, context=" Vijf  dagen in\nZwolle. ", url="https://elders.nl")) == digest
    assert text_digest(replace(HELPENDE, context="Zes dagen in Zwolle.")) != digest
    assert text_digest(replace(HELPENDE, page_kind=PageKind.NEWS)) != digest
    assert text_digest(replace(HELPENDE, title="Helpende Plus")) != digest
