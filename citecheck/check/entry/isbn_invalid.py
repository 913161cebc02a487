"""An ISBN's check digit is wrong.

## What it finds
An ISBN of ten or thirteen digits whose last digit does not follow from the others, or one of another length.

## Why it matters
A digit is wrong, so the book cannot be found by it.

## Example
    list      … Oxford University Press. ISBN 978-0-19-852663-6

## Stays quiet
Valid ISBNs in any spacing, and entries without one.

## References
ISO 2108; International ISBN Agency, Users' Manual, 7th ed.
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import compared, confidence_of_text
from citecheck.ids import isbn
from citecheck.model.dossier import Entry
from citecheck.model.finding import Evidence, Finding
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="F112", name="isbn-invalid", severity=Severity.ERROR)


def check(entry: Entry) -> Iterator[Finding]:
    """Yield a finding where the printed ISBN is none."""
    printed = entry.reference.item.ISBN
    if not printed or any(isbn.is_valid(part) for part in _parts(printed)):
        return
    yield Finding(
        rule=RULE,
        message=f"{printed} is not a valid ISBN: its check digit or its length is wrong.",
        at=compared.place(entry.reference, "ISBN"),
        reference=entry.reference.id,
        evidence=(Evidence("ISBN", printed, "", "list"),),
        confidence=confidence_of_text.ISBN,
    )


def _parts(printed: str) -> list[str]:
    """Return the ISBNs of a field that holds several ("978… (hbk), 978… (pbk)"), without what they are of."""
    return [part.partition("(")[0] for part in (printed, *printed.replace(";", ",").split(","))]
