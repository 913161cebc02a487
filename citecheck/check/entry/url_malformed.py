"""A web address is not a valid one.

## What it finds
An address with a broken scheme ("htp://", "http//:"), without a host, or with a blank within.

## Why it matters
It cannot be opened.

## Example
    list      … Retrieved from http//www.un.org/securitycouncil

## Stays quiet
Addresses without a scheme ("www.un.org"), long ones, ones with letters of other scripts.

## References
RFC 3986, 3.
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import compared, confidence_of_text, says
from citecheck.ids import url
from citecheck.model.dossier import Entry
from citecheck.model.finding import Evidence, Finding
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="F113", name="url-malformed", severity=Severity.WARNING)


def check(entry: Entry) -> Iterator[Finding]:
    """Yield a finding where the printed address cannot be one."""
    printed = entry.reference.item.URL
    if not printed or url.is_valid(printed) or ("//" not in printed and url.is_valid(f"http://{printed}")):
        return
    yield Finding(
        rule=RULE,
        message=f"{says.quoted(printed)} is not a valid web address.",
        at=compared.place(entry.reference, "URL"),
        reference=entry.reference.id,
        evidence=(Evidence("URL", printed, "", "list"),),
        confidence=confidence_of_text.URL,
    )
