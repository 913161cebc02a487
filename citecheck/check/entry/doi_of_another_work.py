"""The printed DOI leads to another work.

## What it finds
A DOI whose record disagrees with the entry in title and first author and in one of year, container, or volume and page.
Where the work meant is found, its own DOI is given. The fields of the other work are not compared.

## Why it matters
The reader arrives at the wrong paper; often the DOI was copied from the neighbouring entry.

## Example
    list      Maller, T. (2009). The dangers of diplomatic disengagement … https://doi.org/10.1080/0163660X.2010.492341
    Crossref  10.1080/0163660x.2010.492341 is “Diplomacy Derailed”, Maller 2010

## Stays quiet
Where title or first author agree: then the fields that differ are named one by one.

## References
docs/judging.md, "Another work".
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import compared, confidence, says
from citecheck.match import years
from citecheck.model.dossier import Entry
from citecheck.model.finding import Evidence, Finding, Fix
from citecheck.model.rule import Rule, Severity
from citecheck.model.work import Work

RULE = Rule(code="R302", name="doi-of-another-work", severity=Severity.ERROR)


def check(entry: Entry) -> Iterator[Finding]:
    """Yield a finding where the printed DOI's record was refuted."""
    reference, other = entry.reference, entry.resolution.refuted
    if other is None or reference.doi is None:
        return
    own = entry.resolution.work
    better = f"; this work is registered as {own.doi}" if own else ""
    yield Finding(
        rule=RULE,
        message=f"The DOI {reference.doi.doi} is that of another work: {_described(other)}{better}.",
        at=compared.doi_place(reference),
        reference=reference.id,
        evidence=(
            Evidence("title", reference.item.title, other.item.title, other.source),
            Evidence("author", says.authors(reference.item), says.authors(other.item), other.source),
            Evidence("DOI", reference.doi.doi, own.doi if own else "", other.source),
        ),
        confidence=confidence.ANOTHER_WORK,
        fix=Fix("DOI", own.doi, safe=True, reference=reference.id) if own else None,
    )


def _described(work: Work) -> str:
    title = says.quoted(work.item.title) if work.item.title else "a work without a title"
    who = says.authors(work.item) if work.item.author or work.item.editor else ""
    year = years.issue_year(work) or next(iter(years.of(work).values()), None)
    about = ", ".join(str(x) for x in (who, year) if x)
    return f"{title} ({about})" if about else title
