"""The labels of a list: numbers that count up, or keys in brackets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from citecheck.parse.entries import chain, labels, shapes
from citecheck.parse.lines import Line

_FIRST_LINES, _CHAIN, _FIRST_YEAR = 2, 5, 1500
_NUMBERED = 0.5
"""A list is numbered where its numbers begin at its beginning, or are half as many as lines that look like openings."""


def find(lines: Sequence[Line]) -> tuple[tuple[int, ...], int]:
    """Return the lines that bear a list's labels, and how many there should be; no lines where it has none."""
    found = [(i, labels.label(line.text, labels.bullet(line.text))) for i, line in enumerate(lines)]
    least = max(_CHAIN, _NUMBERED * sum(shapes.opening(line.text) >= 1.0 for line in lines))
    counted = chain.longest(_countable(lines, found))
    if _named(counted) and _suffices([number.at for number in counted], least):
        return tuple(number.at for number in counted), counted[-1].number - counted[0].number + 1
    keys = tuple(i for i, label in found if label and label.form == "key")
    return (keys, len(keys)) if _suffices(keys, least) else ((), 0)


def _named(counted: Sequence[chain.Numbered]) -> bool:
    """Say whether the numbers can be labels: before bare ones there must be names behind most, or they are notes."""
    if not counted or counted[0].form != "bare":
        return True
    return sum(number.trust > 0.0 for number in counted) >= _NUMBERED * len(counted)


def _suffices(at: Sequence[int], least: float) -> bool:
    return len(at) >= least or (len(at) >= 2 and at[0] <= _FIRST_LINES)


def _countable(lines: Sequence[Line], found: Iterable[tuple[int, labels.Label | None]]) -> Iterator[chain.Numbered]:
    for i, label in found:
        if label and _may_count(label, lines[i].text):
            opening = shapes.opening(lines[i].text[label.end : label.end + 200])
            yield chain.Numbered(i, label.form, label.number, 0.1 * opening)


def _may_count(label: labels.Label, text: str) -> bool:
    """Say whether a label may be the number of an entry: a bare one where a capital follows, none that is a year."""
    if label.number < 0 or (label.form in ("bare", "dot") and label.number >= _FIRST_YEAR):
        return False
    return label.form != "bare" or text[label.end : label.end + 1].isupper()
