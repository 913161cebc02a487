"""What marked citations show: the names and years that stand in print, and what a reference manager keeps behind them.

A key says which entry is meant; only the print says which year the text gives it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from citecheck.model.citation import Citation, Embedded
from citecheck.model.document import Document, Mark, MarkKind
from citecheck.model.reference import Reference
from citecheck.parse.citations.drafts import Draft
from citecheck.text.folding import squash

_TOKEN = re.compile(r"[^\s,;@{}()\[\]]+")


def shows_words(document: Document) -> bool:
    """Say whether marked citations stand in the text as a reader sees them, not as keys."""
    marks = [m for m in document.marks if m.kind is MarkKind.CITATION and m.keys]
    return not all(_as_keys(document, m) for m in marks)


def _as_keys(document: Document, mark: Mark) -> bool:
    tokens = set(_TOKEN.findall(_shown(document, mark)))
    return any(key in tokens for key in mark.keys)


def worded(marked: Sequence[Draft], dated: Sequence[Draft], references: Sequence[Reference]) -> list[Draft]:
    """Return the marked citations with the names and years that they show; `dated` is what the bare text shows."""
    by_key = {r.label: r for r in reversed(references) if r.label}
    ends = [d.span.end for d in dated]
    done: list[Draft] = []
    for first, last in _clusters(marked):
        span = marked[first].span
        at = stop = bisect_left(ends, span.start + 1)
        while stop < len(dated) and dated[stop].span.start < span.end:
            stop += 1
        done += _paired(marked[first:last], dated[at:stop], by_key)
    return done


def _clusters(marked: Sequence[Draft]) -> list[tuple[int, int]]:
    """Return from where to where the drafts of each mark go."""
    starts = [i for i, d in enumerate(marked) if i == 0 or d.span != marked[i - 1].span]
    return list(zip(starts, [*starts[1:], len(marked)], strict=True))


def _paired(marked: Sequence[Draft], shown: Sequence[Draft], by_key: dict[str, Reference]) -> list[Draft]:
    """Return each draft with what is shown of it: what fits its entry, or the only thing left."""
    open_ = list(shown)
    pairs: list[Draft | None] = []
    for draft in marked:
        fitting = next((s for s in open_ if _fits(s, by_key.get(draft.key))), None)
        pairs.append(fitting)
        if fitting:
            open_.remove(fitting)
    if len(open_) == 1 and pairs.count(None) == 1:
        pairs[pairs.index(None)] = open_[0]
    return [_with(draft, pair) if pair else draft for draft, pair in zip(marked, pairs, strict=True)]


def _fits(shown: Draft, reference: Reference | None) -> bool:
    if reference is None or not shown.authors or reference.item.year not in shown.year or not reference.item.year:
        return False
    names = reference.item.author or reference.item.editor
    return bool(names) and squash(shown.authors[0]) in squash(names[0].full_family)


def _with(draft: Draft, shown: Draft) -> Draft:
    return replace(shown, kind=draft.kind, span=draft.span, cluster=draft.cluster, trust=draft.trust, key=draft.key)


def with_embedded(document: Document, citations: Sequence[Citation]) -> tuple[Citation, ...]:
    """Return the citations; the first of each reference manager's field bears what the field holds."""
    found = list(citations)
    starts = [c.span.start for c in found]
    for mark in document.marks:
        if mark.kind is MarkKind.CITATION and mark.data:
            at = bisect_left(starts, mark.span.start)
            if at < len(found) and found[at].span.start < mark.span.end:
                found[at] = replace(found[at], embedded=Embedded(mark.span, mark.data))
    return tuple(found)


def _shown(document: Document, mark: Mark) -> str:
    return document.text[mark.span.start : mark.span.end]
