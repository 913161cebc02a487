"""A progress bar on standard error, on a terminal only, for what takes more than a second."""

from __future__ import annotations

import sys
import time
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_PATIENCE = 1.0
_WORDS = {"read": "Reading files", "resolve": "Looking up references", "index": "Building the index"}


class Bar(AbstractContextManager["Bar"]):
    """Call it with the stage, what is done and what there is; it shows itself when it is worth while."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._wanted = sys.stderr.isatty()
        self._bar: Progress | None = None
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Show how far a stage is."""
        if not self._wanted or (self._bar is None and time.monotonic() - self._began < _PATIENCE):
            return
        if self._bar is None:
            self._bar = _started()
        if stage not in self._tasks:
            self._tasks[stage] = self._bar.add_task(_WORDS[stage])
        self._bar.update(self._tasks[stage], completed=done, total=total or None)

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()


def _started() -> Progress:
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True)
    bar.start()
    return bar
