"""Which words of Dutch are one word in another form."""

from collections.abc import Iterator

_SHORTEST = 4  # letters
_INFLECTIONS = frozenset({"e", "s", "n", "en", "es", "er", "d", "de"})
_DERIVED = frozenset({"le", "el", "ele"})  # "industrie", "industriele"
_DERIVED_FROM = 7  # letters
_PLURALS = frozenset({"e", "en"})
_SOFT = {"f": "v", "s": "z"}


def inflects(one: str, other: str) -> bool:
    """Also where a consonant is doubled or softer: "stof", "stoffen", "brief", "brieven"."""
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST or short[:-1] != long[: len(short) - 1]:
        return False
    ending = long[len(short) :]
    if long.startswith(short):
        doubled = ending[:1] == short[-1] and ending[1:] in _PLURALS
        return ending in _INFLECTIONS or doubled or (len(short) >= _DERIVED_FROM and ending in _DERIVED)
    return _SOFT.get(short[-1]) == long[len(short) - 1] and ending in _PLURALS


def far_forms(word: str) -> Iterator[str]:
    """Inflections with more letters than slips are looked for."""
    last = word[-1]
    forms = [f"{word}{last}en", f"{word}ele", word[:-3], f"{word[:-1]}{_SOFT.get(last, last)}en"]
    forms += [word[:-3] + hard for hard in _SOFT]
    yield from (form for form in forms if inflects(word, form))
