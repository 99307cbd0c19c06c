"""`python -m benchmarks.first_world --seed 1 --out DIR --offers FILE.jsonl`."""

import argparse
import csv
import json
from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path
from typing import Any

from benchmarks.first_world.drawing import Drawn
from benchmarks.first_world.judged_offers import Tally, judged_offers, labels
from benchmarks.first_world.world import Size, World
from register.certificate import Certificate, Register


def main() -> None:
    options = _options()
    world = World(
        Size(options.seed, options.providers, options.groups, options.pages, options.prevalence, options.register)
    )
    pages = list(world.pages())
    if options.out:
        write_pages(options.out, pages)
        write_register(options.out / "register.csv", world.register)
        print(f"{len(pages)} pages of {len(world.providers)} providers in {options.out}")
    if options.offers:
        tally = Tally()
        write_lines(options.offers, judged_offers(pages, world.kin.families, tally))
        tell(tally)


def write_pages(folder: Path, pages: Iterable[Drawn]) -> None:
    """A file for each page under `pages/`, and what stands on it as a line of `truth.jsonl`."""
    (folder / "pages").mkdir(parents=True, exist_ok=True)
    truths = []
    for number, drawn in enumerate(pages):
        name = f"pages/{number:06d}{'.pdf' if drawn.document.is_pdf else '.html'}"
        (folder / name).write_bytes(drawn.document.body)
        truths.append(_truth(name, drawn))
    write_lines(folder / "truth.jsonl", truths)


def write_register(path: Path, register: Register) -> None:
    """As `aanbod register import` reads it."""
    header = [name.name for name in fields(Certificate)]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        for one in register.certificates:
            cells = (getattr(one, name) for name in header)
            writer.writerow("|".join(cell) if isinstance(cell, tuple) else cell for cell in cells)


def write_lines(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    with path.open("w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def tell(tally: Tally) -> None:
    print(f"offers read, by verdict: {dict(tally.verdicts)}")
    print(f"offers of the truth: {tally.offers_of_truth}, found by the extractor: {tally.extraction_recall:.3f}")
    for template, number in tally.missed.most_common():
        print(f"  missed on {template}: {number}")


def _truth(name: str, drawn: Drawn) -> dict[str, Any]:
    sheet, provider = drawn.sheet, drawn.provider
    return {
        "file": name,
        "url": sheet.url,
        "content_type": drawn.document.content_type,
        "provider": provider.id,
        "provider_name": provider.name,
        "group": provider.style.group,
        "template": sheet.template,
        "kind": sheet.kind,
        "titles": [{"title": truth.title} | labels(truth) for truth in sheet.truths],
    }


def _options() -> argparse.Namespace:
    usual = Size()
    parser = argparse.ArgumentParser(prog="python -m benchmarks.first_world", description=__doc__)
    parser.add_argument("--seed", type=int, default=usual.seed)
    parser.add_argument("--out", type=Path, help="folder for the pages, truth.jsonl and register.csv")
    parser.add_argument("--offers", type=Path, help="file for the judged offers (JSON lines)")
    parser.add_argument("--providers", type=int, default=usual.providers)
    parser.add_argument("--groups", type=int, default=usual.groups)
    parser.add_argument("--pages", type=int, default=usual.pages, help="of each provider, about")
    parser.add_argument("--prevalence", type=float, default=usual.prevalence, help="share of pages with an offer")
    parser.add_argument("--register", choices=("starter", "invented"), default=usual.register)
    return parser.parse_args()


if __name__ == "__main__":
    main()
