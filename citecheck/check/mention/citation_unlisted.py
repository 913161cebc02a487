"""A work cited in the text is not in the list.

## What it finds
A citation for which no entry of the list can be meant; the nearest entry is named.

## Why it matters
The reader cannot look it up. Often the year or a name is wrong, or the entry was lost.

## Example
    text      … the Taliban's first regime (Cristol, 2018)
    list      no entry by Cristol

## Stays quiet
Personal communications, "ibid.", "as cited in" for the work that was not read; where no list was read, or fewer than
half of the citations could be linked: the report then says that the reading is not to be trusted, and names those
without an entry.

## References
APA Publication Manual, 7th ed., 8.4.
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import compared, confidence_of_text, says
from citecheck.model.citation import CitationKind
from citecheck.model.dossier import Mention
from citecheck.model.finding import Evidence, Finding
from citecheck.model.link import LinkReason
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="L201", name="citation-unlisted", severity=Severity.ERROR)


def check(mention: Mention) -> Iterator[Finding]:
    """Yield a finding where both sides were read and no entry fits."""
    if mention.link.reason is not LinkReason.NONE or not mention.coverage.linkage:
        return
    cited = mention.citation
    if cited.unlinked_by_nature or (cited.kind is CitationKind.NOTE and not cited.authors):
        return
    near = list(dict.fromkeys(says.entry(e.reference) for e in mention.candidates[:2]))
    hint = f" Did you mean {' or '.join(near)}?" if near else ""
    yield Finding(
        rule=RULE,
        message=f"{says.cited(cited)} is cited in the text but not in the list.{hint}",
        at=cited.span,
        citation=cited.id,
        related=tuple(e.reference.span for e in mention.candidates[:2]),
        evidence=(Evidence("reference", cited.number or cited.raw, near[0] if near else "", "list"),),
        confidence=confidence_of_text.UNLISTED[compared.reading(mention.coverage, mention.manuscript)],
    )
