"""Whether words name a certificate of the register: a hint that they lead to an offer, and no more than that."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from math import log
from urllib.parse import unquote, urlsplit

from extractor.links import Link

NAMED = 0.75  # share of a title's words, the rare ones counting for more, that must be there
STEM = 6  # letters of a word that count: `verzorgende` and `verzorging` are one
LONGEST = 300  # characters that are looked at
_WORD = re.compile(r"[a-z]{2,}|\d+")
_SMALL = re.compile(
    r"(?:aan|als|bij|de|een|en|het|in|met|naar|of|om|op|per|te|ten|tot|uit|van|voor|mbo|certificaat|certificaten)$"
)

_NOTHING = re.compile(
    r"(?:lees|bekijk|meer|verder|info|detail|ga|klik|hier|dit|deze|cursus|traini|opleid|pagina|open|toon)"
)


class Titles:
    """Of the register's certificates, aliases included. Without any, nothing is known of what words name."""

    def __init__(self, titles: Iterable[str]) -> None:
        stems = sorted({tuple(sorted(stems_of(title))) for title in titles} - {()})
        number = Counter(stem for title in stems for stem in title)
        weights = {stem: log(1 + len(stems) / times) for stem, times in number.items()}
        self._in: dict[str, list[tuple[int, float]]] = {}
        for place, title in enumerate(stems):
            whole = sum(weights[stem] for stem in title)
            for stem in title:
                self._in.setdefault(stem, []).append((place, weights[stem] / whole))

    def __bool__(self) -> bool:
        return bool(self._in)

    def are_named_by(self, link: Link) -> bool:
        """By the link's own words or those of its address; where it says as little as `lees verder`, around it."""
        last = unquote(urlsplit(link.url).path).rstrip("/").rpartition("/")[2]
        says_little = all(map(_NOTHING.match, stems_of(link.anchor)))
        return (
            self.are_in(link.anchor)
            or self.are_in(re.sub(r"\.\w{2,4}$", "", last))
            or (says_little and self.are_in(link.context))
        )

    def are_in(self, text: str) -> bool:
        shares = Counter[int]()
        for stem in stems_of(text[:LONGEST]):
            for place, share in self._in.get(stem, ()):
                shares[place] += share  # type: ignore[assignment]  # a sum, not a count
        return max(shares.values(), default=0) >= NAMED


def stems_of(text: str) -> list[str]:
    """Each once, in order, so that sums over them are the same in every process."""
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    words: Sequence[str] = _WORD.findall(plain)
    return list(dict.fromkeys(word[:STEM] for word in words if not _SMALL.match(word)))


NO_TITLES = Titles(())
