"""Document -> its reference lists, cut into entries; the fields of the entries are not looked at here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from citecheck.model.document import Document
from citecheck.model.manuscript import ListRegion
from citecheck.model.span import Span
from citecheck.parse import columns, debris, furniture, given, lines, sections
from citecheck.parse.entries import joining
from citecheck.parse.entries.cutting import Cut, cut
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


def read(document: Document) -> Listing:
    """Return the lists of a document: as its format marks them, else found and cut by guessing."""
    marked = given.entries(document)
    return _marked(marked) if marked else _guessed(document)


def _marked(entries: Sequence[Cut]) -> Listing:
    spans = tuple(entry.span for entry in entries)
    whole = ListRegion(Span(spans[0].start, max(span.end for span in spans)))
    return Listing(tuple(entries), (whole,), spans, len(entries))


def _guessed(document: Document) -> Listing:
    every = tuple(sections.opened(given.readable(document, lines.split(document.text))))
    found = _sections(document, every)
    marks = furniture.find(every, _inside(found, len(every)))
    known = joining.compounds(document.text)
    entries: list[Cut] = []
    regions: list[ListRegion] = []
    taken: list[Line] = []
    for section in found:
        own = every[section.start : section.end]
        entries += cut(tuple(debris.clean(columns.in_order(own), marks)), known)
        regions.append(ListRegion(Span(own[0].span.start, own[-1].span.end), section.heading))
        taken += every[section.head : section.end]
    return Listing(tuple(entries), tuple(regions), lines.cover(document.text, taken), len(entries))


def _sections(document: Document, every: Sequence[Line]) -> tuple[Section, ...]:
    """Return the list that the format marks, or those that are found."""
    region = given.region(document)
    if region is None:
        return sections.find(every, given.headed(document, every))
    inside = [i for i, line in enumerate(every) if region.start <= line.span.start < region.end]
    return (sections.within(every, inside[0], inside[-1] + 1),) if inside else ()


def _inside(found: Sequence[Section], count: int) -> list[bool]:
    inside = [False] * count
    for section in found:
        inside[section.start : section.end] = [True] * (section.end - section.start)
    return inside
