"""Ctrl-C during a run: it ends a stage, not the run, and no file that was named goes missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from itertools import islice
from types import TracebackType

from citecheck.model.report import Refusal

_NOT_REACHED = "The run was interrupted before this file was read."


class Interruption(AbstractContextManager[None]):
    """Around a stage: Ctrl-C ends the stage, not the run, and is remembered."""

    came = False

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> bool:
        interrupted = kind is not None and issubclass(kind, KeyboardInterrupt)
        self.came = self.came or interrupted
        return interrupted


def not_reached(paths: Iterable[str], read: int) -> Iterator[Refusal]:
    """Yield the files that paths stand for and that come behind the first `read` ones, as not read."""
    from citecheck.read.files import named
    from citecheck.read.registry import SUFFIXES

    for one in islice(named(paths, SUFFIXES), read, None):
        yield one if isinstance(one, Refusal) else Refusal(one, _NOT_REACHED)
