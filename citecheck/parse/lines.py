"""The lines of a text, blank ones counted but not kept: what lists are looked for and cut by."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from citecheck.model.span import Span

_TAB = 4
_BLANKS = re.compile(r"\s*")
_WORD = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds something, or one cell or column of it. `span` has no white space at its ends."""

    span: Span
    text: str
    indent: int = 0
    """Columns of white space before it; a tab counts as four."""
    gap: int = 0
    """Blank lines before it; a page break counts as one."""
    cell: bool = False
    """It stood in a cell of a table: it begins and ends there."""
    tied: bool = False
    """It goes on with the line before it: the next cell of the same row."""
    clause: bool = False
    """It is no line of the page but a clause out of running text."""
    fresh: bool = False
    """Links to databases stood before it: the entry before it is over."""


def split(text: str, span: Span | None = None) -> tuple[Line, ...]:
    """Return the lines of `text` that are not blank, or of its stretch `span`."""
    start, end = (span.start, span.end) if span else (0, len(text))
    lines: list[Line] = []
    at, gap = start, 0
    for row in text[start:end].splitlines(keepends=True):
        core = row.strip()
        if core:
            before = row[: len(row) - len(row.lstrip())]
            begin = at + len(before)
            lines.append(Line(Span(begin, begin + len(core)), core, _columns(before), gap + ("\f" in before)))
            gap = 0
        else:
            gap += 1
        at += len(row)
    return tuple(lines)


def part(line: Line, start: int, end: int, *, cell: bool = False) -> Line | None:
    """Return the stretch of a line's text from `start` to `end`, trimmed, or None where nothing is there."""
    text = line.text[start:end]
    core = text.strip()
    if not core:
        return None
    begin = line.span.start + start + len(text) - len(text.lstrip())
    indent, gap = (line.indent, line.gap) if start == 0 else (0, 0)
    return Line(Span(begin, begin + len(core)), core, indent, gap, cell, fresh=line.fresh and start == 0)


def has_letters(text: str) -> bool:
    """Say whether there is a letter of any script in the text."""
    return _WORD.search(text) is not None


def cover(text: str, lines: Iterable[Line]) -> tuple[Span, ...]:
    """Return the stretches that the lines take up, joined where only white space lies between them."""
    spans: list[Span] = []
    for line in sorted(lines, key=lambda found: found.span):
        if spans and (match := _BLANKS.match(text, spans[-1].end)) and match.end() >= line.span.start:
            spans[-1] = Span(spans[-1].start, max(spans[-1].end, line.span.end))
        else:
            spans.append(line.span)
    return tuple(spans)


def _columns(blanks: str) -> int:
    return len(blanks) + blanks.count("\t") * (_TAB - 1)
