"""Texts as numbers: the same in every process, small enough to keep of all lines of a site."""

import hashlib
import re
from functools import lru_cache

_SHORT = 200  # characters of what is kept with its digest
_NO_LETTER = re.compile(r"[\W_]+")


def digest(text: str) -> int:
    """Of the letters and digits alone; the same in every process."""
    return _digest_of_short(text) if len(text) <= _SHORT else _digest(text)


@lru_cache(maxsize=32_768)  # what belongs to the site stands on each of its pages
def _digest_of_short(text: str) -> int:
    return _digest(text)


def _digest(text: str) -> int:
    letters = _NO_LETTER.sub("", text.lower())
    return int.from_bytes(hashlib.blake2b(letters.encode("utf-8", "replace"), digest_size=8).digest(), "big")
