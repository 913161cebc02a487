"""Twice as long a file is no more than a little over twice the work, for every reader: calls are counted, not time."""

from __future__ import annotations

import json

import pytest
from counting import calls

from citecheck.read.pdf import composing
from citecheck.read.pdf.pages import Page, TextLine
from citecheck.read.registry import READERS, read
from citecheck.settings import Settings
from tests.read.docx_maker import docx, field, paragraph, run
from tests.read.odt_maker import odt

_PLAIN = "As said (Smith, 2013) in https://doi.org/10.5555/a, a long line of text goes on & on.\n\n"
_MARKED = "## Head *it*\n\nAs said [@a; @b] [^1] `code` <b>x</b> [l](http://x.org).\n\n[^1]: A note.\n\n"
_TEX = "\\section{A} As said \\citep[see][3]{a,b} \\emph{x} $y$ % no\n\n\\begin{verbatim}\nz\n\\end{verbatim}\n"
_BIB = '@article{{k{}, author = {{Smith, J{{\\\'e}}}}, title = {{A {{T}}itle}}, journal = j # " x", year = 2013}}\n'
_RIS = "TY  - JOUR\nAU  - Smith, J.\nTI  - A title\nPY  - 2013\nDO  - 10.5555/a\nER  - \n\n"
_NBIB = "PMID- {}\nTI  - A title\n      goes on.\nFAU - Smith, J\nDP  - 2013 May\n\n"
_YAML = "- id: k{}\n  title: T\n  author:\n  - family: Smith\n  issued: 2013-05\n"
_RECORD = "<record><titles><title><style>T</style></title></titles><dates><year>2013</year></dates></record>"
_CITED = "<name><surname>S</surname></name> <year>2013</year> <source>x</source>"
_REF = f"<ref id='r{{}}'><mixed-citation>{_CITED}</mixed-citation></ref>"


def _pages(n):
    heights = [800.0 - 14 * i for i in range(50)]
    lines = [TextLine(f"Line {y} of the text that goes on", (60.0, y, 500.0, y + 12)) for y in heights]
    return [Page(i, 595.0, 842.0, tuple(lines)) for i in range(n // 5)]


def _numbered(text, n):
    return "".join(text.format(i) for i in range(n))


GROWN = {
    "text": lambda n: _PLAIN * n,
    "markdown": lambda n: _MARKED * n,
    "latex": lambda n: "\\begin{document}\n" + _TEX * n,
    "html": lambda n: "<p id=a>x <a href='#b'>1</a> <b>y</b></p><ul><li>z</li></ul>" * n,
    "jats": lambda n: (
        f"<article><body>{'<p>x <xref rid=&quot;r1&quot;>1</xref></p>'.replace('&quot;', chr(34)) * n}</body>"
        f"<back><ref-list>{_numbered(_REF, n)}</ref-list></back></article>"
    ),
    "docx": lambda n: docx(
        *([paragraph(run("Text "), field(' ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[]}', "(X)"))] * n)
    ),
    "odt": lambda n: odt(
        "<text:p>x<text:s/><text:span>y</text:span></text:p><text:list><text:list-item/></text:list>" * n
    ),
    "bibtex": lambda n: _numbered(_BIB, n),
    "ris": lambda n: _RIS * n,
    "csl-json": lambda n: json.dumps([{"id": str(i), "title": "T", "author": [{"family": "S"}]} for i in range(n)]),
    "csl-yaml": lambda n: _numbered(_YAML, n),
    "endnote-xml": lambda n: f"<?xml version='1.0'?><xml><records>{_RECORD * n}</records></xml>",
    "nbib": lambda n: _numbered(_NBIB, n),
}


def _bytes(made):
    return made.encode() if isinstance(made, str) else made


@pytest.mark.parametrize("form", GROWN)
def test_the_work_grows_with_the_file(form):
    once, twice = (_bytes(GROWN[form](n)) for n in (150, 300))
    read("a", once, Settings(), form)
    assert calls(lambda: read("a", twice, Settings(), form)) < 2.3 * calls(lambda: read("a", once, Settings(), form))


def test_the_work_grows_with_the_pages():
    once, twice = _pages(100), _pages(200)
    assert calls(lambda: composing.compose("a", "pdf", twice)) < 2.3 * calls(
        lambda: composing.compose("a", "pdf", once)
    )


def test_every_reader_is_counted():
    assert {*GROWN, "pdf"} == {reader.NAME for reader in READERS}
