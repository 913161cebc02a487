"""The numbers of the list do not run on.

## What it finds
In a numbered list, a number that is missing, repeated or out of turn.

## Why it matters
Every citation behind the break may lead to the wrong entry.

## Example
    list      [3] Krain M. …
              [5] Maller T. …       ← 4 is missing

## Stays quiet
Lists without numbers, lists in several parts that each begin at 1, and lists whose entries were not all read for
certain.

## References
ICMJE Recommendations, IV.A.3.g; IEEE Reference Guide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from citecheck.check import confidence_of_text, says
from citecheck.model.dossier import Dossier
from citecheck.model.finding import Evidence, Finding
from citecheck.model.reference import Reference
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="F123", name="numbering-broken", severity=Severity.WARNING)

_MOST_BROKEN = 0.2
"""Share of breaks from which on the labels are no running numbers."""
_FEW = 5
"""Entries up to which one break alone is a fault; among more, two are."""
_LONGEST_GAP = 100
"""Numbers skipped at once from which on nobody asks which of them stand elsewhere."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding at each break of the numbering."""
    numbered = [(e.reference, int(e.reference.label)) for e in dossier.entries if _is_number(e.reference.label)]
    if len(numbered) < 2 or len(numbered) < len(dossier.entries):
        return
    steps = list(pairwise(numbered))
    present = {number for _, number in numbered}
    breaks = [(a, b) for a, b in steps if b[1] != 1 and _is_break(a[1], b[1], present)]
    if len(breaks) > max(1 + (len(numbered) > _FEW), _MOST_BROKEN * len(numbered)):
        return
    for (before, last), (reference, number) in breaks:
        if number > last and _stands_between(dossier, before, reference, last + 1):
            continue
        yield _finding(before, last, reference, number)


def _is_break(last: int, number: int, present: set[int]) -> bool:
    """Say whether a number falls back, stands twice, or skips one that stands nowhere in the list."""
    skipped = range(last + 1, min(number, last + _LONGEST_GAP))
    return number <= last or number - last > _LONGEST_GAP or any(n not in present for n in skipped)


def _is_number(label: str) -> bool:
    return label.isdecimal() and len(label) < 6


def _stands_between(dossier: Dossier, before: Reference, reference: Reference, number: int) -> bool:
    """Say whether the missing number is printed there, so that an entry was lost in reading and not in the list."""
    between = dossier.manuscript.document.text[before.span.start : reference.span.end]
    return re.search(rf"(?:^|\s)[\[(]?{number}[\]).](?:\s|$)", between) is not None


def _finding(before: Reference, last: int, reference: Reference, number: int) -> Finding:
    if number == last:
        what = f"the number {number} stands twice"
    elif number > last:
        gap = [str(n) for n in range(last + 1, min(number, last + 4))]
        missing = says.listed(gap) if number - last < 5 else f"{last + 1} to {number - 1}"
        what = f"{missing} {'is' if number - last == 2 else 'are'} missing"
    else:
        what = f"{number} comes after {last}"
    return Finding(
        rule=RULE,
        message=f"The numbering of the list is broken: {what}.",
        at=reference.span,
        reference=reference.id,
        related=(before.span,),
        evidence=(Evidence("label", str(number), str(last + 1), "list"),),
        confidence=confidence_of_text.NUMBERING,
    )
