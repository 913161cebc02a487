"""Markdown, with pandoc's, Quarto's and MyST's citations."""

from __future__ import annotations

import re

from citecheck.model.document import Document, MarkKind
from citecheck.read import cleaning, markdown_blocks, markdown_citations
from citecheck.read.encoding import decode
from citecheck.read.stretches import Stretches
from citecheck.settings import Settings

NAME = "markdown"
SUFFIXES = (".md", ".markdown", ".qmd", ".rmd", ".mdown", ".mkd", ".myst")
_BIBLIOGRAPHY = re.compile(r"^(?:bibliography|references):", re.MULTILINE)


def sniffs(head: bytes, path: str) -> float:  # noqa: ARG001 - nearly any text is Markdown by its content
    """Return a likelihood by the name."""
    return 0.5 if path.lower().endswith(SUFFIXES) else 0.0


def read(path: str, data: bytes, settings: Settings) -> Document:
    """Return the text, cleaned, with headings, notes, code, targets and citations by key as marks."""
    source = decode(path, data, settings.limits)
    text = source.text
    blocks = markdown_blocks.read(text)
    front = text[blocks.front_matter.start : blocks.front_matter.end] if blocks.front_matter else ""
    keyed = bool(settings.bibliography or _BIBLIOGRAPHY.search(front))
    code = Stretches(blocks.opaque)
    called = [m for m in markdown_citations.marks(text, keyed=keyed) if not code.holds(m.span)]
    roles = Stretches(m.span for m in called)
    marks = (m for m in blocks.marks if m.kind is not MarkKind.SKIP or not roles.holds(m.span))
    document = cleaning.document(
        path,
        NAME,
        source,
        cleaning.inline(text, markdown=True, opaque=blocks.opaque),
        cleaning.Cleaning(tuple(e for e in blocks.edits if not code.touches(e[0])), (*marks, *called)),
    )
    return _with_bibliography(document, front, settings) if keyed else document


def _with_bibliography(document: Document, front: str, settings: Settings) -> Document:
    from citecheck.read import bibliography

    return bibliography.attach(document, bibliography.named(front), settings)
