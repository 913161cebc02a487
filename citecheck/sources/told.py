"""What a table of notices tells, by what it is asked for: a DOI, a PubMed number, or a title."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from citecheck.sources.interface import Told
from citecheck.text.folding import squash

MOST_OF_A_KIND = 20
"""Identifiers of a row, and rows of an identifier or a title, that are kept."""


class ToldIndex:
    """Rows of a table of notices, in its order."""

    def __init__(self, rows: Iterable[Told] = ()) -> None:
        """Take the rows that are there; more may be added until the first question."""
        self._rows: list[Told] = []
        self._by_key: dict[str, tuple[Told, ...]] = {}
        for row in rows:
            self.add(row)

    def add(self, row: Told) -> None:
        """Take in a row."""
        self._rows.append(row)
        for key in _keys(row.dois[:MOST_OF_A_KIND], row.pmids[:MOST_OF_A_KIND]):
            held = self._by_key.get(key, ())
            if len(held) < MOST_OF_A_KIND:
                self._by_key[key] = (*held, row)

    def about(self, dois: Iterable[str] = (), pmids: Iterable[str] = ()) -> tuple[Told, ...]:
        """Return what is told about the work of these DOIs (lower case) or PubMed numbers, each row once."""
        return tuple(dict.fromkeys(row for key in _keys(dois, pmids) for row in self._by_key.get(key, ())))

    def titled(self, title: str) -> tuple[Told, ...]:
        """Return what is told about works of this title, form aside."""
        return tuple(self._by_title.get(squash(title), ()))

    @cached_property
    def _by_title(self) -> dict[str, list[Told]]:
        """The rows by their titles' letters; made only where something without an identifier is asked for."""
        found: dict[str, list[Told]] = {}
        for row in self._rows:
            key = squash(row.title)
            if key and len(rows := found.setdefault(key, [])) < MOST_OF_A_KIND:
                rows.append(row)
        return found


def _keys(dois: Iterable[str], pmids: Iterable[str]) -> tuple[str, ...]:
    return (*dois, *(f"pmid:{number}" for number in pmids))
