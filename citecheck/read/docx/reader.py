"""A .docx file -> Document."""

from __future__ import annotations

from citecheck.model.document import Document
from citecheck.settings import Settings

NAME = "docx"
SUFFIXES = (".docx", ".docm")


def sniffs(head: bytes, path: str) -> float:
    """Say how much the beginning of a file looks like Word's."""
    if not head.startswith(b"PK"):
        return 0.4 if path.lower().endswith(SUFFIXES) else 0.0
    return 0.9 if b"word/" in head or path.lower().endswith(SUFFIXES) else 0.3


def read(path: str, data: bytes, settings: Settings) -> Document:
    """Return the file's text; raise ReadError where it is no Word file, damaged, encrypted, a bomb, or empty."""
    from citecheck.read.docx import composing

    return composing.compose(path, NAME, data, settings)
