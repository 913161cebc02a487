"""How fast a register may be asked: as it says itself, answer by answer, and slower until it has said so.

A window slides: no more than `requests` may fall into any `seconds`. The register counts when a request arrives, we
when it leaves, so a request counts from the latest moment at which it can have arrived.

Within a window requests leave evenly, not in a burst: where the register tightens its limits in mid-run, the answer
that says so has mostly come before the next request leaves.
"""

from __future__ import annotations

import math
import re
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace

Clock = Callable[[], float]
Sleep = Callable[[float], None]

MOST_PER_SECOND = 50.0
"""No register grants more without a contract; a header that says so is a mistake, or meant for another pool."""
MOST_AT_ONCE = 2
"""Requests of one register in flight at once, however many it grants.

Where a register tightens its limits, all but one of those on their way arrive too early: one, where an answer takes
less than 0.67 seconds. Crossref grants three searches a second; two at once are enough for that just so long.
"""
LONGEST_INTERVAL = 600.0
ON_THE_WAY = 0.3
"""Seconds within which a request that is sent has surely arrived: a TLS handshake over a slow line."""
MARGIN = 0.02
"""Seconds kept free behind a window, for clocks that tick differently."""
GLANCE = 0.01
"""Seconds between two looks at whether a request in flight has come back."""

_TICK = 0.001
"""Seconds that are not worth a sleep."""

_INTERVAL = re.compile(r"\s*(\d{1,6}(?:\.\d{1,3})?)\s*s?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `requests` in any `seconds`, and `at_once` in flight."""

    requests: int
    seconds: float
    at_once: int


def told(limit: Limit, headers: Mapping[str, str]) -> Limit:
    """Return the limit that an answer's headers state; what they leave out, or state absurdly, stays as it is."""
    at_once = _count(headers.get("x-concurrency-limit"))
    limit = replace(limit, at_once=min(at_once, MOST_AT_ONCE)) if at_once else limit
    requests, seconds = _count(headers.get("x-rate-limit-limit")), _seconds(headers.get("x-rate-limit-interval"))
    if not requests or not seconds or requests / seconds > MOST_PER_SECOND * 10:
        return limit
    return replace(limit, requests=max(1, min(requests, int(MOST_PER_SECOND * seconds))), seconds=seconds)


def _count(value: str | None) -> int:
    return int(value) if value and value.isascii() and value.isdecimal() and len(value) < 7 else 0


def _seconds(value: str | None) -> float:
    found = _INTERVAL.fullmatch(value or "")
    seconds = float(found.group(1)) if found else 0.0
    return seconds if 0 < seconds <= LONGEST_INTERVAL else 0.0


class Pace:
    """One register's pace for one kind of request. Threads may share it."""

    def __init__(self, limit: Limit, clock: Clock = time.monotonic, sleep: Sleep = time.sleep) -> None:
        self.limit = limit
        self._clock, self._sleep = clock, sleep
        self._lock = threading.Lock()
        self._flying: dict[int, float] = {}
        self._counted: deque[float] = deque()
        self._number = 0
        self._last = -math.inf
        self._not_before = 0.0

    @contextmanager
    def slot(self) -> Iterator[None]:
        """Wait until one more request may be sent, and hold its place until it has come back."""
        number = self._take()
        try:
            yield
        finally:
            self._give_back(number)

    def heed(self, headers: Mapping[str, str]) -> None:
        """Take over the limits that an answer states."""
        with self._lock:
            self.limit = told(self.limit, headers)

    def note(self) -> None:
        """Count a request that somebody else sends now."""
        with self._lock:
            self._counted.append(self._clock() + ON_THE_WAY)

    def hold(self, seconds: float) -> None:
        """Let no request leave for so long."""
        with self._lock:
            self._not_before = max(self._not_before, self._clock() + seconds)

    def _take(self) -> int:
        while True:
            with self._lock:
                wait = self._wait()
                if wait <= 0:
                    self._number += 1
                    self._flying[self._number] = self._last = self._clock()
                    return self._number
            self._sleep(wait)

    def _give_back(self, number: int) -> None:
        with self._lock:
            self._counted.append(min(self._clock(), self._flying.pop(number) + ON_THE_WAY))

    def _wait(self) -> float:
        """Return the seconds until a request may leave, 0 if at once."""
        now, limit = self._clock(), self.limit
        if now < self._not_before:
            return self._not_before - now
        if len(self._flying) >= limit.at_once:
            return GLANCE
        apart = self._last + limit.seconds / limit.requests - now
        if apart > _TICK:
            return apart
        counted = sorted((*self._counted, *(max(now, sent + ON_THE_WAY) for sent in self._flying.values())))
        window = limit.seconds + MARGIN
        recent = [at for at in counted if at > now - window]
        self._forget(now - max(window, LONGEST_INTERVAL if limit.seconds > 60 else 60.0))
        if len(recent) < limit.requests:
            return 0.0
        return recent[-limit.requests] + window - now

    def _forget(self, before: float) -> None:
        while self._counted and self._counted[0] <= before:
            self._counted.popleft()
