"""What the parser returns: the references and the citations of a document, and how far the reading can be trusted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from citecheck.model.citation import Citation
from citecheck.model.document import Document
from citecheck.model.reference import Reference
from citecheck.model.span import Span

IN_SOMETHING = frozenset(("article-journal", "chapter"))
"""Types of works that stand in a container."""


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

    @cached_property
    def omits_titles(self) -> bool:
        """Whether most articles and chapters of the list have no title: "Phys. Rev. 47, 777 (1935)" is a style.

        A bibliography has no style. Counted once, for every entry without a title asks.
        """
        untitled = [not r.item.title for r in self.references if r.item.type in IN_SOMETHING]
        return not self.document.bare and sum(untitled) * 2 > len(untitled)
