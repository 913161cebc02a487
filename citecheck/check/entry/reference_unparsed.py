"""An entry of the list could not be read.

## What it finds
An entry in which neither author, year nor title could be made out; it is reported and stays in the list. And what an
entry's own format holds against it: a key used twice, a string that is not defined, a brace that is missing, no tags,
a link on the printed DOI that leads to another one.

## Why it matters
What cannot be read has not been checked.

## Example
    list      – – – see above – – –

## Stays quiet
Entries in which anything could be read.

## References
What does not parse stays as a value and is reported (docs/house.md).
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import confidence_of_text, says
from citecheck.model.dossier import Entry
from citecheck.model.finding import Evidence, Finding
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="F111", name="reference-unparsed", severity=Severity.WARNING)


def check(entry: Entry) -> Iterator[Finding]:
    """Yield a finding where nothing could be read out of the entry, and for each thing its format holds against it."""
    reference = entry.reference
    if not reference.parsed:
        quoted = says.quoted(reference.raw)
        message = f"The entry {quoted} could not be read; it has not been checked."
        yield _finding(entry, message, confidence_of_text.UNPARSED)
    for problem in reference.problems:
        yield _finding(entry, problem, confidence_of_text.PROBLEM)


def _finding(entry: Entry, message: str, share: float) -> Finding:
    reference = entry.reference
    return Finding(
        rule=RULE,
        message=message,
        at=reference.span,
        reference=reference.id,
        evidence=(Evidence("raw", says.excerpt(reference.raw), "", "list"),),
        confidence=share,
    )
