"""No register has the work, though it has others of the journal or proceedings.

## What it finds
An article or conference paper that no register holds under any title, author, volume or page, while it holds other
works of the same journal or proceedings.

## Why it matters
The reference may be invented, or so garbled that nobody will find it.

## Example
    list      Rubin, B. R. (2003). Elections and evidence in rivers. Current History, 71(3), 412–426.
    Crossref  holds Current History, but no such article

## Stays quiet
During an outage, offline, with incomplete records, for works whose DOI was deleted, for journals the register does
not know, and for books, reports, news and web pages, which no register promises to have.

## References
docs/judging.md, "Statuses".
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import compared, says
from citecheck.model.dossier import Entry
from citecheck.model.finding import Evidence, Finding
from citecheck.model.resolution import DoiState, Status
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="R340", name="work-not-found", severity=Severity.WARNING)


def check(entry: Entry) -> Iterator[Finding]:
    """Yield a finding where the search was complete and found nothing."""
    reference, resolution = entry.reference, entry.resolution
    if resolution.status is not Status.NOT_FOUND or resolution.doi_state is DoiState.DELETED:
        return
    source = compared.source_of(entry) or "register"
    where = says.quoted(reference.item.container_title) if reference.item.container_title else "the same proceedings"
    yield Finding(
        rule=RULE,
        message=f"{says.entry(reference)} was not found: {says.register(source)} {says.have(source)} other works of "
        f"{where}, but not this one.",
        at=reference.span,
        reference=reference.id,
        evidence=(Evidence("title", reference.item.title or reference.raw[:200], "", source),),
        confidence=0.85,
    )
