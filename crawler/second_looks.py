"""What is looked at again when everything else was seen: pages that the browser had no time for, and what was left out
as too deep though a shorter way to it turned up later.
"""

from crawler.ledger import Ledger
from crawler.outcome import NOT_YET_RENDERED
from storage.frontier import Waiting

GIVE_UP = 5  # second looks in vain in a row: the browser, or the site's scripts, are not to be had
MORE_PATIENCE = 2.0  # times that of the first look


def is_second_look(waiting: Waiting) -> bool:
    return waiting.reason.startswith(NOT_YET_RENDERED)


class SecondLooks:
    """Of one site. Each page is rendered twice at most, whatever comes of it; a kill changes nothing of that."""

    def __init__(self, ledger: Ledger, max_depth: int) -> None:
        self._ledger = ledger
        self._max_depth = max_depth
        self._in_vain = 0

    def reopened(self) -> bool:
        """Whether addresses wait now that had been left out as too deep."""
        return self._max_depth >= 0 and self._ledger.shorten(self._max_depth) > 0

    def next(self) -> Waiting | None:
        return self._ledger.take_up(NOT_YET_RENDERED) if self._in_vain < GIVE_UP else None

    def heard(self, *, rendered: bool) -> None:
        """What came of a second look."""
        self._in_vain = 0 if rendered else self._in_vain + 1
