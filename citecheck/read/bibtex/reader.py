"""A .bib file -> Document: a bibliography alone, an entry mark for each entry."""

from __future__ import annotations

import re

from citecheck.model.document import Document
from citecheck.read import listed
from citecheck.read.encoding import decode
from citecheck.read.interface import ReadError
from citecheck.settings import Settings

NAME = "bibtex"
SUFFIXES = (".bib", ".bibtex")
_ENTRY = re.compile(rb"^\s{0,8}@[A-Za-z]{3,20}\s{0,4}[{(]", re.MULTILINE)
_BEGINNING = re.compile(rb"\s{0,80}(?:%[^\n]{0,400}\n\s{0,80}){0,20}@[A-Za-z]{3,20}\s{0,4}[{(]")


def sniffs(head: bytes, path: str) -> float:
    """Say how much the beginning of a file looks like BibTeX."""
    named = path.lower().endswith(SUFFIXES)
    if _BEGINNING.match(head.removeprefix(b"\xef\xbb\xbf")):
        return 0.9
    return 0.8 if named and _ENTRY.search(head) else 0.6 if named else 0.0


def read(path: str, data: bytes, settings: Settings) -> Document:
    """Return the entries; raise ReadError where the file is no text, or holds no entry or more than are taken on."""
    from citecheck.read.bibtex import entries

    source = decode(path, data, settings.limits)
    most = settings.limits.entries
    found = entries.read(source.text, most + 1)
    if not found:
        raise ReadError(path, "The file holds no BibTeX entry.")
    return listed.document(path, NAME, source, found, most)
