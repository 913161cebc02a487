"""Document -> Manuscript: lists found and cut, entries read, citations found."""

from __future__ import annotations

from citecheck.model.document import Document
from citecheck.model.manuscript import Manuscript
from citecheck.model.reference import Reference
from citecheck.parse import front, lines, listing, style
from citecheck.parse.entries.cutting import Cut
from citecheck.parse.interface import ParseError
from citecheck.settings import Limits


def parse(document: Document, limits: Limits) -> Manuscript:
    """Return the references and citations of a document.

    Raises ParseError where it has more entries than `limits` allows; nothing else is raised for any text.
    """
    from citecheck.parse.citations import find_citations

    listed = listing.read(document)
    if len(listed.entries) > limits.entries:
        raise ParseError(
            f"{document.path}: {len(listed.entries):,} references; at most {limits.entries:,} are taken on"
        )
    references = tuple(_reference(i, entry) for i, entry in enumerate(listed.entries))
    about = front.read(document, lines.split(document.text), listed.cover)
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
        doubts=listed.doubts,
        unparsed=listed.unparsed,
    )


def _reference(index: int, entry: Cut) -> Reference:
    from citecheck.parse.fields import read_entry

    read = read_entry(entry.content.text)
    return Reference(
        id=f"r{index + 1}",
        index=index,
        content=entry.content,
        span=entry.span,
        item=read.item,
        label=entry.label,
        parsed=read.parsed,
        doi=read.doi,
        fields=read.fields,
    )
