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
not know, for books, reports, news and web pages, which no register promises to have, and where all that a reference
without a title prints but its page is a work's.

## References
docs/judging.md, "Statuses".
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import confidence, says
from citecheck.model.dossier import Entry
from citecheck.model.finding import Evidence, Finding
from citecheck.model.reference import Reference
from citecheck.model.resolution import DoiState, Resolution, Status
from citecheck.model.rule import Rule, Severity
from citecheck.sources import names

RULE = Rule(code="R340", name="work-not-found", severity=Severity.WARNING)


def check(entry: Entry) -> Iterator[Finding]:
    """Yield a finding where the search was complete and found nothing."""
    reference, resolution = entry.reference, entry.resolution
    if resolution.status is not Status.NOT_FOUND or resolution.doi_state is DoiState.DELETED:
        return
    where = says.quoted(resolution.journal or reference.item.container_title or "the same proceedings")
    other = f" (such as {resolution.others[0].doi})" if resolution.others else ""
    who = names.several(resolution.asked, ("has", "have"))
    yield Finding(
        rule=RULE,
        message=f"{says.entry(reference)} was not found: {who} other works of {where}{other}, but not this one.",
        at=reference.span,
        reference=reference.id,
        evidence=(*_asked(reference, resolution), *_journal(reference, resolution)),
        confidence=confidence.NOT_FOUND,
    )


def _asked(reference: Reference, resolution: Resolution) -> Iterator[Evidence]:
    """Yield the title and, for each register that was asked for it, that nothing was found."""
    title = reference.item.title or says.excerpt(reference.raw)
    yield from (Evidence("title", title, "", source) for source in resolution.asked or ("register",))


def _journal(reference: Reference, resolution: Resolution) -> Iterator[Evidence]:
    """Yield the journal under its registered name, with other works of it that the register holds."""
    source = next(iter(resolution.asked), "register")
    if resolution.journal:
        yield Evidence("container-title", reference.item.container_title, resolution.journal, source)
    yield from (Evidence("other work", "", f"{o.doi} {says.quoted(o.title)}", source) for o in resolution.others)
