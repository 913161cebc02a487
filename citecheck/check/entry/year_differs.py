"""The listed year is not among the years of the registered work.

## What it finds
A year in the list that is neither that of print, of the online version, of the issue nor of posting.

## Why it matters
The reference does not lead to the volume, and a citation by that year names nothing.

## Example
    list      Krain, M. (2015). … Journal of Genocide Research, 16(1), 25–53.
    Crossref  2014 (online, print)

## Stays quiet
Any year the register has, republications ("1962/2012"), "in press", and the online year of a digitised backfile on the
register's side: online more than a year after print does not count.

## References
APA Publication Manual, 7th ed., 9.14; docs/judging.md, "Years".
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import compared, confidence, says
from citecheck.match import years
from citecheck.model.dossier import Entry
from citecheck.model.finding import Finding, Fix
from citecheck.model.rule import Rule, Severity
from citecheck.model.work import Work

RULE = Rule(code="R310", name="year-differs", severity=Severity.ERROR)


def check(entry: Entry) -> Iterator[Finding]:
    """Yield a finding where the listed year is outside the work's years."""
    work = compared.same_version(entry)
    if work is None:
        return
    found = years.listed(entry.reference, work)
    if found.agrees:
        return
    source = compared.source_of(entry)
    near = found.score > 0
    backfile = found.claimed == str(years.backfile(work))
    added = f"; it went online in {found.claimed}, as a backfile" if backfile else ""
    share = confidence.EDITIONS.get(work.item.type, confidence.NEAR_YEAR if near else confidence.YEAR)
    yield Finding(
        rule=RULE,
        message=f"The list has {found.claimed}; {says.register(source)} {says.have(source)} {years.says(work)}{added}.",
        at=compared.place(entry.reference, "issued"),
        reference=entry.reference.id,
        evidence=compared.years_beside(found.claimed, work, entry),
        confidence=compared.surely(entry, share),
        fix=_fix(entry, work),
    )


def _fix(entry: Entry, work: Work) -> Fix | None:
    found = years.of(work)
    year = (
        years.wanted(work, entry.year_policy)
        or years.issue_year(work)
        or (next(iter(found.values())) if len(set(found.values())) == 1 else None)
    )
    if year is None:
        return None
    return Fix("issued", str(year), safe=work.item.type not in confidence.EDITIONS, reference=entry.reference.id)
