"""The work has a DOI that the list does not give.

## What it finds
An entry without a DOI whose work was found in a register, proved by what is printed.

## Why it matters
With its DOI a reader finds the work in one step; many journals ask for them.

## Example
    list      Risse-Kappen, T. (1994). Ideas do not float freely … International Organization, 48(2), 185–214.
    Crossref  10.1017/S0020818300028162

## Stays quiet
Where several works fit, or the one found is not certain.

## References
APA Publication Manual, 7th ed., 9.34; Crossref.
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import compared, confidence, says
from citecheck.model.dossier import Entry
from citecheck.model.finding import Evidence, Finding, Fix
from citecheck.model.resolution import Status
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="R303", name="doi-missing", severity=Severity.NOTE)


def check(entry: Entry) -> Iterator[Finding]:
    """Yield a finding where the work was found and its DOI is not printed."""
    reference, resolution = entry.reference, entry.resolution
    work = resolution.work
    if reference.doi is not None or work is None or not work.doi or resolution.status is not Status.FOUND:
        return
    if reference.item.DOI:
        return
    source = compared.source_of(entry)
    yield Finding(
        rule=RULE,
        message=f"No DOI is given; {says.register(source)} {says.have(source)} this work as {work.doi}.",
        at=reference.span,
        reference=reference.id,
        evidence=(Evidence("DOI", "", work.doi, source),),
        confidence=compared.surely(entry, confidence.DOI_MISSING),
        fix=Fix("DOI", work.doi, safe=False, reference=reference.id),
    )
