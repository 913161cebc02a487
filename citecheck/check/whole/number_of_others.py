"""The names beside a number are not those of its entry, but of another one.

## What it finds
"Watson and Crick [2]" where entry 2 is by others, and entry 3 alone is by Watson and Crick.

## Why it matters
The list was numbered anew and the text was not, or a number was mistyped: readers are led to another work.

## Example
    text      as Watson and Crick [2] saw
    list      [2] Franklin RE, Gosling RG. …
              [3] Watson JD, Crick FHC. …

## Stays quiet
A single name, which may be that of a method or a law; names of which one is printed in the entry; where several entries
are by these people, or theirs is cited close by; where the reading is not to be trusted.

## References
ICMJE Recommendations, IV.A.3.g.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from citecheck.check import confidence_of_text, says
from citecheck.match.surnames import cited_keys, listed_keys
from citecheck.model.citation import CitationKind
from citecheck.model.dossier import Dossier, Entry, Mention
from citecheck.model.finding import Evidence, Finding
from citecheck.model.rule import Rule, Severity
from citecheck.text.folding import squash

RULE = Rule(code="L207", name="number-of-others", severity=Severity.NOTE)

_PARTICLES = r"(?:(?:van|von|de|der|den|di|la|le|del|du|da|dos|ter|ten)\s){0,3}"
_NAME = rf"(?:[^\W\d_a-z]\.[ -]?){{0,3}}{_PARTICLES}[^\W\d_a-z][\w'’-]{{1,40}}"
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.[ -]?){1,3}")
_NAMED = re.compile(
    rf"(?<![\w'’-])(?P<names>{_NAME}(?:(?:,\s{_NAME}){{0,5}},?\s(?:and|&|und|et|y)\s{_NAME})?)"
    r"(?P<others>,?\s(?:et\sal\b|u\.\s?a\b)\.?)?(?:['’]s?)?,?\s?[(\[^]?\s?$"
)
_PARTED = re.compile(r",?\s(?:and|&|und|et|y)\s|,\s")
_REACH, _NEAR = 160, 240
"""So far before a number its names are looked for, and so far about it another number of theirs, in code points."""
_LONGEST = 4_000

Keys = tuple[frozenset[str], ...]


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding where names and number lead to two different entries."""
    cited = [m for m in dossier.mentions if m.citation.kind is CitationKind.NUMBER and m.entry is not None]
    if not cited or not dossier.coverage.trusted:
        return
    people = _People(dossier)
    groups = (list(group) for _, group in groupby(cited, lambda mention: mention.citation.cluster))
    clusters = [_Cluster(group, *people.named_before(group[0])) for group in groups]
    places = _places(clusters)
    for cluster in clusters:
        if cluster.other and _contradicts(cluster, cluster.other, places):
            yield _finding(cluster.mentions[0], cluster.other)


class _Cluster(NamedTuple):
    """The citations of one bracket, the names before it, and the one entry that is by these people."""

    mentions: list[Mention]
    names: tuple[str, ...]
    other: Entry | None


class _People:
    """The entries by the first of their authors."""

    def __init__(self, dossier: Dossier) -> None:
        self._by_first: dict[str, list[tuple[Entry, Keys]]] = {}
        for entry in dossier.entries:
            authors = tuple(
                frozenset(key for key, _ in listed_keys(n.full_family, False)) for n in entry.reference.item.author
            )
            for key in authors[0] if authors else ():
                self._by_first.setdefault(key, []).append((entry, authors))

    def named_before(self, mention: Mention) -> tuple[tuple[str, ...], Entry | None]:
        """Return the names that stand before a citation, and the one entry that is by these people."""
        names, others = _named(mention)
        return names, self._sole(names, others) if others or len(names) > 1 else None

    def _sole(self, names: tuple[str, ...], others: bool) -> Entry | None:
        keys = [frozenset(key for key, _ in cited_keys(name)) for name in names]
        found = {
            entry.reference.id: entry
            for key in keys[0]
            for entry, authors in self._by_first.get(key, ())
            if _are(keys, others, authors, et_al=entry.reference.item.et_al)
        }
        return next(iter(found.values())) if len(found) == 1 else None


def _are(cited: list[frozenset[str]], others: bool, listed: Keys, *, et_al: bool) -> bool:
    more = len(listed) > len(cited) + (len(cited) == 1) or et_al
    counted = more if others else len(listed) == len(cited) and not et_al
    return counted and all(mine & theirs for mine, theirs in zip(cited, listed, strict=False))


def _named(mention: Mention) -> tuple[tuple[str, ...], bool]:
    """Return the names right before a citation's number, and whether they stand for more."""
    start = mention.citation.span.start
    before = mention.manuscript.document.text[max(0, start - _REACH) : start]
    found = _NAMED.search(before)
    if found is None:
        return (), False
    return tuple(_INITIALS.sub("", name) for name in _PARTED.split(found["names"])), found["others"] is not None


def _places(clusters: list[_Cluster]) -> dict[str, list[int]]:
    """Return where each entry is cited, but for the numbers beside which the names of others stand."""
    places: dict[str, list[int]] = {}
    for cluster in clusters:
        cited = {m.entry.reference.id: m.citation.span.start for m in cluster.mentions if m.entry}
        if cluster.other is None or cluster.other.reference.id in cited:
            for reference, start in cited.items():
                places.setdefault(reference, []).append(start)
    return {reference: sorted(starts) for reference, starts in places.items()}


def _contradicts(cluster: _Cluster, other: Entry, places: dict[str, list[int]]) -> bool:
    """Say whether no entry of a cluster bears one of the names, and theirs is not cited close by."""
    at = cluster.mentions[0].citation.span.start
    theirs = places.get(other.reference.id, [])
    near = bisect_left(theirs, at - _NEAR)
    if near < len(theirs) and theirs[near] <= at + _NEAR:
        return False
    return all(mention.entry is not None and _by_others(mention.entry, cluster.names) for mention in cluster.mentions)


def _by_others(entry: Entry, names: tuple[str, ...]) -> bool:
    printed = squash(entry.reference.raw[:_LONGEST])
    return bool(entry.reference.item.author) and not any(squash(name) in printed for name in names)


def _finding(mention: Mention, other: Entry) -> Finding:
    cited, entry = mention.citation, mention.entry
    linked = says.entry(entry.reference) if entry else ""
    number = other.reference.label
    named = f"{says.entry(other.reference)}{f' is [{number}]' if number.isdecimal() else ' is another entry'}"
    return Finding(
        rule=RULE,
        message=f"{says.cited(cited)} is {linked}, but the text names the authors of another entry: {named}.",
        at=cited.span,
        reference=entry.reference.id if entry else None,
        citation=cited.id,
        related=(other.reference.span, *((entry.reference.span,) if entry else ())),
        evidence=(Evidence("author", says.authors(other.reference.item), linked, "list"),),
        confidence=confidence_of_text.OTHERS_NUMBER,
    )
