"""Cutting by content alone: where, in running text, one entry ends and names that begin another follow."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from citecheck.parse.entries import chain, labels, shapes
from citecheck.parse.lines import Line, part

_PLACE = re.compile(r"(?<=[.)\]»”\"'\d;/])\s+(?=\S)")
_LABEL_PLACE = re.compile(r"(?:(?<=\s)|^)(?=[\[(]?\d{1,4}[\]).]|\[[^\W\d_])")
_LAST_TOKEN = re.compile(r"(\S{1,30})\s*$")
_INITIAL = re.compile(r"^[(\"“]?(?:[^\W\d_a-z]\.|[^\W\d_]{1,2}\.-?[^\W\d_]\.){1,4}[;,]?$")
_IN_YEAR = re.compile(r"\b(?:in|since|until|from|of|vom|seit|von)\s+(?:the\s+)?\d{4}$", re.IGNORECASE)
_ABBREVIATED = re.compile(
    r"(?:^|\W)(?:in|and|und|et|y|e|&|vol|no|nr|pp?|ss?|eds?|hrsg|hg|vgl|cf|see|ed|proc|univ|dept|inst|st|dr|prof|jr|sr|bd|ch|chap|ser|rev|trans|by|with"
    r"|j|int|conf|am|acad|sci|ann|phys|lett|math|soc|appl)\.?$",
    re.IGNORECASE,
)
_YEAR_LAST = re.compile(r"(?:1[5-9]|20)\d\d[a-z]?\)?\.?$")
_LOOKED_AT = 200
_SHORTEST, _LEAST_SURE = 30, 80
_BEGINS, _TERMINATED, _NAMES_THEN_YEAR, _YEAR_BEFORE, _YEARLESS = 2.0, 0.5, 1.5, 1.0, 2.5
_MOST_BACK = 12
"""So many places are looked at for the beginning of the entry that ends at one of them."""


@dataclass(frozen=True, slots=True)
class _Place:
    at: int
    score: float


def breaks(text: str, *, sure: bool = False) -> tuple[int, ...]:
    """Return where entries begin in running text, 0 always among them; `sure` leaves out all but the surest places."""
    numbers = numbered(text)
    if numbers:
        return (0, *(at for at in numbers if at))
    places = [_Place(0, 0.0), *_places(text, sure)]
    years = [match.start() for match in shapes.YEAR.finditer(text)]
    return _best(places, years, len(text))


def clauses(line: Line) -> Iterator[Line]:
    """Yield a line's text in pieces: at each place at which an entry could begin if there were no lines at all."""
    numbers = numbered(line.text)
    places = numbers or tuple(_clauses(line.text))
    starts = [0, *(at for at in places if at)]
    for start, end in zip(starts, [*starts[1:], len(line.text)], strict=True):
        piece = part(line, start, end)
        if piece:
            yield replace(piece, clause=True, fresh=bool(numbers and start), gap=0)


def _clauses(text: str) -> Iterator[int]:
    for match in _PLACE.finditer(text):
        first = shapes.of(text[match.end()])
        if first not in "a,.;:)" and not _goes_on(text[max(0, match.start() - 31) : match.start()]):
            yield match.end()


def numbered(text: str) -> tuple[int, ...]:
    """Return where the labels of a numbered list stand in running text, or () where it is none."""
    found = []
    for match in _LABEL_PLACE.finditer(text):
        label = labels.label(text, match.start())
        if label and label.number >= 0 and label.form != "bare":
            opening = shapes.opening(text[label.end : label.end + _LOOKED_AT])
            if opening >= 1.0 or label.form == "square":
                found.append(chain.Numbered(match.start(), label.form, label.number, 0.1 * opening))
    best = chain.longest(found)
    return tuple(n.at for n in best) if len(best) >= 3 and best[0].at <= _SHORTEST else ()


def _places(text: str, sure: bool) -> Iterator[_Place]:
    for match in _PLACE.finditer(text):
        at = match.end()
        opening = shapes.opening(text[at : at + _LOOKED_AT])
        if opening < (2.0 if sure else 1.0) or _goes_on(text[max(0, match.start() - 31) : match.start()]):
            continue
        terminated, dated = text[match.start() - 1] == ".", shapes.dated(text[at : at + 300])
        if sure and not (terminated and dated and at >= _LEAST_SURE <= len(text) - at):
            continue
        over = _YEAR_LAST.search(text, max(0, match.start() - 10), match.start()) is not None
        yield _Place(at, opening - _BEGINS + _TERMINATED * terminated + _NAMES_THEN_YEAR * dated + _YEAR_BEFORE * over)


def _goes_on(before: str) -> bool:
    """Say whether the text before a place is no end of an entry: an initial, "In", "Vol."."""
    token = _LAST_TOKEN.search(before)
    return token is not None and (
        not token[1].strip(".…") or _INITIAL.search(token[1]) is not None or _ABBREVIATED.search(token[1]) is not None
    )


def _best(places: Sequence[_Place], years: Sequence[int], length: int) -> tuple[int, ...]:
    """Return the best cut: what speaks for each beginning, and whether each entry then has a year."""
    ends = [*(place.at for place in places[1:]), length]
    best, before, seen = [0.0], [0], _counts(years, [0, *ends])
    for k, end in enumerate(ends, 1):
        scores = [
            (best[j] + places[j].score + _whole(seen[k] - seen[j], end - places[j].at), j)
            for j in range(max(0, k - _MOST_BACK), k)
        ]
        score, start = max(scores)
        best.append(score)
        before.append(start)
    cuts, k = [], len(ends)
    while k:
        k = before[k]
        cuts.append(places[k].at)
    return tuple(reversed(cuts))


def _counts(years: Sequence[int], ends: Sequence[int]) -> list[int]:
    """Return how many years stand before each of the ends, which are in order."""
    counts, k = [], 0
    for end in ends:
        while k < len(years) and years[k] < end:
            k += 1
        counts.append(k)
    return counts


def _whole(years: int, length: int) -> float:
    return -_YEARLESS * (not years) - 2.0 * (length < _SHORTEST)
