"""Pages of lists in awkward shapes, from fixtures/entries/lists: each yields its entries and nothing else."""

from __future__ import annotations

import pytest

from citecheck.parse import listing
from parse.lists.list_printing import FIXTURES, PROSE, document, letters

PAGES = sorted((FIXTURES / "lists").glob("*.txt"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_shapes(page):
    printed, _, listed = page.read_text(encoding="utf-8").partition("=====\n")
    found = listing.read(document(f"{PROSE}\n{PROSE}\n{printed}"))
    assert [letters(entry.content.text) for entry in found.entries] == [letters(line) for line in listed.splitlines()]


def test_there_are_shapes():
    assert len(PAGES) >= 10
