"""What stands behind an entry's links: a DOI that is not printed, or another one than is printed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
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
    for link in _within(entry, links):
        behind = _first(link.data or "")
        if behind:
            found.setdefault(behind.doi, behind)
    if len(found) != 1:
        return None
    (only,) = found.values()
    return replace(only, span=Span(len(raw), len(raw)), slips=())


def contradictions(entry: Span, text: str, links: Sequence[Mark]) -> Iterator[str]:
    """Yield, in sentences, which printed DOIs of an entry are links that lead to another DOI.

    One that is the beginning of the other is it, cut off by the page or shortened by hand. What is printed counts.
    """
    for link in _within(entry, links):
        shown, behind = _first(text[link.span.start : link.span.end]), _first(link.data or "")
        if shown and behind and not (behind.doi.startswith(shown.doi) or shown.doi.startswith(behind.doi)):
            yield f"The link on the printed DOI {shown.doi} leads to another one, {behind.doi}."


def _within(entry: Span, links: Sequence[Mark]) -> Iterator[Mark]:
    at = bisect_left(links, entry.start, key=lambda mark: mark.span.start)
    while at < len(links) and links[at].span.end <= entry.end:
        yield links[at]
        at += 1


def _first(text: str) -> PrintedDoi | None:
    return next((found for found in doi.find(text[:_LONGEST_ADDRESS]) if found.doi), None)
