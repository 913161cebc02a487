"""The authors in the text are not those of the entry they must mean.

## What it finds
A citation that fits no entry exactly, while an entry of the same year, not cited otherwise, has one name within a slip
("Helmeier" for "Hellmeier") or one author of several that differs.

## Why it matters
One of the two names is misspelt, and the reader does not find the entry. Where the work's record has one of them alone,
the side to change is named.

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

from citecheck.check import compared, confidence_of_text, says
from citecheck.match import names, people
from citecheck.model.dossier import Entry, Mention
from citecheck.model.finding import Evidence, Finding
from citecheck.model.item import Name
from citecheck.model.likeness import Reason
from citecheck.model.link import LinkReason
from citecheck.model.rule import Rule, Severity
from citecheck.model.work import Work

RULE = Rule(code="L204", name="authors-differ-in-text", severity=Severity.WARNING)

_LOOKED_AT = 40
"""Listed names that a cited one is compared with: no citation names one farther down."""


def check(mention: Mention) -> Iterator[Finding]:
    """Yield a finding where the linker could link only by passing over a name."""
    entry, cited = mention.entry, mention.citation
    if entry is None or mention.link.reason is not LinkReason.OTHER_AUTHORS:
        return
    text, listed = " & ".join(cited.authors) or cited.raw, says.authors(entry.reference.item)
    work = compared.work(entry)
    side = _side(cited.authors, entry, work) if work else ""
    wrong = text if side == "text" else listed
    yield Finding(
        rule=RULE,
        message=f"The text has {says.cited(cited)}; the list has {says.entry(entry.reference)}"
        f"{_registered(entry, work, side) if work and side else '.'}",
        at=cited.span,
        reference=entry.reference.id,
        citation=cited.id,
        related=(entry.reference.span,),
        evidence=(
            Evidence("author", text, listed, "list"),
            *(_register_side(entry, work, wrong) if work and side else ()),
        ),
        confidence=_share(mention, entry),
    )


def _share(mention: Mention, entry: Entry) -> float:
    """Return how sure it is: surer where every name cited is one of the entry's within a slip."""
    listed = (entry.reference.item.author or entry.reference.item.editor)[:_LOOKED_AT]
    if all(any(_is_near(c, n) for n in listed) for c in mention.citation.authors):
        return confidence_of_text.SLIP
    return confidence_of_text.OTHER_NAME[compared.reading(mention.coverage, mention.manuscript)]


def _is_near(cited: str, listed: Name) -> bool:
    found = names.between(Name(family=cited), Name(family=listed.full_family))
    return found.agrees or found.reason is Reason.SLIP


def _side(cited: tuple[str, ...], entry: Entry, work: Work) -> str:
    """Return the side to change, where the record has the names of the other one and not its own."""
    registered, listed = people.registered(work), people.between(entry.reference, work)
    if not cited or not registered or listed.reason is Reason.ABSENT:
        return ""
    known = all(any(names.between(Name(family=c), r).agrees for r in registered) for c in cited)
    return {(True, False): "list", (False, True): "text"}.get((known, listed.agrees), "")


def _registered(entry: Entry, work: Work, side: str) -> str:
    source = compared.source_of(entry)
    who = says.authors(work.item)
    return f"; {says.register(source)} {says.have(source)} {who}. The {side} is the side to change."


def _register_side(entry: Entry, work: Work, wrong: str) -> tuple[Evidence, ...]:
    """Return the registered names beside those of the side to change."""
    return (Evidence("author", wrong, says.authors(work.item), compared.source_of(entry)),)
