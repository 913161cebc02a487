"""Two columns of a page run together: each line holds a piece of the left one, blanks, a piece of the right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median

from citecheck.parse import debris
from citecheck.parse.lines import Line, part

_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
_LEAST_LINES = 8
"""So many lines must have the same gutter."""
_LEAST_WIDTH = 15
"""A column is at least so wide, in characters, in most of its lines: what is narrower is a label."""
_OFF, _INDENT = 2, 10
"""A piece may begin so many columns before the gutter by mistake, or behind it as an indent."""
_MOST_GAPS = 6


def in_order(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines in reading order: where a page has two columns, the left one's pieces before the right one's."""
    gutters = _gutters(lines)
    if not gutters:
        return tuple(lines)
    done: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        first, second = _halves(line, gutters)
        if (first and second) or (left and (first is None) != (second is None)):
            left += [first] if first else []
            right += [second] if second else []
            continue
        done += [*left, *right, line]
        left, right = [], []
    return (*done, *left, *right)


def _gutters(lines: Sequence[Line]) -> tuple[int, ...]:
    """Return the columns at which right-hand columns begin."""
    found: dict[int, list[int]] = {}
    for line in lines:
        for start, at in _gaps(line):
            found.setdefault(at, []).append(start)
    kept: list[int] = []
    for at, starts in sorted(found.items()):
        apart = not kept or at > kept[-1] + _INDENT
        if apart and len(starts) >= _LEAST_LINES and median(starts) >= _LEAST_WIDTH:
            kept.append(at)
    return tuple(kept)


def _gaps(line: Line) -> Iterator[tuple[int, int]]:
    """Yield, for each wide gap, how much text stands before it and the column in which the text behind it begins."""
    if "   " not in line.text:
        return
    for count, gap in enumerate(_GAP.finditer(line.text)):
        if count == _MOST_GAPS:
            return
        if len(line.text) - gap.end() >= _LEAST_WIDTH // 2:
            yield gap.start(), line.indent + gap.end()


def _halves(line: Line, gutters: Sequence[int]) -> tuple[Line | None, Line | None]:
    """Return the line's piece of the left column and of the right; both None where it runs over the gutter."""
    if debris.is_page_number(line.text):
        return None, None
    for gap in _GAP.finditer(line.text):
        column = line.indent + gap.end()
        gutter = next((g for g in gutters if -_OFF <= column - g <= _INDENT), None)
        if gutter is not None:
            second = part(line, gap.end(), len(line.text))
            first = part(line, 0, gap.start())
            shifted = second._replace(indent=column - gutter) if second else None
            return first, shifted
    if line.indent + len(line.text) <= min(gutters):
        return line, None
    if line.indent >= min(gutters) - _OFF:
        return None, line._replace(indent=line.indent - min(gutters))
    return None, None
