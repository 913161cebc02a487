"""Cutting a list by layout: by its numbers, else by the lines at which an entry most likely begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from citecheck.parse.entries import chain, content, labels, shapes, traits
from citecheck.parse.entries.weighing import learn, weigh
from citecheck.parse.lines import Line, part

_MOST_LINES = 30
"""An entry of more lines than this is not looked for; a longer stretch becomes one only where nothing else fits."""
_ROUNDS = 2
_FIRST_LINES, _CHAIN, _FIRST_YEAR = 2, 5, 1500
_NUMBERED = 0.5
_LONG, _FLOWING = 200, 1200
"""A line longer than this, in characters, may hold several entries; and one so long surely does."""


def unfolded(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, those that hold several entries taken apart."""
    for line in lines:
        if len(line.text) >= _FLOWING:
            yield from content.clauses(line)
            continue
        starts = content.breaks(line.text, sure=True) if len(line.text) >= _LONG else (0,)
        for start, end in zip(starts, [*starts[1:], len(line.text)], strict=True):
            piece = part(line, start, end, cell=line.cell)
            if piece:
                yield piece if start == 0 else replace(piece, fresh=True, gap=0)


def cut(lines: Sequence[Line]) -> tuple[int, ...]:
    """Return the indices of the lines at which entries begin; the first is 0 where there are lines."""
    return labelled(lines) or _unnumbered(lines)


def _unnumbered(lines: Sequence[Line]) -> tuple[int, ...]:
    """Cut by what each line looks like, then again by what the first cut taught of this list."""
    if not lines:
        return ()
    width = traits.width(lines)
    seen = traits.of(lines, width)
    years = [trait.year for trait in seen]
    cuts = _best(weigh(lines, seen, width), years)
    for _ in range(_ROUNDS):
        cuts = _best(weigh(lines, seen, width, learn(lines, seen, cuts)), years)
    return cuts


def labelled(lines: Sequence[Line]) -> tuple[int, ...]:
    """Return the lines that bear the numbers of a numbered list, or the keys of a keyed one, or () where there are none."""
    found = [(i, labels.label(line.text, labels.bullet(line.text))) for i, line in enumerate(lines)]
    openings = sum(shapes.opening(line.text) >= 1.0 for line in lines)
    counted = chain.longest(_counts(lines, found))
    keys = tuple(i for i, label in found if label and label.form == "key")
    for at in (tuple(n.at for n in counted), keys):
        first = at and at[0] <= _FIRST_LINES and len(at) >= 2
        if first or len(at) >= max(_CHAIN, _NUMBERED * openings):
            return at
    return ()


def _counts(lines: Sequence[Line], found: Iterable[tuple[int, labels.Label | None]]) -> Iterator[chain.Numbered]:
    for i, label in found:
        if label and _may_count(label, lines[i].text):
            opening = shapes.opening(lines[i].text[label.end : label.end + 200])
            yield chain.Numbered(i, label.form, label.number, 0.1 * opening)


def _may_count(label: labels.Label, text: str) -> bool:
    """Say whether a label may be the number of an entry: a bare one where a capital follows, none that is a year."""
    if label.number < 0 or (label.form in ("bare", "dot") and label.number >= _FIRST_YEAR):
        return False
    return label.form != "bare" or text[label.end : label.end + 1].isupper()


def _best(begins: Sequence[float], years: Sequence[bool]) -> tuple[int, ...]:
    """Return the best cut: what speaks for each beginning, and whether each entry then has a year."""
    count = len(begins)
    seen = list(accumulate(years, initial=0))
    best, before = [0.0] * (count + 1), [0] * (count + 1)
    for end in range(1, count + 1):
        best[end], before[end] = max(
            (best[start] + begins[start] + _whole(seen[end] - seen[start], end - start), start)
            for start in range(max(0, end - _MOST_LINES), end)
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
