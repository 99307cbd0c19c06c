"""What processes that work side by side have in common."""

import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from joblib import cpu_count


def processes_for(amount: int, worth_it: int) -> int:
    """As many as there are processors for this program; one where starting others would cost more than it saves."""
    return int(cpu_count()) if amount >= worth_it else 1


@contextmanager
def laid_down(tool: object) -> Iterator[Path]:
    """What every process works with, as a file that each takes it from.

    With what is more than a pipe holds, starting a process would take until it has read it: one would start after
    the other.
    """
    with TemporaryDirectory(prefix="aanbod-processes-") as folder:
        file = Path(folder) / "tool"
        file.write_bytes(pickle.dumps(tool))
        yield file


def taken_up(file: Path) -> Any:
    return pickle.loads(file.read_bytes())  # noqa: S301 - laid down by the process that started this one
