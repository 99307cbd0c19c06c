"""Sealing what a wave says, and finding what was altered since, to the last archived byte."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from register.errors import UsageError
from scheduler.installation import Installation, now
from scheduler.lock import wave_lock
from scheduler.snapshotting import refresh_snapshots
from storage.archive import DamagedEvidenceError
from storage.evidence_files import PART, OnFile, file_entries, files_of_waves, pages_in
from storage.interpretations import Interpretation, current_interpretation, find_interpretation
from storage.manifest import Entry, Manifest, read_manifest, write_manifest
from storage.prunings import is_pruned
from storage.sealed_rows import Scope, columns_now, row_entries
from storage.seals import Seal, add_seal, find_seal
from storage.snapshots import find_basis
from storage.waves import get_wave, with_visits


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it was sealed: `what` is altered, missing or added; `detail` may be empty."""

    what: str
    part: str
    key: str
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.what}: {self.part} {self.key}" + (f" ({self.detail})" if self.detail else "")


def seal(installation: Installation, name: str, person: str, on_file: OnFile) -> Seal:
    """Seals `LABEL` or `LABEL@N`; sealing again what is sealed changes nothing."""
    refresh_snapshots(installation.database)
    label = name.partition("@")[0]
    with wave_lock(installation.locks, label), installation.database.transaction() as session:
        interpretation = _found(session, name)
        standing = find_seal(session, interpretation.id)
        if standing:
            return standing
        _refuse_unfinished(session, label)
        scope = _scope(session, interpretation)
        head = _head(interpretation, scope, person)
        digest = write_manifest(
            _path(installation, interpretation), head, _entries(session, installation, head, on_file)
        )
        laid = Seal(interpretation.id, label, now(), person, digest)
        add_seal(session, laid)
        return laid


def verify(installation: Installation, name: str, on_file: OnFile) -> tuple[Seal, list[Finding]]:
    """Everything that differs from what was sealed. A UsageError where there is no seal, or no manifest any more."""
    with installation.database.reading() as session:
        interpretation = _found(session, name)
        seal = find_seal(session, interpretation.id)
        if seal is None:
            raise UsageError(f"{_named(interpretation)} is not sealed: `aanbod wave seal {name} --by NAME` does that.")
        manifest = read_manifest(_path(installation, interpretation))
        changed = Finding("altered", "manifest", _path(installation, interpretation).name)
        findings = [] if manifest.sha256 == seal.manifest_sha256 else [changed]
        entries = _entries(session, installation, manifest.head, on_file)
        return seal, findings + [
            _explained(session, installation, manifest, f) for f in _differences(manifest, entries)
        ]


def _found(session: Session, name: str) -> Interpretation:
    label = get_wave(session, name.partition("@")[0]).label
    interpretation = find_interpretation(session, name)
    if interpretation is None:
        raise UsageError(
            f"Wave {label} has no finished interpretation {name}: `aanbod wave show {label}` says how it stands."
        )
    return interpretation


def _refuse_unfinished(session: Session, label: str) -> None:
    if get_wave(session, label).finished_at is None:
        raise UsageError(f"Wave {label} is not complete: run `aanbod wave run {label}` first.")
    if is_pruned(session, label):
        raise UsageError(f"Wave {label} cannot be sealed: its evidence was pruned.")


def _scope(session: Session, interpretation: Interpretation) -> Scope:
    basis = find_basis(session, _named(interpretation))
    if basis is None:
        raise UsageError(f"{_named(interpretation)} has no snapshot, so there is nothing to seal.")
    labels = with_visits(session, interpretation.wave)
    read = [found for label in labels[1:] if (found := current_interpretation(session, label))]
    ids = (interpretation.id, *(one.id for one in read))
    registers = {one.versions.register_as_of for one in (interpretation, *read)}
    registers.add(get_wave(session, interpretation.wave).register_as_of)
    return Scope(labels, ids, tuple(sorted(registers)), basis.last_review_id, basis.last_ruling_id)


def _head(interpretation: Interpretation, scope: Scope, person: str) -> dict[str, Any]:
    """All that a later check needs to look at the very same rows and files."""
    return {
        "wave": interpretation.wave,
        "interpretation": interpretation.number,
        "sealed_by": person,
        "sealed_at": now().isoformat(),
        "versions": {name: str(value) for name, value in asdict(interpretation.versions).items()},
        "scope": scope.as_json(),
        "columns": columns_now(),
    }


def _entries(session: Session, installation: Installation, head: dict[str, Any], on_file: OnFile) -> Iterator[Entry]:
    scope = Scope.from_json(head["scope"])
    files = files_of_waves(session, installation.archive, scope.waves)
    yield from file_entries(installation.archive, files, on_file)
    yield from row_entries(session, scope, head["columns"])


def _differences(manifest: Manifest, entries: Iterator[Entry]) -> Iterator[Finding]:
    unseen = dict(manifest.entries)
    for entry in entries:
        sealed = unseen.pop((entry.part, entry.key), None)
        if sealed is None:
            yield Finding("added", entry.part, entry.key)
        elif sealed != entry.sha256:
            yield Finding("altered", entry.part, entry.key)
    yield from (Finding("missing", part, key) for part, key in unseen)


def _explained(session: Session, installation: Installation, manifest: Manifest, finding: Finding) -> Finding:
    """For an altered file, the pages that cannot be trusted any more."""
    if finding.part != PART or finding.what != "altered":
        return finding
    harmed = []
    for page in pages_in(session, manifest.head["scope"]["waves"], finding.key):
        try:
            whole = installation.archive.read(page.archive_file, page.archive_offset).sha256 == page.sha256
        except DamagedEvidenceError:
            whole = False
        if not whole:
            harmed.append(page.url)
    detail = f"harmed pages: {', '.join(harmed)}" if harmed else "no page is harmed: it is in what stands around them"
    return Finding(finding.what, finding.part, finding.key, detail)


def _path(installation: Installation, interpretation: Interpretation) -> Path:
    folder = installation.archive.folder(interpretation.wave)
    return folder / f"seal-{interpretation.number}.jsonl.gz"


def _named(interpretation: Interpretation) -> str:
    return f"{interpretation.wave}@{interpretation.number}"
