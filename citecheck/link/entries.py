"""The list as the linker looks things up in it: every entry under the keys by which it may be cited."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from citecheck.link.dates import Dated, listed
from citecheck.match.surnames import Form, content_key, listed_keys
from citecheck.model.item import Name
from citecheck.model.manuscript import ListRegion
from citecheck.model.reference import Reference
from citecheck.text.folding import squash
from citecheck.text.tokens import words

MOST = 60
"""So many entries under one key are looked at: no list tells more works of one author and year apart."""
_AUTHORS = 40
_TITLE = 300
_OPENING = re.compile(r"[,.(:;]")
_WHOLE_GIVEN = re.compile(r"[^\W\d_]{2,}\.?")
_PAGES = re.compile(r"(\d{1,6})\s?[-–—]\s?(\d{1,6})")
_UNDATED = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A reference with what a citation is compared with."""

    at: int
    reference: Reference
    authors: tuple[frozenset[str], ...]
    """The keys of each author, in order; of the first also those of shortened forms."""
    given: tuple[str, ...]
    et_al: bool
    pages: tuple[int, int] | None
    date: Dated
    title: str
    region: int
    organisation: bool

    @property
    def id(self) -> str:
        """The reference's name in the report."""
        return self.reference.id


class Entries:
    """All entries, and the look-ups."""

    def __init__(self, references: Sequence[Reference], regions: Sequence[ListRegion]) -> None:
        self._region_ends = sorted(r.span.end for r in regions)
        self.all = [self._entry(k, r) for k, r in enumerate(references)]
        self._first: dict[str, dict[str, list[tuple[int, Form]]]] = {}
        self._other: dict[tuple[str, str], list[int]] = {}
        self._word: dict[tuple[str, str], list[int]] = {}
        for entry in self.all:
            self._index(entry)
        self._titles = sorted((e.title, e.at) for e in self.all if len(e.title) > 3)

    def region_of(self, at: int) -> int:
        """Return which list closes the part of the text in which `at` lies."""
        return min(bisect_right(self._region_ends, at), max(0, len(self._region_ends) - 1))

    def of_author(self, keys: Iterable[tuple[str, Form]], years: Iterable[str]) -> dict[int, Form]:
        """Return the entries whose first author has one of the keys and one of the years, with the surest form."""
        found: dict[int, Form] = {}
        for key, form in keys:
            dated = self._first.get(key, {})
            for year in years:
                for at, own in dated.get(year, ())[: MOST + 1]:
                    found[at] = min(found.get(at, Form.PART), max(own, form))
        return found

    def years_of(self, keys: Iterable[tuple[str, Form]]) -> set[str]:
        """Return all years for which entries of that first author are kept."""
        return {year for key, _ in keys for year in self._first.get(key, ())}

    def with_coauthor(self, keys: Iterable[tuple[str, Form]], years: Iterable[str]) -> set[int]:
        """Return the entries of those years in which a later author has one of the keys."""
        found = {at for key, _ in keys for year in years for at in self._other.get((key, year), ())[:MOST]}
        return set(sorted(found)[:MOST])

    def with_word(self, name: str, years: Iterable[str]) -> set[int]:
        """Return the organisations' entries of those years that share the rarest word of the name."""
        buckets = [bucket for w in words(name)[:12] for y in years if len(w) > 2 and (bucket := self._word.get((w, y)))]
        return set(min(buckets, key=len)[:MOST]) if buckets else set()

    def titled(self, title: str) -> set[int]:
        """Return the entries whose title begins so."""
        key = squash(title[:_TITLE])
        if len(key) < 4:
            return set()
        low = bisect_left(self._titles, (key, -1))
        return set(self._beginning(key, low))

    def of_year(self, year: str) -> dict[str, list[int]]:
        """Return first authors' keys → entries of that year, or of all years where none is given."""
        names: dict[str, list[int]] = {}
        for entry in self.all:
            if entry.authors and (not year or year in entry.date.years):
                for key in entry.authors[0]:
                    bucket = names.setdefault(key, [])
                    if len(bucket) < MOST:
                        bucket.append(entry.at)
        return names

    def _beginning(self, key: str, low: int) -> Iterator[int]:
        for title, at in self._titles[low : low + MOST]:
            if not title.startswith(key):
                return
            yield at

    def _entry(self, at: int, reference: Reference) -> Entry:
        item = reference.item
        people = (item.author or item.editor)[:_AUTHORS] or (_opening(reference.raw),)
        first, *others = people
        authors = (frozenset(k for k, _ in _keys(first)), *map(_coauthor_keys, others))
        return Entry(
            at=at,
            reference=reference,
            authors=authors,
            given=tuple(n.given for n in people),
            et_al=item.et_al,
            pages=_pages(item.page),
            date=listed(item, reference.raw),
            title=squash(item.title[:_TITLE]),
            region=self.region_of(reference.span.start),
            organisation=_is_organisation(people[0]),
        )

    def _index(self, entry: Entry) -> None:
        item = entry.reference.item
        first = (item.author or item.editor or (_opening(entry.reference.raw),))[0]
        years = (*entry.date.years, *entry.date.also, *((_UNDATED,) if _may_lack_year(entry.date) else ()))
        opening = squash(_opening(entry.reference.raw).literal)
        for key, form in dict(((opening, Form.PART), *reversed(_keys(first)))).items():
            dated = self._first.setdefault(key, {})
            for year in years:
                dated.setdefault(year, []).append((entry.at, form))
        for year in years:
            for key in frozenset[str]().union(*entry.authors[1:]):
                self._other.setdefault((key, year), []).append(entry.at)
            if entry.organisation:
                for word in set(words(first.full_family)[:12]):
                    self._word.setdefault((word, year), []).append(entry.at)


def _keys(name: Name) -> tuple[tuple[str, Form], ...]:
    """Return a listed author's keys; a name in Chinese order, family name first, is one of them."""
    keys = listed_keys(name.full_family, _is_organisation(name))
    return (*keys, (squash(name.full_family + name.given), Form.WHOLE)) if name.given else keys


def _coauthor_keys(name: Name) -> frozenset[str]:
    """Return a later author's keys; a whole given name is one, for "Ruopeng An" may have been read either way.

    So are the parts of a family name: "Susannah Verney" may have been read as one, "García Lorca" be cited by either.
    """
    keys = {key for key, _ in _keys(name)}
    return frozenset(keys | {squash(name.given)} if _WHOLE_GIVEN.fullmatch(name.given) else keys)


def same_organisation(cited: str, entry: Entry) -> bool:
    """Say whether one name holds all words of the other, articles aside, and at least two of them."""
    item = entry.reference.item
    own = (item.author or item.editor or (_opening(entry.reference.raw),))[0].full_family
    short, long = sorted((set(_content(cited)), set(_content(own))), key=len)
    return len(short) > 1 and short <= long


def _content(name: str) -> Iterator[str]:
    return (w for w in words(name) if content_key(w))


def _pages(printed: str) -> tuple[int, int] | None:
    """Return first and last page; a short last page is filled up: 1035–53 ends at 1053."""
    found = _PAGES.search(printed)
    if not found:
        return None
    first, last = found.groups()
    last = first[: -len(last)] + last if len(last) < len(first) else last
    return int(first), int(last)


def _may_lack_year(date: Dated) -> bool:
    return date.no_date or date.coming or not date.years


def _opening(raw: str) -> Name:
    return Name(literal=_OPENING.split(raw[:120].lstrip(" [(\"'*_"), maxsplit=1)[0].strip())


def _is_organisation(name: Name) -> bool:
    return bool(name.literal) or (not name.given and len(words(name.full_family)) > 1)
