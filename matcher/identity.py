"""Who an offer is at its provider, and whether its text is still the same.

Stored reviews hang on these keys for years, so they rest on characters only: not on the address, not on the context,
and not on the word lists that researchers edit. `tests/matcher/test_identity.py` holds keys that must never change.
"""

import hashlib
import re

from matcher.normalise import fold, words
from register.codes import printed_codes
from register.offer import Offer

_YEAR = re.compile(r"(?<![0-9])20[0-9]{2}(?:\s*[-/]\s*(?:20)?[0-9]{2})?(?![0-9])")


def offer_key(provider_id: str, offer: Offer) -> str:
    """16 hex digits over the provider, the title's words without years, and the codes printed in the title."""
    codes = sorted({printed.code for printed in printed_codes(offer.title)})
    return _digest(provider_id, _plain(_YEAR.sub(" ", offer.title)), " ".join(codes))


def text_digest(offer: Offer) -> str:
    """16 hex digits over what a reviewer read: the title, the context and what the page is for."""
    return _digest(_plain(offer.title), " ".join(offer.context.split()), offer.page_kind.value)


def _plain(title: str) -> str:
    return " ".join(words(fold(title).replace("&", " en ")))


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]
