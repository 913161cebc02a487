"""What the list is known to hold, as the finders ask for it: names, years, titles, labels."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from citecheck.match.surnames import Form, cited_keys, content_key, listed_keys
from citecheck.model.item import Item, Name
from citecheck.model.reference import Reference
from citecheck.text.folding import squash
from citecheck.text.tokens import words

_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
_BRACKETED_YEAR = re.compile(r"[(\[]\s?((?:1[4-9]|20)\d\d)(?!\d)")
_OPENING = re.compile(r"[,.(:;]")
_OPENING_REACH = 120
_TITLE_LETTERS = 9
_TITLES_OF_ONE = 50
_AUTHORS = 60
_ANY = "any"


class Listed:
    """The list's names, years, titles and labels, each found by a look-up."""

    def __init__(self, references: Iterable[Reference]) -> None:
        self._years: dict[str, set[str]] = {}
        self._whole: set[str] = set()
        self._others: set[str] = set()
        self._organisations: set[str] = set()
        self._titles: list[str] = []
        self._titles_of: dict[str, set[str]] = {}
        self.labels: dict[str, int] = {}
        self.size = 0
        self.labelled = False
        for reference in references:
            self._add(reference)
        self._titles.sort()
        self._last = max((int(n) for n in self.labels if n.isdigit() and len(n) < 5), default=0)

    def _add(self, reference: Reference) -> None:
        self.size += 1
        self.labelled |= reference.label.isdigit()
        self.labels.setdefault(reference.label or str(reference.index + 1), reference.index)
        item, years = reference.item, _years(reference)
        people = (item.author or item.editor)[:_AUTHORS]
        for key in first_keys(reference):
            self._years.setdefault(key, set()).update(years)
        if people:
            self._whole.add(squash(people[0].full_family))
            self._years.setdefault(squash(people[0].full_family + people[0].given), set()).update(years)
        for name in people[1:]:
            self._others.update(k for k, form in listed_keys(name.full_family, bool(name.literal)) if form < Form.PART)
        for name in people:
            if name.literal or " " in name.full_family:
                self._organisations.update(k for k, form in cited_keys(name.full_family) if len(k) > 2)
        content = content_key(item.title)
        for key in first_keys(reference) if content else ():
            own = self._titles_of.setdefault(key, set())
            if len(own) < _TITLES_OF_ONE:
                own.add(content)
        key = squash(item.title[:200])
        if len(key) >= _TITLE_LETTERS:
            self._titles.append(key)

    def first(self, name: str) -> bool:
        """Say whether an entry begins with this author or organisation."""
        return any(key in self._years for key, _ in cited_keys(name))

    def exact(self, name: str) -> bool:
        """Say whether an entry begins with this author, no particle of the cited name dropped."""
        return squash(name) in self._years

    def whole(self, name: str) -> bool:
        """Say whether an entry's first author bears this very name, not shortened."""
        return squash(name) in self._whole

    def learn(self, short: str, long: str) -> None:
        """Take note that the text calls an author by another name."""
        for one, other in ((short, long), (long, short)):
            years = set().union(*(self._years.get(key, set()) for key, _ in cited_keys(other)))
            if years and squash(one):
                self._years.setdefault(squash(one), set()).update(years)

    def person(self, name: str) -> bool:
        """Say whether the name stands among the authors of an entry, in whatever place."""
        return any(key in self._years or key in self._others for key, _ in cited_keys(name))

    def organisation(self, name: str) -> bool:
        """Say whether an author of several words bears this name."""
        return any(key in self._organisations for key, _ in cited_keys(name))

    def dated(self, name: str, year: str) -> bool:
        """Say whether an entry of that first author has that year, suffix aside."""
        years = set(_YEAR.findall(year)) or {_ANY}
        return any(not years.isdisjoint(self._years.get(key, ())) for key, _ in cited_keys(name))

    def holds_part(self, number: str) -> bool:
        """Say whether "2a" is a part of the entry with the label "2": chemists gather works under one number."""
        return number[-1:].isalpha() and number[:-1].isdigit() and number[:-1] in self.labels

    def numbered(self, number: str) -> bool:
        """Say whether the number is the list's, or at least not far beyond its last."""
        return number in self.labels or (number.isdigit() and 0 < int(number) <= self._last * 1.2 + 10)

    def wrote(self, name: str, title: str) -> bool:
        """Say whether an entry of that first author has a title that begins so, articles aside."""
        content = content_key(title)
        own = (t for key, _ in cited_keys(name) for t in self._titles_of.get(key, ()))
        return len(content) > 2 and any(t.startswith(content) for t in own)

    def titled(self, title: str) -> bool:
        """Say whether a listed title begins so."""
        key = squash(title[:200])
        if len(key) < _TITLE_LETTERS:
            return False
        at = bisect_left(self._titles, key)
        return at < len(self._titles) and self._titles[at].startswith(key)


def first_keys(reference: Reference) -> tuple[str, ...]:
    """Return the keys under which the entry's first author may be cited, read from the string where no author is."""
    item = reference.item
    people = item.author or item.editor
    named = opening(reference.raw)
    if people:
        first = listed_keys(people[0].full_family, is_organisation(people[0]))
        return tuple(dict.fromkeys((*(key for key, _ in first), squash(named))))
    return tuple(key for key, form in listed_keys(named, True) if form < Form.ABBREVIATION or len(key) > 2)


def opening(raw: str) -> str:
    """Return what stands before the first comma or stop of an entry: its first author, however the rest was read."""
    return _OPENING.split(raw[:_OPENING_REACH].lstrip(" [(\"'*_"), maxsplit=1)[0].strip()


def is_organisation(name: Name) -> bool:
    """Say whether a listed author is an organisation, or was read as a family name of many words."""
    return bool(name.literal) or (not name.given and len(words(name.full_family)) > 1)


def _years(reference: Reference) -> set[str]:
    item: Item = reference.item
    years = {str(d.year) for d in (item.issued, item.original_date) if d}
    years.update(_BRACKETED_YEAR.findall(reference.raw[:300]))
    if not years or item.issued_literal:
        years |= {_ANY, *_YEAR.findall(reference.raw[:400])}
    return years
