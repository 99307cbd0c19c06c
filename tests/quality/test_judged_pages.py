"""The judged real pages beside the benchmarks."""

from benchmarks.judged_pages import SEEN, judged_pages
from register.signals import SignalName

PAGES = judged_pages()


def test_there_are_140_and_nearly_none_is_an_offer() -> None:
    assert [page.label for page in PAGES].count("not_offer") == 139
    assert len(PAGES) == 140
    assert len({page.provider for page in PAGES}) > 80


def test_signs_of_the_judge_become_signals() -> None:
    judged = [page for page in PAGES if set(page.signs) & SEEN.keys()]
    assert len(judged) > 100
    news = next(page for page in PAGES if "news_or_blog" in page.signs)
    assert SignalName.NEWS in {signal.name for signal in news.as_judged.signals}


def test_the_description_alone_gives_signals_too() -> None:
    assert any(SignalName.EVC in {s.name for s in page.as_text.signals} for page in PAGES)
