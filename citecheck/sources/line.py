"""One register's line: its address, its pace by kind of request, its breaker, and what it was asked."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from urllib.parse import urlsplit

from citecheck.model.report import SourceUse
from citecheck.sources.breaker import Breaker
from citecheck.sources.interface import SourceError
from citecheck.sources.pace import Clock, Limit, Pace, Sleep


class Line:
    """What is one for all requests to one register, even where several registers share a host.

    `beside` are the paces of others at the same address (a mirror): they count this register's requests as well, for
    the address may count all in one.
    """

    def __init__(
        self,
        name: str,
        url: str,
        limits: Mapping[str, Limit],
        clock: Clock = time.monotonic,
        sleep: Sleep = time.sleep,
    ) -> None:
        """Take the register's name and address and the limits to start with, by kind of request."""
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise SourceError(f"The address of {name} is not an http address: {url}")
        self.name, self.url, self.address = name, url.rstrip("/"), parts.netloc.lower()
        self.paces = {kind: Pace(limit, clock, sleep) for kind, limit in limits.items()}
        self.breaker = Breaker(name, clock)
        self.beside: tuple[Pace, ...] = ()
        self._lock = threading.Lock()
        self._requests = self._failures = 0

    def hold(self, seconds: float) -> None:
        """Send nothing for so long: the register asked for it."""
        for pace in (*self.paces.values(), *self.beside):
            pace.hold(seconds)

    def sent(self) -> None:
        """Note one more request."""
        self.count()
        for pace in self.beside:
            pace.note()

    def count(self, *, failed: bool = False) -> None:
        """Count one more request, or one more that failed."""
        with self._lock:
            self._failures += failed
            self._requests += not failed

    def use(self) -> SourceUse:
        """Return what this register was asked so far."""
        return SourceUse(self.name, self.url, self._requests, self._failures)
