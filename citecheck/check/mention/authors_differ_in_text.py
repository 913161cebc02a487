"""The authors in the text are not those of the entry they must mean.

## What it finds
A citation that fits no entry exactly, while an entry of the same year, not cited otherwise, has one name within a slip
("Helmeier" for "Hellmeier") or one author of several that differs.

## Why it matters
One of the two names is misspelt, and the reader does not find the entry.

## Example
    text      (Helmeier, 2021)
    list      Hellmeier, S. (2021). …

## Stays quiet
Particles, case, diacritics, "et al.", abbreviations the text explains, and wherever an entry fits exactly.

## References
APA Publication Manual, 7th ed., 8.17; docs/judging.md, "Names in the text".
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import says
from citecheck.model.dossier import Mention
from citecheck.model.finding import Evidence, Finding
from citecheck.model.link import LinkReason
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="L204", name="authors-differ-in-text", severity=Severity.WARNING)


def check(mention: Mention) -> Iterator[Finding]:
    """Yield a finding where the linker could link only by passing over a name."""
    entry, cited = mention.entry, mention.citation
    if entry is None or mention.link.reason is not LinkReason.OTHER_AUTHORS:
        return
    text, listed = " & ".join(cited.authors) or cited.raw, says.authors(entry.reference.item)
    yield Finding(
        rule=RULE,
        message=f"The text has {says.cited(cited)}; the list has {says.entry(entry.reference)}.",
        at=cited.span,
        reference=entry.reference.id,
        citation=cited.id,
        related=(entry.reference.span,),
        evidence=(Evidence("author", text, listed, "list"),),
        confidence=round(0.9 * mention.link.score, 3),
    )
