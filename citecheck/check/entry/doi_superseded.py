"""The printed DOI is an older name of the work; it has another one now.

## What it finds
A DOI that the register answers with the record of another DOI, proved to be the same work.

## Why it matters
The link still works; what counts citations and retractions goes by the present DOI.

## Example
    list      … https://doi.org/10.1002/(ISSN)1234-5678
    Crossref  answers with the record of 10.1111/example.12345, the same work

## Stays quiet
DOIs that differ in case alone.

## References
Crossref, "Conflict reports and aliases"; DOI Handbook, 2.2.
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import compared, confidence, says
from citecheck.ids import doi
from citecheck.model.dossier import Entry
from citecheck.model.finding import Evidence, Finding, Fix
from citecheck.model.resolution import DoiState
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="R304", name="doi-superseded", severity=Severity.NOTE)


def check(entry: Entry) -> Iterator[Finding]:
    """Yield a finding where the printed DOI is an alias."""
    reference, work = entry.reference, entry.resolution.work
    if reference.doi is None or work is None or entry.resolution.doi_state is not DoiState.ALIAS:
        return
    if doi.compact(work.doi) == doi.compact(reference.doi.doi):
        return
    source = compared.source_of(entry)
    yield Finding(
        rule=RULE,
        message=f"The DOI {reference.doi.doi} was superseded: {says.register(source)} now {says.have(source)} "
        f"this work as {work.doi}.",
        at=compared.doi_place(reference),
        reference=reference.id,
        evidence=(Evidence("DOI", reference.doi.doi, work.doi, source),),
        confidence=confidence.SUPERSEDED,
        fix=Fix("DOI", work.doi, safe=False, reference=reference.id),
    )
