"""Short ways to read a text in tests."""

from __future__ import annotations

from citecheck.model.document import Document
from citecheck.model.place import TextPlace
from citecheck.model.span import Span
from citecheck.read.registry import read
from citecheck.settings import Settings


def as_text(source: str | bytes, path: str = "article.txt") -> Document:
    """Read a source as the file `path`."""
    return read(path, source if isinstance(source, bytes) else source.encode("utf-8", "surrogatepass"), Settings())


def as_markdown(source: str) -> Document:
    """Read a source as a Markdown file."""
    return as_text(source, "article.md")


def place(document: Document, needle: str) -> tuple[int, int]:
    """Return line and column in the file of what the cleaned text holds."""
    at = document.text.index(needle)
    found = document.locate(Span(at, at + len(needle)))
    assert isinstance(found, TextPlace)
    return found.line, found.column


def marked(document: Document, kind: str) -> list[str]:
    """Return the text under each mark of a kind."""
    return [document.text[m.span.start : m.span.end] for m in document.marks if m.kind == kind]
