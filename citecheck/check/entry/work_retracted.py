"""The work was retracted, withdrawn or removed.

## What it finds
A work about which the register holds a retraction, withdrawal or removal, from the publisher or Retraction Watch.

## Why it matters
What it says may be wrong or invented; whoever cites it must know, and say so.

## Example
    list      Wakefield, A. J., et al. (1998). … The Lancet, 351(9103), 637–641.
    Crossref  retraction, 2010-02-06

## Stays quiet
Where the entry itself says that the work was retracted; where the entry is the notice; where one record of Retraction
Watch bears contradictory kinds, and after a reinstatement (expression-of-concern and work-corrected speak then).

## References
COPE Retraction Guidelines; ICMJE Recommendations, III.A; Crossref, "Retraction Watch".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.check import compared, confidence, notices
from citecheck.model.dossier import Entry
from citecheck.model.finding import Finding
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="R330", name="work-retracted", severity=Severity.ERROR)

_SAID = re.compile(r"\bretract|\bwithdrawn\b|\bremoved\b", re.IGNORECASE)


def check(entry: Entry) -> Iterator[Finding]:
    """Yield one finding where the work was retracted, with all the notices that say so."""
    told = notices.retracting(notices.about(entry))
    if not told or _SAID.search(entry.reference.raw[:2000]):
        return
    kinds = {"retraction": "retracted", "withdrawal": "withdrawn", "removal": "removed"}
    yield Finding(
        rule=RULE,
        message=f"This work was {kinds[told[0].kind]} ({notices.called(entry, told[:1])}: {notices.says(told[0])}).",
        at=entry.reference.span,
        reference=entry.reference.id,
        evidence=notices.evidence(entry, told),
        confidence=compared.surely(entry, confidence.RETRACTED),
    )
