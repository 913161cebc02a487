"""The lines of a text, blank ones counted but not kept: what lists are looked for and cut by."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from citecheck.model.span import Span

_TAB = 4


class Line(NamedTuple):
    """A line that holds something, or one cell or column of it. A tuple, for there are many of them."""

    start: int
    """Where in the Document's text it begins; it has no white space at its ends."""
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

    @property
    def end(self) -> int:
        """Where in the Document's text it ends."""
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        """Its stretch of the Document's text."""
        return Span(self.start, self.end)


def split(text: str, span: Span | None = None) -> tuple[Line, ...]:
    """Return the lines of `text` that are not blank, or of its stretch `span`."""
    at, end = (span.start, span.end) if span is not None else (0, len(text))
    lines: list[Line] = []
    gap = 0
    for row in text[at:end].splitlines(keepends=True):
        core = row.strip()
        if not core:
            gap += 1
        elif row.startswith(core):
            lines.append(Line(at, core, 0, gap))
            gap = 0
        else:
            before = row[: len(row) - len(row.lstrip())]
            lines.append(Line(at + len(before), core, _columns(before), gap + ("\f" in before)))
            gap = 0
        at += len(row)
    return tuple(lines)


def part(line: Line, start: int, end: int, *, cell: bool = False) -> Line | None:
    """Return the stretch of a line's text from `start` to `end`, trimmed, or None where nothing is there."""
    text = line.text[start:end]
    core = text.strip()
    if not core:
        return None
    begin = line.start + start + len(text) - len(text.lstrip())
    if start:
        return Line(begin, core, cell=cell)
    return Line(begin, core, line.indent, line.gap, cell, fresh=line.fresh)


def cover(text: str, lines: Iterable[Line]) -> tuple[Span, ...]:
    """Return the stretches that the lines take up, joined where only white space lies between them."""
    spans: list[Span] = []
    start = end = -1
    for line in sorted(lines):
        if end >= 0 and not text[end : line.start].strip():
            end = max(end, line.end)
            continue
        if end >= 0:
            spans.append(Span(start, end))
        start, end = line.start, line.end
    return (*spans, Span(start, end)) if end >= 0 else ()


def _columns(blanks: str) -> int:
    return len(blanks) + blanks.count("\t") * (_TAB - 1)
