"""Short ways to make offers and signals for the tests."""

from collections.abc import Iterable

from register.offer import Offer
from register.signals import Signal, SignalName
from register.words import PageKind

AROUND = "Op deze pagina lees je alles over deze cursus."


def signal(name: SignalName, where: str = "context") -> Signal:
    return Signal(name, name.value.replace("_", " "), where)


SAYS = signal(SignalName.SAYS_MBO_CERTIFICATE)
SAYS_IN_TITLE = signal(SignalName.SAYS_MBO_CERTIFICATE, "title")
RESULT_FIELD = signal(SignalName.RESULT_FIELD, "field")
KEUZEDEEL = signal(SignalName.SAYS_KEUZEDEEL)


def offer(
    title: str,
    *signals: Signal,
    context: str = AROUND,
    url: str = "",
    kind: PageKind = PageKind.OTHER,
) -> Offer:
    return Offer(title, context, url, page_kind=kind, signals=signals)


def official(titles: Iterable[str]) -> list[Offer]:
    """Offers that promise an mbo-certificaat."""
    return [offer(title, SAYS) for title in titles]
