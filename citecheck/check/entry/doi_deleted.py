"""The printed DOI was taken out of use.

## What it finds
A DOI that the register keeps only to say that it was deleted.

## Why it matters
It leads to a notice instead of the work.

## Example
    list      … https://doi.org/10.5555/12345678
    Crossref  a record that leads to its page for deleted DOIs

## Stays quiet
Aliases, retracted works, and works whose page is down.

## References
Crossref, "Deleting DOIs".
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import compared, confidence
from citecheck.model.dossier import Entry
from citecheck.model.finding import Evidence, Finding, Fix
from citecheck.model.resolution import DoiState
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="R305", name="doi-deleted", severity=Severity.WARNING)


def check(entry: Entry) -> Iterator[Finding]:
    """Yield a finding where the printed DOI is a deleted one."""
    reference, work = entry.reference, entry.resolution.work
    if reference.doi is None or entry.resolution.doi_state is not DoiState.DELETED:
        return
    better = work.doi if work and not work.deleted and work.doi != reference.doi.doi else ""
    more = f"; this work is registered as {better}" if better else ""
    yield Finding(
        rule=RULE,
        message=f"The DOI {reference.doi.doi} was deleted by its register{more}.",
        at=compared.doi_place(reference),
        reference=reference.id,
        evidence=(Evidence("DOI", reference.doi.doi, better, compared.source_of(entry) or "register"),),
        confidence=confidence.DELETED,
        fix=Fix("DOI", better, safe=True, reference=reference.id) if better else None,
    )
