"""Where something stands, as a person would look for it: a closed union, one kind a sort of format."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextPlace:
    """Lines and columns of a text file: 1-based, code points, end exclusive; lines end at LF, CRLF or CR."""

    line: int
    column: int
    end_line: int
    end_column: int
    file: str = ""
    """The file's name where it is not the article itself but a bibliography that the article names."""

    @property
    def says(self) -> str:
        """The place in words."""
        return f"{self.file}, line {self.line}" if self.file else f"line {self.line}"


@dataclass(frozen=True, slots=True)
class PagePlace:
    """A page of a PDF, 1-based, with the box (left, bottom, right, top; points) and the column where there are two."""

    page: int
    box: tuple[float, float, float, float] | None = None
    column: str | None = None

    @property
    def says(self) -> str:
        """The place in words."""
        return f"page {self.page}" + (f", {self.column} column" if self.column else "")


@dataclass(frozen=True, slots=True)
class ParagraphPlace:
    """A paragraph of a word processor's file, counted from 1 over body, tables and text boxes."""

    index: int

    @property
    def says(self) -> str:
        """The place in words."""
        return f"paragraph {self.index}"


@dataclass(frozen=True, slots=True)
class NotePlace:
    """A footnote or endnote, by the number that the reader of the file sees."""

    index: int
    kind: str = "footnote"

    @property
    def says(self) -> str:
        """The place in words."""
        return f"{self.kind} {self.index}"


@dataclass(frozen=True, slots=True)
class ElementPlace:
    """An element of a structured file (XML, HTML, JSON): its path or id, and its line where the format has lines."""

    path: str
    line: int | None = None

    @property
    def says(self) -> str:
        """The place in words."""
        return f"{self.path} (line {self.line})" if self.line else self.path


Place = TextPlace | PagePlace | ParagraphPlace | NotePlace | ElementPlace
