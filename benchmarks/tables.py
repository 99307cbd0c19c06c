"""The figures as tables for people, and each site's own figures for the JSON."""

from collections import Counter
from typing import Any

from rich.table import Table

from benchmarks.finding import GOAL, GOAL_AFTER, PERCENTS, Found
from benchmarks.parts import Search


def per_site(search: Search) -> dict[str, Any]:
    return {
        name: {
            "about": found.site.about,
            "pages": len(found.site.pages),
            "offers": len(found.site.offers),
            "outcome": search.figures["outcomes"][name],
            "ours": _one(found),
            "breadth_first": _one(search.plain[name]),
            "lost": dict(list(found.lost.items())[:10]),
        }
        for name, found in search.ours.items()
    }


def _one(found: Found) -> dict[str, Any]:
    return {
        "offer_pages_after_percent": {p: round(share, 3) for p, share in found.shares.items()},
        "offers_at_the_end": round(found.share_of_offers, 3),
        "spent": found.spent,
        "requests_for_parts": found.parts,
    }


def by_site(search: Search) -> Table:
    """Ours / breadth first; what the requests went to, the three most frequent sorts."""
    table = Table(title="Sites: share of offer pages after % of the pages (ours / breadth first), and the end")
    for column in ("site", "pages", *(f"{p} %" for p in PERCENTS), "offers", "requests", "spent on", "outcome"):
        table.add_column(column)
    for name, found in search.ours.items():
        plain = search.plain[name]
        shares = (f"{found.shares[p]:.2f}/{plain.shares[p]:.2f}" for p in PERCENTS)
        spent = ", ".join(f"{sort} {number}" for sort, number in list(found.spent.items())[:3])
        table.add_row(
            name, str(len(found.site.pages)), *shares, f"{found.share_of_offers:.2f}/{plain.share_of_offers:.2f}",
            f"{found.requests}/{plain.requests}", spent, search.figures["outcomes"][name],
        )  # fmt: skip
    return table


def lost_table(search: Search) -> Table:
    """Pages with offers that the crawl did not see, by what became of their addresses."""
    table = Table(title="Lost: pages with offers that we did not see")
    for column in ("site", "what it is", "fate", "pages", "one of them"):
        table.add_column(column)
    for name, found in search.ours.items():
        for fate, number in Counter(found.lost.values()).most_common():
            example = next(target for target, why in found.lost.items() if why == fate)
            table.add_row(name, found.site.about, fate, str(number), example)
    return table


def figures_table(result: dict[str, Any]) -> Table:
    """The six figures of the issue."""
    table = Table(title="Crawling, beside a plain breadth-first spider on the same web")
    for column in ("figure", "ours", "breadth first", "goal"):
        table.add_column(column)
    for row in [*_finding_rows(result), *_speed_rows(result), *_rendering_rows(result), *_manners_rows(result)]:
        table.add_row(*row)
    return table


Row = tuple[str, str, str, str]


def _finding_rows(result: dict[str, Any]) -> list[Row]:
    if "finding" not in result:
        return []
    ours, plain, best = (result["finding"][key] for key in ("ours", "breadth_first", "best"))
    rows = []
    for percent in PERCENTS:
        a, b = ours["offer_pages_after_percent"][str(percent)], plain["offer_pages_after_percent"][str(percent)]
        goal = f"{f'{GOAL}; ' if percent == GOAL_AFTER else ''}at best {best[str(percent)]:.3f}"
        rows.append((f"1 offer pages after {percent} % of the pages", f"{a:.3f}", f"{b:.3f}", goal))
        a, b = ours["worst_site_after_percent"][str(percent)], plain["worst_site_after_percent"][str(percent)]
        rows.append(("  worst site", f"{a[1]:.3f} {a[0]}", f"{b[1]:.3f} {b[0]}", ""))
    reach = ["{} of {}".format(*of["sites_that_reach_the_goal"]) for of in (ours, plain)]
    rows.append((f"  sites with {GOAL} after {GOAL_AFTER} %", reach[0], reach[1], ""))
    ends = [f"{of['offers_at_the_end']:.3f} for {of['share_of_pages']:.2f} of the pages" for of in (ours, plain)]
    rows.append(("2 offers at the end", ends[0], ends[1], "0.99"))
    worst = ["{1:.3f} {0}".format(*of["worst_site_at_the_end"]) for of in (ours, plain)]
    rows.append(("  worst site", worst[0], worst[1], ""))
    return rows


def _speed_rows(result: dict[str, Any]) -> list[Row]:
    if "speed" not in result:
        return []
    speed = result["speed"]
    memory = [f"{speed[f'{who}_peak_memory'] / 1e6:.0f} MB" for who in ("ours", "plain")]
    return [
        ("3 pages a second", f"{speed['ours_pages_a_second']:.0f}", f"{speed['plain_pages_a_second']:.0f}", ""),
        ("  ratio, by the clock", f"{speed['ratio']:.2f}", "1", "0.75"),
        ("  ratio, by processor time", f"{speed['ratio_by_processor']:.2f}", "1", ""),
        (f"3 peak memory, {speed['providers']} providers", memory[0], memory[1], "< 500 MB"),
    ]


def _rendering_rows(result: dict[str, Any]) -> list[Row]:
    if "rendering" not in result:
        return []
    rendering, again = result["rendering"], result["again"]
    offers = f"{again['offers_second']} of {again['offers_first']} offers stand"
    return [
        ("4 pages rendered", f"{rendering['share_of_pages']:.3f}", "0", "<= 0.05"),
        ("  offers lost without a browser", f"{rendering['share_of_offers_lost_without']:.3f}", "", ""),
        (
            "5 bytes not transferred again",
            f"{again['share_not_transferred']:.3f}, {offers}",
            "0",
            f"0.9; at best {again['at_best']:.3f}",
        ),
    ]


def _manners_rows(result: dict[str, Any]) -> list[Row]:
    if "manners" not in result:
        return []
    whose = [result["manners"][key] for key in ("ours", "ours_two_processes", "breadth_first")]
    rows = []
    for key in ("forbidden", "gaps_too_small", "without_contact", "simultaneous"):
        one, two, plain = (str(of[key]) for of in whose)
        rows.append((f"6 {key.replace('_', ' ')}", f"{one}; two processes: {two}", plain, "0"))
    gaps = [f"{of['smallest_gap']['seconds']:.3f} of {of['smallest_gap']['promised']}" for of in whose]
    rows.append(("  smallest gap, promised (s)", f"{gaps[0]}; two processes: {gaps[1]}", gaps[2], ""))
    return rows
