"""The journal or book in the list is not the registered one.

## What it finds
Another journal, another book, or the name of a database or an e-book collection in its place.

## Why it matters
The volume and pages belong to another journal; "Routledge eBooks" is no book that can be opened.

## Example
    list      Klotz, A. (1999). Diplomatic isolation. Palgrave Macmillan UK eBooks, 195–212.
    Crossref  How Sanctions Work

## Stays quiet
Abbreviations (ISO 4, token by token, and listed ones), acronyms, "The", "&", parts and places left out, series beside
the book, former and cut titles of three words and more, conferences named otherwise.

## References
ISO 4; ISSN List of Title Word Abbreviations.
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import compared, confidence, says
from citecheck.match import venues
from citecheck.model.dossier import Entry
from citecheck.model.finding import Finding, Fix
from citecheck.model.likeness import Reason
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="R322", name="container-differs", severity=Severity.WARNING)


def check(entry: Entry) -> Iterator[Finding]:
    """Yield a finding where the printed container is not a form of a registered one."""
    work = compared.same_version(entry)
    if work is None:
        return
    found = venues.between(entry.reference, work)
    if found.agrees:
        return
    source = compared.source_of(entry)
    real = f"{says.register(source)} {says.have(source)} {says.quoted(found.found)}"
    database = found.reason is Reason.DATABASE_NAME
    what = f"{says.quoted(found.claimed)} names a database or a collection, no book or journal" if database else ""
    message = f"{what or f'The list has {says.quoted(found.claimed)}'}; {real}."
    fix = Fix("container-title", found.found, safe=database, reference=entry.reference.id)
    yield compared.difference(RULE, entry, "container-title", found, message, confidence.CONTAINER, fix)
