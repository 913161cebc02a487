"""Which entry each citation names, and why; in the fixtures' words: `key`, `key:reason`, `-`, `?a,b`."""

from __future__ import annotations

import pytest

from citecheck.link import link
from link.builder import keys, manuscript, rows

COMMA = "It was so before (Rieff, 1959; Barnes et al., 1980; Castles, 2013; Shannon, 1948; Ortega y Gasset, 1930).\n\n"
NO_COMMA = COMMA.replace(",", "")
PAGES = "It was so before (Klotz 26; Hendrix and Wong 651; Rieff 30; Barnes et al. 12; Darwin 3).\n\n"


def said(page, links):
    """Return each link in the fixtures' words, of the citations behind the first paragraph."""
    names = keys()
    start = page.document.text.index("\n\n")
    for citation, each in zip(page.citations, links, strict=True):
        if citation.span.start < start:
            continue
        to = ",".join(names[i] for i in each.references)
        could = ",".join(names[i] for i in each.candidates)
        match each.reason:
            case "several":
                yield f"?{could}"
            case "none":
                yield f"-{could}"
            case "exact":
                yield to
            case reason:
                yield f"{to}:{reason}"


def cases(name, habit):
    chosen = [row for row in rows(name) if len(row) > 2 and row[2]]
    return [pytest.param(habit, row[0], row[2], id=row[0][:60]) for row in chosen]


@pytest.mark.parametrize(
    ("habit", "text", "expected"),
    [
        *cases("with-comma.tsv", COMMA),
        *cases("without-comma.tsv", NO_COMMA),
        *cases("narrative.tsv", COMMA),
        *cases("author-page.tsv", PAGES),
    ],
)
def test_each_citation_names_its_entry(habit, text, expected):
    page = manuscript(habit + text)
    assert list(said(page, link(page).links)) == [each.strip() for each in expected.split("|")]
