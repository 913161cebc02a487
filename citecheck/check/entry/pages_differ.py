"""The listed pages, or the article number, are not the registered ones.

## What it finds
Another first or last page, or a range that runs backward; pages counted from 1, of the version before print, where the
issue has its own.

## Why it matters
A quotation by page is not found.

## Example
    list      Ali, G. (2022). … The Pacific Review, 35(3), 1–28.
    Crossref  506–528

## Stays quiet
Short ranges (1035–53), a single page or a part within the range, Roman numerals, letters before the number, an article
number on one side and the article's own pages on the other, and a registered number that stands in print.

## References
APA Publication Manual, 7th ed., 9.25 and 9.27.
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import compared, confidence, says
from citecheck.match import pages
from citecheck.model.dossier import Entry
from citecheck.model.finding import Finding, Fix
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="R325", name="pages-differ", severity=Severity.WARNING)


def check(entry: Entry) -> Iterator[Finding]:
    """Yield a finding where the printed pages are other than the registered ones."""
    work, reference = compared.same_version(entry), entry.reference
    if work is None:
        return
    found = pages.between(reference, work)
    if found.agrees:
        return
    source = compared.source_of(entry)
    ahead = pages.is_ahead_of_print(reference, work)
    claimed = f"pages {found.claimed} of the version before print" if ahead else f"pages {found.claimed}"
    where = "the issue has" if ahead else f"{says.register(source)} {says.have(source)}"
    message = f"The list has {claimed}; {where} {found.found.replace('-', '–')}."
    fix = Fix("page", found.found, safe=found.score == 0, reference=reference.id)
    yield compared.difference(RULE, entry, "page", found, message, confidence.PAGES, fix)
