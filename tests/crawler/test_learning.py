from hypothesis import given
from hypothesis import strategies as st

from crawler.clues import BUCKETS, clues_of, read_clues, stratum_of
from crawler.learning import Model
from extractor.links import Link

SITE = "https://www.school.nl"


def clues(path: str, anchor: str = "") -> bytes:
    return clues_of(Link(SITE + path, anchor), f"{SITE}/")


@given(st.text(max_size=60), st.text(max_size=300), st.text(max_size=300))
def test_clues_are_numbers_that_a_model_has_weights_for(path: str, anchor: str, context: str) -> None:
    link = Link(f"{SITE}/{path}".replace("[", "").replace("]", ""), anchor, context)
    packed = clues_of(link)

    assert all(0 <= clue < BUCKETS for clue in read_clues(packed))
    assert packed == clues_of(link)


def test_a_stratum_has_many_addresses() -> None:
    assert stratum_of(f"{SITE}/nieuws/a") == stratum_of(f"{SITE}/nieuws/b")
    assert stratum_of(f"{SITE}/nieuws/a") != stratum_of(f"{SITE}/groei/a")
    assert stratum_of(f"{SITE}/a") == stratum_of(f"{SITE}/b")


def test_without_lessons_the_prior_stands() -> None:
    assert Model().rank(75, clues("/cursus/a")) == 75


def test_words_of_this_school_are_learned() -> None:
    """Nobody knows beforehand that `bouwsteen` is what this school calls a certificate, and `cursus` is not."""
    model = Model()
    for number in range(15):
        model.learn(40, clues(f"/bouwsteen/{number}", "Bouwsteen zorg"), 1.0)
        model.learn(75, clues(f"/cursus/{number}", "Cursus koken"), 0.0)

    assert model.rank(40, clues("/bouwsteen/techniek")) > 75
    assert model.rank(75, clues("/cursus/bloemen")) < 40


@given(st.lists(st.tuples(st.integers(0, 100), st.floats(0, 1)), max_size=60), st.integers(0, 100))
def test_a_rank_is_a_priority_whatever_was_learned(lessons: list[tuple[int, float]], prior: int) -> None:
    model = Model()
    for first, worth in lessons:
        model.learn(first, clues("/a/b"), worth)

    assert 0 <= model.rank(prior, clues("/a/b")) <= 100


def test_what_all_pages_have_in_common_says_nothing_of_a_new_one() -> None:
    """Every page of this site is /show?id=...; that most of them are worth nothing must not sink the next."""
    model = Model()
    for number in range(30):
        model.learn(40, clues(f"/show?id={number}", f"Bericht {'abcdefghij'[number % 10] * 3}"), 0.0)

    assert model.rank(40, clues("/show?id=99", "Bouwsteen zorg")) >= 35


def test_the_heading_above_a_list_is_learned() -> None:
    """Links that look alike, in two lists of one page and of one kind: only the headings tell them apart."""

    def below(heading: str, number: int) -> bytes:
        return clues_of(Link(f"{SITE}/show?id={number}", "Lees meer", block="ul.list", heading=heading), f"{SITE}/")

    model = Model()
    for number in range(15):
        model.learn(40, below("Groei verder in je vak", number), 1.0)
        model.learn(40, below("Uit de school", number), 0.0)

    assert model.rank(40, below("Groei verder als zorghulp", 99)) > 60
    assert model.rank(40, below("Uit de school", 99)) < 30
