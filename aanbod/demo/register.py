"""The demo's register: real codes and titles as far as they are publicly known, in two versions.

The hours are what is usual where they aren't known; a real wave needs SBB's current list.
"""

import csv
import io
from datetime import date
from importlib.resources import files

FIRST_AS_OF = date(2026, 1, 1)
SECOND_AS_OF = date(2026, 7, 1)  # before the third wave: one certificate lives on under its successor's code


def register_csv(as_of: date) -> str:
    """The register as it stood on `as_of`: before the second version nobody knows of the succession yet."""
    rows = list(csv.DictReader(io.StringIO(_file())))
    if as_of < SECOND_AS_OF:
        rows = [_without_succession(row) for row in rows if not row["valid_from"]]
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def register_versions() -> dict[date, str]:
    """Both versions, by the day to import them as of."""
    return {as_of: register_csv(as_of) for as_of in (FIRST_AS_OF, SECOND_AS_OF)}


def _without_succession(row: dict[str, str]) -> dict[str, str]:
    return {**row, "valid_to": "", "successor": ""}


def _file() -> str:
    return files("aanbod.demo").joinpath("register.csv").read_text(encoding="utf-8")
