"""Which certificate lives on as which other one, from all versions of the register up to a day. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from unicodedata import combining, normalize

from register.certificate import Certificate, Register


@dataclass(frozen=True, slots=True)
class CodeSuccession:
    """`successors` by code; `same_title` = codes that the register does not link, whose title a new code took over."""

    successors: Mapping[str, str]
    same_title: frozenset[str]


def code_succession(versions: Sequence[Register], day: date) -> CodeSuccession:
    """`versions`: oldest first, none after `day`. A link that a version declares wins from one that a title makes."""
    declared = {c.code: c.successor for version in versions for c in version.certificates if c.successor}
    stages = [(version.as_of, version) for version in versions]
    if versions:
        stages.append((day, versions[-1]))
    scopes = [version.in_scope(on).by_code for on, version in stages]
    by_title: dict[str, str] = {}
    for before, after in pairwise(scopes):
        by_title |= _same_titles(before, after)
    inferred = {old: new for old, new in by_title.items() if old not in declared and old not in scopes[-1]}
    return CodeSuccession(declared | inferred, frozenset(inferred))


def _same_titles(before: Mapping[str, Certificate], after: Mapping[str, Certificate]) -> dict[str, str]:
    """Codes that ended while exactly one code of the same title and level began."""
    began = _by_title(c for code, c in after.items() if code not in before)
    ended = _by_title(c for code, c in before.items() if code not in after)
    return {old[0]: began[title][0] for title, old in ended.items() if len(old) == 1 and len(began.get(title, ())) == 1}


def _by_title(certificates: Iterable[Certificate]) -> dict[tuple[object, ...], list[str]]:
    found: dict[tuple[object, ...], list[str]] = {}
    for certificate in certificates:
        found.setdefault((_folded(certificate.title), certificate.level), []).append(certificate.code)
    return found


def _folded(title: str) -> str:
    """Letters and digits alone, without case and accents."""
    plain = "".join(c for c in normalize("NFKD", title.casefold()) if not combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in plain).split())
