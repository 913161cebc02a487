"""Columns and the order in which they are read; indents and gaps, by which a list's entries are told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from citecheck.read.pdf.pages import Page, TextLine

_FEWEST_LINES = 5
_IN_COLUMNS = 0.6
"""The share of lines that lie in one half of the page where it has two columns."""

_TOLERANCE = 0.02
_MOST_TURNS = 6
"""Turns from one column to the other that a page in reading order may show: floats, full-width headings."""

_GAP = 1.6
"""How many line distances part two blocks."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A line in reading order: its column ("left", "right" or None), its indent in letters, a gap above it."""

    line: TextLine
    column: str | None
    indent: int = 0
    gap: bool = False


def in_order(page: Page, lines: Sequence[TextLine]) -> list[Placed]:
    """Return a page's lines in the order in which they are read."""
    columns = _columns(page, lines)
    ordered = list(zip(lines, columns, strict=True))
    if _turns(columns) > _MOST_TURNS or (not any(columns) and _runs_upward(lines)):
        ordered = _resorted(ordered)
    return list(_placed(ordered))


def _columns(page: Page, lines: Sequence[TextLine]) -> list[str | None]:
    """Return each line's column, or None for all where the page has one."""
    middle, room = page.width / 2, page.width * _TOLERANCE
    sides: list[str | None] = [
        "left" if line.box[2] <= middle + room else "right" if line.box[0] >= middle - room else None for line in lines
    ]
    count = Counter(sides)
    enough = count["left"] >= _FEWEST_LINES and count["right"] >= _FEWEST_LINES
    inside = count["left"] + count["right"] >= _IN_COLUMNS * len(lines)
    return sides if enough and inside and _side_by_side(lines, sides) else [None] * len(lines)


def _side_by_side(lines: Sequence[TextLine], sides: Sequence[str | None]) -> bool:
    """Say whether the right lines stand beside left ones, not just as indented or short lines do."""
    left = sorted(line.box[1] for line, side in zip(lines, sides, strict=True) if side == "left")
    right = [line.box[1] for line, side in zip(lines, sides, strict=True) if side == "right"]
    low, high = left[0], left[-1]
    beside = sum(low - 30 <= y <= high + 30 for y in right)
    starts = Counter(round(line.box[0] / 3) for line, side in zip(lines, sides, strict=True) if side == "right")
    aligned = sum(n for _, n in starts.most_common(3))
    return beside * 2 >= len(right) and aligned * 2 >= len(right)


def _turns(columns: Sequence[str | None]) -> int:
    sides = [side for side in columns if side]
    return sum(a != b for a, b in pairwise(sides))


def _runs_upward(lines: Sequence[TextLine]) -> bool:
    """Say whether the file gives a one-column page's lines in another order than from top to bottom."""
    up = sum(b.box[1] > a.box[3] for a, b in pairwise(lines))
    return len(lines) >= _FEWEST_LINES and up > max(3, len(lines) // 5)


def _resorted(ordered: Sequence[tuple[TextLine, str | None]]) -> list[tuple[TextLine, str | None]]:
    """Return the lines by where they stand: between lines of full width the left column, then the right."""
    out: list[tuple[TextLine, str | None]] = []
    block: list[tuple[TextLine, str | None]] = []
    for line, side in sorted(ordered, key=lambda pair: (-pair[0].box[1], pair[0].box[0])):
        if side is None:
            out += [*_by_column(block), (line, side)]
            block = []
        else:
            block.append((line, side))
    return out + _by_column(block)


def _by_column(block: Sequence[tuple[TextLine, str | None]]) -> list[tuple[TextLine, str | None]]:
    return [pair for side in ("left", "right") for pair in block if pair[1] == side]


def _placed(ordered: Sequence[tuple[TextLine, str | None]]) -> Iterator[Placed]:
    margins = _margins(ordered)
    distance, letter = _distance(ordered), _letter(ordered)
    above: tuple[TextLine, str | None] | None = None
    for line, side in ordered:
        indent = round((line.box[0] - margins.get(side, line.box[0])) / letter)
        gap = bool(above) and above is not None and above[1] == side and _apart(above[0], line, distance)
        yield Placed(line, side, max(0, min(indent, 40)), gap)
        above = (line, side)


def _letter(ordered: Sequence[tuple[TextLine, str | None]]) -> float:
    """Return the usual width of a letter."""
    widths = [(line.box[2] - line.box[0]) / len(line.text) for line, _ in ordered if len(line.text) > 2]
    return max(2.0, median(widths)) if widths else 5.0


def _apart(above: TextLine, line: TextLine, distance: float) -> bool:
    down = above.box[1] - line.box[1]
    return down > _GAP * distance > 0 or down < -2 * max(line.height, 1.0)


def _margins(ordered: Sequence[tuple[TextLine, str | None]]) -> dict[str | None, float]:
    """Return where each column begins: the leftmost place at which a good share of its lines begin."""
    margins: dict[str | None, float] = {}
    for side in {side for _, side in ordered}:
        starts = Counter(round(line.box[0]) for line, own in ordered if own == side and line.text.strip())
        least = max(2, sum(starts.values()) // 20)
        common = [x for x, n in starts.items() if n >= least]
        margins[side] = float(min(common or starts or [0]))
    return margins


def _distance(ordered: Sequence[tuple[TextLine, str | None]]) -> float:
    """Return the usual distance from one line to the next."""
    steps = [a.box[1] - b.box[1] for (a, side), (b, own) in pairwise(ordered) if side == own and a.box[1] > b.box[1]]
    return median(steps) if steps else 0.0
