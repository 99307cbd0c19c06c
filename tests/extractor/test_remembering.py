"""What is remembered of pages weighs little, however odd or different they are."""

import gc
from collections.abc import Iterator
from functools import _lru_cache_wrapper
from typing import Any

from extractor.document import Document
from extractor.page import read_page
from extractor.remembering import remembered
from extractor.repetition import look_at

HEAVY = 5_000  # characters
LONGEST_KEPT = 2_000  # a sentence with the one before it


def test_short_texts_are_worked_out_once_and_long_ones_each_time() -> None:
    asked: list[str] = []

    @remembered(most=8, longest=5)
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    assert [length("kort"), length("kort"), length("te lang"), length("te lang")] == [4, 4, 7, 7]
    assert asked == ["kort", "te lang", "te lang"]


def _heavy(number: int) -> Document:
    """An address, a class, a heading, an intro, a label, a line of links and a piece of data that are far too long."""
    much = f"{number} " + f"woord{number} " * (HEAVY // 10)
    letters = much.replace(" ", "-")
    html = (
        f'<html><head><script type="application/ld+json">{{"@type": "Course", "name": "{much}", "url": "/{letters}"}}'
        f'</script></head><body><h1>{much}</h1><h2 class="{much}">Certificaten {much}</h2><p>{much}:</p>'
        f'<p><a href="/{letters}">Triage {number}</a> <a href="data:image/png;base64,{letters}">beeld</a></p>'
        f'<ul><li><a href="https://{letters}.nl/">Zorg {number}</a></li></ul><b>{much}</b><table><tr><td>Code</td>'
        f"<td>{much}</td></tr></table></body></html>"
    )
    return Document(f"https://www.school.nl/cursus/{letters}", "text/html", html.encode())


def test_no_text_without_end_is_kept() -> None:
    for number in range(2):
        read_page(_heavy(number))
        look_at(_heavy(number))
    kept = {cache.__qualname__: max(map(len, texts)) for cache in _caches() if (texts := list(_texts_in(cache)))}
    assert len(kept) > 10
    assert {name: length for name, length in kept.items() if length > LONGEST_KEPT} == {}


def _caches() -> Iterator[Any]:
    named = (one for one in gc.get_objects() if isinstance(one, _lru_cache_wrapper))
    return (one for one in named if one.__module__.partition(".")[0] in {"extractor", "register"})


def _texts_in(cache: object) -> Iterator[str]:
    for keys in gc.get_referents(cache):
        for key in keys if isinstance(keys, dict) else ():
            yield from (part for part in (key if isinstance(key, tuple) else (key,)) if isinstance(part, str))
