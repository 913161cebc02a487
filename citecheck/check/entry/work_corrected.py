"""A correction, or another notice, was published about the work.

## What it finds
Corrections, corrigenda, errata, addenda, clarifications and any other notice about the work; a reinstatement after a
retraction; a registered title that begins "RETRACTED" without any notice.

## Why it matters
The passage or figure that is cited may be the one corrected.

## Example
    Crossref  correction, 2015-03-02, 10.1371/journal.pone.0123456

## Stays quiet
New versions and editions, notices that point at the work itself, retractions and expressions of concern, which have
rules of their own.

## References
ICMJE Recommendations, III.A; Crossref, "Crossmark".
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import compared, confidence, notices, says
from citecheck.model.dossier import Entry
from citecheck.model.finding import Evidence, Finding
from citecheck.model.rule import Rule, Severity
from citecheck.model.work import CONCERNED, RETRACTING

RULE = Rule(code="R331", name="work-corrected", severity=Severity.NOTE)


def check(entry: Entry) -> Iterator[Finding]:
    """Yield one finding that names the notices."""
    about = notices.about(entry)
    told = [n for n in about if n.kind not in notices.SILENT | CONCERNED | RETRACTING]
    if told:
        names = says.listed([notices.says(n) for n in told])
        message = f"Notices about this work: {names} ({notices.called(entry, told)})."
        evidence = notices.evidence(entry, told)
    elif not about and _only_the_title_says_so(entry):
        prefix = entry.resolution.work.title_prefix if entry.resolution.work else ""
        message = f"The registered title begins with {says.quoted(prefix)}, but no notice is registered: look it up."
        evidence = (Evidence("title", "", prefix, compared.source_of(entry)),)
    else:
        return
    yield Finding(
        rule=RULE,
        message=message,
        at=entry.reference.span,
        reference=entry.reference.id,
        evidence=evidence,
        confidence=compared.surely(entry, confidence.CORRECTED if told else confidence.TITLE_SAYS_RETRACTED),
    )


def _only_the_title_says_so(entry: Entry) -> bool:
    work = entry.resolution.work
    if work is None or not work.title_prefix or work.updates or work.updated_by or entry.resolution.refuted:
        return False
    return work.title_prefix.casefold() not in entry.reference.raw.casefold()
