"""Files read side by side, in processes of their own, and given in the order in which they were named."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_all_start_methods, get_context

from citecheck.flow.reading import Reading, reading
from citecheck.model.report import Refusal
from citecheck.read.files import Loaded
from citecheck.settings import Settings

AHEAD = 2
"""Files a process that are read ahead of the one that is wanted: enough to keep all busy, few enough for memory."""
_DIED = "The process that read this file came to an end (out of memory?)."

_Ahead = tuple[str, Future[Reading | Refusal] | Refusal]


def side_by_side(loaded: Iterator[Loaded | Refusal], settings: Settings) -> Iterator[Reading | Refusal]:
    """Yield the readings of a pool of processes, which reads a bounded number of files ahead."""
    pool = _pool(settings.jobs)
    ahead: deque[_Ahead] = deque()
    try:
        for one in loaded:
            ahead.append(_submitted(pool, one, settings))
            if len(ahead) > AHEAD * settings.jobs:
                yield _result(*ahead.popleft())
        while ahead:
            yield _result(*ahead.popleft())
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _submitted(pool: ProcessPoolExecutor, one: Loaded | Refusal, settings: Settings) -> _Ahead:
    if isinstance(one, Refusal):
        return one.path, one
    try:
        return one.path, pool.submit(reading, one, settings)
    except BrokenProcessPool:
        return one.path, Refusal(one.path, _DIED)


def _result(path: str, one: Future[Reading | Refusal] | Refusal) -> Reading | Refusal:
    try:
        return one if isinstance(one, Refusal) else one.result()
    except BrokenProcessPool:
        return Refusal(path, _DIED)


def _pool(jobs: int) -> ProcessPoolExecutor:
    """Return the processes; they leave Ctrl-C to the one that started them."""
    if "forkserver" not in get_all_start_methods():
        return ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_deaf)
    context = get_context("forkserver")
    context.set_forkserver_preload(["citecheck.flow.processes", "citecheck.read.registry", "citecheck.parse.parser"])
    return ProcessPoolExecutor(jobs, context, initializer=_deaf)


def _deaf() -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
