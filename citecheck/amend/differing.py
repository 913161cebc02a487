"""What edits change, as a unified diff.

It is made of the edits themselves. To compare both texts would find the same, but entries of a bibliography share so
many lines that Python's difflib takes minutes for a few thousand of them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from citecheck.amend.applying import applied
from citecheck.model.finding import SourceEdit
from citecheck.model.span import Span

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")
_CONTEXT = 2
"""Lines shown before and behind what changes."""


@dataclass(frozen=True, slots=True)
class _Change:
    """Old lines, from `first` up to but not including `past`, and the new ones that stand for them."""

    first: int
    past: int
    lines: tuple[str, ...]


def difference(path: str, source: str, edits: Sequence[SourceEdit]) -> str:
    """Return what the edits, in order and without overlap, change as a unified diff, or "" where nothing does."""
    old = _LINE.findall(source)
    hunks = "".join(_hunks(old, list(_changes(source, old, edits))))
    name = path.lstrip("/")
    return f"--- a/{name}\n+++ b/{name}\n{hunks}" if hunks else ""


def _changes(source: str, old: Sequence[str], edits: Iterable[SourceEdit]) -> Iterator[_Change]:
    """Yield what changes line by line: edits that share a line, or stand on the next one, together."""
    starts = [0, *accumulate(map(len, old))]
    last = max(0, len(old) - 1)
    group: list[SourceEdit] = []
    first = past = 0
    for edit in edits:
        begins = min(last, bisect_right(starts, edit.span.start) - 1)
        if group and begins > past:
            yield from _change(source, starts, Span(first, past), group)
            group = []
        first = first if group else begins
        past = min(len(old), bisect_right(starts, edit.span.end))
        group.append(edit)
    if group:
        yield from _change(source, starts, Span(first, past), group)


def _change(source: str, starts: Sequence[int], lines: Span, edits: Iterable[SourceEdit]) -> Iterator[_Change]:
    """Yield the change of a stretch of lines, without those at its ends that stay as they are."""
    base = starts[lines.start]
    text = source[base : starts[lines.end]]
    old, new = (
        _LINE.findall(text),
        _LINE.findall(applied(text, [SourceEdit(e.span.shifted(-base), e.text) for e in edits])),
    )
    most = min(len(old), len(new))
    same = next((i for i in range(most) if old[i] != new[i]), most)
    most -= same
    tail = next((i for i in range(most) if old[-1 - i] != new[-1 - i]), most)
    if len(old) > same + tail or len(new) > same + tail:
        yield _Change(lines.start + same, lines.end - tail, tuple(new[same : len(new) - tail]))


def _hunks(old: Sequence[str], changes: Sequence[_Change]) -> Iterator[str]:
    """Yield the hunks; changes with little between them share one."""
    moved = 0
    group: list[_Change] = []
    for i, change in enumerate(changes):
        group.append(change)
        if i + 1 < len(changes) and changes[i + 1].first - change.past <= 2 * _CONTEXT:
            continue
        yield _hunk(old, group, moved)
        moved += sum(len(c.lines) - (c.past - c.first) for c in group)
        group = []


def _hunk(old: Sequence[str], group: Sequence[_Change], moved: int) -> str:
    """Return one hunk; `moved` is by how many lines what comes before it grew."""
    at = max(0, group[0].first - _CONTEXT)
    end = min(len(old), group[-1].past + _CONTEXT)
    grown = sum(len(c.lines) - (c.past - c.first) for c in group)
    rows = [f"@@ -{_range(at, end - at)} +{_range(at + moved, end - at + grown)} @@\n"]
    for change in group:
        rows += (_row(" ", line) for line in old[at : change.first])
        rows += (_row("-", line) for line in old[change.first : change.past])
        rows += (_row("+", line) for line in change.lines)
        at = change.past
    return "".join([*rows, *(_row(" ", line) for line in old[at:end])])


def _range(start: int, length: int) -> str:
    if length == 1:
        return f"{start + 1}"
    return f"{start + 1 if length else start},{length}"


def _row(sign: str, line: str) -> str:
    return f"{sign}{line}" if line.endswith(("\n", "\r")) else f"{sign}{line}\n\\ No newline at end of file\n"
