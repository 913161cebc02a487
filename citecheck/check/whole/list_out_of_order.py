"""An entry stands out of alphabetical order.

## What it finds
In a list that is in the order of its authors, an entry that breaks that order.

## Why it matters
The reader looks for it elsewhere, and may believe it missing.

## Example
    list      Klotz, A. (1999). …
              Barr, H. (2022). …        ← out of order
              Krain, M. (2014). …

## Stays quiet
Numbered lists, lists that follow no alphabet, lists in several parts, entries without an author, and wherever one way
of sorting allows the order: with or without particles and "The", letter by letter or word by word, ä as a or ae, Mc as
Mac, names of several words by their first or last ("Frankfurter Allgemeine Zeitung").

## References
APA Publication Manual, 7th ed., 9.44–9.48; Chicago Manual of Style, 17th ed., 15.12.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from citecheck.check import compared, confidence_of_text, says
from citecheck.match.lexicon import PARTICLES
from citecheck.match.names import plain
from citecheck.match.printed import tokens
from citecheck.match.surnames import SPELT_OUT
from citecheck.model.dossier import Dossier
from citecheck.model.finding import Evidence, Finding
from citecheck.model.item import Name
from citecheck.model.reference import Reference
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="F121", name="list-out-of-order", severity=Severity.NOTE)

_FEWEST = 5
"""Entries that a list must have to show an order at all."""
_MOST_BROKEN = 0.2
"""Share of neighbours out of order from which on the list follows no alphabet."""

_BEGINNING = 60
"""Letters of an entry that are read for its first words."""

Keys = frozenset[str]


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each entry without which its neighbours would be in order."""
    if dossier.manuscript.style != "author-date" or any(e.reference.label for e in dossier.entries):
        return
    share = confidence_of_text.OUT_OF_ORDER[compared.reading(dossier.coverage, dossier.manuscript)]
    for part in _parts(dossier):
        yield from _misplaced(part, share)


def _parts(dossier: Dossier) -> Iterator[list[Reference]]:
    """Yield the references of each list of the manuscript."""
    references = [e.reference for e in dossier.entries]
    if not dossier.manuscript.lists:
        yield references
    for region in dossier.manuscript.lists:
        yield [r for r in references if region.span.meets(r.span)]


def _misplaced(references: Sequence[Reference], share: float) -> Iterator[Finding]:
    keyed = [(r, _keys(r)) for r in references]
    keyed = [(r, k) for r, k in keyed if k]
    broken = [i for i in range(1, len(keyed)) if not _in_order(keyed[i - 1][1], keyed[i][1])]
    if len(keyed) < _FEWEST or len(broken) > _MOST_BROKEN * len(keyed):
        return
    for i in broken:
        at = _culprit([k for _, k in keyed], i)
        if at is not None:
            before = keyed[at - 1][0] if at else keyed[at + 1][0]
            yield _finding(keyed[at][0], before, share)


def _culprit(keys: Sequence[Keys], i: int) -> int | None:
    """Return which of two neighbours is out of place: that without which the order holds, or None (a new part)."""
    if i + 1 == len(keys) or _in_order(keys[i - 1], keys[i + 1]):
        return i
    if i == 1 or _in_order(keys[i - 2], keys[i]):
        return i - 1
    return None


def _in_order(one: Keys, other: Keys) -> bool:
    return min(one) <= max(other)


def _keys(reference: Reference) -> Keys:
    """Return every key by which some style sorts the entry; none where it has no author."""
    people = reference.item.author or reference.item.editor
    if not people:
        return frozenset()
    family = people[0].full_family
    words, bare = tokens(family), tokens(family)
    while len(bare) > 1 and (bare[0] in PARTICLES or bare[0] in ("the", "a", "an")):
        bare = bare[1:]
    spellings = (words, bare, tokens(family.translate(SPELT_OUT)), _as_printed(reference, people[0]))
    forms = {"".join(w) for w in spellings} | {" ".join(w) for w in spellings}
    forms |= {plain(f) for f in forms} | {"mac" + f[2:] for f in forms if f.startswith("mc")}
    forms |= {f"{f} {_given(reference)}" for f in tuple(forms) if f}
    return frozenset(f for f in forms if f)


def _as_printed(reference: Reference, first: Name) -> Sequence[str]:
    """Return the words with which the entry begins where these were read as a given name: it may be no person's."""
    words, given = tokens(reference.raw[:_BEGINNING]), tokens(first.given)
    return words[: len(given) + 1] if given and words[: len(given)] == given else ()


def _given(reference: Reference) -> str:
    people = reference.item.author or reference.item.editor
    return "".join(tokens(people[0].given)) if people else ""


def _finding(reference: Reference, neighbour: Reference, share: float) -> Finding:
    return Finding(
        rule=RULE,
        message=f"{says.entry(reference)} stands out of order, beside {says.entry(neighbour)}.",
        at=reference.span,
        reference=reference.id,
        related=(neighbour.span,),
        evidence=(Evidence("author", says.authors(reference.item), says.authors(neighbour.item), "list"),),
        confidence=share,
    )
