"""The year in the text is not the year in the list.

## What it finds
A citation such as "(Hendrix & Wong, 2013)" whose entry bears another year.

## Why it matters
Whoever looks it up finds no such entry, or another work by the same people.

## Example
    text      naming and shaming (Hendrix & Wong, 2013)
    list      Hendrix, C. S., & Wong, W. H. (2012). When is the pen truly mighty? …

## Stays quiet
Suffixes (2012 / 2012a), republished works (1962/2012), "in press", entries without a year.

## References
APA Publication Manual, 7th ed., 8.10–8.17.
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import compared, confidence_of_text, says
from citecheck.match import years
from citecheck.match.years import Side
from citecheck.model.dossier import Entry, Mention
from citecheck.model.finding import Evidence, Finding, Fix
from citecheck.model.likeness import Likeness
from citecheck.model.rule import Rule, Severity
from citecheck.model.work import Work

RULE = Rule(code="L203", name="year-differs-in-text", severity=Severity.ERROR)


def check(mention: Mention) -> Iterator[Finding]:
    """Yield a finding where a citation and its entry bear different years, with the side that the register names."""
    entry, cited = mention.entry, mention.citation
    if entry is None:
        return
    found = years.between(cited, entry.reference)
    if found.agrees:
        return
    work = compared.same_version(entry)
    judged = years.side_to_change(cited, entry.reference, work, entry.year_policy)
    yield Finding(
        rule=RULE,
        message=f"The text has {found.claimed}, the list {found.found}, for {says.authors(entry.reference.item)}"
        f"{_registered(entry, work)}{_advice(judged.side)}",
        at=cited.year_span or cited.span,
        reference=entry.reference.id,
        citation=cited.id,
        related=(entry.reference.span,),
        evidence=(
            Evidence("year", found.claimed, found.found, "list"),
            *(compared.years_beside(found.found, work, entry) if work else ()),
        ),
        confidence=_share(found, judged.side),
        fix=_fix(mention, found, work) if judged.side is Side.TEXT else None,
    )


def _share(found: Likeness, side: Side) -> float:
    """Return how sure it is: surest where the register knows the side, less so where another work may be meant."""
    if side in (Side.TEXT, Side.LIST):
        return confidence_of_text.SIDE_TOLD
    text, listed = found.claimed[:4], found.found[:4]
    known = text.isdecimal() and listed.isdecimal()
    near = known and abs(int(text) - int(listed)) <= confidence_of_text.NEAR
    return confidence_of_text.NEAR_YEAR if near else confidence_of_text.FAR_YEAR


def _fix(mention: Mention, found: Likeness, work: Work | None) -> Fix:
    """Return the listed year for the text: sure where it alone is registered, one off, and no other entry near."""
    text, listed = found.claimed[:4], found.found
    known = {str(year) for year in years.every(work)} if work else set()
    proved = listed in known and text not in known and text.isdecimal() and abs(int(text) - int(listed)) == 1
    sure = proved and len(mention.candidates) < 2
    return Fix("year", listed, safe=sure, citation=mention.citation.id)


def _registered(entry: Entry, work: Work | None) -> str:
    if work is None or not years.of(work):
        return "."
    source = compared.source_of(entry)
    return f"; {says.register(source)} {says.have(source)} {years.says(work)}."


def _advice(side: Side) -> str:
    return {
        Side.LIST: " The list is the side to change.",
        Side.TEXT: " The text is the side to change.",
        Side.REPRINT: " Is one of them a reprint?",
        Side.NEITHER: "",
    }[side]
