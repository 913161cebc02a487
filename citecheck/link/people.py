"""A citation's authors against an entry's: all of them, fewer or more than the style allows, others."""

from __future__ import annotations

from enum import IntEnum

from citecheck.link.entries import Entry
from citecheck.match.surnames import cited_keys
from citecheck.model.citation import Citation
from citecheck.text.folding import fold


class Agreement(IntEnum):
    """How well the authors agree, the best first; the first author is taken to agree already."""

    FULL = 0
    LOOSE = 1
    """Nobody differs, but the number of authors is not what the citation says."""
    OTHERS = 2
    """A co-author differs."""


def agreement(citation: Citation, entry: Entry) -> Agreement:
    """Return how well the co-authors and "et al." agree."""
    named, total = len(citation.authors), len(entry.authors)
    if total == 0 or named == 0:
        return Agreement.LOOSE
    later = [frozenset(k for k, _ in cited_keys(name)) for name in citation.authors[1:]]
    in_order = all(keys & own for keys, own in zip(later, entry.authors[1:], strict=False))
    if citation.et_al:
        fits = total > named + 1 or entry.et_al
        return _graded(in_order and (total >= named or entry.et_al), fits)
    if entry.et_al:
        return _graded(in_order, False)
    if in_order and named <= total:
        return _graded(True, named == total)
    anywhere = frozenset[str]().union(*entry.authors[1:])
    return _graded(named < total and all(keys & anywhere for keys in later), False)


def given_agrees(citation: Citation, entry: Entry) -> bool:
    """Say whether the initials that a citation gives are those of the entry's first author, where both are known."""
    if not citation.given or not entry.given or not entry.given[0]:
        return True
    mine, theirs = fold(citation.given), fold(entry.given[0])
    return mine[:1] == theirs[:1]


def all_named(citation: Citation, entry: Entry) -> bool:
    """Say whether the same authors stand on both sides, in whatever order."""
    return differing(citation, entry) == 0


def differing(citation: Citation, entry: Entry) -> int:
    """Return how many authors one side names and the other does not, on the side that has more of them."""
    cited = [frozenset(k for k, _ in cited_keys(name)) for name in citation.authors]
    lost = sum(not any(keys & own for own in entry.authors) for keys in cited)
    missing = sum(not any(keys & own for keys in cited) for own in entry.authors)
    return max(lost, 0 if citation.et_al or entry.et_al else missing)


def _graded(agree: bool, fits: bool) -> Agreement:
    if not agree:
        return Agreement.OTHERS
    return Agreement.FULL if fits else Agreement.LOOSE
