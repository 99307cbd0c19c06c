"""Results go to standard output, progress to standard error: a bar on a terminal, plain lines elsewhere."""

import sys
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

import crawler.order
from register.words import Outcome

WIDTH = 140  # of tables that go to a file: nobody scrolls there, and a number must not be cut

# What a site or a register says stands there as it is, also where its brackets and colons would be Rich's markup.
out = Console(soft_wrap=True, highlight=False, markup=False, emoji=False, width=None if sys.stdout.isatty() else WIDTH)
err = Console(stderr=True, highlight=False, markup=False, emoji=False)


class WaveProgress:
    """Shows a wave's steps; use as a context manager."""

    def __init__(self, label: str, console: Console = err) -> None:
        self._label = label
        self._console = console
        self._live = console.is_terminal
        self._pages: dict[str, int] = {}
        self._outcomes: dict[str, Outcome] = {}
        self._waits: dict[str, str] = {}
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[detail]}", markup=False),
            TimeElapsedColumn(),
            console=console,
            disable=not self._live,
        )
        self._task: TaskID | None = None
        self._step = ""

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def start(self, providers: int) -> None:
        """How many providers are to be crawled."""
        self._begin("crawling", providers)

    def crawling(self, progress: crawler.order.Progress) -> None:
        self._pages[progress.provider_id] = progress.pages_fetched
        if progress.waits and self._waits.get(progress.provider_id) != progress.waits:
            self._line(f"{progress.provider_id}: {progress.waits}")
        self._waits[progress.provider_id] = progress.waits
        if progress.outcome and progress.provider_id not in self._outcomes:
            self._outcomes[progress.provider_id] = progress.outcome
            why = f"{progress.outcome}: {progress.reason}"
            self._line(f"{progress.provider_id}: {why}, {progress.pages_fetched} pages")
        self._update(len(self._outcomes), self._detail())

    def importing(self, documents: int, total: int) -> None:
        """Captures of an archive that were put into ours."""
        if self._step != "importing":
            self._begin("importing", total)
            self._line(f"importing {total} captures")
        self._update(documents, "")

    def _detail(self) -> str:
        waiting = [
            reason for provider_id, reason in self._waits.items() if reason and provider_id not in self._outcomes
        ]
        note = f", {len(waiting)} sites: {waiting[0]}" if waiting else ""
        return f"{sum(self._pages.values())} pages{note}"

    def interpreting(self, provider_id: str, done: int, total: int) -> None:
        if self._step != "interpreting":
            self._begin("interpreting", total)
            self._line(f"interpreting the pages of {total} providers")
        self._update(done, provider_id)

    def _begin(self, step: str, total: int) -> None:
        if self._task is not None:
            self._bar.remove_task(self._task)
        self._step = step
        self._task = self._bar.add_task(f"{self._label} {step}", total=total, detail="")

    def _update(self, done: int, detail: str) -> None:
        if self._task is not None:
            self._bar.update(self._task, completed=done, detail=detail)

    def _line(self, text: str) -> None:
        if not self._live:
            self._console.print(f"{self._label}: {text}", soft_wrap=True)
