"""Starts the made-up web and looks at what it saw."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.web.answering import Answering
from benchmarks.web.content import Site
from benchmarks.web.log import Hit, read_log
from benchmarks.web.server import PLACES, SERVING, Serving, sites_of


@dataclass
class MadeUpWeb:
    """A web that is being served, with its truth at hand."""

    process: "subprocess.Popen[str]"
    log: Path
    answering: dict[str, Answering]
    _mark: int = field(default=0)

    @property
    def sites(self) -> dict[str, Site]:
        return {name: answering.site for name, answering in self.answering.items()}

    def mark(self) -> None:
        """From here on requests count for `hits`."""
        self._mark = self.log.stat().st_size if self.log.exists() else 0

    def hits(self) -> list[Hit]:
        return read_log(self.log, self._mark)

    def answer_after(self, seconds: float) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{seconds}\n")
        self.process.stdin.flush()


@contextmanager
def serving(order: Serving) -> Iterator[MadeUpWeb]:
    process = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.web.server"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(SERVING.dump_json(order).decode() + "\n")
        process.stdin.flush()
        places = PLACES.validate_json(process.stdout.readline())
        made = {site.id: Answering(site, places[site.id]) for site in sites_of(order)}
        yield MadeUpWeb(process, order.log, made)
    finally:
        process.stdin.close()
        process.wait(timeout=20)
