"""Doubts about the work have been published, or it was retracted in part.

## What it finds
Expressions of concern, partial retractions, and records under which a retraction and something milder stand at once:
then it is not certain that the work was retracted.

## Why it matters
An inquiry may be under way; the finding that is cited may not stand.

## Example
    Crossref  expression of concern, 2019-05-01, 10.1016/…

## Stays quiet
Where the work was plainly retracted (work-retracted speaks), and where the entry is the notice.

## References
COPE Guidelines on Expressions of Concern; Crossref issue CR-2746 for contradictory kinds.
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import compared, confidence, notices, says
from citecheck.model.dossier import Entry
from citecheck.model.finding import Finding
from citecheck.model.rule import Rule, Severity
from citecheck.model.work import CONCERNED
from citecheck.sources import names as registers

RULE = Rule(code="R332", name="expression-of-concern", severity=Severity.WARNING)


def check(entry: Entry) -> Iterator[Finding]:
    """Yield one finding where concern, a partial or a contradicted retraction is registered."""
    about = notices.about(entry)
    doubtful = notices.contradictory(about)
    told = [n for n in about if n.kind in CONCERNED or n.record_id in doubtful]
    if not told or notices.retracting(about):
        return
    who = registers.several(notices.sources(entry, told), ("has", "have"))
    names = says.listed([notices.says(n) for n in told])
    what = "contradictory notices on this work, whose standing is uncertain" if doubtful else "a notice on this work"
    yield Finding(
        rule=RULE,
        message=f"{says.sentence(who)} {what}: {names}.",
        at=entry.reference.span,
        reference=entry.reference.id,
        evidence=notices.evidence(entry, told),
        confidence=compared.surely(entry, confidence.CONCERN),
    )
