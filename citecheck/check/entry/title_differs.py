"""The listed title is not the registered one.

## What it finds
A title in which a word was changed, left out or added, or another title altogether, though the other fields say that
the work is the one meant.

## Why it matters
The reader looks for a paper that does not exist; an invented reference often begins with a real one.

## Example
    list      Diplomacy derailed: The consequences of economic sanctions
    Crossref  Diplomacy Derailed: The Consequences of Diplomatic Sanctions

## Stays quiet
Case, punctuation, hyphens, markup, British and American spelling, numerals, subtitles left out, titles cut, translated
or original titles, "RETRACTED:" before the title, and records filed as "Editorial" or "Book Reviews".

## References
APA Publication Manual, 7th ed., 9.18–9.22.
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import compared, confidence, says
from citecheck.match import titles
from citecheck.model.dossier import Entry
from citecheck.model.finding import Finding, Fix
from citecheck.model.likeness import Likeness, Reason
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="R320", name="title-differs", severity=Severity.ERROR)


def check(entry: Entry) -> Iterator[Finding]:
    """Yield a finding where the printed title is not a form of a registered one."""
    work = compared.work(entry)
    if work is None:
        return
    found = titles.between(entry.reference, work)
    if found.agrees:
        return
    message = _message(found, compared.source_of(entry))
    fix = Fix("title", titles.correct(entry.reference, work, found), safe=False, reference=entry.reference.id)
    yield compared.difference(
        RULE, entry, "title", found, message, confidence.TITLE.get(found.reason, confidence.OTHER_TITLE), fix
    )


def _message(found: Likeness, source: str) -> str:
    register, have = says.register(source), says.have(source)
    claimed, registered = says.quoted(found.claimed), says.quoted(found.found)
    if found.reason is Reason.MISSING:
        return f"The title lacks {registered}, which {register} {have}."
    if found.reason is Reason.EXTRA:
        return f"The title has {claimed}, which {register} {have} not."
    return f"The title has {claimed} where {register} {have} {registered}."
