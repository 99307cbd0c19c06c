from crawler.gain import LEAST_OF_SHELL, Furniture, Gain, gain_of
from extractor.document import Document

URL = "https://school.nl/aanbod"
PLAIN = "<h1>Aanbod</h1><p>Kies wat bij je past.</p><div id='lijst'></div>"
LIST = "<ul><li><a href='/cursus/lassen'>Lassen voor beginners</a></li><li><a href='/cursus/zorg'>Zorg</a></li></ul>"
BANNER = f"<div>{'Wij gebruiken koekjes. ' * 10}<a href='/cookies'>Meer over koekjes</a></div>"


def gain(before: str, after: str) -> Gain:
    plain, seen = (Document(URL, "text/html", f"<html><body>{html}</body></html>".encode()) for html in (before, after))
    return gain_of(plain, seen)


def test_a_list_that_comes_later_is_a_gain() -> None:
    found = gain(PLAIN, PLAIN.replace("<div id='lijst'></div>", LIST))

    assert found.is_real()
    assert found.links == {"https://school.nl/cursus/lassen", "https://school.nl/cursus/zorg"}
    assert "lassen voor beginners" in found.texts


def test_the_same_text_in_other_elements_is_none() -> None:
    assert not gain(PLAIN, "<main><h1><span>Aanbod</span></h1><p><b>Kies wat bij je past.</b></p></main>").is_real()


def test_a_few_words_are_none() -> None:
    assert not gain(PLAIN, f"{PLAIN}<p>Laatst bekeken: Aanbod</p>").is_real()


def test_a_banner_is_a_gain_the_first_time_only() -> None:
    furniture = Furniture()

    assert furniture.fresh(gain(PLAIN, PLAIN + BANNER)).is_real()
    assert not furniture.fresh(gain(PLAIN, PLAIN + BANNER)).is_real()
    assert furniture.fresh(gain(PLAIN, PLAIN + BANNER + LIST)).is_real()


def test_a_page_that_shows_what_a_list_told_of_it_is_new_but_the_same_page_again_is_not() -> None:
    furniture, item = Furniture(), "<p>Lassen voor beginners</p>"
    furniture.is_new_page(gain(PLAIN, PLAIN + LIST))

    assert furniture.is_new_page(gain(PLAIN, PLAIN + item))
    assert not furniture.is_new_page(gain(PLAIN, PLAIN + item))


def test_a_few_words_are_a_gain_for_a_page_that_showed_nothing() -> None:
    found = gain("<div id='app'></div>", "<h1>Lassen voor beginners</h1><p>Start in mei.</p>")

    assert found.is_real(LEAST_OF_SHELL)
    assert not found.is_real()
