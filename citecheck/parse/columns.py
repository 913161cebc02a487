"""The reading order of a list that stands in a table: a page in two columns was made into one, or it is a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from citecheck.parse import debris
from citecheck.parse.lines import Line, part

_ROW = re.compile(r"(?:[-*•]\s+)?\|")
_BULLET = re.compile(r"[-*•]\s+(?=\|)")
_LONG = 40


def in_order(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with each table taken apart: one made of columns column by column, others row by row."""
    done: list[Line] = []
    table: list[Line] = []
    for line in lines:
        if _ROW.match(line.text):
            table.append(line)
            continue
        done += _table(table)
        table = []
        done.append(line)
    return tuple(done + _table(table))


def _table(rows: Sequence[Line]) -> list[Line]:
    if not rows:
        return []
    cells = [list(_cells(row)) for row in rows]
    width = max(map(len, cells), default=0)
    columns = [[row[i] for row in cells if i < len(row)] for i in range(width)]
    kept = [list(_kept(column)) for column in columns]
    by_column = [column for column in kept if sum(len(c.text) >= _LONG for c in column) * 2 >= len(column) > 0]
    if len(by_column) != 1:
        return [cell for column in kept for cell in column]
    return [cell if i == 0 else cell._replace(tied=True) for row in cells for i, cell in enumerate(_kept(row))]


def _cells(row: Line) -> Iterator[Line | None]:
    bullet = _BULLET.match(row.text)
    at = bullet.end() if bullet else 0
    at += row.text.startswith("|", at)
    for text in row.text[at:].removesuffix("|").split("|"):
        yield part(row, at, at + len(text), cell=True)
        at += len(text) + 1


def _kept(cells: Sequence[Line | None]) -> Iterator[Line]:
    """Yield the cells that hold something other than links, without links at their end."""
    for cell in cells:
        if cell is None or debris.is_links(cell.text) or debris.is_rule(cell.text):
            continue
        kept = part(cell, 0, debris.without_links(cell.text), cell=True)
        if kept is not None:
            yield kept
