"""A certificate that an offer may be, with how well its title fits and what else tells it apart."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Self

from matcher.traits import Conflict
from register.certificate import Certificate

_ALL, _HALF = 0.99, 0.6
_FITS_A_CODE, _SHARES = 0.4, 0.3
_LONGER, _SHORTER, _LIKE, _MOSTLY, _PART = 0.4, 0.55, 0.8, 0.7, 0.3  # shares of a title's meaning, and its likeness
SIMILAR = 1.5  # title score; an exact title has some 6


@dataclass(slots=True)
class TitleFit:
    """What a title alone says of a certificate: the same for all offers with that title, and never changed.

    `title`: what the title adds to the log-odds; `score`: how near it is, by fixed weights, `unvetoed`: the same
    without the veto of `conflicts`; the rest as in `matcher.features`, `values` all of these. `in_scope`: counted on
    the day of the wave; `name`: the one of its names that is nearest, normalised.
    """

    certificate: Certificate
    title: float
    score: float
    unvetoed: float
    covered: float
    covering: float
    likeness: float
    exact: bool
    loose: bool
    left_over: bool
    one_word: bool
    fits: bool
    in_scope: bool
    conflicts: tuple[Conflict, ...]
    values: Sequence[float]
    name: str
    code: str

    @property
    def similar(self) -> bool:
        return self.unvetoed >= SIMILAR or (self.covered >= _ALL and not self.one_word)

    @property
    def contained(self) -> bool:
        """The whole official title stands in a longer one: perhaps a class for one employer, perhaps another course."""
        return self.covered >= _ALL and not self.one_word and not self.conflicts

    @property
    def about_the_same(self) -> bool:
        """The title says a part of the official one, and not much else, or the whole and more."""
        part = self.covering >= _ALL and self.covered >= _PART
        mostly = self.covered >= _FITS_A_CODE and self.covering >= _HALF
        return not self.conflicts and (part or mostly or self.covered >= _ALL)

    @property
    def nearly_fits(self) -> bool:
        """The official title shortened, lengthened or in other words: a promise beside it makes it that certificate,
        where no other is near. Without one it is any course about the same.
        """
        longer = self.covered >= _ALL and (self.exact or (self.covering >= _LONGER and not self.one_word))
        shorter = self.covering >= _ALL and self.covered >= _SHORTER
        both = min(self.covered, self.covering)
        alike = both >= _MOSTLY or (both >= _SHORTER and self.likeness >= _LIKE)
        return not self.conflicts and not self.loose and (longer or shorter or alike)

    @property
    def fits_its_code(self) -> bool:
        """With the code printed beside it a title may be shorter or longer, but not another.

        Words that no certificate has are fine where the whole official title stands there too, and fills most of it.
        """
        mostly_it = self.covered >= _ALL and self.covering >= _HALF
        return self.compatible and self.similar and (mostly_it or not self.left_over)

    @property
    def bears_its_code(self) -> bool:
        """Beside its own code, and no other, such a title is an own name for it, and the code no slip: it shares much
        of its meaning with the official one.
        """
        return self.compatible and self.covering >= _SHARES

    @property
    def compatible(self) -> bool:
        return not self.conflicts and self.covered >= _FITS_A_CODE


_SAID = attrgetter(*(field.name for field in fields(TitleFit)))


@dataclass(slots=True)
class Scored(TitleFit):
    """`printed`: its code stands with the offer and the title does not contradict it; `identified`: no other code does,
    and the title is like no other certificate's, so that the code says which it is however the title reads; `by_far`:
    it nearly fits, and no other certificate does; `hint`: what speaks for it before another with a like title; `terms`:
    the names that hold of `codes` and `together` in `matcher.weights`. All are filled in when they are known.
    """

    printed: bool = False
    identified: bool = False
    by_far: bool = False
    hint: float = 0.0
    terms: tuple[str, ...] = ()
    confidence: float = 0.0

    @classmethod
    def of(cls, fit: TitleFit) -> Self:
        return cls(*_SAID(fit))

    @property
    def fits_by_itself(self) -> bool:
        """The same title, or one near enough beside its own code."""
        return self.fits or (self.printed and self.fits_its_code)
