"""Markdown."""

from __future__ import annotations

from citecheck.model.document import Document
from citecheck.read import cleaning
from citecheck.read.encoding import decode
from citecheck.settings import Settings

NAME = "markdown"
SUFFIXES = (".md", ".markdown", ".qmd", ".rmd", ".mdown", ".mkd", ".myst")


def sniffs(head: bytes, path: str) -> float:  # noqa: ARG001
    """Return a likelihood by the name: nearly any text is Markdown by its content."""
    return 0.5 if path.lower().endswith(SUFFIXES) else 0.0


def read(path: str, data: bytes, settings: Settings) -> Document:
    """Return the text, cleaned."""
    source = decode(path, data, settings.limits)
    return cleaning.document(path, NAME, source, cleaning.inline(source.text, markdown=True))
