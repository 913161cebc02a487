"""Stretches of a text that others are tested against."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from citecheck.model.span import Span


class Stretches:
    """Stretches apart from each other; a test takes logarithmic time."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [s.start for s in self._spans]

    def touches(self, span: Span) -> bool:
        """Say whether the span shares a character with one of the stretches."""
        i = bisect_right(self._starts, max(span.start, span.end - 1)) - 1
        return i >= 0 and self._spans[i].end > span.start

    def holds(self, span: Span) -> bool:
        """Say whether the span lies wholly within one of the stretches."""
        i = bisect_right(self._starts, span.start) - 1
        return i >= 0 and self._spans[i].end >= span.end
