"""Cutting a list by layout: by its numbers, else by the lines at which an entry most likely begins."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.parse.entries import chain, labels, shapes
from citecheck.parse.entries.weighing import Weighed, weigh
from citecheck.parse.lines import Line

_MOST_LINES = 30
"""An entry of more lines than this is not looked for; a longer stretch becomes one only where nothing else fits."""
_NUMBERED = 0.5


def cut(lines: Sequence[Line]) -> tuple[int, ...]:
    """Return the indices of the lines at which entries begin; the first is 0 where there are lines."""
    if not lines:
        return ()
    numbers = numbered(lines)
    return numbers if numbers else _by_weight(weigh(lines))


def numbered(lines: Sequence[Line]) -> tuple[int, ...]:
    """Return the lines that bear the numbers of a numbered list, or () where the list has none."""
    found = []
    for i, line in enumerate(lines):
        label = labels.label(line.text, labels.bullet(line.text))
        if label and label.number >= 0:
            opening = shapes.opening(line.text[label.end : label.end + 200])
            if label.form != "bare" or opening >= 1.0:
                found.append(chain.Numbered(i, label.form, label.number, 0.1 * opening))
        elif label and label.form == "key":
            found.append(chain.Numbered(i, "key", len(found), 0.0))
    best = chain.longest(found)
    openings = sum(shapes.opening(line.text) >= 2.0 for line in lines)
    if len(best) < 2 or len(best) < _NUMBERED * openings:
        return ()
    return tuple(n.at for n in best)


def _by_weight(weighed: Sequence[Weighed]) -> tuple[int, ...]:
    """Return the best cut: what speaks for each beginning, and whether each entry then has a year."""
    count = len(weighed)
    years = [0]
    for line in weighed:
        years.append(years[-1] + line.year)
    best, before = [0.0] * (count + 1), [0] * (count + 1)
    for end in range(1, count + 1):
        options = range(max(0, end - _MOST_LINES), end)
        before[end], best[end] = max(
            ((start, best[start] + weighed[start].begins + _whole(years[end] - years[start], end - start)) for start in options),
            key=lambda option: option[1],
        )
    cuts = []
    at = count
    while at:
        at = before[at]
        cuts.append(at)
    return tuple(reversed(cuts))


def _whole(years: int, lines: int) -> float:
    """Weigh an entry by what it holds."""
    return (0.5 if years else -2.0) - 0.25 * max(0, lines - 8)
