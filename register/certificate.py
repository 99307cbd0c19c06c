"""One certificate of the register, and the register as it stood on a day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from register.words import Category, Kind


@dataclass(frozen=True, slots=True)
class Certificate:
    """An official unit with a code. `sbu` in hours of study load, `level` 1-4; None = not known."""

    code: str
    title: str
    sector: str | None = None
    sbu: int | None = None
    level: int | None = None
    qualification: str | None = None
    crebo: str | None = None
    category: Category = Category.REGULAR
    valid_from: date | None = None
    valid_to: date | None = None
    successor: str | None = None
    aliases: tuple[str, ...] = ()

    @property
    def kind(self) -> Kind:
        return Kind(self.code[0])

    def valid_on(self, day: date) -> bool:
        """Both ends of the validity count; an unknown end is open."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True)
class Register:
    """All certificates of one version, the list as it stood on `as_of`."""

    as_of: date
    certificates: tuple[Certificate, ...] = field(repr=False)

    @cached_property
    def by_code(self) -> Mapping[str, Certificate]:
        return {certificate.code: certificate for certificate in self.certificates}

    def in_scope(self, day: date) -> "Register":
        """The certificates the monitor counts on `day`: valid then, and not `lnv`."""
        kept = (c for c in self.certificates if c.category is Category.REGULAR and c.valid_on(day))
        return Register(self.as_of, tuple(kept))

    @classmethod
    def of(cls, as_of: date, certificates: Iterable[Certificate]) -> "Register":
        """In the order of their codes, so that nothing downstream depends on the order of a file."""
        return cls(as_of, tuple(sorted(certificates, key=lambda c: c.code)))
