"""The codes printed with an offer: in its title, its address or its context."""

from dataclasses import dataclass

from register.codes import printed_codes
from register.offer import Offer


@dataclass(frozen=True, slots=True)
class PrintedCodes:
    """`near` stand in the title or the address and are meant for this offer; `around` in the context, perhaps not."""

    near: frozenset[str]
    around: frozenset[str]
    quotes: tuple[tuple[str, str], ...]

    def has(self, code: str) -> bool:
        return code in self.near or code in self.around

    def point_elsewhere(self, code: str) -> bool:
        """Whether codes are printed and this is none of them. A code in the title outweighs one in the context."""
        return code not in self.near if self.near else bool(self.around) and code not in self.around

    def quote(self, code: str) -> str:
        return next((quote for found, quote in self.quotes if found == code), "")


def read_codes(offer: Offer) -> PrintedCodes:
    near = [*printed_codes(offer.title), *printed_codes(offer.url)]
    around = printed_codes(offer.context)
    quotes = tuple((printed.code, printed.quote) for printed in (*near, *around))
    return PrintedCodes(frozenset(p.code for p in near), frozenset(p.code for p in around), quotes)
