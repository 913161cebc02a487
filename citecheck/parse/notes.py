"""Footnotes and endnotes that hold references in the place of a list."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from citecheck.model.citation import Citation
from citecheck.model.document import Document, Mark, MarkKind
from citecheck.model.reference import Reference
from citecheck.model.span import Span
from citecheck.parse import evidence, headings
from citecheck.parse.entries import labels, shapes
from citecheck.parse.lines import Line
from citecheck.text.folding import fold

PRINTED = "printed"
"""The `data` of a note's mark that no format set: its number stands in the text where it is called."""
_HEADINGS = frozenset(
    (
        "anmerkungen",
        "end notes",
        "endnoten",
        "endnotes",
        "footnotes",
        "fussnoten",
        "notas",
        "note",
        "noten",
        "noter",
        "notes",
        "notes de bas de page",
    )
)
_LONGEST_HEADING = 40
_LEAST_NOTES = 3
_LEAST_PRINTED = 5
"""So many lines that look like notes with references there must be before they are spoken of."""
_SIGNS = re.compile(
    r"\b(?:vgl|siehe|see|cf|voir|vease|cfr|zit|ebd|ibid|op\.? cit|a\.?a\.?o|passim|id|supra|infra|hrsg|eds?)\b"
    r"|\b(?:s|pp?)\. ?\d|\b\d{1,4}[-–]\d{1,4}\b|\bin: "
)


def with_references(document: Document, every: Sequence[Line]) -> tuple[Span, ...]:
    """Return the notes that hold references: those of the format, else lines like notes where there are enough."""
    marks = [mark.span for mark in document.marks if mark.kind is MarkKind.NOTE]
    marked = tuple(span for span in marks if _refers(document.text[span.start : span.end]))
    if marked:
        return marked
    printed = tuple(_printed(every))
    return printed if len(printed) >= _LEAST_PRINTED else ()


def not_compared(
    document: Document, references: Sequence[Reference], citations: Sequence[Citation]
) -> tuple[Span, ...]:
    """Return the notes that give a work in full, of which no citation was read, where other notes do cite the list."""
    from citecheck.parse.citations.full_notes import full_notes

    starts = sorted(citation.span.start for citation in citations)
    within = {
        mark.span
        for mark in document.marks
        if mark.kind is MarkKind.NOTE and bisect_left(starts, mark.span.start) < bisect_left(starts, mark.span.end)
    }
    if not (within and references):
        return ()
    return tuple(note.note for note in full_notes(document) if note.note not in within)


def marked(document: Document, readable: Sequence[Line], lists: Sequence[Span], labelled: bool) -> Document:
    """Return the document with the numbered notes under a heading of their own marked as such, beside its list.

    A list that is numbered itself is what numbers in the text lead to; notes that the format knows are enough.
    """
    if labelled or not lists or any(mark.kind is MarkKind.NOTE for mark in document.marks):
        return document
    found = tuple(chain.from_iterable(_below(readable, i, lists) for i, line in enumerate(readable) if _heads(line)))
    return replace(document, marks=(*document.marks, *found)) if found else document


def outside(document: Document, lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines that hold nothing of the notes that were marked here."""
    shut = [mark.span for mark in document.marks if mark.kind is MarkKind.NOTE and mark.data == PRINTED]
    for line in lines:
        at = bisect_left(shut, line.end, key=lambda span: span.start) - 1
        if at < 0 or shut[at].end <= line.start:
            yield line


def _heads(line: Line) -> bool:
    return len(line.text) <= _LONGEST_HEADING and headings.key(line.text) in _HEADINGS


def _below(readable: Sequence[Line], head: int, lists: Sequence[Span]) -> tuple[Mark, ...]:
    """Return the notes below a heading that are numbered from 1 on, () for fewer than make a habit."""
    ends = next((span.start for span in lists if span.start > readable[head].start), readable[-1].end)
    starts: list[tuple[int, int]] = []
    last = head
    for i in range(head + 1, len(readable)):
        line = readable[i]
        if line.start >= ends or (len(line.text) <= headings.LONGEST and headings.ends(line.text)):
            break
        label = labels.label(line.text)
        if label and label.number == len(starts) + 1:
            starts.append((line.start, line.start + label.end))
        last = i
    if len(starts) < _LEAST_NOTES:
        return ()
    stops = [*(start for start, _ in starts[1:]), readable[last].end]
    return tuple(
        Mark(Span(at, stop), MarkKind.NOTE, key=str(number), data=PRINTED)
        for number, ((_, at), stop) in enumerate(zip(starts, stops, strict=True), 1)
    )


def _printed(every: Sequence[Line]) -> Iterator[Span]:
    """Yield the lines that begin like a numbered note and refer to something."""
    for line in every:
        label = labels.label(line.text)
        if label and 0 < label.number < 1000 and _refers(line.text[label.end :]):
            yield line.span


def _refers(text: str) -> bool:
    text = text[:600]
    if not shapes.year(text):
        return False
    return _SIGNS.search(fold(text)) is not None or (shapes.opening(text) >= 1.0 and evidence.of(text) > 1.0)
