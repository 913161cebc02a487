"""The alphabet as a witness: in a sorted list a line out of order begins no entry, and one in order may well."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from citecheck.text.folding import squash

_KEY = 12
_END_OF_NAME = re.compile(r",|;|:| and | und | et | & |(?<=[^\W\d_]{3})\.|\(|\d")
_SORTED = 0.75
"""A list is sorted where so large a part of its entries can stand in one rising row."""
_LEAST = 6


def witness(texts: Sequence[str], begins: Sequence[int]) -> list[int]:
    """Return, for each line, 1 where it stands in order between the entries about it, -1 where not, 0 if nothing tells.

    `texts` are all lines, `begins` those at which entries are thought to begin. A list is sorted by what its entries
    begin with, or by the family name of authors whose given names come first.
    """
    rows = []
    for key in (_first, _family):
        keys = [key(text) for text in texts]
        rows.append((_rising([keys[i] for i in begins]), keys))
    row, keys = max(rows, key=lambda found: len(found[0]))
    if len(begins) < _LEAST or len(row) < _SORTED * len(begins):
        return [0] * len(texts)
    anchors = [begins[k] for k in row]
    return [_between(i, keys, anchors) for i in range(len(texts))]


def _first(text: str) -> str:
    return squash(text[:40])[:_KEY]


def _family(text: str) -> str:
    """Return the last name before the first comma, "and" or full stop that ends a word."""
    names = _END_OF_NAME.split(text[:80], maxsplit=1)[0].split()
    return squash(names[-1])[:_KEY] if names else ""


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
