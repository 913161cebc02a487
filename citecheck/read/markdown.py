"""Markdown, with pandoc's, Quarto's and MyST's citations."""

from __future__ import annotations

from citecheck.model.document import Document, MarkKind
from citecheck.model.span import Span
from citecheck.read import cleaning, front_matter, markdown_blocks, markdown_calls, markdown_citations
from citecheck.read.encoding import decode
from citecheck.read.stretches import Stretches
from citecheck.settings import Settings

NAME = "markdown"
SUFFIXES = (".md", ".markdown", ".qmd", ".rmd", ".mdown", ".mkd", ".myst")


def sniffs(head: bytes, path: str) -> float:  # noqa: ARG001 - nearly any text is Markdown by its content
    """Return a likelihood by the name."""
    return 0.5 if path.lower().endswith(SUFFIXES) else 0.0


def read(path: str, data: bytes, settings: Settings) -> Document:
    """Return the text, cleaned, with headings, notes, code, targets and citations by key as marks."""
    source = decode(path, data, settings.limits)
    text = source.text
    blocks = markdown_blocks.read(text)
    front = blocks.front_matter or Span(0, 0)
    keyed = bool(settings.bibliography) or front_matter.keyed(text[front.start : front.end])
    code = Stretches(blocks.opaque)
    called = [m for m in markdown_citations.marks(text, keyed=keyed) if not code.holds(m.span)]
    roles = Stretches(m.span for m in called)
    marks = (m for m in blocks.marks if m.kind is not MarkKind.SKIP or not roles.holds(m.span))
    notes = markdown_calls.without_note(text, code)
    document = cleaning.document(
        path,
        NAME,
        source,
        cleaning.inline(text, markdown=True, opaque=blocks.opaque),
        cleaning.Cleaning(tuple(e for e in blocks.edits if not code.touches(e[0])), (*marks, *called, *notes)),
    )
    return front_matter.attach(document, source, front, settings) if keyed else document
