"""The labels of a list: numbers that count up, or keys in brackets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from citecheck.parse.entries import chain, labels, shapes, traits
from citecheck.parse.lines import Line

_FIRST_LINES, _CHAIN, _FIRST_YEAR = 2, 5, 1500
_HEAD, _NAMES, _INVERTED = 120, 1.0, 1.5
"""What names at a beginning speak for; and what those of which the family name comes first."""
_NUMBERED, _OPENS, _WHOLE = 0.5, 0.1, 50
"""A list is numbered where its numbers begin at its beginning, or are half as many as lines that look like openings."""


def find(lines: Sequence[Line]) -> tuple[tuple[int, ...], int]:
    """Return the lines that bear a list's labels, and how many there should be; no lines where it has none."""
    found = [(i, labels.label(line.text, labels.bullet(line.text))) for i, line in enumerate(lines)]
    least = max(_CHAIN, _NUMBERED * sum(shapes.opening(line.text) >= 1.0 for line in lines))
    countable = tuple(_countable(lines, found))
    counted = chain.longest(countable)
    if _named(counted) and _suffices([number.at for number in counted], least):
        starts = sorted({number.at for number in counted} | set(_out_of_order(lines, countable, counted)))
        return tuple(starts), max(len(starts), counted[-1].number - counted[0].number + 1)
    if _is_one(lines, countable):
        return (0,), 1
    keys = tuple(i for i, label in found if label and label.form == "key")
    return (keys, len(keys)) if _suffices(keys, least) else ((), 0)


def _is_one(lines: Sequence[Line], countable: Sequence[chain.Numbered]) -> bool:
    """Say whether the list is one numbered entry: "1" stands before its first line, and no other line begins one."""
    if not countable or countable[0].at or countable[0].number != 1 or not _named(countable[:1]):
        return False
    return not any(line.gap or line.fresh or _opens(line.text) for line in lines[1:])


def _opens(text: str) -> bool:
    return shapes.dated(text) and shapes.opening(text) >= _INVERTED


def _out_of_order(
    lines: Sequence[Line], countable: Sequence[chain.Numbered], counted: Sequence[chain.Numbered]
) -> Iterator[int]:
    """Yield the lines whose label has the form of those that count up and stands outside of their order.

    The line before it must be over, and it must begin like an entry, or have the number that is missing: a volume or
    a day may begin a line as well.
    """
    known = {number.number for number in counted}
    first, last = counted[0].number, counted[-1].number
    for number in countable:
        if number.form != counted[0].form or number.form == "bare" or not _is_over(lines, number.at):
            continue
        missing = first <= number.number <= last and number.number not in known
        bracketed = number.form == "square" and number.number < _FIRST_YEAR
        if missing or bracketed or number.trust >= _OPENS or _is_whole(lines[number.at].text):
            yield number.at


def _is_whole(text: str) -> bool:
    """Say whether a line may hold an entry from its beginning to its year, and is no mere place and year."""
    return len(text) >= _WHOLE and shapes.year(text)


def _is_over(lines: Sequence[Line], at: int) -> bool:
    """Say whether what stands before a line may be over there."""
    return at == 0 or lines[at].gap > 0 or lines[at].fresh or traits.finished(lines[at - 1].text)


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
    """Say whether a label may be an entry's number: one without marks before names or a letter that is not small."""
    if label.number < 0 or (label.form in ("bare", "dot") and label.number >= _FIRST_YEAR):
        return False
    if label.form != "bare" or shapes.of(text[label.end : label.end + 1]) in ("A", "x"):
        return True
    return shapes.opening(text[label.end : label.end + _HEAD]) >= _NAMES
