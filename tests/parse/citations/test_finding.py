"""What is found in a text, in every style; what only looks like a citation and stays out."""

from __future__ import annotations

import pytest
from link.builder import manuscript, rows

COMMA = "It was so before (Klotz, 1999; Hendrix & Wong, 2012; Rieff, 1959; Barnes et al., 1980).\n\n"
NO_COMMA = "It was so before (Klotz 1999; Hendrix and Wong 2012; Rieff 1959; Barnes et al. 1980).\n\n"
PAGES = "It was so before (Klotz 26; Hendrix and Wong 651; Rieff 30; Barnes et al. 12; Darwin 3).\n\n"
NUMBERS = "It was so before [1–42].\n\n"


def said(citation):
    """Return a citation in the fixtures' words: authors and year."""
    return f"{'+'.join(citation.authors)}{'+' if citation.et_al else ''} {citation.year}".strip()


def found(habit, text, **kind):
    page = manuscript(habit + text, **kind)
    return [c for c in page.citations if c.span.start >= len(habit)]


def cases(name, habit):
    return [pytest.param(habit, row[0], row[1] if len(row) > 1 else "", id=row[0][:60]) for row in rows(name)]


@pytest.mark.parametrize(
    ("habit", "text", "expected"),
    [
        *cases("with-comma.tsv", COMMA),
        *cases("without-comma.tsv", NO_COMMA),
        *cases("narrative.tsv", COMMA),
        *cases("no-citations.tsv", COMMA),
        *cases("no-citations.tsv", NO_COMMA),
        *cases("author-page.tsv", PAGES),
    ],
)
def test_citations_are_found_and_nothing_else(habit, text, expected):
    wanted = [each.strip() for each in expected.split("|")] if expected else []
    assert [said(c) for c in found(habit, text)] == wanted


@pytest.mark.parametrize(("text", "numbers"), [(row[0], row[1] if len(row) > 1 else "") for row in rows("numeric.tsv")])
def test_numbers_are_found_one_citation_each(text, numbers):
    assert [c.number for c in found(NUMBERS, text, numbered=True)] == numbers.split()
