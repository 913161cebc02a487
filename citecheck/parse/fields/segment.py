"""What a segmenter returns: stretches of an entry's raw string, each with what it holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from citecheck.model.span import Span


class Label(StrEnum):
    """What a stretch of an entry holds. The set is closed: segmenters give no other, `assemble` knows all of them."""

    AUTHOR = "author"
    EDITOR = "editor"
    TRANSLATOR = "translator"
    DATE = "date"
    ORIGINAL_DATE = "original-date"
    TITLE = "title"
    CONTAINER = "container"
    """A journal, newspaper, web site, proceedings or the book that a chapter stands in."""
    COLLECTION = "collection"
    """A series."""
    VOLUME = "volume"
    ISSUE = "issue"
    PAGE = "page"
    NUMBER = "number"
    """An article, report, patent or standard number."""
    PUBLISHER = "publisher"
    PLACE = "place"
    EDITION = "edition"
    GENRE = "genre"
    """What kind of thing it is: "PhD thesis", "[Data set]", "Technical report"."""
    EVENT = "event"
    DOI = "doi"
    URL = "url"
    ISBN = "isbn"
    ISSN = "issn"
    PMID = "pmid"
    ARXIV = "arxiv"
    ACCESSED = "accessed"
    NOTE = "note"
    LABEL = "label"
    """The entry's own number or key: "12.", "[Kli+16]"."""
    OTHER = "other"
    """What joins the fields: "In", "Available from:", debris."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the raw string. Segments come in the order of the string and do not overlap; gaps are allowed.

    A segment may hold the words and punctuation round its value ("In C. B. Jones (Ed.),"), and all names of a list
    may be one segment or several. Volume, issue and page may stand in one segment ("77 (1), 81-98.").
    """

    label: Label
    span: Span


def cut(segments: Sequence[Segment], at: int, *parts: tuple[Label, int]) -> list[Segment]:
    """Return the segments, the one at `at` ending where the first part begins; each part goes on to the next.

    A part of no length is left out.
    """
    whole = segments[at]
    edges = [*(start for _, start in parts), whole.span.end]
    new = [Segment(label, Span(a, b)) for (label, _), (a, b) in zip(parts, pairwise(edges), strict=True) if a < b]
    return [*segments[:at], Segment(whole.label, Span(whole.span.start, edges[0])), *new, *segments[at + 1 :]]
