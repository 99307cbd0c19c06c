"""How titles on sites differ from the register: decoration, other words, abbreviations, other spelling, typos."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

from benchmarks.first_world.families import plain, without_level
from benchmarks.first_world.words import Dialect, fill, words
from register.certificate import Certificate

_HEADS: tuple[str, ...] = (
    "techniek", "zorg", "handelingen", "begeleiding", "onderhoud", "installaties", "ontwikkeling", "voorziening",
    "ondersteuning", "systemen", "vaardigheden", "beheer", "productie", "bewerking", "opvang", "verwerking",
)  # fmt: skip
_SMALL = frozenset({"van", "de", "het", "een", "in", "met", "bij", "en", "voor", "op", "der"})
_LONG = 7
_TRIES = 6
_THREE, _MOSTLY = 3, 0.8


@dataclass(frozen=True)
class Habits:
    """Of one provider: how often a title is decorated, and how often its words change."""

    decorated: float
    changed: float
    case: str = "as_is"  # as_is | lower | upper | title


class Noise:
    """`twins`: title without level -> codes. A changed title never becomes exactly another certificate's."""

    def __init__(self, rng: Random, dialect: Dialect, habits: Habits, twins: Mapping[str, tuple[str, ...]]) -> None:
        self._rng, self._dialect, self._habits, self._twins = rng, dialect, habits, twins

    def title(self, certificate: Certificate) -> str:
        """The words of the title as this provider writes them, without decoration."""
        if self._rng.random() >= self._habits.changed:
            return self._cased(certificate.title)
        for _ in range(_TRIES):
            changed = self._changed(certificate.title)
            if self._keeps_meaning(changed, certificate):
                return self._cased(changed)
        return self._cased(certificate.title)

    def decorated(self, title: str, slots: dict[str, str], code: str = "") -> str:
        """`code` is printed in it; "" prints none."""
        if code:
            name = self._rng.choice(("decor.codes_before", "decor.codes_after"))
            return fill(self._dialect.draw(self._rng, name), slots | _forms(code) | {"t": title})
        if self._rng.random() >= self._habits.decorated:
            return title
        name = self._rng.choice(("decor.before", "decor.after"))
        return fill(self._dialect.draw(self._rng, name), slots | {"t": title})

    def _keeps_meaning(self, changed: str, certificate: Certificate) -> bool:
        codes = self._twins.get(without_level(changed), (certificate.code,))
        return certificate.code in codes and bool(plain(changed))

    def _changed(self, title: str) -> str:
        steps = self._rng.sample(_STEPS, self._rng.choice((1, 1, 1, 2, 2, 3)))
        for step in steps:
            title = step(self._rng, title)
        return " ".join(title.split())

    def _cased(self, title: str) -> str:
        cases = {"lower": str.lower, "upper": str.upper, "title": _title_case}
        return cases.get(self._habits.case, str)(title)


def _forms(code: str) -> dict[str, str]:
    """A bare number only where it says keuzedeel: `keuzedeel 0913`."""
    bare = f"keuzedeel {code[1:]}" if code[0] == "K" else code
    return {"code": code, "small": code.lower(), "bare": bare, "Bare": bare[0].upper() + bare[1:]}


def _title_case(title: str) -> str:
    return " ".join(w if w.lower() in _SMALL else w[:1].upper() + w[1:] for w in title.split())


def _synonym(rng: Random, title: str) -> str:
    known: Mapping[str, list[str]] = words()["synonyms"]
    found = [word for word in title.split() if word.lower().strip(",") in known]
    if not found:
        return title
    word = rng.choice(found)
    return title.replace(word, rng.choice(known[word.lower().strip(",")]), 1)


def _abbreviated(rng: Random, title: str) -> str:
    for long, short in words()["abbreviations"].items():
        hit = re.search(re.escape(long), title, re.IGNORECASE)
        if hit:
            shown = rng.choice((short, f"{hit[0]} ({short})", short))
            return title[: hit.start()] + shown + title[hit.end() :]
    return title


def _joined_words(rng: Random, title: str) -> str:
    """`en` by its signs, a plus by its sign."""
    title = re.sub(r"\bplus\b", rng.choice(("+", "Plus", "plus")), title)
    return re.sub(r" en ", rng.choice((" & ", " + ", " en ", "/")), title, count=1)


def _split_compound(rng: Random, title: str) -> str:
    for word in rng.sample(title.split(), len(title.split())):
        for head in _HEADS:
            if word.lower().endswith(head) and len(word) > len(head) + 3:
                return title.replace(word, word[: -len(head)].rstrip("-") + rng.choice((" ", "-")) + head, 1)
    return title.replace("-", rng.choice(("", " ")), 1)


def _dropped(rng: Random, title: str) -> str:
    """A small word, or a word of a long title, or what stands in brackets."""
    if "(" in title:
        return re.sub(r"\s*\([^)]*\)", "", title)
    listed = title.split()
    small = [at for at, word in enumerate(listed) if word.lower() in _SMALL]
    if small:
        del listed[rng.choice(small)]
    elif len(listed) > _THREE:
        del listed[rng.randrange(1, len(listed))]
    return " ".join(listed)


def _swapped(rng: Random, title: str) -> str:
    """`Zorg en technologie` becomes `Technologie en zorg`; `Beheer, plannen` the other way round."""
    parts = re.split(r"( en |, )", title, maxsplit=1)
    return "".join((parts[2], parts[1], parts[0])) if len(parts) == _THREE and rng.random() < _MOSTLY else title


def _typo(rng: Random, title: str) -> str:
    long = [word for word in title.split() if len(word) >= _LONG]
    if not long:
        return title
    word = rng.choice(long)
    at = rng.randrange(2, len(word) - 2)
    wrong = rng.choice(
        (
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
        )
    )
    return title.replace(word, wrong, 1)


def _plural(rng: Random, title: str) -> str:
    swaps = (("en ", " "), ("ing ", "ingen "), ("s ", " "), ("ie ", "ies "))
    one, other = rng.choice(swaps)
    return title.replace(one, other, 1) if one in title else title


def _extended(rng: Random, title: str) -> str:
    ending = (" in de praktijk", " op de werkvloer", " voor zij-instromers", ", naast je werk", " (nieuw)")
    return title + rng.choice(ending)


_STEPS: tuple[Callable[[Random, str], str], ...] = (
    _synonym, _abbreviated, _joined_words, _split_compound, _dropped, _swapped, _typo, _plural, _extended,
)  # fmt: skip
