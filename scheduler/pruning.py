"""What the archive takes, and throwing away evidence that nobody needs any more. What a seal needs always stays."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from urllib.parse import unquote

from sqlalchemy.orm import Session

from register.errors import UsageError
from scheduler.installation import Installation, now
from scheduler.lock import is_locked, wave_lock
from storage.archive import Archive
from storage.evidence_files import files_of_pages, files_of_waves, own_files, reused_pages
from storage.prunings import note_pruning, pruned_waves
from storage.seals import refuse_if_sealed, sealed_waves
from storage.waves import get_wave, list_waves, with_visits


@dataclass(frozen=True, slots=True)
class Usage:
    """A wave's part of the archive, with the visits that confirm it; sizes in bytes. `reused`: pages that lie in an
    earlier wave's files, unchanged.

    `freed`: what pruning the wave would give back; 0 where a seal holds it.
    """

    wave: str
    files: int
    size: int
    reused: int
    reused_size: int
    freed: int
    state: str


def usages(installation: Installation) -> list[Usage]:
    """All waves in their order, and last, without a label, folders that belong to no wave."""
    archive = installation.archive
    with installation.database.reading() as session:
        sealed, pruned = sealed_waves(session), pruned_waves(session)
        found = []
        for wave in list_waves(session):
            labels = with_visits(session, wave.label)
            own = own_files(archive, labels)
            reused, reused_size = reused_pages(session, archive, labels)
            state = "sealed" if wave.label in sealed else "pruned" if wave.label in pruned else ""
            freed = 0 if wave.label in sealed else _size(archive, _removable(session, archive, [wave.label]))
            found.append(Usage(wave.label, len(own), _size(archive, own), reused, reused_size, freed, state))
        left = leftovers(session, installation)
    if left:
        files = [path for folder in left for path in folder.rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files)
        found.append(Usage("", len(files), size, 0, 0, size, "left behind"))
    return found


def leftovers(session: Session, installation: Installation) -> list[Path]:
    """Folders that belong to no wave and that nobody works on: an import that was cut off."""
    archive = installation.archive
    known = {archive.folder(label) for wave in list_waves(session) for label in with_visits(session, wave.label)}
    folders = archive.root.iterdir() if archive.root.is_dir() else ()
    return sorted(
        path
        for path in folders
        if path.is_dir() and path not in known and not is_locked(installation.locks, unquote(path.name))
    )


def removable(installation: Installation, waves: Collection[str]) -> tuple[int, int]:
    """Files and bytes that pruning these waves gives back. A UsageError where one cannot be pruned."""
    with installation.database.reading() as session:
        _refuse(session, waves)
        files = _removable(session, installation.archive, waves)
        return len(files), _size(installation.archive, files)


def prune(installation: Installation, wave: str, person: str) -> None:
    """Throws a wave's evidence away, but for what other waves or seals need. First it is noted, so that a wave whose
    files are half gone can never be read as a whole one.
    """
    with wave_lock(installation.locks, wave):
        with installation.database.transaction() as session:
            _refuse(session, [wave])
            note_pruning(session, wave, person, now())
        with installation.database.reading() as session:
            files = _removable(session, installation.archive, [wave])
        for name in files:
            (installation.archive.root / name).unlink()


def clear_leftovers(installation: Installation) -> None:
    with installation.database.reading() as session:
        for folder in leftovers(session, installation):
            rmtree(folder)


def _refuse(session: Session, waves: Iterable[str]) -> None:
    for label in waves:
        wave = get_wave(session, label)
        if wave.confirms:
            raise UsageError(f"{label} confirms wave {wave.confirms} and is pruned with it, not by itself.")
        if wave.finished_at is None:
            raise UsageError(f"Wave {label} is not complete; only the evidence of complete waves can be pruned.")
        refuse_if_sealed(session, label)


def _removable(session: Session, archive: Archive, waves: Collection[str]) -> list[str]:
    """Files in the folders of these waves and their visits that neither a seal nor a wave that is kept needs."""
    gone = pruned_waves(session) | set(waves)
    kept = [wave.label for wave in list_waves(session) if wave.label not in gone]
    needed = files_of_waves(session, archive, _with_visits(session, sealed_waves(session)))
    needed |= files_of_pages(session, _with_visits(session, kept))
    return [name for name in own_files(archive, _with_visits(session, waves)) if name not in needed]


def _with_visits(session: Session, waves: Iterable[str]) -> list[str]:
    return [label for wave in waves for label in with_visits(session, wave)]


def _size(archive: Archive, files: Iterable[str]) -> int:
    return sum((archive.root / name).stat().st_size for name in files)
