"""A .pdf file -> Document, by way of a process of its own."""

from __future__ import annotations

from citecheck.model.document import Document
from citecheck.settings import Settings

NAME = "pdf"
SUFFIXES = (".pdf",)
_LATEST_START = 1_024
"""Bytes that may stand before the header; PDF readers forgive as many (ISO 32000, annex H)."""


def sniffs(head: bytes, path: str) -> float:
    """Say how much the beginning of a file looks like a PDF's."""
    return 0.98 if b"%PDF-" in head[:_LATEST_START] else 0.4 if path.lower().endswith(SUFFIXES) else 0.0


def read(path: str, data: bytes, settings: Settings) -> Document:
    """Return the text in reading order; raise ReadError where the file is damaged, encrypted, or a mere scan."""
    from citecheck.read.pdf import composing, process

    return composing.compose(path, NAME, process.pages(path, data, settings.limits))
