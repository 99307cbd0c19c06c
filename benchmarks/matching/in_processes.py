"""How long offers take by as many processes as `aanbod match` uses, by the clock: `python -m ... FILE` prints it.

A program of its own because each process imports what the program holds; `aanbod match` holds no benchmarks.
"""

import pickle
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from matcher.matching import Matcher
from register.certificate import Register
from register.offer import Offer
from scheduler.processes import side_by_side

_BATCH = 2000  # as `aanbod match`


def seconds_side_by_side(register: Register, on: date, offers: Sequence[Offer]) -> float:
    """The preparation of the matcher and the start of the processes included."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "offers"
        file.write_bytes(pickle.dumps((register, on, offers)))
        command = [sys.executable, "-m", __name__, str(file)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(done.stdout)


def _answers(matcher: Matcher, offers: Sequence[Offer]) -> str:
    """A line each, as `aanbod match` sends text from process to process, and no objects."""
    return "".join(f"{one.decision} {one.code} {one.confidence}\n" for one in matcher.match(offers))


def _main(file: Path) -> None:
    register, on, offers = pickle.loads(file.read_bytes())  # noqa: S301 - written above
    start = time.perf_counter()
    told = list(side_by_side(_answers, Matcher(register, on), offers, _BATCH))
    took = time.perf_counter() - start
    if (answers := sum(text.count("\n") for text in told)) != len(offers):
        raise RuntimeError(f"{answers} answers to {len(offers)} offers")
    sys.stdout.write(f"{took}\n")


if __name__ == "__main__":
    _main(Path(sys.argv[1]))
