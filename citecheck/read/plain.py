"""Plain text, with the scraps of Markdown and HTML that text copied from elsewhere holds."""

from __future__ import annotations

from citecheck.model.document import Document
from citecheck.read import cleaning
from citecheck.read.encoding import decode
from citecheck.settings import Settings

NAME = "text"
SUFFIXES = (".txt", ".text")


def sniffs(head: bytes, path: str) -> float:  # noqa: ARG001 - what no other reader claims is text
    """Return a low likelihood for everything: text is what no other reader claims."""
    return 0.2 if path.lower().endswith(SUFFIXES) else 0.1


def read(path: str, data: bytes, settings: Settings) -> Document:
    """Return the text, cleaned, with the targets of its links as marks."""
    source = decode(path, data, settings.limits)
    return cleaning.document(path, NAME, source, cleaning.inline(source.text, markdown=False))
