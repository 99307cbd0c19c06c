"""For whom a course can be started, and whether it can."""

from collections.abc import Iterable

from matcher.evidence import SOLD
from register.signals import Signal, SignalName
from register.words import Status

_OPEN = frozenset({*SOLD, SignalName.ENROL, SignalName.ENOUGH_PARTICIPANTS})


def status_of(signals: Iterable[Signal]) -> Status:
    """Open only where something says that one can enrol; what limits it goes first."""
    names = {signal.name for signal in signals}
    if SignalName.DISCONTINUED in names:
        return Status.DISCONTINUED
    if SignalName.EMPLOYERS_ONLY in names:
        return Status.EMPLOYERS_ONLY
    if SignalName.WAITING_LIST in names:
        return Status.WAITING_LIST
    return Status.OPEN if names & _OPEN else Status.UNCLEAR
