"""Entries that are strings: what may be mended in place, and what may not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from citecheck.amend.strings import edits
from citecheck.ids import doi as dois
from citecheck.model.document import Document, TextOrigin
from citecheck.model.dossier import Dossier, Entry
from citecheck.model.finding import Finding, Fix
from citecheck.model.item import Item
from citecheck.model.link import Coverage
from citecheck.model.manuscript import Manuscript
from citecheck.model.mapped import Mapped
from citecheck.model.reference import Reference
from citecheck.model.resolution import Resolution, Status
from citecheck.model.rule import Rule, Severity
from citecheck.model.span import Span

RULE = Rule(code="R301", name="doi-not-registered", severity=Severity.ERROR)


def mended(text, dropped, put):
    """Return the edits for the DOI of an entry from whose text `dropped` was left out."""
    document = Document("a.txt", "text", Mapped.whole(text), TextOrigin(text))
    whole = Mapped.whole(text)
    at = text.find(dropped)
    content = whole.edited([(Span(at, at + len(dropped)), put)]) if dropped else whole
    printed = next(dois.find(content.text))
    entry = Reference("r1", 0, content, Span(0, len(text)), Item(DOI=printed.doi), doi=printed)
    manuscript, coverage = Manuscript(document, (entry,), ()), Coverage(1, 1, 0, 0, trusted=True)
    looked_up = Entry(entry, Resolution(Status.UNCHECKED), (), manuscript, coverage)
    dossier = Dossier(manuscript, coverage, (looked_up,), ())
    finding = Finding(RULE, "", fix=Fix("DOI", "10.5555/dunes.2014.3", safe=True, reference="r1"))
    return edits(replace(finding, reference="r1"), dossier)


@pytest.mark.parametrize("text", ["Dunes. 10.5555/dunes.2014.2", "Dunes. 10.5555/dunes.2014.2 Seen in May."])
def test_a_doi_that_stands_whole_is_mended(text):
    assert len(mended(text, "", "")) == 1


@pytest.mark.parametrize(
    ("text", "dropped", "put"),
    [
        ("Dunes. 10.5555/dunes.2014\nOF WIND 12\n.2 Seen.", "\nOF WIND 12\n", ""),
        ("Dunes. 10.5555/dunes.2014\nOF WIND 12\n.2 Seen.", "\nOF WIND 12\n", " "),
        ("Dunes.\nOF WIND 12\n10.5555/dunes.2014.2", "\nOF WIND 12\n", " "),
    ],
)
def test_a_doi_beside_something_left_out_is_not(text, dropped, put):
    assert mended(text, dropped, put) == ()
