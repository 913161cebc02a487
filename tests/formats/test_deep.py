"""The article as other programs write it: LibreOffice's Word, OpenDocument and PDF, Chromium's and Typst's PDF."""

from __future__ import annotations

from html import escape

import pytest

from citecheck.ids import doi
from citecheck.parse import parse
from citecheck.read.registry import read
from citecheck.settings import Limits, Settings
from citecheck.text.folding import squash

from . import typesetting
from .article import SAMPLE, checked, taken_apart
from .test_formats import findings, links, references
from .writers import html, odt

pytestmark = pytest.mark.deep

_COLUMNS = "body { font: 10pt serif; columns: 2; hyphens: auto } li { list-style: none }"


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    return checked(SAMPLE / "article.txt", tmp_path_factory.mktemp("own"))


@pytest.fixture(scope="module")
def article(own):
    return taken_apart(own)


def office(path, suffix, folder):
    """Return the file as LibreOffice writes it in another format."""
    if typesetting.OFFICE is None:
        pytest.skip("needs LibreOffice")
    return typesetting.office(path, suffix, folder)


def browser(path, folder):
    """Return the page as Chromium prints it."""
    if typesetting.BROWSER is None:
        pytest.skip("needs Chromium")
    return typesetting.browser(path, folder)


def the_same(report, own):
    assert references(report) == references(own)
    assert links(report) == links(own)
    assert findings(report) == findings(own)


@pytest.mark.parametrize("suffix", ["docx", "pdf", "txt:Text"])
def test_libreoffice(suffix, own, article, tmp_path):
    the_same(checked(office(odt.write_flat(article, tmp_path), suffix, tmp_path), tmp_path), own)


def test_libreoffice_there_and_back(own, article, tmp_path):
    there = office(odt.write_flat(article, tmp_path), "docx", tmp_path)
    the_same(checked(office(there, "odt", tmp_path), tmp_path), own)


@pytest.mark.parametrize("style", ["", _COLUMNS], ids=["one column", "two columns"])
def test_chromium(style, own, article, tmp_path):
    page = html.write(article, tmp_path)
    styled = page.read_text("utf-8").replace("<body>", f'<style>{escape(style)}</style><body lang="en">')
    page.write_text(styled, encoding="utf-8")
    the_same(checked(browser(page, tmp_path), tmp_path), own)


def sheet(name):
    """Return one of our articles as it is given to a typesetter: title, paragraphs, entries."""
    path = next((SAMPLE.parent / name).glob("article.*"))
    document = read(str(path), path.read_bytes(), Settings())
    manuscript = parse(document, Limits())
    before = document.text[: manuscript.lists[0].span.start].rstrip().removesuffix("References").split("\n")
    paragraphs = tuple(line for line in before if line.strip())
    return typesetting.Sheet(
        manuscript.title, paragraphs, tuple(" ".join(r.raw.split()) for r in manuscript.references)
    )


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("name", ["sample", "lighthouses"])
@pytest.mark.parametrize("maker", typesetting.MAKERS)
def test_typeset_lists_come_back_whole(maker, name, columns, tmp_path):
    make, installed = typesetting.MAKERS[maker]
    if not installed:
        pytest.skip(f"needs {maker}")
    wanted = sheet(name)
    pdf = make(wanted, columns, tmp_path)
    found = parse(read(str(pdf), pdf.read_bytes(), Settings()), Limits()).references
    entries, printed = ({squash(e) for e in these} for these in (wanted.entries, (r.raw for r in found)))
    assert len(entries & printed) >= 0.97 * len(entries)
    dois = {d.doi for e in wanted.entries for d in doi.find(e)}
    assert len(dois & {r.item.DOI for r in found}) >= 0.98 * len(dois)
