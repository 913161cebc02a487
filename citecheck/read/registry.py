"""The readers, and which one a file is for: told by content first, by name only where the content is mute."""

from __future__ import annotations

from dataclasses import replace

from citecheck.model.document import Document
from citecheck.read import (
    bibtex,
    comments,
    csl_json,
    csl_yaml,
    docx,
    endnote_xml,
    foreign,
    html,
    jats,
    latex,
    markdown,
    nbib,
    odt,
    pdf,
    plain,
    ris,
)
from citecheck.read.interface import Reader, ReadError
from citecheck.settings import Settings

READERS: tuple[Reader, ...] = (
    plain,
    markdown,
    latex,
    html,
    jats,
    docx,
    odt,
    pdf,
    bibtex,
    ris,
    csl_json,
    csl_yaml,
    endnote_xml,
    nbib,
)

SUFFIXES: tuple[str, ...] = tuple(suffix for reader in READERS for suffix in reader.SUFFIXES)
"""What the names of files that can be read end in: a folder is searched for these."""

_HEAD_BYTES = 4_096
_CITES_BY_KEY = (markdown, latex)
_UNUSED = "The bibliography was not used: only Markdown and LaTeX cite by key."


def read(path: str, data: bytes, settings: Settings, as_format: str | None = None) -> Document:
    """Return the file as a Document, read as `as_format` or as what it looks like; raise ReadError."""
    foreign.refuse(path, data)
    reader = named(path, as_format) if as_format else fitting(path, data)
    document = comments.with_comments(reader.read(path, data, settings), data)
    if settings.bibliography and reader not in _CITES_BY_KEY:
        return replace(document, notices=(*document.notices, _UNUSED))
    return document


def named(path: str, name: str) -> Reader:
    """Return the reader of that name; raise ReadError where there is none."""
    for reader in READERS:
        if name == reader.NAME:
            return reader
    known = ", ".join(reader.NAME for reader in READERS)
    raise ReadError(path, f"There is no format {name!r}; known are {known}.")


def fitting(path: str, data: bytes) -> Reader:
    """Return the reader that the file fits best; of equals the first."""
    head = data[:_HEAD_BYTES]
    return max(READERS, key=lambda reader: reader.sniffs(head, path))
