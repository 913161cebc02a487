"""The printed DOI is registered nowhere.

## What it finds
A DOI that no registration agency knows. Where the work itself is found, its own DOI is given. Records that do not claim
to be complete can show this only where they hold the very work under a DOI one slip away.

## Why it matters
The link is dead; where no work is found either, the reference may be invented.

## Example
    list      Rubin, B. R. (1999). … https://doi.org/10.1525/cuh.1999.98.625.79
    Crossref  10.1525/curh.1999.98.625.79

## Stays quiet
During an outage, offline, for DOIs of other agencies, and where records are not complete and hold no such work.

## References
DOI Handbook, 3.8; docs/judging.md, "A slip".
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import compared, confidence, says
from citecheck.model.dossier import Entry
from citecheck.model.finding import Evidence, Finding, Fix
from citecheck.model.resolution import DoiState
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="R301", name="doi-not-registered", severity=Severity.ERROR)


def check(entry: Entry) -> Iterator[Finding]:
    """Yield a finding where the register says that it has no such DOI, or holds the work under a slip of it."""
    resolution, reference = entry.resolution, entry.reference
    unregistered = resolution.doi_state is DoiState.UNREGISTERED
    if reference.doi is None or not (unregistered or resolution.near_doi):
        return
    work = resolution.work
    better = resolution.near_doi or (work.doi if work else "")
    source = compared.source_of(entry)
    yield Finding(
        rule=RULE,
        message=_message(compared.doi_as_printed(reference.doi), better, source, unregistered, reference.is_doi_alone),
        at=compared.doi_place(reference),
        reference=reference.id,
        evidence=(Evidence("DOI", reference.doi.doi, better, source or "register"),),
        confidence=confidence.NOT_REGISTERED if unregistered else confidence.SLIP_OF_DOI,
        fix=Fix("DOI", better, safe=True, reference=reference.id) if better else None,
    )


def _message(printed: str, better: str, source: str, unregistered: bool, alone: bool) -> str:
    if not unregistered:
        return (
            f"{says.opening(source)} {says.have(source)} this work as {better}; "
            f"the printed DOI {printed} is not among them."
        )
    if better:
        return f"The DOI {printed} is not registered; this work is registered as {better}."
    if alone:
        return f"The DOI {printed} is not registered."
    return f"The DOI {printed} is not registered, and no registered work was found for this reference."
