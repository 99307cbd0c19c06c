"""Addresses without end, as real sites make them: calendars and filters. None of them shows an offer of its own."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from urllib.parse import parse_qsl, urlencode

from benchmarks.web.builder import Builder
from benchmarks.web.content import Link, Page, Sort, Trap
from benchmarks.web.dutch import dutch, slug

MONTH = re.compile(r"/kalender/(\d{4})/(\d\d)/")
DAY = re.compile(r"/kalender/(\d{4})/(\d\d)/(\d\d)/")
FILTERS = {
    "thema": [slug(field) for field in dutch()["names"]["fields"]],
    "plaats": [slug(place) for place in dutch()["names"]["places"]],
    "niveau": ["1", "2", "3", "4"],
    "sorteer": ["naam", "datum", "prijs"],
    "weergave": ["lijst", "tegels"],
}


def calendar(builder: Builder) -> Link:
    """A month for every month, a day for every day, both ways and for ever."""
    builder.site.traps.append(Trap("/kalender/", _calendar_page))
    return Link("/kalender/2026/09/", "Kalender")


def _calendar_page(target: str) -> Page | None:
    if found := MONTH.fullmatch(target):
        return _month(target, int(found[1]), int(found[2]))
    if found := DAY.fullmatch(target):
        title = f"Agenda van {int(found[3])}-{found[2]}-{found[1]}"
        return Page(target, title, Sort.AGENDA, f"/kalender/{found[1]}/{found[2]}/", text=("Geen activiteiten.",))
    return None


def _month(target: str, year: int, month: int) -> Page:
    around = [divmod(year * 12 + month - 1 + step, 12) for step in (-1, 1)]
    links = [
        Link(f"/kalender/{y}/{m + 1:02}/", label) for (y, m), label in zip(around, ("Vorige", "Volgende"), strict=True)
    ]
    links += [Link(f"{target}{day:02}/", str(day)) for day in range(1, 29)]
    return Page(target, f"Kalender {month}-{year}", Sort.AGENDA, "/", links)


def facets(builder: Builder) -> Link:
    """Every choice of filters is an address; all show the first page of the same list."""
    shown = [page for page in builder.site.pages.values() if page.sort in {Sort.OFFER, Sort.COURSE}][:6]
    entries = [Link(page.target, page.title, "Gevonden.") for page in shown]
    builder.site.traps.append(Trap("/filter", lambda target: _filtered(target, entries)))
    return Link("/filter?thema=de-zorg", "Zoek en filter")


def _filtered(target: str, entries: list[Link]) -> Page | None:
    chosen = dict(parse_qsl(target.partition("?")[2]))
    if not target.startswith("/filter") or not set(chosen) <= set(FILTERS):
        return None
    links = [
        Link(f"/filter?{urlencode(chosen | {name: value})}", f"{name}: {value}")
        for name, values in FILTERS.items()
        for value in values
        if chosen.get(name) != value
    ]
    return Page(target, "Gevonden aanbod", Sort.SECTION, "/", entries + links)


def dead_links(builder: Builder) -> Link:
    """Old news that leads to pages which are gone."""
    gone = [Link(f"/archief/2014/{number}.html", f"Bericht {number}", "Uit het archief.") for number in range(1, 120)]
    page = builder.put(Page("/archief/", "Archief", Sort.SECTION, links=gone))
    return Link(page.target, page.title)


TRAPS: Mapping[str, Callable[[Builder], Link]] = MappingProxyType(
    {"calendar": calendar, "facets": facets, "dead_links": dead_links}
)
