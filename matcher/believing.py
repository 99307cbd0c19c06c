"""What of an offer's promises the second reader reads, and how likely they are promises then."""

import re
from collections.abc import Sequence

from matcher.promises import SecondReader
from register.offer import Offer
from register.signals import Signal, SignalName
from register.words import PageKind

# A label, and after it nothing before the certificate but what kind it is.
_VALUE = re.compile(
    r"[^:]{1,40}: ?(?:(?:een|het|ja,?|landelijke?|officie\w+|wettelijke?|erkende?|rijkserkend|ocw) ){0,4}\S*certifica",
    re.IGNORECASE,
)


def belief_in(promised: Sequence[Signal], offer: Offer, second: SecondReader | None) -> float | None:
    """How likely the surest of them is a promise; where the rules find none, the surest sentence about a certificate.
    None where there is nothing to doubt: what stands above a list, in a cell or right after a label is no sentence of
    the kind that was learnt.
    """
    if second is None:
        return None
    if not promised:
        return second.surest(offer.context)
    if offer.page_kind is PageKind.OVERVIEW or any(map(_is_no_sentence, promised)):
        return None
    return max(second.belief(signal.quote) for signal in promised)


def _is_no_sentence(promise: Signal) -> bool:
    """`Je haalt deze mbo-certificaten:` and `Papier: mbo-certificaat, uitgereikt door ons`."""
    in_field = promise.name is SignalName.RESULT_FIELD and _VALUE.match(promise.quote) is not None
    return in_field or promise.quote.endswith(":")
