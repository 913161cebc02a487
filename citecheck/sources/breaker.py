"""A register that fails is left alone for a while, so that an outage costs neither the register nor the user much."""

from __future__ import annotations

import threading
import time

from citecheck.sources import names
from citecheck.sources.pace import Clock

REST = 30.0
"""Seconds after which a register that failed is tried once more."""
SLOW = 1.5
"""Seconds from which on an answer counts as slow: Crossref's searches take one to three, with three in flight."""
PATIENCE = 20.0
"""Seconds of slow answers after which a register counts as out of order."""


PUZZLES = 3
"""Nonsensical answers in a row after which a register counts as out of order; one alone may be one bad record."""


class Breaker:
    """Open (nothing is asked), half open (one request is let through) or closed (all are)."""

    def __init__(self, name: str, clock: Clock = time.monotonic) -> None:
        self._name, self._clock = name, clock
        self._lock = threading.Lock()
        self._open_until = 0.0
        self._closed_until = 0.0
        self._failed = False
        self._probing = False
        self._slow = 0.0
        self._puzzles = 0
        self._why = ""

    def admit(self) -> str | None:
        """Return None where a request may be sent, else the sentence that says why not."""
        with self._lock:
            now = self._clock()
            if now < self._closed_until:
                return f"{names.opening(self._name)} asked to be left alone for {self._closed_until - now:.0f} seconds."
            if self._failed and (now < self._open_until or self._probing):
                return self._why
            self._probing = self._failed
            return None

    @property
    def probing(self) -> bool:
        """Whether the request under way is the one that tries whether the register is back."""
        return self._probing

    def answered(self, seconds: float) -> None:
        """Note an answer and how long it took, shared among those in flight at once."""
        with self._lock:
            self._failed = self._probing = False
            self._puzzles = 0
            self._slow = self._slow + seconds if seconds >= SLOW else 0.0
            if self._slow >= PATIENCE:
                self._open(f"{names.opening(self._name)} answers too slowly.")

    def failed(self, why: str) -> None:
        """Note a request that used up its tries."""
        with self._lock:
            self._open(why)

    def puzzled(self, why: str) -> None:
        """Note a request whose answers made no sense, or that was refused."""
        with self._lock:
            self._puzzles += 1
            if self._probing or self._puzzles >= PUZZLES:
                self._open(why)

    def close_for(self, seconds: float) -> None:
        """Leave the register alone as long as it asks for."""
        with self._lock:
            self._closed_until = max(self._closed_until, self._clock() + min(seconds, 86_400.0))
            self._probing = False

    def _open(self, why: str) -> None:
        self._failed, self._probing, self._slow, self._puzzles, self._why = True, False, 0.0, 0, why
        self._open_until = self._clock() + REST
