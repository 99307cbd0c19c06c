"""Title families and twins: which certificates are nearly the same by title."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from register.certificate import Certificate

_NEARLY = 84.0
_LEVEL = re.compile(r"\b(?:mbo )?niveau \d\b|\b[abc][12]\b")


def plain(title: str) -> str:
    """Lower case, letters and digits with single spaces."""
    return " ".join(re.findall(r"\w+", title.lower().replace("&", " en ").replace("+", " plus ")))


def without_level(title: str) -> str:
    return " ".join(_LEVEL.sub(" ", plain(title)).split())


def levels_in(title: str) -> frozenset[str]:
    """`{"niveau 3"}`, `{"a2", "b1"}`."""
    return frozenset(hit[0].removeprefix("mbo ") for hit in _LEVEL.finditer(plain(title)))


def levels_of(certificate: Certificate) -> frozenset[str]:
    own = frozenset({f"niveau {certificate.level}"}) if certificate.level else frozenset()
    return own | levels_in(certificate.title)


@dataclass(frozen=True)
class Kin:
    """`families`: code -> family; `twins`: title without level -> codes; `levels`: code -> its levels."""

    families: Mapping[str, str]
    twins: Mapping[str, tuple[str, ...]]
    levels: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, certificates: Sequence[Certificate]) -> "Kin":
        return cls(
            families_of(certificates), twins_of(certificates), {one.code: levels_of(one) for one in certificates}
        )


def families_of(certificates: Iterable[Certificate]) -> dict[str, str]:
    """Code -> family, named by its first title; two titles are kin when most of their words are the same."""
    listed = sorted(certificates, key=lambda one: one.code)
    head = {one.code: one.code for one in listed}
    titles = {one.code: plain(one.title) for one in listed}
    for one, other in combinations(titles, 2):
        if fuzz.token_sort_ratio(titles[one], titles[other], score_cutoff=_NEARLY):
            _join(head, one, other)
    return {code: titles[_top(head, code)] for code in head}


def twins_of(certificates: Iterable[Certificate]) -> dict[str, tuple[str, ...]]:
    """Title without level -> all codes that carry it."""
    found: dict[str, list[str]] = {}
    for one in certificates:
        for title in (one.title, *one.aliases):
            found.setdefault(without_level(title), []).append(one.code)
    return {title: tuple(sorted(set(codes))) for title, codes in found.items()}


def _join(head: dict[str, str], one: str, other: str) -> None:
    first, second = sorted((_top(head, one), _top(head, other)))
    head[second] = first


def _top(head: dict[str, str], code: str) -> str:
    while head[code] != code:
        code = head[code]
    return code
