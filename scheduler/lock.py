"""One process at a time works on a wave. The operating system frees the lock however that process ends."""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from filelock import FileLock, Timeout

from register.errors import UsageError

PATIENCE = 5  # seconds: somebody may just be looking whether the lock is held


@contextmanager
def wave_lock(folder: Path, label: str) -> Iterator[None]:
    """Holds the wave's lock; a UsageError if another process works on it."""
    try:
        with _lock(folder, label).acquire(timeout=PATIENCE):
            yield
    except Timeout as error:
        raise UsageError(f"Wave {label} is being worked on by another process; wait until that has ended.") from error


def is_locked(folder: Path, label: str) -> bool:
    """Whether a process works on the wave now."""
    if not folder.is_dir():
        return False
    try:
        with _lock(folder, label).acquire(timeout=0):
            return False
    except Timeout:
        return True


def _lock(folder: Path, label: str) -> FileLock:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return FileLock(folder / f"wave-{sha256(label.encode()).hexdigest()[:16]}.lock")
    except OSError as error:
        raise UsageError(f"The folder {folder} cannot be written: {error.strerror}") from error
