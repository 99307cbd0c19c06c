"""Answers about texts that come back on other pages, kept so that they weigh little whatever pages hold."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

Answer = TypeVar("Answer")


def remembered(most: int, longest: int) -> Callable[[Callable[[str], Answer]], Callable[[str], Answer]]:
    """For a function of a text alone: of so many texts, none longer, the answers are kept.

    A page can hold a picture as an address, or a whole text as a heading: a bound on the number alone is none.
    """

    def keeping(work: Callable[[str], Answer]) -> Callable[[str], Answer]:
        kept = lru_cache(maxsize=most)(work)

        @wraps(work)
        def answer(text: str) -> Answer:
            return kept(text) if len(text) <= longest else work(text)

        return answer

    return keeping
