"""What is given as a DOI is none.

## What it finds
Something printed as a DOI that no DOI can be: a registrant that does not begin with "10.", no slash, nothing after it.

## Why it matters
Nobody can follow it, and no register can be asked for it.

## Example
    list      … Current History, 98(625), 79–91. doi:1O.1525/curh

## Stays quiet
Where a DOI can be read after mending a line break, a doubled address and the like (doi-mangled speaks then), and where
none is printed.

## References
DOI Handbook, 2.2; ISO 26324.
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import compared, confidence_of_text, says
from citecheck.model.dossier import Entry
from citecheck.model.finding import Evidence, Finding, Fix
from citecheck.model.resolution import DoiState
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="F101", name="doi-malformed", severity=Severity.ERROR)


def check(entry: Entry) -> Iterator[Finding]:
    """Yield a finding where the printed DOI has not the form of one."""
    reference, state = entry.reference, entry.resolution.doi_state
    if reference.doi is None or (reference.doi.doi and state is not DoiState.MALFORMED):
        return
    work = entry.resolution.work
    better = f"; the DOI of this work is {work.doi}" if work else ""
    yield Finding(
        rule=RULE,
        message=f"{says.quoted(reference.doi.printed)} is not a DOI{better}.",
        at=compared.doi_place(reference),
        reference=reference.id,
        evidence=(Evidence("DOI", reference.doi.printed, work.doi if work else "", work.source if work else "list"),),
        confidence=confidence_of_text.MALFORMED,
        fix=Fix("DOI", work.doi, safe=False, reference=reference.id) if work else None,
    )
