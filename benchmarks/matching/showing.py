"""The figures as a table for people."""

from collections.abc import Iterator, Mapping
from typing import Any

from rich.table import Table

Row = tuple[str, str, str, str]


def figures_table(result: Mapping[str, Any]) -> Table:
    table = Table(title="Extraction and matching on the second made-up world (95 % intervals over providers)")
    for column in ("figure", "from pages", "from given offers", "goal"):
        table.add_column(column)
    parts = (_offers, _status, _codes, _certified, _people, _calibration, _speed)
    for row in (row for part in parts for row in part(result)):
        table.add_row(*row)
    return table


def baselines_table(result: Mapping[str, Any]) -> Table:
    table = Table(title="Simpler methods on the offers read from pages, each at its best threshold in hindsight")
    for column in ("method", "precision", "recall", "F1", "right code given an offer"):
        table.add_column(column)
    right = result["codes"]["end_to_end"]["right_code_of_baselines"]
    for name, one in result["baselines"].items():
        table.add_row(
            name,
            *(_text(one[key]) for key in ("precision", "recall", "f1")),
            _text(right[name]) if name in right else "",
        )
    return table


def errors_table(result: Mapping[str, Any], sort: str) -> Table:
    """What became of the courses of each kind."""
    table = Table(title=f"{sort.replace('_', ' ')}: what became of them, from pages / from given offers")
    fates = ("accept", "review", "other code", "reject", "not extracted")
    for column in ("kind", *fates):
        table.add_column(column)
    read, given = (result["errors"][which][sort] for which in ("end_to_end", "given_offers"))
    for kind in read:
        table.add_row(kind, *(f"{read[kind].get(f, 0)} / {given.get(kind, {}).get(f, 0)}" for f in fates))
    return table


def layouts_table(result: Mapping[str, Any], sort: str) -> Table:
    """Distinct texts by kind and layout, from pages; the kinds with most of them first."""
    kinds: Mapping[str, Mapping[str, int]] = result["errors"]["end_to_end"][sort]
    layouts = sorted({layout for found in kinds.values() for layout in found})
    table = Table(title=f"{sort.replace('_', ' ')}: distinct texts by kind and layout, from pages")
    for column in ("kind", "all", *layouts):
        table.add_column(column)
    for kind, found in sorted(kinds.items(), key=lambda one: -sum(one[1].values())):
        table.add_row(kind, str(sum(found.values())), *(str(found.get(layout, "")) for layout in layouts))
    return table


def _offers(result: Mapping[str, Any]) -> Iterator[Row]:
    goals = {"automatic": "F1 0.90; 0.94", "after_review": "F1 0.96; 0.98"}
    for how, goal in goals.items():
        for key in ("precision", "recall", "f1"):
            read, given = (_text(result[which][how][key]) for which in ("end_to_end", "given_offers"))
            yield f"1 {how.replace('_', ' ')}: {key}", read, given, goal if key == "f1" else ""


def _status(result: Mapping[str, Any]) -> Iterator[Row]:
    for key in ("all", "not_open"):
        read, given = (_text(result["status"][which][key]) for which in ("end_to_end", "given_offers"))
        yield f"  status right where said: {key.replace('_', ' ')}", read, given, ""


_CODES = {
    "right_code": "right code, of all true offers read",
    "among_first_five": "among the first five, of the same",
    "right_code_where_proposed": "right code, of those with one proposed",
    "some_code_proposed": "some code proposed",
    "blocked": "blocking keeps the true certificate",
}


def _codes(result: Mapping[str, Any]) -> Iterator[Row]:
    sides = [result["codes"][which] for which in ("end_to_end", "given_offers")]
    goals = {"right_code": "0.985", "among_first_five": "0.995", "blocked": "0.999"}
    for key, words in _CODES.items():
        read, given = (_text(side[key]) for side in sides)
        yield f"2 {words}", read, given, goals.get(key, "")
    read, given = (str(side["certificates_blocked"]) for side in sides)
    yield "  certificates it keeps, mean of an offer", read, given, "20"


def _certified(result: Mapping[str, Any]) -> Iterator[Row]:
    sides = [result["certified"][which] for which in ("end_to_end", "given_offers")]
    for target, goal in (("0.97", "0.70"), ("0.99", "0.60")):
        read, given = (_division(side[target]) for side in sides)
        yield f"3 true offers decided at certified {target}", read, given, goal
    read, given = ("{right} of {accepted} right, >= {lower_bound:.3f}".format(**side["shipped"]) for side in sides)
    yield "  shipped threshold, bound over all", read, given, ""


def _division(one: Mapping[str, Any]) -> str:
    interval = f"{one['share_median']:.3f} [{one['share_p05']:.3f}, {one['share_p95']:.3f}]"
    return f"{interval}, {one['audits_that_certify']:.0%} certify"


def _people(result: Mapping[str, Any]) -> Iterator[Row]:
    real = result["real_pages"]
    for key in ("with_the_judges_signs", "from_the_description"):
        text = f"{real[key]['accepted']} accepted; reviewed {_text(real[key]['reviewed'])}"
        yield f"4 {real['pages']} real pages, {key.replace('_', ' ')}", text, "", "0; <= 0.03"
    read, given = (result["load"][which] for which in ("end_to_end", "given_offers"))
    tasks = [_text(side["tasks_per_1000_pages"], 1) for side in (read, given)]
    yield "5 review tasks per 1,000 pages", tasks[0], tasks[1], "<= 20"
    for key in ("unclear_to_review", "unclear_accepted"):
        yield f"  {key.replace('_', ' ')}", _text(read[key]), _text(given[key]), ""


def _calibration(result: Mapping[str, Any]) -> Iterator[Row]:
    for which in ("all", "not_rejected"):
        both = [result["calibration"][side][which] for side in ("end_to_end", "given_offers")]
        if all(one["items"] for one in both):
            read, given = (f"{_text(one['brier'])}, perfect {one['brier_perfect']:.3f}" for one in both)
            yield f"6 Brier, {which.replace('_', ' ')}", read, given, ""
            read, given = (_ece(one) for one in both)
            yield f"6 ECE, {which.replace('_', ' ')}", read, given, "near the floor"


def _ece(one: Mapping[str, Any]) -> str:
    floor = f"perfect {one['ece_perfect']:.3f} (p95 {one['ece_perfect_p95']:.3f})"
    return f"{one['ece']:.3f}, {floor}, n={one['items']}"


def _speed(result: Mapping[str, Any]) -> Iterator[Row]:
    one = result["speed"]
    yield (
        f"7 seconds for {one['offers']} offers x {one['certificates']}",
        f"{one['seconds']} by all processors (one process: {one['processor_seconds']} of processor time)",
        "",
        "<= 10",
    )
    yield (
        "  times faster than brute WRatio",
        f"{one['times_faster']} (by processor {one['times_faster_by_processor']})",
        "",
        ">= 10",
    )


def _text(figure: Mapping[str, Any], digits: int = 3) -> str:
    if figure["value"] is None:
        return "-"
    return f"{figure['value']:.{digits}f} [{figure['low']:.{digits}f}, {figure['high']:.{digits}f}]"
