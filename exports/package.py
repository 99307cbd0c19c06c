"""Writing the dataset: a Frictionless data package, put in place whole or not at all."""

import csv
import json
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from exports.cells import cell
from exports.codebook import TABLES, Table
from exports.rows import Row, WaveData, tables, wave_data
from exports.workbook import WORKBOOK, write_workbook
from register.errors import UsageError
from storage.audits import statement_of

UNCERTIFIED = (
    "The precision of automatically accepted observations has not been certified by a blind audit; "
    "treat counts as provisional."
)


def export_wave(session: Session, label: str, folder: Path, *, workbook: bool = False) -> dict[str, int]:
    """Writes the wave's dataset into `folder`, on demand as a workbook too; gives the number of rows by table."""
    data = wave_data(session, label)
    rows = tables(session, data)
    certified = statement_of(session, data.interpretation.id) or UNCERTIFIED
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".aanbod-export-") as place:
            _write_all(Path(place), data, rows, certified)
            if workbook:
                write_workbook(Path(place) / WORKBOOK, _about(data, certified), rows)
            folder.mkdir(exist_ok=True)
            (folder / WORKBOOK).unlink(missing_ok=True)  # one of an earlier export would contradict the tables
            for file in sorted(Path(place).iterdir()):
                shutil.move(file, folder / file.name)
    except OSError as error:
        raise UsageError(f"The folder {folder} cannot be written: {error.strerror}") from error
    return {name: len(found) for name, found in rows.items()}


def _write_all(place: Path, data: WaveData, rows: Mapping[str, list[Row]], certified: str) -> None:
    resources = []
    for table in TABLES:
        path = place / table.path
        _write_csv(path, table, rows[table.name])
        resources.append(_resource(table, path))
    text = json.dumps(_package(data, resources, certified), ensure_ascii=False, indent=2)
    (place / "datapackage.json").write_text(text + "\n", encoding="utf-8")


def _write_csv(path: Path, table: Table, rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(table.header)
        writer.writerows([cell(value) for value in row] for row in rows)


def _resource(table: Table, path: Path) -> dict[str, Any]:
    content = path.read_bytes()
    return {
        "name": table.name,
        "title": table.title,
        "description": table.description,
        "path": table.path,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "schema": {
            "fields": [column.as_field() for column in table.columns],
            "primaryKey": list(table.key),
            "missingValues": [""],
        },
    } | ({"reasons": dict(table.explained)} if table.explained else {})


def _package(data: WaveData, resources: list[dict[str, Any]], certified: str) -> dict[str, Any]:
    return {
        "name": f"aanbod-{_slug(data.wave.label)}",
        "title": f"Offer monitor mbo-certificaten, wave {data.wave.label}",
        "profile": "tabular-data-package",
        **_about(data, certified),
        "breaks_in_series": data.breaks,
        "resources": resources,
    }


def _about(data: WaveData, certified: str) -> dict[str, str | int | None]:
    """What holds of the whole dataset."""
    versions = data.interpretation.versions
    return {
        "wave": data.wave.label,
        "measured_on": data.wave.measured_on.isoformat(),
        "previous_wave": data.previous_wave,
        "register_as_of": versions.register_as_of.isoformat(),
        "interpretation": data.interpretation.number,
        "extractor_version": versions.extractor,
        "matcher_version": versions.matcher,
        "certification": certified,
    }


def _slug(label: str) -> str:
    return "".join(c if c.isalnum() or c in "-_." else "-" for c in label.lower())
