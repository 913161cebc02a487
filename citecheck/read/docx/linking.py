"""The works that managers' fields carry, found again in the list as printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from citecheck.model.item import Item
from citecheck.model.span import Span
from citecheck.read.docx.managers import Embedded
from citecheck.text.folding import squash

_SHORTEST_TITLE = 12
_COMPARED = 80


def keys(works: Iterable[Embedded], entries: Sequence[str]) -> dict[str, int]:
    """Return which entry each work is, by its key: the only one that shows its DOI, its title, or its name and year."""
    squashed = [squash(entry[:2_000]) for entry in entries]
    found: dict[str, int] = {}
    for work in works:
        if work.key in found:
            continue
        for sign in _signs(work.item):
            hits = [i for i, entry in enumerate(squashed) if all(part in entry for part in sign)]
            if len(hits) == 1:
                found[work.key] = hits[0]
                break
    return found


def _signs(item: Item) -> Iterator[tuple[str, ...]]:
    if item.DOI:
        yield (squash(item.DOI.rpartition("doi.org/")[2]),)
    title = squash(item.title)[:_COMPARED]
    family = squash(item.author[0].full_family) if item.author else ""
    if len(title) >= _SHORTEST_TITLE:
        yield (title,)
        if family and item.year:
            yield title, family, item.year
    if family and item.year:
        yield family, item.year


def within(paragraphs: Sequence[Span], lists: Sequence[Span]) -> list[Span]:
    """Return the paragraphs, or their parts, that lie in the bibliography."""
    cut = (Span(max(p.start, s.start), min(p.end, s.end)) for s in lists for p in paragraphs if p.meets(s))
    return sorted({span for span in cut if len(span) > 1})
