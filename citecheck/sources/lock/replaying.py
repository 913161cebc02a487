"""A register that answers from a lock alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from citecheck.ids.doi import is_valid
from citecheck.model.report import SourceUse
from citecheck.sources.interface import (
    Alias,
    ContainerAnswer,
    DoiAnswer,
    Malformed,
    Query,
    Search,
    SearchAnswer,
    Told,
    Unanswered,
)
from citecheck.sources.lock.held import Lock, doi_key, hashed
from citecheck.sources.told import ToldIndex

NAME = "lock"
MISSING = Unanswered("The lock holds no answer about this: `citecheck lock` brings it up to date.")


class Locked:
    """A Register whose every answer is the lock's; what the lock lacks is unanswered, never absent."""

    def __init__(self, lock: Lock) -> None:
        """Take the lock."""
        self._lock = lock
        self._told = ToldIndex(lock.told)

    @property
    def searches(self) -> tuple[Search, ...]:
        """The sources that were searched."""
        return tuple(_LockedSearch(name, self._lock) for name in self._lock.searches)

    def look_up(self, dois: Iterable[str]) -> Iterator[tuple[str, DoiAnswer]]:
        """Yield each DOI and the lock's answer."""
        for doi in dict.fromkeys(dois):
            held = self._lock.dois.get(doi_key(doi))
            yield doi, held.answer if held else MISSING if is_valid(doi) else Malformed()

    def proved(self, doi: str, answer: Alias) -> None:
        """All aliases in a lock are proved."""

    def told_of(self, dois: Iterable[str], pmids: Iterable[str]) -> tuple[Told, ...]:
        """Return what a table of notices told about these."""
        return self._told.about(dois, pmids)

    def told_by_title(self, title: str) -> tuple[Told, ...]:
        """Return what it told about works of this title."""
        return self._told.titled(title)

    def uses(self) -> tuple[SourceUse, ...]:
        """Return the lock and its date."""
        return (SourceUse(NAME, "", as_of=self._lock.as_of),)

    def notices(self) -> tuple[str, ...]:
        """A lock has nothing to say."""
        return ()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing is open."""


@dataclass(frozen=True, slots=True)
class _LockedSearch:
    """One source's searches as the lock holds them."""

    name: str
    lock: Lock
    distant: bool = False

    def search(self, queries: Iterable[Query]) -> Iterator[tuple[str, SearchAnswer]]:
        for query in queries:
            held = self.lock.found.get((self.name, hashed(self.name, query.text)))
            yield query.id, held.answer if held else MISSING

    def containers(self, name: str) -> ContainerAnswer:
        held = self.lock.journals.get((self.name, hashed(self.name, name)))
        return held.answer if held else MISSING
