"""Which certificate lives on as which other one, from all versions of the register up to a day. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
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
    if not versions:
        return CodeSuccession({}, frozenset())
    scopes = [version.in_scope(version.as_of).by_code for version in versions]
    now = versions[-1].in_scope(day).by_code
    heirs = _same_titles([*scopes, now], now)
    inferred = {old: new for old, new in heirs.items() if old not in declared}
    return CodeSuccession(declared | inferred, frozenset(inferred))


def _same_titles(scopes: Sequence[Mapping[str, Certificate]], now: Mapping[str, Certificate]) -> dict[str, str]:
    """Codes that ended, each with the one code of the same title and level that had not begun while it lasted.

    The day on which one ends is seldom the day on which the other begins: a list is often made before either.
    """
    lasted = {code: (place, c) for place, scope in enumerate(scopes) for code, c in scope.items()}
    living = _by_title(now.values())
    ended = _by_title(c for code, (_, c) in lasted.items() if code not in now)
    heirs: dict[str, str] = {}
    for title, old_codes in ended.items():
        for old in old_codes:
            place = lasted[old][0]
            new = [code for code in living.get(title, ()) if code not in scopes[place]]
            if len(new) == 1:
                heirs[old] = new[0]
    return heirs


def _by_title(certificates: Iterable[Certificate]) -> dict[tuple[object, ...], list[str]]:
    found: dict[tuple[object, ...], list[str]] = {}
    for certificate in certificates:
        found.setdefault((_folded(certificate.title), certificate.level), []).append(certificate.code)
    return found


def _folded(title: str) -> str:
    """Letters and digits alone, without case and accents."""
    plain = "".join(c for c in normalize("NFKD", title.casefold()) if not combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in plain).split())
