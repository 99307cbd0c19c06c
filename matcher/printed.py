"""The codes printed with an offer: in its title, its address or its context."""

import re
from dataclasses import dataclass

from matcher.of_another import of_another
from register.codes import PrintedCode, printed_codes
from register.offer import Offer

# Quick, for what printed_codes then reads with care.
_MAY_HOLD = re.compile(r"[KkCc](?:[0-9]{4}|(?i:euzede(?:el|len))\s*(?i:nr\.?|nummer|code|:)?\s*[01][0-9]{3})")


@dataclass(frozen=True, slots=True)
class PrintedCodes:
    """`near` stand in the title or the address and are meant for this offer; `around` in the context, perhaps not.
    A code that a sentence asks for beforehand, gives later or denies is none of them.
    """

    near: frozenset[str]
    around: frozenset[str]
    quotes: tuple[tuple[str, str], ...]

    @property
    def only(self) -> str:
        """The one code that is printed with the offer; "" where there is none, or several."""
        printed = self.near or self.around
        return next(iter(printed)) if len(printed) == 1 else ""

    @property
    def any(self) -> bool:
        return bool(self.near or self.around)

    def has(self, code: str) -> bool:
        return code in self.near or code in self.around

    def point_elsewhere(self, code: str) -> bool:
        """Whether codes are printed and this is none of them. A code in the title outweighs one in the context."""
        return code not in self.near if self.near else bool(self.around) and code not in self.around

    def quote(self, code: str) -> str:
        return next((quote for found, quote in self.quotes if found == code), "")


NO_CODES = PrintedCodes(frozenset(), frozenset(), ())


def codes_in(text: str) -> list[PrintedCode]:
    """As `printed_codes`, without the search where nothing looks like a code: most texts have none."""
    return printed_codes(text) if _MAY_HOLD.search(text) else []


def read_codes(offer: Offer) -> PrintedCodes:
    near = [*codes_in(offer.title), *codes_in(offer.url)]
    around = [one for one in codes_in(offer.context) if not of_another(offer.context, one.start, one.end)]
    if not near and not around:
        return NO_CODES
    quotes = tuple((printed.code, printed.quote) for printed in (*near, *around))
    return PrintedCodes(frozenset(p.code for p in near), frozenset(p.code for p in around), quotes)
