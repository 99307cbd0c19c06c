"""A first look at everything: which parts of a site nothing was seen of yet, so that none is missed or comes late."""

from collections import Counter
from collections.abc import Iterator

from crawler.clues import NO_QUERY, NUMBERED, name_of_list
from extractor.links import MENU

LONG, ANY = 10, 2  # addresses that wait in a list that is worth a first look; in one that such a look led to
ALIKE = 6  # first looks at lists that differ in their query alone, such as choices of filters
ALIKE_NUMBERED = 60  # where that is one number, all corners of a site may be among them, or the months of a calendar
EQUAL = 5  # priorities that differ by less are equal
MOST = 3  # parts that are proposed at once: the hosts of the first may be busy
ENTRANCE = "//0?"  # the stratum of a host's first page ends like this


class Survey:
    """Of one site. A part is a list on a page (in all its pages), an entry of a menu, or a kind of addresses.

    A look at a list is followed down to a page that leads no further.
    """

    def __init__(self) -> None:
        self._tried: Counter[str] = Counter()  # pages seen, by stratum and by place
        self._looks: Counter[str] = Counter()  # by kind of lists that differ in their query alone
        self._followed: set[str] = set()
        self._waiting: dict[str, tuple[int, int]] = {}

    def saw(self, group: str) -> None:
        """A page was looked at."""
        stratum, _, place = group.partition("\t")
        self._tried[stratum] += 1
        self._tried[f"\t{place}"] += 1

    def expect(self, waiting: dict[str, tuple[int, int]]) -> None:
        """What waits now: the number and the highest priority, by group."""
        self._waiting = waiting

    def follow(self, url: str, part: str) -> None:
        """The address of a first look at a part: lists on its page, short ones too, are to be looked at next."""
        self._followed.add(name_of_list(url))
        kind = part.partition("\t")[2][:4]
        self._looks[kind] += kind != NO_QUERY

    def tries(self, stratum: str) -> int:
        return self._tried[stratum]

    def parts(self) -> Iterator[str]:
        """How the groups end whose best address should be looked at next: the best first, of equals those in lists."""
        sorts = enumerate((self._kinds(), self._entries(), self._lists()))
        candidates = [(best // EQUAL, order, best, part) for order, parts in sorts for best, part in parts]
        yield from (part for _, _, _, part in sorted(candidates, reverse=True)[:MOST])

    def _lists(self) -> list[tuple[int, str]]:
        lists: dict[str, tuple[int, int]] = {}
        for group, (number, best) in self._waiting.items():
            place = group.partition("\t")[2]
            if place not in ("", MENU):
                before = lists.get(place, (0, 0))
                lists[place] = before[0] + number, max(before[1], best)
        return [
            (best, f"\t{place}")
            for place, (number, best) in lists.items()
            if self._looks[place[:4]] < _most_looks(place)
            and not self._tried[f"\t{place}"]
            and number >= self._enough(place)
        ]

    def _enough(self, place: str) -> int:
        return ANY if place.partition("-")[0] in self._followed else LONG

    def _entries(self) -> list[tuple[int, str]]:
        """Of menus, those outside all folders; and other hosts."""
        return [(best, group) for group, (_, best) in self._waiting.items() if _is_entry(*group.split("\t"))]

    def _kinds(self) -> list[tuple[int, str]]:
        return [
            (best, group)
            for group, (_, best) in self._waiting.items()
            if group.endswith(("\t", f"\t{MENU}")) and not self._tried[group.partition("\t")[0]]
        ]


def _most_looks(place: str) -> int:
    return ALIKE_NUMBERED if place.startswith(NUMBERED) else ALIKE


def _is_entry(stratum: str, place: str = "") -> bool:
    return stratum.endswith(ENTRANCE) or (place == MENU and "//" in stratum)
