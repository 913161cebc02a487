"""A citation may mean more than one entry.

## What it finds
A citation that fits several entries alike, for instance "(Maller, 2009)" where the list has 2009a and 2009b, or two
works of one year without letters.

## Why it matters
The reader does not know which work is meant.

## Example
    text      (Maller, 2009)
    list      Maller, T. (2009a). …
              Maller, T. (2009b). …

## Stays quiet
Where a title, an initial or a co-author in the text tells the entries apart, and where an entry stands twice in the
list.

## References
APA Publication Manual, 7th ed., 8.19 and 8.20.
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import says
from citecheck.match.printed import squashed
from citecheck.model.dossier import Mention
from citecheck.model.finding import Evidence, Finding
from citecheck.model.link import LinkReason
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="L205", name="citation-ambiguous", severity=Severity.WARNING)


def check(mention: Mention) -> Iterator[Finding]:
    """Yield a finding where the linker found several entries and nothing to choose by."""
    if mention.link.reason is not LinkReason.SEVERAL or len(mention.candidates) < 2:
        return
    if len({squashed(e.reference.item.title) for e in mention.candidates}) < 2:
        return
    cited = mention.citation
    names = [f"{says.entry(e.reference)}, {says.quoted(e.reference.item.title)}" for e in mention.candidates[:4]]
    yield Finding(
        rule=RULE,
        message=f"{says.cited(cited)} may mean {len(mention.candidates)} entries: {'; '.join(names)}.",
        at=cited.span,
        citation=cited.id,
        related=tuple(e.reference.span for e in mention.candidates[:4]),
        evidence=(Evidence("reference", cited.raw, "; ".join(names), "list"),),
        confidence=0.8,
    )
