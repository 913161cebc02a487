"""Document -> its reference lists, cut into entries; the fields of the entries are not looked at here."""

from __future__ import annotations

from dataclasses import dataclass

from citecheck.model.document import Document
from citecheck.model.manuscript import ListRegion
from citecheck.model.span import Span
from citecheck.parse import columns, debris, furniture, lines, sections
from citecheck.parse.entries import joining
from citecheck.parse.entries.cutting import Cut, cut


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
    """Return the lists of a document, found and cut by guessing."""
    every = tuple(sections.opened(lines.split(document.text)))
    known = joining.compounds(document.text)
    found = sections.find(every)
    inside = [False] * len(every)
    for section in found:
        inside[section.start : section.end] = [True] * (section.end - section.start)
    marks = furniture.find(every, inside)
    entries: list[Cut] = []
    regions: list[ListRegion] = []
    taken: list[lines.Line] = []
    for section in found:
        own = every[section.start : section.end]
        entries += cut(tuple(debris.clean(columns.in_order(own), marks)), known)
        regions.append(ListRegion(Span(own[0].span.start, own[-1].span.end), section.heading))
        taken += every[section.head : section.end]
    return Listing(tuple(entries), tuple(regions), lines.cover(document.text, taken), len(entries))
