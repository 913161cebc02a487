"""The DOI names something else than the kind of work that is listed.

## What it finds
A reference to an article, chapter or book whose DOI names a whole journal, an issue, a figure or table, a peer
review, a data set or the like.

## Why it matters
The link does not lead to what was read.

## Example
    list      Smith, A. (2015). … PLOS ONE, 10(3). https://doi.org/10.1371/journal.pone.0115069.g001
    Crossref  a component: figure 1 of the article

## Stays quiet
Kinds that readers mix up: article and chapter, chapter and proceedings paper, report and book; data sets and reviews
that are listed as what they are.

## References
Crossref, list of content types.
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import compared, confidence, says
from citecheck.model.dossier import Entry
from citecheck.model.finding import Evidence, Finding
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="R326", name="type-differs", severity=Severity.NOTE)

_TEXTS = frozenset(("article-journal", "chapter", "book", "paper-conference", "thesis"))
_KINDS = {
    "journal": "a whole journal",
    "journal-issue": "a whole issue of a journal",
    "journal-volume": "a whole volume of a journal",
    "component": "a part of an article, such as a figure or table",
    "peer-review": "a peer review",
    "proceedings-series": "a series of proceedings",
    "book-series": "a series of books",
    "book-set": "a set of books",
    "report-series": "a series of reports",
    "database": "a database",
    "dataset": "a data set",
    "grant": "a grant",
}


def check(entry: Entry) -> Iterator[Finding]:
    """Yield a finding where the printed DOI's record is of quite another kind."""
    work, reference = entry.resolution.work, entry.reference
    if work is None or reference.doi is None or work.register_type not in _KINDS or entry.resolution.refuted:
        return
    if reference.item.type not in _TEXTS:
        return
    source = compared.source_of(entry)
    yield Finding(
        rule=RULE,
        message=f"The DOI {reference.doi.doi} names {_KINDS[work.register_type]} ({says.register(source)}), "
        "not the work that is listed.",
        at=compared.doi_place(reference),
        reference=reference.id,
        evidence=(Evidence("type", reference.item.type, work.register_type, source),),
        confidence=confidence.TYPE,
    )
