"""Footnotes and endnotes that hold references in the place of a list."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from citecheck.model.citation import Citation
from citecheck.model.document import Document, MarkKind
from citecheck.model.reference import Reference
from citecheck.model.span import Span
from citecheck.parse import evidence
from citecheck.parse.entries import labels, shapes
from citecheck.parse.lines import Line
from citecheck.text.folding import fold

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
