"""The list gives the year of print where the house wants that of the online version.

## What it finds
Under `--year-policy online`: the year of print or of the issue, where the work went online in an earlier one.

## Why it matters
A house that dates works by their first publication wants one year for each, in list and text.

## Example
    list      Hendrix, C. S., & Wong, W. H. (2013). … British Journal of Political Science, 43(3), 651–672.
    Crossref  2012 (online) and 2013 (print)

## Stays quiet
Without that policy. Where no online year is known, and for backfiles, which went online long after print.

## References
docs/judging.md, "Years".
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import compared, confidence, says
from citecheck.match import years
from citecheck.model.dossier import Entry
from citecheck.model.finding import Finding, Fix
from citecheck.model.rule import Rule, Severity, YearPolicy

RULE = Rule(code="R312", name="year-is-of-print", severity=Severity.NOTE)


def check(entry: Entry) -> Iterator[Finding]:
    """Yield a finding where the house wants the online year and the list has a later one of the work's."""
    work, reference = compared.same_version(entry), entry.reference
    if work is None or entry.year_policy is not YearPolicy.ONLINE or reference.item.issued is None:
        return
    listed, wanted = reference.item.issued.year, years.wanted(work, YearPolicy.ONLINE)
    if wanted is None or not wanted < listed or listed not in years.every(work):
        return
    source = compared.source_of(entry)
    yield Finding(
        rule=RULE,
        message=f"The list has {listed}; the work went online in {wanted}, "
        f"and {says.register(source)} {says.have(source)} {years.says(work)}.",
        at=compared.place(reference, "issued"),
        reference=reference.id,
        evidence=compared.years_beside(str(listed), work, entry),
        confidence=compared.surely(entry, confidence.ONLINE_FIRST),
        fix=Fix("issued", str(wanted), safe=True, reference=reference.id),
    )
