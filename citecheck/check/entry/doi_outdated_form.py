"""A DOI is given in a form that is out of use.

## What it finds
"http://dx.doi.org/…", "http://doi.org/…", and "doi:" before a whole address.

## Why it matters
The links still lead on, but Crossref, DataCite and the style manuals ask for https://doi.org/… alone.

## Example
    list      … Review of International Studies, 27(3), 415–433. http://dx.doi.org/10.1017/S0260210501004156

## Stays quiet
A bare DOI, "doi:10.…" without an address, https://doi.org/…, and the address in a field that is named for the DOI.

## References
Crossref DOI display guidelines; APA Publication Manual, 7th ed., 9.35.
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import compared, confidence_of_text
from citecheck.model.dossier import Entry
from citecheck.model.finding import Evidence, Finding, Fix
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="F102", name="doi-outdated-form", severity=Severity.NOTE)

_FORMS = {
    "dx": "The DOI stands in the old form dx.doi.org",
    "http": "The DOI stands as an http: address",
    "doi-before-address": "The address of the DOI has “doi:” before it",
}


def check(entry: Entry) -> Iterator[Finding]:
    """Yield a finding where the DOI is printed in an outdated form."""
    reference = entry.reference
    if reference.doi is None or not reference.doi.doi or reference.doi.form not in _FORMS:
        return
    address = f"https://doi.org/{compared.doi_as_printed(reference.doi)}"
    yield Finding(
        rule=RULE,
        message=f"{_FORMS[reference.doi.form]}; the form in use is {address}.",
        at=compared.doi_place(reference),
        reference=reference.id,
        evidence=(Evidence("DOI", reference.doi.printed, address, "list"),),
        confidence=confidence_of_text.OUTDATED,
        fix=Fix("DOI", address, safe=False, reference=reference.id),
    )
