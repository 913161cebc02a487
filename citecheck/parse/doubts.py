"""Why the cut of a list is not to be trusted: what does not fit, and where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

from citecheck.ids import doi
from citecheck.model.document import Document, MarkKind
from citecheck.model.span import Span
from citecheck.parse.entries import shapes, wholeness
from citecheck.parse.entries.cutting import Cut, Cutting

_SLACK, _LEAST_OFF = 0.1, 2
"""The two ways of counting may be off by a tenth of the entries, and by two in short lists, before it is said."""
_LONG, _LONGER = 1500, 6.0
"""An entry is said to be long from so many characters on, and where it is so many times as long as most."""
_SHOWN = 3
_YEARLESS = 0.6
_LEAST_ENTRIES = 5


def of(document: Document, cutting: Cutting) -> Iterator[str]:
    """Yield what does not fit in one list, in full sentences that name the place."""
    if not cutting.entries:
        yield f"Nothing in the list of references{_at(document, cutting.left)} could be read as an entry."
        return
    yield from _counts(document, cutting)
    yield from _unsure(document, cutting)
    yield from _long(document, cutting.entries)
    yield from _in_parts(document, cutting)
    yield from _not_single(document, cutting)
    yield from _bare(document, cutting.entries)


def none_found(document: Document, notes: Sequence[Span]) -> Iterator[str]:
    """Yield that there is no list, and what was seen in its stead."""
    yield "No list of references was found."
    if len(notes) == 1:
        yield f"A reference stands in a note at {document.locate(notes[0]).says}: it was seen and not read."
    elif notes:
        yield (
            f"References stand in {len(notes)} notes, the first at {document.locate(notes[0]).says}: "
            "they were seen and not read."
        )


def not_compared(document: Document, notes: Sequence[Span]) -> Iterator[str]:
    """Yield that notes name works of which it is unknown whether the list has them."""
    if notes:
        given = (
            "One note gives a work in full that was" if len(notes) == 1 else f"{len(notes)} notes give works that were"
        )
        yield f"{given} not recognised in the list: {_places(document, notes)}."


def without_note(document: Document) -> Iterator[str]:
    """Yield which notes are called in the text and given nowhere: what they cite, nobody can read."""
    calls: dict[str | None, Span] = {}
    for mark in document.marks:
        if mark.kind is MarkKind.CALL:
            calls.setdefault(mark.key, mark.span)
    named = [f"[^{name}] ({document.locate(span).says})" for name, span in calls.items()]
    if named:
        told = ", ".join(named[:_SHOWN]) + (" …" if len(named) > _SHOWN else "")
        note = "A note is" if len(named) == 1 else f"{len(named)} notes are"
        yield f"{note} called in the text but not given in the file: {told}."


def _counts(document: Document, cutting: Cutting) -> Iterator[str]:
    found, expected = len(cutting.entries), cutting.expected
    where = document.locate(cutting.entries[0].span).says
    if cutting.labelled:
        if expected > found:
            yield f"The numbers of the list at {where} call for {expected} entries, but {found} were found."
    elif abs(expected - found) > max(_LEAST_OFF, _SLACK * found):
        yield f"The list at {where} was cut into {found} entries, but by its words alone there are {expected}."


def _unsure(document: Document, cutting: Cutting) -> Iterator[str]:
    places = cutting.unsure
    if len(places) > max(_LEAST_OFF, _SLACK * len(cutting.entries)):
        yield f"At {len(places)} places it is unsure whether an entry begins: {_places(document, places)}."


def _long(document: Document, entries: Sequence[Cut]) -> Iterator[str]:
    usual = median(len(entry.content.text) for entry in entries)
    long = [entry.span for entry in entries if len(entry.content.text) > max(_LONG, _LONGER * usual)]
    if long:
        few = "One entry is" if len(long) == 1 else f"{len(long)} entries are"
        yield f"{few} so long as to hold more than one: {_places(document, long)}."


def _not_single(document: Document, cutting: Cutting) -> Iterator[str]:
    """Yield which entries hold more than one reference, or a part of one; under numbers of their own they may."""
    if cutting.labelled:
        return
    found = wholeness.of([entry.content.text for entry in cutting.entries])
    for kind, what in (
        (found.doubled, "to hold more than one reference each"),
        (found.torn, "to be the rest of others"),
    ):
        if len(kind) >= _LEAST_OFF:
            places = [cutting.entries[i].span for i in kind]
            yield f"{len(kind)} entries seem {what}: {_places(document, places)}."


def _in_parts(document: Document, cutting: Cutting) -> Iterator[str]:
    """Yield which entries gather several works under one number: no more than the first of each was read."""
    found = [entry.span for entry in cutting.entries if wholeness.first_part(entry.content.text)]
    if found:
        places = _places(document, found)
        one = len(found) == 1
        what = "1 entry gathers" if one else f"{len(found)} entries gather"
        yield f"{what} several works, (a), (b) …, of which the first alone was read: {places}."


def _bare(document: Document, entries: Sequence[Cut]) -> Iterator[str]:
    """Yield where years and DOIs are too few or too many for so many entries."""
    if len(entries) < _LEAST_ENTRIES:
        return
    where = document.locate(entries[0].span).says
    yearless = sum(not shapes.year(entry.content.text) for entry in entries)
    if yearless > _YEARLESS * len(entries):
        yield f"Of the {len(entries)} entries of the list at {where}, {yearless} bear no year."
    dois = sum(len(_dois(entry.content.text)) for entry in entries)
    if dois > len(entries):
        yield f"The list at {where} holds {dois} DOIs, but {len(entries)} entries."


def _dois(text: str) -> set[str]:
    return {found.doi for found in doi.find(text) if found.doi} if text.count("10.") > 1 else set(text[:0])


def _places(document: Document, spans: Sequence[Span]) -> str:
    said = list(dict.fromkeys(document.locate(span).says for span in spans))
    return ", ".join(said[:_SHOWN]) + (" …" if len(said) > _SHOWN else "")


def _at(document: Document, spans: Sequence[Span]) -> str:
    return f" at {document.locate(spans[0]).says}" if spans else ""
