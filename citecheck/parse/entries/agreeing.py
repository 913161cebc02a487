"""Where two ways of cutting a list differ: which differences the entries themselves settle, and which leave a doubt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from citecheck.parse import evidence
from citecheck.parse.entries import shapes
from citecheck.parse.entries.traits import Traits
from citecheck.parse.lines import Line

_LOOKED_AT = 600
"""Characters of a piece that are looked at, and no more lines than that: one piece may be the whole list."""
_WHOLE = 2
"""So many traces of a publication an entry has at least that is whole: pages, a volume, an address, a publisher."""


class Pieces:
    """The lines of a list as one way of cutting parts them."""

    def __init__(self, lines: Sequence[Line], seen: Sequence[Traits], starts: Sequence[int]) -> None:
        self._lines, self._seen, self._starts = lines, seen, starts
        self._whole: dict[int, bool] = {}

    def agreed(self, others: Iterable[int]) -> int:
        """Return how many entries another way of cutting finds, by its beginnings; what is settled is put right."""
        begun, mine = set(others), set(self._starts)
        confirmed = sum(self._parts_wholes(i) for i in mine - begun)
        refuted = sum(self._is_within(i) for i in begun - mine)
        return len(begun) + confirmed - refuted

    def unsure(self, places: Iterable[int]) -> tuple[int, ...]:
        """Return those of the places that remain unsure: an entry may begin there, or not."""
        mine = set(self._starts)
        return tuple(i for i in places if not (self._parts_wholes(i) if i in mine else self._tears(i)))

    def _parts_wholes(self, start: int) -> bool:
        """Say whether a beginning stands between two whole entries."""
        at = bisect_left(self._starts, start)
        return at > 0 and self._is_whole(at - 1) and self._is_whole(at)

    def _is_whole(self, at: int) -> bool:
        known = self._whole.get(at)
        if known is None:
            text = self._text(self._starts[at], self._end(at))
            known = self._whole[at] = shapes.year(text) and evidence.traces(text) >= _WHOLE
        return known

    def _is_within(self, i: int) -> bool:
        """Say whether a line is torn from the names before it, no year yet among them: no entry begins there."""
        before = self._text(self._starts[bisect_right(self._starts, i) - 1], i)
        return self._seen[i].ended < 0 and not shapes.year(before)

    def _tears(self, i: int) -> bool:
        """Say whether a beginning would leave what is before it without a year, or unfinished and the rest without."""
        at = bisect_right(self._starts, i) - 1
        if not shapes.year(self._text(self._starts[at], i)):
            return True
        return self._seen[i].ended != 1 and not shapes.year(self._text(i, self._end(at)))

    def _end(self, at: int) -> int:
        return self._starts[at + 1] if at + 1 < len(self._starts) else len(self._lines)

    def _text(self, start: int, end: int) -> str:
        return " ".join(line.text for line in self._lines[start : min(end, start + _LOOKED_AT)])[:_LOOKED_AT]
