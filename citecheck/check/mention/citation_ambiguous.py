"""A citation may mean more than one entry.

## What it finds
A citation that fits several entries alike, for instance "(Maller, 2009)" where the list has 2009a and 2009b, or two
works of one year without letters; or letters that tell two works apart ("1982a" and "1982b") where the list has one
work without a letter.

## Why it matters
The reader does not know which work is meant.

## Example
    text      (Maller, 2009)
    list      Maller, T. (2009a). …
              Maller, T. (2009b). …

## Stays quiet
Where a title, an initial or a co-author in the text tells the entries apart, where the citation has a year for each
("1964/1970"), and where an entry stands twice in the list.

## References
APA Publication Manual, 7th ed., 8.19 and 8.20.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.check import compared, confidence_of_text, says
from citecheck.match.printed import squashed
from citecheck.model.dossier import Entry, Mention
from citecheck.model.finding import Evidence, Finding
from citecheck.model.link import LinkReason
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="L205", name="citation-ambiguous", severity=Severity.WARNING)

_LETTER = re.compile(r"[0-9]([a-z])$")
_LOOKED_AT = 60


def check(mention: Mention) -> Iterator[Finding]:
    """Yield a finding where the linker found several entries and nothing to choose by."""
    if mention.link.reason is LinkReason.SUFFIX:
        yield from _letters(mention)
    if mention.link.reason is not LinkReason.SEVERAL or len(mention.candidates) < 2:
        return
    cited = mention.citation
    if any(len({key(e) for e in mention.candidates}) < 2 for key in (_title, _doi)) or _names_each(mention):
        return
    names = [f"{says.entry(e.reference)}, {says.quoted(e.reference.item.title)}" for e in mention.candidates[:4]]
    yield Finding(
        rule=RULE,
        message=f"{says.cited(cited)} may mean {len(mention.candidates)} entries: {'; '.join(names)}.",
        at=cited.span,
        citation=cited.id,
        related=tuple(e.reference.span for e in mention.candidates[:4]),
        evidence=(Evidence("reference", cited.raw, "; ".join(names), "list"),),
        confidence=confidence_of_text.SEVERAL[compared.reading(mention.coverage, mention.manuscript)],
    )


def _names_each(mention: Mention) -> bool:
    """Say whether the citation has a year of its own for each entry: "(Converse 1964/1970)" means both."""
    years = [e.reference.item.year for e in mention.candidates]
    return len(set(years)) == len(years) and all(y and y in mention.citation.year for y in years)


def _title(entry: Entry) -> str:
    return squashed(entry.reference.item.title)


def _doi(entry: Entry) -> str:
    """Return the DOI of an entry's work, or what tells it from every other entry where it has none."""
    printed, work = entry.reference.doi, entry.resolution.work
    known = work.doi if work and not entry.resolution.refuted else printed.doi if printed else ""
    return known or entry.reference.id


def _letters(mention: Mention) -> Iterator[Finding]:
    """Yield a finding where the text has several letters for the one entry, which bears none."""
    entry, cited = mention.entry, mention.citation
    if entry is None or entry.reference.item.year_suffix or not _letter(cited.year):
        return
    years = sorted({c.year for c in entry.citations[:_LOOKED_AT] if _letter(c.year)})
    if len(years) < 2:
        return
    named = says.entry(entry.reference)
    yield Finding(
        rule=RULE,
        message=f"{says.cited(cited)} is one of {says.listed(years)} in the text; the list has only {named}.",
        at=cited.span,
        reference=entry.reference.id,
        citation=cited.id,
        related=(entry.reference.span,),
        evidence=(Evidence("year", cited.year, entry.reference.item.year or "", "list"),),
        confidence=confidence_of_text.LETTERS,
    )


def _letter(year: str) -> str:
    found = _LETTER.search(year)
    return found.group(1) if found else ""
