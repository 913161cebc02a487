"""One manuscript in every format: the same references, citations and findings, but for what `table.py` says."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from citecheck.read.registry import READERS

from .article import SAMPLE, checked, taken_apart
from .table import CITATIONS, FINDINGS, FORMATS, NO_TEXT, REFERENCES, as_markdown

README = Path(__file__).resolve().parents[2] / "README.md"
TRUTH = json.loads((SAMPLE / "truth.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    """Return the report of the article's own text."""
    return checked(SAMPLE / "article.txt", tmp_path_factory.mktemp("own"))


@pytest.fixture(scope="module")
def article(own):
    return taken_apart(own)


def references(report):
    """Return first author, year and DOI of each entry."""
    items = (r.item for r in report.dossier.manuscript.references)
    return [(i.author[0].full_family if i.author else "", i.year, i.DOI) for i in items]


def links(report):
    """Return for each citation the entry that it is linked to, or None."""
    return [m.entry.reference.id if m.entry else None for m in report.dossier.mentions]


def findings(report):
    """Return how many findings of each code each entry has."""
    return Counter((f.rule.code, f.reference or "") for f in report.findings)


def test_the_text_gives_what_a_careful_editor_finds(own):
    keys = [r["key"] for r in TRUTH["references"]]
    assert [(y, d) for _, y, d in references(own)] == [
        (r["year"], (r["doi"] or "").lower()) for r in TRUTH["references"]
    ]
    assert [r and keys[int(r[1:]) - 1] for r in links(own)] == [c["reference"] for c in TRUTH["citations"]]
    assert (len(references(own)), len(links(own)), len(own.findings)) == (REFERENCES, CITATIONS, FINDINGS)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_the_same_but_for_what_the_format_cannot_carry(form, own, article, tmp_path):
    if form.reader == "pdf":
        pytest.importorskip("pypdfium2")
    report = checked(form.write(article, tmp_path), tmp_path)
    lost = Counter({code: count for each in form.lost for code, count in each.findings})
    assert report.dossier.manuscript.document.format == form.reader
    assert references(report) == references(own)
    assert links(report) == ([] if NO_TEXT in form.lost else links(own))
    assert findings(report) - findings(own) == Counter()
    assert Counter(code for code, _ in (findings(own) - findings(report)).elements()) == lost
    assert report.dossier.coverage.trusted


def test_every_reader_is_in_the_table():
    assert {form.reader for form in FORMATS} == {reader.NAME for reader in READERS}


def test_readme_shows_the_table():
    shown = re.search(r"<!-- generated: formats-read -->\n(.*?)\n<!-- end -->", README.read_text("utf-8"), re.DOTALL)
    assert shown
    assert shown[1] == as_markdown()
