"""What the YAML front matter of Markdown says of the list: bibliography files, references of its own, `nocite`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from citecheck.model.document import Document, Mark, MarkKind
from citecheck.model.span import Span
from citecheck.read import bibliography, csl_yaml, markdown_citations
from citecheck.read.encoding import Decoded
from citecheck.read.interface import ReadError
from citecheck.settings import Settings

_KEYED = re.compile(r"^(?:bibliography|references):", re.MULTILINE)
_REFERENCES = re.compile(r"^references:", re.MULTILINE)
_UNCITED = re.compile(r"^nocite:[^\r\n]*(?:\r?\n(?:[ \t]+[^\r\n]*)?)*", re.MULTILINE)
_ALL = re.compile(r"@\*")


def keyed(front: str) -> bool:
    """Say whether a front matter names a bibliography, or holds one."""
    return _KEYED.search(front) is not None


def attach(document: Document, source: Decoded, front: Span, settings: Settings) -> Document:
    """Return the document with all its bibliographies behind its text, and what `nocite` names as cited."""
    text = source.text[front.start : front.end]
    own, notices = [], []
    if _REFERENCES.search(text):
        try:
            own = [bibliography.Bibliography("", source, csl_yaml.entries(document.path, source.text, front))]
        except ReadError as error:
            notices = [f"The references in the front matter could not be read: {error.sentence}"]
    document = bibliography.attach(document, bibliography.named(text), settings, own, notices)
    known = tuple(m.key for m in document.marks if m.kind is MarkKind.ENTRY and m.key)
    uncited = _uncited(source.text, front, known)
    return replace(document, marks=tuple(sorted((*uncited, *document.marks), key=lambda m: (m.span, m.kind))))


def _uncited(source: str, front: Span, known: tuple[str, ...]) -> Iterator[Mark]:
    """Yield a mark for each thing that `nocite` names, one for everything; it stands in the text as in the file."""
    found = list(_UNCITED.finditer(source, front.start, front.end))
    everything = next(filter(None, (_ALL.search(source, *uncited.span()) for uncited in found)), None)
    if everything:
        yield Mark(Span(*everything.span()), MarkKind.CITATION, keys=known, data="nocite")
    for uncited in found:
        for mark in markdown_citations.marks(uncited[0], keyed=True):
            yield replace(mark, span=mark.span.shifted(uncited.start()), data="nocite")
