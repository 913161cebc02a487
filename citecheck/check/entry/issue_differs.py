"""The listed issue is not the registered one.

## What it finds
An issue number other than the register's.

## Why it matters
In journals that page each issue from 1, the article is not found.

## Example
    list      Maller, T. (2010). … The Washington Quarterly, 33(4), 61–79.
    Crossref  issue 3

## Stays quiet
Combined issues ("3–4" beside 3), supplements, months and seasons, whole numbers beside numbers within the volume, and a
registered number that stands in print though it was read as something else.

## References
APA Publication Manual, 7th ed., 9.25.
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import compared, confidence, says
from citecheck.match import pages
from citecheck.model.dossier import Entry
from citecheck.model.finding import Finding, Fix
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="R324", name="issue-differs", severity=Severity.WARNING)


def check(entry: Entry) -> Iterator[Finding]:
    """Yield a finding where the printed issue is another than the registered one."""
    work = compared.same_version(entry)
    if work is None:
        return
    found = pages.issue(entry.reference, work)
    if found.agrees:
        return
    source = compared.source_of(entry)
    message = f"The list has issue {found.claimed}; {says.register(source)} {says.have(source)} issue {found.found}."
    fix = Fix("issue", found.found, safe=True, reference=entry.reference.id)
    yield compared.difference(RULE, entry, "issue", found, message, confidence.ISSUE, fix)
