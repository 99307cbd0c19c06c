"""The language of a page: what its root element says, when its own words do not contradict it."""

import re
from string import ascii_lowercase

from extractor.document import Document

_DUTCH = frozenset(
    b"de het een van en je op voor met niet is zijn wordt aan bij uit ook naar dat deze wij krijgt".split()
)
_ENGLISH = frozenset(b"the of and to you for with not is are will at from also that this we on in your be".split())
_KNOWN = _DUTCH | _ENGLISH
# All other bytes in lower case are spaces: words are found a byte at a time, twice as fast as by a pattern.
_LETTERS_ALONE = bytes(byte if chr(byte) in ascii_lowercase else ord(" ") for byte in range(256))
_CERTAIN = 10
_ENOUGH = 3000  # characters


def language_of(document: Document, text: str) -> str:
    """`nl`, `en`, another two-letter code that the page names, or "" when nothing tells."""
    words = text[:_ENOUGH].encode("utf-8", "replace").lower().translate(_LETTERS_ALONE).split()
    known = [*filter(_KNOWN.__contains__, words)]
    dutch, english = sum(map(_DUTCH.__contains__, known)), sum(map(_ENGLISH.__contains__, known))
    if max(dutch, english) >= _CERTAIN and max(dutch, english) > 2 * min(dutch, english):
        return "nl" if dutch > english else "en"
    named = _named(document)
    if named or dutch == english:
        return named
    return "nl" if dutch > english else "en"


def _named(document: Document) -> str:
    root = document.root
    tag = (root.get("lang") or root.get("xml:lang") or "") if root is not None else ""
    return tag.strip().lower()[:2] if re.match(r"[a-zA-Z]{2}(?:[-_]|\s*$)", tag.strip()) else ""
