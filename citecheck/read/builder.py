"""Builds the Document of a file that has no lines of its own: block after block of text, each with its place."""

from __future__ import annotations

from citecheck.model.document import BlockOrigin, Document, Mark, MarkKind
from citecheck.model.item import Item
from citecheck.model.mapped import Mapped
from citecheck.model.place import ElementPlace, Place
from citecheck.model.span import Span
from citecheck.read.characters import plain

_NOWHERE_ELSE = ElementPlace("the beginning of the file")
"""Where text stands that is in no block of its own: an HTML file without a single tag."""


class Builder:
    """Holds the text while a reader walks through its file."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._starts: list[int] = []
        self._places: list[Place] = []
        self._marks: list[Mark] = []

    @property
    def at(self) -> int:
        """How many code points have been written."""
        return self._length

    def begin(self, place: Place) -> None:
        """Let what follows stand at `place`."""
        if self._starts and self._starts[-1] == self._length:
            self._places[-1] = place
            return
        self._starts.append(self._length)
        self._places.append(place)

    def write(self, text: str) -> Span:
        """Append text, its characters made plain, and return where it stands."""
        start = self._length
        text = plain(text)
        if text:
            self._parts.append(text)
            self._length += len(text)
        return Span(start, self._length)

    def flow(self, text: str) -> Span:
        """Append running text with its white space folded, and none where none can stand: at the start of a block."""
        folded = " ".join(text.split())
        open_block = not self._parts or self._parts[-1][-1].isspace()
        before = " " if text[:1].isspace() and not open_block else ""
        after = " " if folded and text[-1].isspace() else ""
        return self.write(before + folded + after)

    def line(self) -> None:
        """End a line."""
        if self._parts and not self._parts[-1].endswith("\n"):
            self.write("\n")

    def tail(self, length: int) -> str:
        """Return the last code points that have been written."""
        return "".join(self._parts[-length:])[-length:]

    def part(self) -> None:
        """End a block with a blank line; twice in a row is once."""
        if self._parts and not self._parts[-1].endswith("\n\n"):
            self.write("\n\n")

    def mark(
        self,
        kind: MarkKind,
        start: int,
        *,
        key: str | None = None,
        keys: tuple[str, ...] = (),
        item: Item | None = None,
        data: str | None = None,
        problems: tuple[str, ...] = (),
    ) -> None:
        """Say what the format knows of the text from `start` to here."""
        self._marks.append(Mark(Span(start, self._length), kind, key, keys, item, data, problems))

    def mark_span(
        self, kind: MarkKind, span: Span, *, key: str | None = None, keys: tuple[str, ...] = (), data: str | None = None
    ) -> None:
        """Say what the format knows of a stretch that was written before."""
        self._marks.append(Mark(span, kind, key, keys, None, data))

    def text(self, span: Span) -> str:
        """Return what was written in a stretch."""
        if len(self._parts) > 1:
            self._parts = ["".join(self._parts)]
        return self._parts[0][span.start : span.end] if self._parts else ""

    def finish(
        self, path: str, form: str, *, encoding: str | None = None, notices: tuple[str, ...] = (), bare: bool = False
    ) -> Document:
        """Return the Document."""
        origin = BlockOrigin(tuple(self._starts) or (0,), tuple(self._places) or (_NOWHERE_ELSE,))
        marks = tuple(sorted(self._marks, key=lambda m: m.span))
        return Document(path, form, Mapped.whole("".join(self._parts)), origin, encoding, marks, notices, bare)
