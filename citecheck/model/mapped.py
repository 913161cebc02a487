"""A text made of stretches of another one, and the exact way back.

A reader's cleaned text maps to the source file; an entry's raw string maps to the cleaned text. Cleaning is
written as edits, `(span, replacement)`, so that nothing has to be searched for again afterwards.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from citecheck.model.span import Span

Edit = tuple[Span, str]
"""Replace this stretch by that text; an empty text drops it, an empty stretch inserts."""


@dataclass(frozen=True, slots=True)
class Piece:
    """`length` code points from `at` stand for `origin` in the text they came from.

    Where the two lengths are equal the stretch was copied, code point by code point; otherwise it was rewritten as a
    whole, and any point in it leads back to the whole.
    """

    at: int
    length: int
    origin: Span

    @property
    def copied(self) -> bool:
        """Whether each code point leads back to its own."""
        return self.length == len(self.origin)


@dataclass(frozen=True)
class Mapped:
    """A text and, in order, the pieces it is made of. Pieces with no text are left out."""

    text: str
    pieces: tuple[Piece, ...]

    @classmethod
    def whole(cls, text: str, start: int = 0) -> Mapped:
        """Return `text` as a copy of the stretch that starts at `start`."""
        piece = Piece(0, len(text), Span(start, start + len(text)))
        return cls(text, (piece,) if text else ())

    @classmethod
    def joined(cls, parts: Iterable[Mapped]) -> Mapped:
        """Return the parts one after the other; their order need not be that of the origin."""
        texts: list[str] = []
        pieces: list[Piece] = []
        at = 0
        for part in parts:
            texts.append(part.text)
            pieces.extend(Piece(at + p.at, p.length, p.origin) for p in part.pieces)
            at += len(part.text)
        return cls("".join(texts), tuple(pieces))

    @cached_property
    def _starts(self) -> list[int]:
        return [p.at for p in self.pieces]

    def within(self, span: Span) -> Mapped:
        """Return the part of the text that lies in `span`."""
        return Mapped(self.text[span.start : span.end], tuple(self._copied(span.start, span.end, -span.start)))

    def edited(self, edits: Sequence[Edit]) -> Mapped:
        """Return the text with each stretch replaced; edits are sorted here and must not overlap."""
        texts: list[str] = []
        pieces: list[Piece] = []
        at = done = 0
        for span, new in sorted(edits, key=_where):
            if span.start < done:
                raise ValueError(f"edits overlap at {span.start}")
            if span.start > done:
                texts.append(self.text[done : span.start])
                pieces += self._copied(done, span.start, at - done)
                at += span.start - done
            if new:
                texts.append(new)
                pieces.append(Piece(at, len(new), self.back(span)))
                at += len(new)
            done = span.end
        texts.append(self.text[done:])
        pieces += self._copied(done, len(self.text), at - done)
        return Mapped("".join(texts), tuple(pieces))

    def _copied(self, start: int, end: int, shift: int) -> Iterator[Piece]:
        """Yield the pieces of a stretch, each moved on by `shift`."""
        i = max(0, bisect_right(self._starts, start) - 1)
        while i < len(self.pieces) and self.pieces[i].at < end:
            piece = self.pieces[i]
            first, last = max(piece.at, start), min(piece.at + piece.length, end)
            if first < last:
                origin = piece.origin
                if piece.copied:
                    back = origin.start - piece.at
                    origin = Span(back + first, back + last)
                yield Piece(first + shift, last - first, origin)
            i += 1

    def back(self, span: Span) -> Span:
        """Return the smallest stretch of the origin that holds all of `span`."""
        if span.start == span.end:
            return self._back_point(span.start)
        parts = [piece.origin for piece in self._copied(span.start, span.end, 0)]
        if not parts:
            return self._back_point(span.start)
        return Span(min(p.start for p in parts), max(p.end for p in parts))

    def _back_point(self, at: int) -> Span:
        if not self.pieces:
            return Span(0, 0)
        i = max(0, bisect_right(self._starts, at) - 1)
        piece = self.pieces[i]
        if piece.copied and at < piece.at + piece.length:
            point = piece.origin.start + at - piece.at
        else:
            point = piece.origin.start if at <= piece.at else piece.origin.end
        return Span(point, point)


def _where(edit: Edit) -> tuple[int, int]:
    return edit[0].start, edit[0].end
