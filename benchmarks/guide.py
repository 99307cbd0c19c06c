"""What could be reached at best: a visitor who knows where every offer is, but has to go there by links."""

from collections import deque
from math import ceil

from benchmarks.web.content import Page, Site


def ways(site: Site) -> dict[str, str]:
    """For every page that can be reached from the home page the page before it on a shortest way.

    A sitemap is one step from the home page.
    """
    before = {"/": ""}
    waiting = deque(["/"])
    listed = [page.target for page in site.pages.values() if site.sitemap and page.listed]
    while waiting:
        here = waiting.popleft()
        for target in [*targets_of(site, site.pages[here]), *(listed if here == "/" else ())]:
            if target in site.pages and target not in before:
                before[target] = here
                waiting.append(target)
    return before


def targets_of(site: Site, page: Page) -> list[str]:
    """Where its links lead in the end."""
    return [site.moved.get(link.target, link.target) for link in site.links_of(page)]


def best_shares(site: Site, percents: list[int]) -> dict[int, float]:
    """Share of offer pages that fit into so many percent of the site's pages, nearest first."""
    before, seen, costs = ways(site), {"/"}, []
    for target in sorted(site.offer_pages, key=lambda target: _steps(before, target)):
        here = target
        while here and here not in seen:
            seen.add(here)
            here = before.get(here, "")
        costs.append(len(seen))
    return {percent: _within(costs, budget(site, percent)) for percent in percents}


def budget(site: Site, percent: int) -> int:
    """So many percent of the site's pages, at least one."""
    return ceil(len(site.pages) * percent / 100)


def _within(costs: list[int], most: int) -> float:
    return sum(cost <= most for cost in costs) / len(costs)


def _steps(before: dict[str, str], target: str) -> int:
    steps = 0
    while target:
        target, steps = before.get(target, ""), steps + 1
    return steps
