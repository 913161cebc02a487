"""Paths -> readings: read, parse, link; in processes of their own where there are many files, in the order given."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_all_start_methods, get_context

from citecheck.model.link import Linkage
from citecheck.model.manuscript import Manuscript
from citecheck.model.report import Refusal
from citecheck.read.files import Loaded, load
from citecheck.settings import Settings

Reading = tuple[Manuscript, Linkage]

AHEAD = 2
"""Files a process that are read ahead of the one that is wanted: enough to keep all busy, few enough for memory."""
_DIED = "The process that read this file came to an end (out of memory?)."


def readings(paths: Iterable[str], settings: Settings) -> Iterator[Reading | Refusal]:
    """Yield what was read of each file, in order, or why it cannot be read; `settings.jobs` processes read."""
    from citecheck.read.registry import SUFFIXES

    loaded = load(paths, settings.limits, SUFFIXES)
    if settings.jobs == 1:
        return (one if isinstance(one, Refusal) else reading(one, settings) for one in loaded)
    return _side_by_side(loaded, settings)


def reading(loaded: Loaded, settings: Settings) -> Reading | Refusal:
    """Return a file's references, citations and links, or why it cannot be read."""
    from citecheck.link import link
    from citecheck.parse import parse
    from citecheck.parse.interface import ParseError
    from citecheck.read.interface import ReadError
    from citecheck.read.registry import read

    try:
        manuscript = parse(read(loaded.path, loaded.data, settings, settings.as_format), settings.limits)
    except ReadError as error:
        return Refusal(error.path, error.sentence)
    except ParseError as error:
        return Refusal(loaded.path, str(error).removeprefix(f"{loaded.path}: "))
    return manuscript, link(manuscript)


_Ahead = tuple[str, Future[Reading | Refusal] | Refusal]


def _side_by_side(loaded: Iterator[Loaded | Refusal], settings: Settings) -> Iterator[Reading | Refusal]:
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
    context.set_forkserver_preload(["citecheck.flow.reading", "citecheck.read.registry", "citecheck.parse.parser"])
    return ProcessPoolExecutor(jobs, context, initializer=_deaf)


def _deaf() -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
