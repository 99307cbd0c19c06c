"""The server's log: one line of JSON for each request, as the sites themselves could have seen it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter


@dataclass(frozen=True, slots=True)
class Hit:
    """One request. `at` is when it came and `end` when its answer was ready to be sent, in seconds on the machine's
    monotonic clock; sizes in bytes of body.

    `host` = `site:number`; `full` is what would have been sent without a condition; `at_once` counts the requests that
    the host was answering, this one included; `document` is the target of the page that it is about, empty when none.
    """

    site: str
    host: str
    target: str
    role: str
    document: str
    at: float
    end: float
    status: int
    sent: int
    full: int
    at_once: int
    conditional: bool
    agent: str


HIT = TypeAdapter(Hit)
PAGE_ROLES = frozenset({"page", "variant", "trap", "missing", "moved"})


def read_log(path: Path, start: int = 0) -> list[Hit]:
    """The requests from the byte `start` on, in the order of their arrival."""
    return sorted(_hits(path, start), key=lambda hit: hit.at)


def _hits(path: Path, start: int) -> Iterator[Hit]:
    with path.open("rb") as stream:
        stream.seek(start)
        for line in stream:
            yield HIT.validate_json(line)
