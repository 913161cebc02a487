"""Edits and marks of the source -> a Document: edits that lie within others give way, marks move along."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from citecheck.model.document import Document, Mark, MarkKind, TextOrigin
from citecheck.model.mapped import Edit, Mapped
from citecheck.model.span import Span
from citecheck.read import characters, comments, emphasis, links, tags
from citecheck.read.encoding import Decoded
from citecheck.read.stretches import Stretches

MOST_EDITS = 200_000
"""No article needs as many; beyond, a text is left as it is, so that memory stays within bounds."""


@dataclass(frozen=True)
class Cleaning:
    """What is to be changed in a source, and what is marked in it; all spans are of the source."""

    edits: tuple[Edit, ...]
    marks: tuple[Mark, ...] = ()


def inline(text: str, *, markdown: bool, opaque: Sequence[Span] = ()) -> Cleaning:
    """Return the cleaning that plain text and Markdown share; in `opaque` stretches (code) only of characters."""
    defined = links.definitions(text) if "]:" in text else {}
    found = list(links.find(text, defined))
    used = {link.address for link in found}
    markup = [
        *comments.line_edits(text, hashes=not markdown),
        *tags.comment_edits(text),
        *tags.tag_edits(text),
        *tags.entity_edits(text),
        *(edit for link in found for edit in link.edits),
        *((span, "") for span, address in defined.values() if address in used),
        *tags.escape_edits(text, every=markdown),
        *emphasis.edits(text),
    ]
    targets = [*((link.text, link.address) for link in found if not link.picture), *tags.tag_targets(text)]
    marks = [Mark(span, MarkKind.TARGET, data=address) for span, address in targets]
    marks += [Mark(link.text, MarkKind.SKIP) for link in found if link.picture]
    shut = Stretches(opaque)
    return Cleaning(
        (*(e for e in markup if not shut.touches(e[0])), *characters.edits(text)),
        tuple(m for m in marks if not shut.touches(m.span)),
    )


def document(path: str, form: str, source: Decoded, *cleanings: Cleaning) -> Document:
    """Return the Document of a text file."""
    edits = [edit for cleaning in cleanings for edit in cleaning.edits]
    marks = [mark for cleaning in cleanings for mark in cleaning.marks]
    content, moved, notices = apply(Mapped.whole(source.text), edits, marks)
    origin = TextOrigin(source.text)
    return Document(path, form, content, origin, source.encoding, moved, (*source.notices, *notices))


def apply(
    content: Mapped, edits: Iterable[Edit], marks: Iterable[Mark]
) -> tuple[Mapped, tuple[Mark, ...], tuple[str, ...]]:
    """Return the edited text, the marks moved along, and what there is to say.

    Of edits that overlap the one that begins first, or is longer, is done.
    """
    apart = _apart(edits)
    notices: tuple[str, ...] = ()
    if len(apart) > MOST_EDITS:
        apart = apart[:MOST_EDITS]
        notices = (f"Only the first {MOST_EDITS:,} marks of formatting were taken out.",)
    forward = _Forward(apart)
    moved = (replace(m, span=forward.span(m.span)) for m in marks)
    kept = (m for m in moved if len(m.span) or m.kind in _POINTS)
    return content.edited(apart), tuple(sorted(kept, key=lambda m: (m.span, m.kind))), notices


_POINTS = frozenset((MarkKind.LIST_START, MarkKind.LIST_END, MarkKind.CALL))
"""Marks that may cover nothing; what other marks cover may have been taken out, and then they go."""


def _apart(edits: Iterable[Edit]) -> list[Edit]:
    apart: list[Edit] = []
    done = 0
    for edit in sorted(edits, key=lambda e: (e[0].start, -e[0].end)):
        if edit[0].start >= done:
            apart.append(edit)
            done = edit[0].end
    return apart


class _Forward:
    """The way from the source to the cleaned text."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._starts = [span.start for span, _ in edits]
        self._edits = edits
        self._shifts = [0]
        for span, new in edits:
            self._shifts.append(self._shifts[-1] + len(new) - len(span))

    def span(self, span: Span) -> Span:
        start, end = self._point(span.start, after=False), self._point(span.end, after=True)
        return Span(start, max(start, end))

    def _point(self, at: int, *, after: bool) -> int:
        i = bisect_right(self._starts, at - (1 if after else 0)) - 1
        if i < 0:
            return at
        span, new = self._edits[i]
        if at >= span.end:
            return at + self._shifts[i + 1]
        return span.start + self._shifts[i] + (len(new) if after else 0)
