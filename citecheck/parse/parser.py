"""Document -> Manuscript: lists found and cut, entries read, citations found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from citecheck.ids import doi
from citecheck.model.citation import Citation
from citecheck.model.document import Document, Mark
from citecheck.model.item import Item
from citecheck.model.manuscript import Manuscript
from citecheck.model.reference import PrintedDoi, Reference
from citecheck.parse import behind, doubts, front, listing, notes, repeated, style
from citecheck.parse.entries.cutting import Cut
from citecheck.parse.interface import ParseError
from citecheck.settings import Limits

_TOO_LONG = "The entry is too long for one: only its beginning was read."


def parse(document: Document, limits: Limits) -> Manuscript:
    """Return the references and citations of a document.

    Raises ParseError where it has more entries than `limits` allows; nothing else is raised for any text.
    """
    from citecheck.parse.citations import find_citations

    listed = listing.read(document)
    most = limits.tagged_entries if document.tagged else limits.entries
    if len(listed.entries) > most:
        raise ParseError(f"{document.path}: {len(listed.entries):,} references; at most {most:,} are taken on")
    references = tuple(_references(document.text, listed.entries, behind.targets(document)))
    labelled = any(entry.label for entry in listed.entries)
    document = notes.marked(document, listed.readable, listed.cover, labelled)
    about = front.read(document, tuple(notes.outside(document, listed.readable)), listed.cover)
    citations = find_citations(document, about.body, references)
    return Manuscript(
        document,
        references,
        citations,
        lists=listed.regions,
        style=style.of(citations, document.bare),
        title=about.title,
        doi=about.doi,
        expected=listed.expected,
        doubts=tuple(_doubts(document, listed, references, citations)),
        unparsed=listed.unparsed,
    )


def _doubts(
    document: Document, listed: listing.Listing, references: Sequence[Reference], citations: Sequence[Citation]
) -> Iterator[str]:
    yield from listed.doubts
    yield from doubts.not_compared(document, notes.not_compared(document, references, citations))
    yield from doubts.without_note(document)


def _references(text: str, entries: Sequence[Cut], targets: Sequence[Mark]) -> Iterator[Reference]:
    above: Item | None = None
    for i, entry in enumerate(entries):
        reference = _given(i, entry, entry.item) if entry.item else _read(i, entry, above, targets)
        above = reference.item
        wrong = tuple(behind.contradictions(entry.span, text, targets))
        yield replace(reference, problems=(*reference.problems, *wrong)) if wrong else reference


def _given(index: int, entry: Cut, item: Item) -> Reference:
    return Reference(
        _id(index),
        index,
        entry.content,
        entry.span,
        item,
        label=entry.label,
        doi=_given_doi(item),
        problems=entry.problems,
        given=True,
    )


def _given_doi(item: Item) -> PrintedDoi | None:
    """Return the DOI that the format gives, read as one that is printed: a bare one is labelled by its field's name."""
    label = "doi:" if item.DOI.startswith("10.") else ""
    return next(doi.find(f"{label}{item.DOI}"), None) if item.DOI else None


def _read(index: int, entry: Cut, above: Item | None, targets: Sequence[Mark]) -> Reference:
    from citecheck.parse.entries.wholeness import first_part
    from citecheck.parse.fields import LONGEST, read_entry

    raw = entry.content.text
    read = read_entry(raw[: first_part(raw) or len(raw)])
    linked = None if read.doi else behind.doi_of(entry.span, raw, targets)
    item = repeated.with_authors(raw, read.item, above)
    return Reference(
        _id(index),
        index,
        entry.content,
        entry.span,
        replace(item, DOI=linked.doi) if linked else item,
        label=entry.label,
        parsed=read.parsed,
        doi=read.doi or linked,
        fields=read.fields,
        problems=(*entry.problems, _TOO_LONG) if len(raw) > LONGEST else entry.problems,
    )


def _id(index: int) -> str:
    return f"r{index + 1}"
