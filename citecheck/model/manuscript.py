"""What the parser returns: the references and the citations of a document, and how far the reading can be trusted."""

from __future__ import annotations

from dataclasses import dataclass

from citecheck.model.citation import Citation
from citecheck.model.document import Document
from citecheck.model.reference import Reference
from citecheck.model.span import Span


@dataclass(frozen=True, slots=True)
class ListRegion:
    """A stretch of the Document's text that was read as a reference list."""

    span: Span
    heading: str = ""
    """The heading as printed, or "" where the list was found without one."""


@dataclass(frozen=True)
class Manuscript:
    """A Document's references and citations."""

    document: Document
    references: tuple[Reference, ...]
    citations: tuple[Citation, ...]
    lists: tuple[ListRegion, ...] = ()
    style: str = "unknown"
    """How the text cites: "author-date", "numeric", "author-page", "keyed", "none" or "unknown"."""
    title: str = ""
    doi: str = ""
    """The article's own DOI, as printed."""
    expected: int = 0
    """How many entries the second way of counting finds."""
    doubts: tuple[str, ...] = ()
    """Why the cut is not to be trusted: sentences that name what and where."""
    unparsed: tuple[Span, ...] = ()
    """Stretches of the list that became no entry."""
