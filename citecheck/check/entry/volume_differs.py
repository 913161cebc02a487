"""The listed volume is not the registered one.

## What it finds
A volume number other than the register's.

## Why it matters
The pages are looked for in the wrong volume.

## Example
    list      Krain, M. (2014). … Journal of Genocide Research, 17(1), 25–53.
    Crossref  volume 16

## Stays quiet
Roman numerals, supplements, a year that one side gives as the volume, volumes that are words, and a registered number
that stands in print though it was read as something else. Where the two numbers lie far apart and all else agrees, the
journal may be numbered in two series: this is said, and nothing is changed unasked.

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

RULE = Rule(code="R323", name="volume-differs", severity=Severity.ERROR)


def check(entry: Entry) -> Iterator[Finding]:
    """Yield a finding where the printed volume is another than the registered one."""
    work = compared.same_version(entry)
    if work is None:
        return
    found = pages.volume(entry.reference, work)
    if found.agrees:
        return
    source = compared.source_of(entry)
    message = f"The list has volume {found.claimed}; {says.register(source)} {says.have(source)} volume {found.found}."
    other_series = pages.is_of_another_series(entry.reference, work)
    message += " It may be numbered in another series." if other_series else ""
    share = confidence.OTHER_SERIES if other_series else confidence.VOLUME
    fix = Fix("volume", found.found, safe=not other_series, reference=entry.reference.id)
    yield compared.difference(RULE, entry, "volume", found, message, share, fix)
