"""What a reader returns: clean text, the exact way back to the file, and what the format itself knows."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from itertools import islice

from citecheck.model.comment import Comment
from citecheck.model.item import Item
from citecheck.model.mapped import Mapped
from citecheck.model.place import Place, TextPlace
from citecheck.model.span import Span

_LINE_END = re.compile(r"\r\n?|\n")
_TORN = re.compile(r"[^\W\d_]-\n[^\W\d_]")
_PAGED = 3
"""Words torn at line ends from which on a text was taken from set pages: wrapped sources have none, or one or two."""


class MarkKind(StrEnum):
    """What a format can know about a stretch of its text."""

    LIST_START = "list-start"
    """The reference list begins here (an empty stretch, or its heading)."""
    LIST_END = "list-end"
    ENTRY = "entry"
    """One reference: `key`, and `item` (given fields) or nothing but the string."""
    CITATION = "citation"
    """A citation or a whole cluster: `keys` of the entries it names; with the `data` "nocite" it stands in no text."""
    NOTE = "note"
    """A footnote or endnote, moved to where its text stands in the Document."""
    CALL = "call"
    """Where a note is called that the file does not give (an empty stretch); `key` is its name."""
    HEADING = "heading"
    TARGET = "target"
    """A hyperlink: `data` is its address."""
    SKIP = "skip"
    """Text that is no prose: code, comments, verbatim, navigation."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What the format knows about `span` (of the Document's text)."""

    span: Span
    kind: MarkKind
    key: str | None = None
    keys: tuple[str, ...] = ()
    item: Item | None = None
    data: str | None = None
    problems: tuple[str, ...] = ()
    """What is wrong with an entry as the format sees it (a duplicate key, an unresolved string): sentences."""


@dataclass(frozen=True)
class TextOrigin:
    """A text file: the decoded source (without BOM), to which the Document's text maps back."""

    source: str

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(m.end() for m in _LINE_END.finditer(self.source))]

    def line(self, number: int) -> str:
        """Return a line of the source, counted from 1, with its end."""
        starts = [*self._line_starts[number - 1 : number + 1], len(self.source)]
        return self.source[starts[0] : starts[1]]

    def place(self, span: Span) -> TextPlace:
        """Return the lines and columns of a stretch of the source."""
        line, column = self._point(span.start)
        end_line, end_column = self._point(span.end)
        return TextPlace(line, column, end_line, end_column)

    def _point(self, at: int) -> tuple[int, int]:
        i = bisect_right(self._line_starts, at) - 1
        return i + 1, at - self._line_starts[i] + 1


@dataclass(frozen=True)
class BlockOrigin:
    """A file without lines of its own: which place each stretch of the reader's first text belongs to, in order."""

    starts: tuple[int, ...]
    places: tuple[Place, ...]

    def place(self, span: Span) -> Place:
        """Return the place in which the stretch begins."""
        return self.places[max(0, bisect_right(self.starts, span.start) - 1)]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a stretch of the reader's first text comes from in a word processor's file."""

    at: int
    length: int
    element: int
    """Which element of the main part holds it, counted from 0 in the order of the file."""
    letters: Span | None
    """Which of the element's letters it stands for, as many where it was copied; None for the element as a whole."""

    @property
    def copied(self) -> bool:
        """Whether each code point is one of the element's own letters."""
        return self.letters is not None and len(self.letters) == self.length


@dataclass(frozen=True)
class WordOrigin(BlockOrigin):
    """A word processor's file that is to be given back: its bytes, and the way from the text to its elements."""

    data: bytes
    part: str
    """The name of the main part."""
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True)
class FilesOrigin:
    """An article and the bibliographies that it names: the reader's source is theirs, one after the other."""

    starts: tuple[int, ...]
    names: tuple[str, ...]
    """As the article gives them; "" for the article itself."""
    origins: tuple[TextOrigin, ...]

    def place(self, span: Span) -> TextPlace:
        """Return the lines and columns of a stretch, in the file in which it begins."""
        i = max(0, bisect_right(self.starts, span.start) - 1)
        start, length = self.starts[i], len(self.origins[i].source)
        within = Span(min(span.start - start, length), min(span.end - start, length))
        return replace(self.origins[i].place(within), file=self.names[i])


@dataclass(frozen=True)
class Document:
    """A file as read. All spans that travel on are spans of `text`; `locate` leads back to the file."""

    path: str
    format: str
    content: Mapped
    origin: TextOrigin | BlockOrigin | FilesOrigin
    encoding: str | None = None
    marks: tuple[Mark, ...] = ()
    notices: tuple[str, ...] = ()
    """What the reader has to say about how it read: a fallback encoding, a part left out."""
    bare: bool = field(default=False)
    """True for a bibliography alone (.bib, RIS …): it has no text side."""
    tagged: bool = False
    """True where the format itself cuts the entries and tags their fields, and what it leaves untagged is not read."""
    comments: tuple[Comment, ...] = ()
    """The comments that speak to citecheck."""

    @property
    def text(self) -> str:
        """The clean text."""
        return self.content.text

    @cached_property
    def paged(self) -> bool:
        """Whether the text was taken from set pages, out of a PDF or a scan: more is misread there than elsewhere."""
        return self.format == "pdf" or sum(1 for _ in islice(_TORN.finditer(self.text), _PAGED)) == _PAGED

    def source_span(self, span: Span) -> Span:
        """Return the stretch of the reader's source that `span` of the text came from."""
        return self.content.back(span)

    def locate(self, span: Span) -> Place:
        """Return where `span` of the text stands in the file."""
        return self.origin.place(self.content.back(span))
