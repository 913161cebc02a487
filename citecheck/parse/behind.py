"""What stands behind an entry's links: a DOI that is not printed but to which a click on "Link" or a title leads."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from citecheck.ids import doi
from citecheck.model.document import Document, Mark, MarkKind
from citecheck.model.reference import PrintedDoi
from citecheck.model.span import Span

_LONGEST_ADDRESS = 2_000


def targets(document: Document) -> tuple[Mark, ...]:
    """Return the links of a document that lead to a DOI's address, in order."""
    links = (m for m in document.marks if m.kind is MarkKind.TARGET and m.data and "doi.org/" in m.data)
    return tuple(sorted(links, key=lambda mark: mark.span))


def doi_of(entry: Span, raw: str, links: Sequence[Mark]) -> PrintedDoi | None:
    """Return the DOI behind the entry's links, or None where there is none, or more than one.

    It stands at the end of `raw`: nothing of what is printed is it.
    """
    found: dict[str, PrintedDoi] = {}
    at = bisect_left(links, entry.start, key=lambda mark: mark.span.start)
    while at < len(links) and links[at].span.end <= entry.end:
        behind = next(doi.find((links[at].data or "")[:_LONGEST_ADDRESS]), None)
        if behind and behind.doi:
            found.setdefault(behind.doi, behind)
        at += 1
    if len(found) != 1:
        return None
    (only,) = found.values()
    return replace(only, span=Span(len(raw), len(raw)), slips=())
