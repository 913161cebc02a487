"""An entry of the list is cited nowhere in the text.

## What it finds
An entry that no citation names.

## Why it matters
Most styles want a list of the works cited; an uncited entry is left over from an earlier draft, or its citation is
lost.

## Example
    text      … as Klotz (1999) has shown.
    list      Klotz, A. (1999). …
              Krain, M. (2014). …           ← nowhere cited

## Stays quiet
Where a citation may mean this entry or another one, or names it as seen in another work ("as cited in"); where the
text was not read or fewer than half of the citations could be linked; in a bare bibliography.

## References
APA Publication Manual, 7th ed., 8.4 and 9.2.
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import compared, confidence_of_text, says
from citecheck.model.dossier import Entry
from citecheck.model.finding import Evidence, Finding
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="L202", name="reference-uncited", severity=Severity.WARNING)


def check(entry: Entry) -> Iterator[Finding]:
    """Yield a finding where both sides were read and no citation can mean the entry."""
    if not entry.coverage.linkage or entry.citations or entry.candidate_of:
        return
    reference = entry.reference
    yield Finding(
        rule=RULE,
        message=f"{says.entry(reference)} is in the list but nowhere cited in the text.",
        at=reference.span,
        reference=reference.id,
        evidence=(Evidence("citation", says.excerpt(reference.raw), "", "text"),),
        confidence=confidence_of_text.UNCITED[compared.reading(entry.coverage, entry.manuscript)],
    )
