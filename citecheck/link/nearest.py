"""What a citation may mean that fits no entry: the year or a name is wrong, or nothing is near enough."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from citecheck.link.dates import Dated, apart, cited
from citecheck.link.entries import Entries, Entry
from citecheck.link.people import Agreement, agreement, differing, given_agrees
from citecheck.match import names
from citecheck.match.surnames import Form, cited_keys
from citecheck.model.citation import Citation, CitationKind
from citecheck.model.item import Name
from citecheck.model.likeness import Reason
from citecheck.model.link import Link, LinkReason
from citecheck.text.folding import squash

_SHOWN = 3
_ANY = ""
_LOOKED_AT = 60
_LONGEST_NAME = 24
_TWO_SLIPS_FROM = 8
_EXCHANGED_FROM = 5
_YEAR_SCORE = 0.6
_NAME_SCORE = 0.5


class Nearest:
    """Finds the nearest entries; what it needs is built when first asked for, a year at a time."""

    def __init__(self, entries: Entries, own_year: set[str], linked: set[str]) -> None:
        """Take the list, the entries cited with their own year, and all that some citation links to.

        A work that stands twice is cited with its own year where either of its entries is.
        """
        self._entries = entries
        self._own_year = {_work(e) for e in entries.all if e.id in own_year}
        self._linked = linked
        self._slips: dict[str, dict[str, set[int]]] = {}

    def link(self, citation: Citation) -> Link:
        """Return the link of a citation that no entry of its year fits."""
        date = cited(citation.year)
        same_author = self._same_author(citation, date)
        meant = [e for e in same_author if apart(date, e.date) and self._may_differ_in_year(citation, e)]
        if date.years and len(meant) == 1:
            return Link(citation.id, (meant[0].id,), LinkReason.OTHER_YEAR, _YEAR_SCORE)
        misnamed = self._misnamed(citation, date)
        free = [e for e in misnamed if e.id not in self._linked]
        if len(free) == 1 and not meant:
            return Link(citation.id, (free[0].id,), LinkReason.OTHER_AUTHORS, _NAME_SCORE)
        near = dict.fromkeys(e.id for e in (*meant, *same_author, *misnamed)) or self._of_coauthor(citation, date)
        return Link(citation.id, (), LinkReason.NONE, 0.0, tuple(near)[:_SHOWN])

    def _same_author(self, citation: Citation, date: Dated) -> list[Entry]:
        if not citation.authors:
            return [self._entries.all[at] for at in sorted(self._entries.titled(citation.title))]
        keys = [k for name in (citation.authors[0], *citation.aliases) for k in cited_keys(name)]
        years = sorted(self._entries.years_of(keys), key=lambda y: _distance(y, date))
        found: dict[int, Form] = {}
        for year in years:
            found |= self._entries.of_author(keys, (year,))
            if len(found) > _LOOKED_AT:
                break
        near = [self._entries.all[at] for at, form in found.items() if form < Form.PART]
        return sorted(near, key=lambda e: (apart(date, e.date), agreement(citation, e), e.at))

    def _of_coauthor(self, citation: Citation, date: Dated) -> dict[str, None]:
        """Return the one entry of that year in which the first author cited is a later one, if nothing cites it."""
        keys = [key for name in citation.authors[:1] for key in cited_keys(name)]
        found = sorted(self._entries.with_coauthor(keys, date.years))
        free = [e.id for e in map(self._entries.all.__getitem__, found) if e.id not in self._linked]
        return dict.fromkeys(free if len(found) == 1 else ())

    def _may_differ_in_year(self, citation: Citation, entry: Entry) -> bool:
        if _work(entry) in self._own_year or not entry.date.years:
            return False
        return agreement(citation, entry) is Agreement.FULL and given_agrees(citation, entry)

    def _misnamed(self, citation: Citation, date: Dated) -> list[Entry]:
        years = (_ANY,) if citation.kind is CitationKind.AUTHOR_PAGE else date.years
        if not citation.authors or not years:
            return []
        found = {at for year in years for at in self._misspelt(citation.authors[0], year)}
        found = {at for at in found if agreement(citation, self._entries.all[at]) is not Agreement.OTHERS}
        if len(citation.authors) > 1:
            keys = [k for name in citation.authors[1:] for k in cited_keys(name)]
            others = self._entries.with_coauthor(keys, date.years)
            others |= set(self._entries.of_author(cited_keys(citation.authors[0]), date.years))
            found |= {at for at in others if _one_differs(citation, self._entries.all[at])}
        return [self._entries.all[at] for at in sorted(found)]

    def _misspelt(self, name: str, year: str) -> Iterator[int]:
        if year not in self._slips:
            self._slips[year] = _by_slips(self._entries.of_year(year))
        key = squash(name)[:_LONGEST_NAME]
        near: set[int] = set()
        for variant in _variants(key):
            if len(near) < _LOOKED_AT:
                near.update(self._slips[year].get(variant, ()))
        for at in sorted(near)[:_LOOKED_AT]:
            item = self._entries.all[at].reference.item
            people = item.author or item.editor
            if people and _is_slip(name, people[0].full_family):
                yield at


def _work(entry: Entry) -> tuple[object, ...]:
    """Return what two entries of one work share; its place in the list where it has no title."""
    people = entry.reference.item.author or entry.reference.item.editor
    if not people or not entry.title:
        return (entry.at,)
    return squash(people[0].full_family), entry.date, entry.title


def _is_slip(name: str, listed: str) -> bool:
    """Say whether two names are one within a slip, be it two letters that changed places."""
    if names.between(Name(family=name), Name(family=listed)).reason is Reason.SLIP:
        return True
    mine, theirs = squash(name)[:_LONGEST_NAME], squash(listed)[:_LONGEST_NAME]
    return _exchanged(mine) == _exchanged(theirs) and sum(a != b for a, b in zip(mine, theirs, strict=True)) == 2


def _exchanged(key: str) -> str:
    """Return what a name has in common with those in which letters behind the first changed places."""
    return f"{key[:1]}={''.join(sorted(key[1:]))}"


def _one_differs(citation: Citation, entry: Entry) -> bool:
    return len(citation.authors) > 1 and len(entry.authors) > 1 and differing(citation, entry) == 1


def _distance(year: str, date: Dated) -> int:
    return min((abs(int(year) - int(y)) for y in date.years if year), default=9_999)


def _by_slips(keys: dict[str, list[int]]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for key, places in keys.items():
        for variant in _variants(key[:_LONGEST_NAME]):
            found.setdefault(variant, set()).update(places)
    return found


def _variants(key: str) -> Iterable[str]:
    """Yield the key, its letters in any order, and the rest with one, or from eight letters with two, taken out."""
    if len(key) >= _EXCHANGED_FROM:
        yield _exchanged(key)
    most = 2 if len(key) >= _TWO_SLIPS_FROM - 1 else 1
    for taken in range(most + 1):
        for places in combinations(range(len(key)), taken):
            yield "".join(c for k, c in enumerate(key) if k not in places)
