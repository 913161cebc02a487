r"""A DOI can be read only after mending it.

## What it finds
A DOI with a blank in it or the hyphen of a line's end, one with invisible characters in it, one that stands twice, or
one with the next word glued to it.

## Why it matters
Whoever copies or clicks it does not arrive.

## Example
    list      … https://doi.org/10.1111/j.1468- 2478.2009.00580.x

## Stays quiet
What the file's own format demands ("\_" in Markdown, "%2F" in an address), a DOI that goes on in the next line, and
DOIs in an outdated form.

## References
DOI Handbook, 2.2; Crossref DOI display guidelines.
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import compared, confidence_of_text, says
from citecheck.model.dossier import Entry
from citecheck.model.finding import Evidence, Finding, Fix
from citecheck.model.resolution import DoiState
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="F103", name="doi-mangled", severity=Severity.WARNING)

_SLIPS = {
    "line-break-hyphen": "the hyphen of a line's end stands in it",
    "space": "a blank stands in it",
    "zero-width": "invisible characters stand in it",
    "doubled": "its label or address stands twice",
    "glued": "the next words are glued to it",
    "brackets": "its angle brackets were changed",
    "dash": "a dash stands in the place of a hyphen",
    "wide": "full-width characters stand in it",
    "percent": "it is percent-encoded outside an address",
}
_LAYOUT = frozenset(("line-break",))
"""What the width of the page does to a DOI, not its writer."""
_PROVED = frozenset((DoiState.OK, DoiState.ALIAS, DoiState.OTHER_AGENCY, DoiState.NO_RECORD))


def check(entry: Entry) -> Iterator[Finding]:
    """Yield a finding where the printed DOI had to be mended."""
    reference = entry.reference
    printed = reference.doi
    slips = [s for s in printed.slips if s not in _LAYOUT] if printed else []
    if printed is None or not printed.doi or not slips:
        return
    what = f"The DOI {says.quoted(printed.printed)} is mangled"
    reasons = says.listed([_SLIPS.get(s, f"it holds a slip ({s})") for s in slips])
    proved = entry.resolution.doi_state in _PROVED
    yield Finding(
        rule=RULE,
        message=f"{what}: {reasons}; it should read {printed.doi}.",
        at=compared.doi_place(reference),
        reference=reference.id,
        evidence=(Evidence("DOI", printed.printed, printed.doi, "list"),),
        confidence=confidence_of_text.MANGLED_PROVED if proved else confidence_of_text.MANGLED,
        fix=Fix("DOI", printed.doi, safe=proved, reference=reference.id),
    )
