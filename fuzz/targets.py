"""A target for each reader, and for the parsers of strings: bytes or text in; only a ReadError may be raised.

What is read must hold together: marks lie in the text, each stretch leads back to a place, the parser and the linker
take it, and what they find lies in the text too.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from functools import partial
from itertools import pairwise

from citecheck.ids import arxiv, doi, isbn, issn, pmid, url
from citecheck.link import link
from citecheck.model.document import Document
from citecheck.model.span import Span
from citecheck.parse import parse
from citecheck.parse.fields import read_entry
from citecheck.read import given_dates
from citecheck.read.interface import ReadError
from citecheck.read.pdf import composing, extract
from citecheck.read.registry import READERS, fitting, read
from citecheck.settings import Limits, Settings

_SETTINGS = Settings()
_LIMITS = Limits()


def document(data: bytes, name: str | None = None) -> Document | None:
    """Read bytes as a format, or as what they look like, check what is read and return it; None where it is refused."""
    try:
        found = read("-", data, _SETTINGS, name or fitting("-", data).NAME)
    except ReadError as refused:
        assert refused.sentence.endswith((".", ")"))
        assert "\n" not in refused.sentence
        return None
    check(found)
    return found


def check(found: Document) -> None:
    """Fail where a document does not hold together."""
    for mark in found.marks:
        _inside(found, mark.span)
    manuscript = parse(found, _LIMITS)
    spans = [r.span for r in manuscript.references]
    assert all(a.end <= b.start for a, b in pairwise(spans)), "entries overlap"
    for span in (*spans, *(c.span for c in manuscript.citations)):
        _inside(found, span)
    ids = {r.id for r in manuscript.references}
    assert all(ids.issuperset((*each.references, *each.candidates)) for each in link(manuscript).links)


def _inside(found: Document, span: Span) -> None:
    assert 0 <= span.start <= span.end <= len(found.text), span
    assert found.locate(span).says


def entry(text: str) -> None:
    """Read a string as an entry of a list."""
    parsed = read_entry(text)
    assert all(0 <= span.start <= span.end <= len(text) for _, span in parsed.fields)


def identifiers(text: str) -> None:
    """Look for identifiers of every kind; what is found stands where it is said to stand."""
    for kind in (doi, arxiv, isbn, issn, pmid, url):
        for found in kind.find(text):
            assert 0 <= found.span.start < found.span.end <= len(text)
    for printed in doi.find(text):
        assert not printed.doi or doi.is_valid(printed.doi)


def dates(text: str) -> None:
    """Read a string as a date."""
    date, _, _ = given_dates.read(text)
    assert date is None or 1 <= date.year <= 9999


def package(data: bytes, name: str, member: str) -> Document | None:
    """Read bytes as the main part of an office file."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(member, data)
    return document(stream.getvalue(), name)


def pdf(data: bytes) -> Document | None:
    """Read bytes as a PDF in this very process, which a coverage-guided run must see into."""
    try:
        pages = tuple(extract.extract(data))
        found = composing.compose("-", "pdf", pages)
    except (extract.Refused, ReadError):
        return None
    check(found)
    return found


def _text(target: Callable[[str], None], data: bytes) -> None:
    target(data.decode("utf-8", "replace"))


TARGETS: dict[str, Callable[[bytes], object]] = {
    **{reader.NAME: partial(document, name=reader.NAME) for reader in READERS if reader.NAME != "pdf"},
    "pdf": pdf,
    "any": document,
    "docx-body": partial(package, name="docx", member="word/document.xml"),
    "odt-body": partial(package, name="odt", member="content.xml"),
    "entry": partial(_text, entry),
    "identifiers": partial(_text, identifiers),
    "dates": partial(_text, dates),
}
"""By name: every reader; office files by what their main part holds; strings."""
