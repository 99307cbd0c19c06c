import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from matcher.normalise import normalise
from matcher.rules import DEFAULT_RULES
from matcher.traits import Traits

PIECES = (
    "Cursus|Helpende|plus|+|&|-|(|)|mbo-certificaat|niveau|3|N3|K0905|B1-K1-W2|2025/2026|A1/A2|NAH|VVE|deel|A|II|8-12|"
    "keuzedeel|0913|zorg|en|baby's|geschikt voor|tot|jaar|1,5|€ 500|januari|Å|\ufb01|25604K0059|/|C0054-1|m.b.o.|t/m"
)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Cursus Helpende Plus (mbo-certificaat)", "helpende plus"),
        ("Helpende+", "helpende plus"),
        ("Helpende + (niveau 2)", "helpende plus"),
        ("zorg+welzijn", "zorg en welzijn"),
        ("Zorginnovaties & technologie", "zorginnovaties en technologie"),
        ("Keuzedeel K0905 Helpende plus", "helpende plus"),
        ("Werken met Baby\u2019s", "werken met babys"),
        ("Creëren van sfeer", "creeren van sfeer"),
        ("Voorbereiding havo Wiskunde A", "voorbereiding havo wiskunde"),
        ("Helpende plus 2026/2027 (240 sbu)", "helpende plus"),
        ("Meng- en scheidingstechnieken niveau 2", "meng en scheidingstechnieken"),
        ("Mensen met niet-aangeboren hersenletsel (NAH)", "mensen met niet aangeboren hersenletsel"),
        ("NAH", "niet aangeboren hersenletsel"),
        ("Certificaat voor Helpende plus", "helpende plus"),
        ("25604K0059 Klantcontact en verkoop", "klantcontact en verkoop"),
    ],
)
def test_what_says_nothing_is_removed_and_spellings_become_one(title: str, text: str) -> None:
    assert normalise(title).text == text


@pytest.mark.parametrize(
    ("title", "traits"),
    [
        ("Individuele zorg verlenen (niveau 3)", Traits(levels=frozenset("3"))),
        ("Zorg en technologie N3", Traits(levels=frozenset("3"))),
        ("mbo-4 Verpleegkunde", Traits(levels=frozenset("4"))),
        ("Ondernemend gedrag (geschikt voor niveau 3 en 4)", Traits(levels=frozenset("34"))),
        ("Techniek niveau 2 t/m 4", Traits(levels=frozenset("234"))),
        ("Duits A1/A2 in het beroepsonderwijs", Traits(languages=frozenset({"a1", "a2"}))),
        ("Internationaal I: overbruggen", Traits(numbers=frozenset("1"))),
        ("BSO 8 tot 12 jaar", Traits(numbers=frozenset({"8", "12"}))),
        ("Wiskunde, deel B", Traits(numbers=frozenset("b"))),
        ("Digitale vaardigheden gevorderden", Traits(grades=frozenset({"gevorderd"}))),
        ("K0042/43 Procesoperator", Traits(codes=frozenset({"K0042", "K0043"}))),
        ("Verzorgende IG (25656)", Traits(crebos=frozenset({"25656"}))),
        ("Helpende plus 2026", Traits(years=frozenset({"2026"}))),
        ("Zorgplan C1-K1-W2, 12 weken, start 3 maart", Traits()),
    ],
)
def test_what_tells_titles_apart_becomes_a_trait(title: str, traits: Traits) -> None:
    assert normalise(title).traits == traits


def test_generic_words_are_remembered() -> None:
    assert normalise("Cursus Helpende plus - mbo-certificaat (bbl)").flags == {"cursus", "mbo certificaat", "bbl"}


@pytest.mark.parametrize("title", ["Cursus", "Training & opleiding", "Niveau 3", "Keuzedeel K0905"])
def test_a_title_of_generic_words_only_keeps_them(title: str) -> None:
    assert normalise(title).bare
    assert normalise(title).text


def test_the_providers_own_name_is_removed() -> None:
    assert normalise("Helpende plus bij ROC van Twente", names=["ROC van Twente"]).text == "helpende plus"


def test_a_provider_that_is_called_like_the_course_does_not_empty_the_title() -> None:
    assert normalise("Pedicure", names=["Pedicure"]).text == "pedicure"


@given(st.text(max_size=60) | st.lists(st.sampled_from(PIECES.split("|")), max_size=9).map(" ".join))
@example("niveau cursus 3")
@example("a b c d")
def test_normalising_twice_changes_nothing(title: str) -> None:
    once = normalise(title)
    again = normalise(once.text)
    assert again.text == once.text
    assert once.compact == once.text.replace(" ", "")


@given(st.text(max_size=60))
def test_case_and_outer_space_do_not_matter(title: str) -> None:
    assert normalise(f"  {title} ").text == normalise(title).text


def test_no_word_for_an_abbreviation_is_an_abbreviation() -> None:
    expanded = {word for long in DEFAULT_RULES.abbreviations.values() for word in long.split()}
    assert not expanded & DEFAULT_RULES.abbreviations.keys()
