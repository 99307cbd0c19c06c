"""Every way in which the register names its certificates: titles, aliases, and both without what stands in brackets."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matcher.normalise import Normalised, normalise
from matcher.rules import Rules
from matcher.traits import Traits
from register.certificate import Certificate

_BRACKETS = re.compile(r"\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Name:
    """`certificate`: its place in the list that was given. The traits are the certificate's, also those it does not
    print in this name.
    """

    certificate: int
    text: str
    compact: str
    traits: Traits


def names_of(certificates: Sequence[Certificate], rules: Rules) -> tuple[Name, ...]:
    return tuple(name for at, certificate in enumerate(certificates) for name in _names(at, certificate, rules))


def _names(at: int, certificate: Certificate, rules: Rules) -> Iterator[Name]:
    title = normalise(certificate.title, rules)
    seen = set()
    for printed in (certificate.title, *certificate.aliases):
        whole = normalise(printed, rules)
        for name in (whole, normalise(_BRACKETS.sub(" ", printed), rules)):
            traits = _traits(whole, title, certificate)
            if name.text and (name.text, traits) not in seen:
                seen.add((name.text, traits))
                yield Name(at, name.text, name.compact, traits)


def _traits(name: Normalised, title: Normalised, certificate: Certificate) -> Traits:
    """What an alias leaves out holds as the title says it; a level in the title holds before the register's column."""
    column = frozenset({str(certificate.level)} if certificate.level else ())
    return name.traits._replace(
        levels=name.traits.levels or title.traits.levels or column,
        languages=name.traits.languages or title.traits.languages,
        numbers=name.traits.numbers or title.traits.numbers,
    )
