"""The alphabet as a witness: in a sorted list a line out of order begins no entry, and one in order may well."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from citecheck.text.folding import squash

_KEY = 12
_SORTED = 0.75
"""A list is sorted where so large a part of its entries can stand in one rising row."""
_LEAST = 6


def key(text: str) -> str:
    """Return what an entry is sorted by: the first letters of its first author."""
    return squash(text[:40])[:_KEY]


def witness(keys: Sequence[str], begins: Sequence[int]) -> list[int]:
    """Return, for each line, 1 where it stands in order between the entries about it, -1 where not, 0 if nothing tells.

    `keys` are the sort keys of all lines, `begins` the lines at which entries are thought to begin.
    """
    row = _rising([keys[i] for i in begins])
    if len(begins) < _LEAST or len(row) < _SORTED * len(begins):
        return [0] * len(keys)
    anchors = [begins[k] for k in row]
    return [_between(i, keys, anchors) for i in range(len(keys))]


def _between(i: int, keys: Sequence[str], anchors: Sequence[int]) -> int:
    after = bisect_right(anchors, i)
    before = after - 1
    if before >= 0 and anchors[before] == i:
        before -= 1
    low = keys[anchors[before]] if before >= 0 else ""
    high = keys[anchors[after]] if after < len(anchors) else "\U0010ffff"
    return 1 if low <= keys[i] <= high and keys[i] else -1


def _rising(keys: Sequence[str]) -> list[int]:
    """Return the indices of a longest row of keys that never falls."""
    tails: list[str] = []
    ends: list[int] = []
    before: list[int] = []
    for i, current in enumerate(keys):
        at = bisect_right(tails, current)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [current]
        ends[at : at + 1] = [i]
    row, i = [], ends[-1] if ends else -1
    while i >= 0:
        row.append(i)
        i = before[i]
    return row[::-1]
