"""Several requests side by side: as many as the register's pace lets through, answers as they come in."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

HANDS = 3
"""Threads at most; a register's pace may let fewer through at once."""


def side_by_side(work: Callable[[T], R], tasks: Sequence[T]) -> Iterator[tuple[T, R]]:
    """Yield each task and what `work` makes of it, in the order in which they are done.

    What `work` raises is raised here. When the caller stops, no further task is begun; the threads are daemons, so that
    a run that is interrupted does not wait for them.
    """
    if len(tasks) < 2:
        yield from ((task, work(task)) for task in tasks)
        return
    waiting: queue.SimpleQueue[T] = queue.SimpleQueue()
    done: queue.SimpleQueue[tuple[T, R] | BaseException] = queue.SimpleQueue()
    stopped = threading.Event()
    for task in tasks:
        waiting.put(task)

    def lend_a_hand() -> None:
        try:
            while not stopped.is_set():
                task = waiting.get_nowait()
                done.put((task, work(task)))
        except queue.Empty:
            return
        except BaseException as error:  # noqa: BLE001 - handed to the caller's thread, whatever it is
            done.put(error)

    for _ in range(min(HANDS, len(tasks))):
        threading.Thread(target=lend_a_hand, daemon=True).start()
    try:
        for _ in tasks:
            found = done.get()
            if isinstance(found, BaseException):
                raise found
            yield found
    finally:
        stopped.set()
