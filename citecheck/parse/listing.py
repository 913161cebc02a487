"""Document -> its reference lists, cut into entries; the fields of the entries are not looked at here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from citecheck.model.document import Document
from citecheck.model.manuscript import ListRegion
from citecheck.model.span import Span
from citecheck.parse import columns, debris, doubts, furniture, given, gutter, lines, notes, sections
from citecheck.parse.entries import joining
from citecheck.parse.entries.cutting import Cut, Cutting, cut
from citecheck.parse.lines import Line
from citecheck.parse.sections import Section


@dataclass(frozen=True)
class Listing:
    """The lists of a document."""

    entries: tuple[Cut, ...]
    regions: tuple[ListRegion, ...] = ()
    cover: tuple[Span, ...] = ()
    """All that the lists take up, headings included: no citation is looked for there."""
    expected: int = 0
    doubts: tuple[str, ...] = ()
    unparsed: tuple[Span, ...] = ()
    readable: tuple[Line, ...] = ()
    """The lines of the whole text that can be read, notes and what is no text apart."""


def read(document: Document) -> Listing:
    """Return the lists of a document: as its format marks them, else found and cut by guessing."""
    marked = given.entries(document)
    readable = tuple(given.readable(document, lines.split(document.text)))
    return replace(_marked(marked) if marked else _guessed(document, readable), readable=readable)


def _marked(entries: Sequence[Cut]) -> Listing:
    spans = tuple(entry.span for entry in entries)
    whole = ListRegion(Span(spans[0].start, max(span.end for span in spans)))
    return Listing(tuple(entries), (whole,), spans, len(entries))


def _guessed(document: Document, readable: Sequence[Line]) -> Listing:
    every = tuple(sections.opened(gutter.in_order(readable)))
    found = _sections(document, every)
    marks = furniture.find(every, _inside(found, len(every)))
    known = joining.compounds(document.text)
    cuttings = [cut(tuple(debris.clean(columns.in_order(every[s.start : s.end]), marks)), known) for s in found]
    taken = [line for section in found for line in every[section.head : section.end]]
    return Listing(
        tuple(entry for cutting in cuttings for entry in cutting.entries),
        tuple(_region(every, section) for section in found),
        lines.cover(document.text, taken),
        sum(cutting.expected for cutting in cuttings),
        doubts=tuple(_doubts(document, every, cuttings)),
        unparsed=tuple(span for cutting in cuttings for span in cutting.left),
    )


def _doubts(document: Document, every: Sequence[Line], cuttings: Sequence[Cutting]) -> Iterator[str]:
    if not cuttings:
        yield from doubts.none_found(document, notes.with_references(document, every))
    for cutting in cuttings:
        yield from doubts.of(document, cutting)


def _region(every: Sequence[Line], section: Section) -> ListRegion:
    spans = [line.span for line in every[section.start : section.end]]
    return ListRegion(Span(min(span.start for span in spans), max(span.end for span in spans)), section.heading)


def _sections(document: Document, every: Sequence[Line]) -> tuple[Section, ...]:
    """Return the list that the format marks, or those that are found."""
    region = given.region(document)
    if region is None:
        return sections.find(every, given.headed(document, every))
    inside = [i for i, line in enumerate(every) if region.start <= line.start < region.end]
    return (sections.within(every, inside[0], inside[-1] + 1),) if inside else ()


def _inside(found: Sequence[Section], count: int) -> list[bool]:
    inside = [False] * count
    for section in found:
        inside[section.start : section.end] = [True] * (section.end - section.start)
    return inside
