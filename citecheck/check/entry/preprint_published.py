"""A preprint is cited that has since been published.

## What it finds
A preprint whose record names the article that came of it.

## Why it matters
The published version has been reviewed and may differ; most journals want it cited in the preprint's place.

## Example
    list      … bioRxiv. https://doi.org/10.1101/2020.01.01.123456
    Crossref  is preprint of 10.1038/s41586-020-0000-0

## Stays quiet
Articles that have a preprint, and preprints without a published version.

## References
APA Publication Manual, 7th ed., 9.16; ICMJE Recommendations, IV.A.3.g; Crossref, "Posted content".
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import compared, confidence, says
from citecheck.model.dossier import Entry
from citecheck.model.finding import Evidence, Finding, Fix
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="R333", name="preprint-published", severity=Severity.NOTE)


def check(entry: Entry) -> Iterator[Finding]:
    """Yield a finding where the record of a preprint names its published version."""
    work = entry.resolution.work
    if work is None or entry.resolution.refuted or work.register_type != "posted-content":
        return
    published = next((r.doi for r in work.relations if r.kind == "is-preprint-of" and r.doi != work.doi), "")
    if not published:
        return
    source = compared.source_of(entry)
    yield Finding(
        rule=RULE,
        message=f"This preprint has been published: {says.register(source)} {says.have(source)} the article "
        f"as {published}.",
        at=entry.reference.span,
        reference=entry.reference.id,
        evidence=(Evidence("DOI", work.doi, published, source),),
        confidence=compared.surely(entry, confidence.PREPRINT),
        fix=Fix("DOI", published, safe=False, reference=entry.reference.id),
    )
