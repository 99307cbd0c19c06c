from crawler.shapes import TRIES, Shapes, shape_of
from extractor.document import Document

SITE = "https://www.school.nl"


def page(path: str, text: str, *, rendered: bool = False) -> Document:
    return Document(SITE + path, "text/html", f"<html><body><p>{text}</p></body></html>".encode(), rendered)


def test_pages_of_one_template_have_one_shape() -> None:
    assert shape_of(f"{SITE}/cursus/lassen?x=1") == shape_of(f"{SITE}/cursus/zorg?x=2")
    assert shape_of(f"{SITE}/2026/nieuws/a") == shape_of(f"{SITE}/2027/nieuws/b")
    assert shape_of(f"{SITE}/cursus/lassen") != shape_of(f"{SITE}/nieuws/lassen")
    assert shape_of(f"{SITE}/cursus/lassen") != shape_of(f"{SITE}/cursus/lassen?x=1")


def test_where_the_browser_shows_no_more_it_is_left_out_after_some_tries() -> None:
    shapes = Shapes()
    for number in range(TRIES):
        assert shapes.worth_rendering(f"{SITE}/nieuws/{number}")
        shapes.remember(page(f"/nieuws/{number}", "tekst"), page(f"/nieuws/{number}", "tekst", rendered=True))

    assert not shapes.worth_rendering(f"{SITE}/nieuws/9")
    assert shapes.worth_rendering(f"{SITE}/cursus/9")


def test_one_gain_is_worth_many_tries() -> None:
    shapes = Shapes()
    for number in range(TRIES - 1):
        shapes.remember(page(f"/c/{number}", "kort"), page(f"/c/{number}", "kort", rendered=True))
    shapes.remember(page("/c/8", ""), page("/c/8", "lange tekst " * 30, rendered=True))
    shapes.remember(page("/c/9", "kort"), page("/c/9", "kort", rendered=True))

    assert shapes.worth_rendering(f"{SITE}/c/10")
