"""Cutting by content alone: where, in running text, one entry ends and names that begin another follow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from citecheck.parse.entries import chain, joining, labels, shapes
from citecheck.parse.lines import Line, part

_PLACE = re.compile(r"(?<=[.)\]»”\"'\d;/])\s+(?=\S)")
_WORD = re.compile(r"(?<!\S)(\S+)\s+(?=\S)")
_LABEL_PLACE = re.compile(r"(?:(?<=\s)|^)(?=[\[(]?\d{1,4}[\]).]|\[[^\W\d_])")
_LAST_TOKEN = re.compile(r"(\S{1,30})\s*$")
_INITIAL = re.compile(r"^[(\"“]?(?:[^\W\d_a-z]\.|[^\W\d_]{1,2}\.-?[^\W\d_]\.){1,4}[;,]?$")
_IN_YEAR = re.compile(r"\b(?:in|since|until|from|of|vom|seit|von)\s+(?:the\s+)?\d{4}$", re.IGNORECASE)
_ABBREVIATED = re.compile(
    r"(?:^|\W)(?:in|and|und|et|y|e|&|vol|no|nr|pp?|ss?|eds?|hrsg|hg|vgl|cf|see|ed|proc|univ|dept|inst|st|dr|prof|jr|sr|bd|ch|chap|ser|rev"
    r"|trans|by|with|j|int|conf|am|acad|sci|ann|phys|lett|math|soc|appl)\.?$",
    re.IGNORECASE,
)
_LOOKED_AT, _LOOKED_BACK = 200, 31
_SHORTEST, _LEAST, _LONGEST = 30, 80, 400
_MOST_CLAUSES = 50_000
"""Running text is taken apart at so many places at most."""
_SURE = 2.0
_CHAIN = 3


def breaks(text: str) -> tuple[int, ...]:
    """Return where entries surely begin in a line that holds more than one, 0 always among them.

    Names and a year must follow the full stop of something that was long enough for an entry, and had its year.
    """
    found = [0]
    for match in _PLACE.finditer(text):
        at = match.end()
        if not (at - found[-1] >= _LEAST <= len(text) - at) or text[match.start() - 1] != ".":
            continue
        if shapes.opening(text[at : at + _LOOKED_AT]) < _SURE or not shapes.dated(text[at : at + 300]):
            continue
        if not _goes_on(text, match.start()) and shapes.year(text[found[-1] : at]):
            found.append(at)
    return tuple(found)


def clauses(line: Line) -> Iterator[Line]:
    """Yield a line's text in pieces: at each place at which an entry could begin if there were no lines at all."""
    numbers = numbered(line.text)
    places = numbers or tuple(_clauses(line.text))
    starts = [0, *(at for at in places if at)]
    for start, end in zip(starts, [*starts[1:], len(line.text)], strict=True):
        piece = part(line, start, end)
        if piece:
            yield piece._replace(clause=True, fresh=bool(numbers and start), gap=0)


def _clauses(text: str) -> Iterator[int]:
    places = {match.end(): match.start() for match in _PLACE.finditer(text)}
    places |= {match.end(): match.end(1) for match in _WORD.finditer(text) if joining.is_address(match[1][:_LONGEST])}
    for at, before in islice(sorted(places.items()), _MOST_CLAUSES):
        if shapes.of(text[at]) not in "a,.;:)" and not _goes_on(text, before):
            yield at


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
    return tuple(n.at for n in best) if len(best) >= _CHAIN and best[0].at <= _SHORTEST else ()


def _goes_on(text: str, end: int) -> bool:
    """Say whether the text before a place is no end of an entry: an initial, "In", "Vol."."""
    before = text[max(0, end - _LOOKED_BACK) : end]
    if _IN_YEAR.search(before):
        return True
    token = _LAST_TOKEN.search(before)
    if token is None:
        return False
    word = token[1]
    return not word.strip(".…") or _INITIAL.search(word) is not None or _ABBREVIATED.search(word) is not None
