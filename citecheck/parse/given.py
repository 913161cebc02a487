"""What the format itself knows of a Document's list: its entries, where it begins and ends, what is no text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from citecheck.model.document import Document, Mark, MarkKind
from citecheck.model.span import Span
from citecheck.parse import lines
from citecheck.parse.entries import joining
from citecheck.parse.entries.cutting import Cut, one
from citecheck.parse.lines import Line

_NOT_TEXT = (MarkKind.SKIP, MarkKind.NOTE)


def spans(document: Document, kind: MarkKind) -> tuple[Span, ...]:
    """Return the stretches that the format marks as `kind`, in order."""
    return tuple(sorted(mark.span for mark in document.marks if mark.kind is kind))


def entries(document: Document) -> tuple[Cut, ...]:
    """Return the entries that the format marks, in order; one with given fields keeps them."""
    marks = sorted((mark for mark in document.marks if mark.kind is MarkKind.ENTRY), key=lambda mark: mark.span)
    known = joining.compounds(document.text) if marks else frozenset()
    return tuple(_entry(document, mark, known) for mark in marks)


def _entry(document: Document, mark: Mark, known: frozenset[str]) -> Cut:
    cut = one(lines.split(document.text, mark.span), mark.span, known)
    return Cut(cut.content, mark.span, mark.key or cut.label, mark.item, mark.problems)


def region(document: Document) -> Span | None:
    """Return the stretch from the mark of the list's start to that of its end, or None where no start is marked."""
    starts, ends = spans(document, MarkKind.LIST_START), spans(document, MarkKind.LIST_END)
    if not starts:
        return None
    end = next((end.end for end in ends if end.end >= starts[0].end), len(document.text))
    return Span(starts[0].start, end)


def readable(document: Document, every: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines that stand in no note and in nothing that is no text."""
    shut = tuple(sorted(mark.span for mark in document.marks if mark.kind in _NOT_TEXT))
    starts = [span.start for span in shut]
    for line in every:
        at = bisect_right(starts, line.start) - 1 if starts else -1
        if at < 0 or line.start >= shut[at].end:
            yield line


def headed(document: Document, every: Sequence[Line]) -> frozenset[int]:
    """Return the indices of the lines that the format calls headings."""
    marked = spans(document, MarkKind.HEADING)
    if not marked:
        return frozenset()
    starts = [span.start for span in marked]
    found = ((i, bisect_right(starts, line.end - 1) - 1) for i, line in enumerate(every))
    return frozenset(i for i, at in found if at >= 0 and marked[at].meets(every[i].span))
