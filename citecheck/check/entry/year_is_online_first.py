"""The list gives the year of the online version beside the volume of a later issue.

## What it finds
Volume, issue or pages with the year in which the article went online, while its issue came out later.

## Why it matters
Styles cite the year of the volume; the text often does, and then the two differ.

## Example
    list      Hendrix, C. S., & Wong, W. H. (2012). … British Journal of Political Science, 43(3), 651–672.
    Crossref  2012 (online) and 2013 (print)

The fix is sure where the register gives a date of print; where it gives the issue's alone, some houses cite the year
online.

## Stays quiet
Where no volume, issue or page is given: then the online year is right, unless the house wants that of print
(`--year-policy print`). Under `--year-policy online` or `either`. Backfiles that went online after print.

## References
APA Publication Manual, 7th ed., 9.14; docs/judging.md, "Years".
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import compared, confidence, says
from citecheck.match import years
from citecheck.model.dossier import Entry
from citecheck.model.finding import Finding, Fix
from citecheck.model.rule import Rule, Severity, YearPolicy

RULE = Rule(code="R311", name="year-is-online-first", severity=Severity.NOTE)


def check(entry: Entry) -> Iterator[Finding]:
    """Yield a finding where the listed year is that of the online version only."""
    work, reference = compared.same_version(entry), entry.reference
    policy = entry.year_policy
    if work is None or policy in (YearPolicy.ONLINE, YearPolicy.EITHER):
        return
    if not years.is_online_first(reference, work, alone=policy is YearPolicy.PRINT):
        return
    sure = policy is YearPolicy.PRINT or work.dates.print is not None
    source, year = compared.source_of(entry), str(years.issue_year(work))
    volume = f"volume {reference.item.volume}" if reference.item.volume else "the issue"
    yield Finding(
        rule=RULE,
        message=f"The list has {reference.item.year}, the year of the online version; "
        f"{says.register(source)} {says.have(source)} {volume} in {year}.",
        at=compared.place(reference, "issued"),
        reference=reference.id,
        evidence=compared.years_beside(reference.item.year, work, entry),
        confidence=compared.surely(entry, confidence.ONLINE_FIRST),
        fix=Fix("issued", year, safe=sure, reference=reference.id),
    )
