"""The list mixes styles of reference.

## What it finds
Articles that give the year after the authors beside others that give it near the end, or titles in quotation marks
beside bare ones.

## Why it matters
One list has one style; a mixture shows that entries were copied from several places.

## Example
    list      Klotz, A. (1999). Norms reconstituting interests. International Organization, 49, 451–478.
              Krain M. The effects of diplomatic sanctions. J Genocide Res. 2014;16(1):25–53.

## Stays quiet
Lists with fewer than six articles, single strays, books and web pages, and fields that a format gives (BibTeX, JATS).

## References
ISO 690, 4.7: a consistent form throughout.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from citecheck.check import confidence_of_text, says
from citecheck.model.dossier import Dossier
from citecheck.model.finding import Evidence, Finding
from citecheck.model.reference import Reference
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="F122", name="styles-mixed", severity=Severity.NOTE)

_FEWEST = 6
_MINORITY = (2, 0.1)
"""At least so many entries, and so large a share of them, make a second style."""
_QUOTES = "\"“”„«»‘'"


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield at most one finding: the first habit in which the articles of the list part."""
    articles = [e.reference for e in dossier.entries if e.reference.item.type == "article-journal"]
    for name, one, other, habit in _HABITS:
        told = [(r, h) for r in articles if not r.given and (h := habit(r)) is not None]
        few, many = _parted(told)
        if len(told) >= _FEWEST and len(few) >= max(_MINORITY[0], _MINORITY[1] * len(told)):
            yield _finding(few, len(many), name, (one, other) if habit(few[0]) else (other, one))
            return


def _parted(told: list[tuple[Reference, bool]]) -> tuple[list[Reference], list[Reference]]:
    """Return the entries of the rarer habit, then those of the commoner."""
    yes, no = [r for r, h in told if h], [r for r, h in told if not h]
    return (yes, no) if len(yes) <= len(no) else (no, yes)


def _year_first(reference: Reference) -> bool | None:
    spans = dict(reference.fields)
    if "issued" not in spans or "title" not in spans:
        return None
    return spans["issued"].start < spans["title"].start


def _quoted(reference: Reference) -> bool | None:
    spans = dict(reference.fields)
    if "title" not in spans:
        return None
    before = reference.raw[: spans["title"].start].rstrip()[-1:]
    return (before or " ") in _QUOTES or reference.raw[spans["title"].start] in _QUOTES


_HABITS: tuple[tuple[str, str, str, Callable[[Reference], bool | None]], ...] = (
    ("the year", "after the authors", "near the end", _year_first),
    ("the title", "in quotation marks", "without quotation marks", _quoted),
)


def _finding(few: list[Reference], many: int, name: str, forms: tuple[str, str]) -> Finding:
    rare, common = forms
    named = [says.entry(r) for r in few[:3]]
    names = says.listed([*named, f"{len(few) - 3} more"] if len(few) > 3 else named)
    return Finding(
        rule=RULE,
        message=f"The list mixes styles: {many} articles give {name} {common}, {len(few)} give it {rare} ({names}).",
        at=few[0].span,
        reference=few[0].id,
        related=tuple(r.span for r in few[1:4]),
        evidence=(Evidence("style", f"{name} {rare}", f"{name} {common}", "list"),),
        confidence=confidence_of_text.MIXED,
    )
