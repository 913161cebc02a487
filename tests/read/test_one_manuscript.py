"""One manuscript in every format: the same entries, citations and links as in its text."""

from __future__ import annotations

import html
import textwrap
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from citecheck.link import link
from citecheck.parse import parse
from citecheck.read.registry import read
from citecheck.settings import Limits, Settings
from tests.read.docx_maker import docx, paragraph
from tests.read.odt_maker import odt
from tests.read.pdf_maker import pdf

ARTICLES = Path(__file__).resolve().parents[2] / "fixtures" / "articles"
_TEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{c: f"\\{c}" for c in "&%$#_{}"},
}
_LINES_A_PAGE = 50


def article(name):
    path = next((ARTICLES / name).glob("article.*"))
    document = read(str(path), path.read_bytes(), Settings())
    return document, [line for line in document.text.split("\n") if line.strip()]


def as_docx(paragraphs):
    return docx(*(paragraph(p) for p in paragraphs))


def as_odt(paragraphs):
    return odt("".join(f"<text:p>{escape(p)}</text:p>" for p in paragraphs))


def as_html(paragraphs):
    body = "".join(f"<p>{html.escape(p)}</p>" for p in paragraphs)
    return f"<!doctype html><html><meta charset=utf-8><body>{body}</body></html>".encode()


def as_tex(paragraphs):
    body = "\n\n".join("".join(_TEX.get(c, c) for c in p) for p in paragraphs)
    return f"\\documentclass{{article}}\\begin{{document}}\n{body}\n\\end{{document}}".encode()


def as_pdf(paragraphs):
    lines = [line for p in paragraphs for line in [*textwrap.wrap(p, 90, subsequent_indent="    "), ""]]
    pages = [lines[i : i + _LINES_A_PAGE] for i in range(0, len(lines), _LINES_A_PAGE)]
    return pdf(
        *([(60 + 20 * n.startswith(" "), 780 - 14 * i, n.strip()) for i, n in enumerate(page) if n] for page in pages)
    )


def seen(document):
    """Return what is read: entries, citations, and how many of them link."""
    manuscript = parse(document, Limits())
    linkage = link(manuscript)
    entries = [reference.raw for reference in manuscript.references]
    citations = [(c.authors, c.year, c.number) for c in manuscript.citations]
    return entries, citations, linkage.coverage.linked, manuscript.title, manuscript.doi


@pytest.mark.parametrize("make", [as_docx, as_odt, as_html, as_tex])
@pytest.mark.parametrize("name", ["sample", "lighthouses"])
def test_the_same_in_every_format(name, make):
    document, paragraphs = article(name)
    assert seen(read("a", make(paragraphs), Settings())) == seen(document)


def test_the_same_in_pdf():
    pytest.importorskip("pypdfium2")
    document, paragraphs = article("lighthouses")
    assert seen(read("a", as_pdf(paragraphs), Settings())) == seen(document)
