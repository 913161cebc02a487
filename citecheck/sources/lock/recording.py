"""A register that notes all answers on their way, for the lock, and asks only for what the lock does not hold yet.

An outage is no answer: it is never noted. Where a lock that is brought up to date holds an older answer, that stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self, TypeVar

from citecheck.model.report import SourceUse
from citecheck.sources.interface import (
    Alias,
    ContainerAnswer,
    DoiAnswer,
    Malformed,
    Query,
    Register,
    Search,
    SearchAnswer,
    Told,
    Unanswered,
)
from citecheck.sources.lock.held import Asked, Held, Lock, doi_key, hashed, may_be_held

Key = TypeVar("Key")
Answer = TypeVar("Answer", DoiAnswer, SearchAnswer, ContainerAnswer)


@dataclass
class _Noted:
    """What the run has come by so far."""

    dois: dict[str, Held[DoiAnswer]] = field(default_factory=dict)
    found: dict[Asked, Held[SearchAnswer]] = field(default_factory=dict)
    journals: dict[Asked, Held[ContainerAnswer]] = field(default_factory=dict)
    told: dict[Told, None] = field(default_factory=dict)


class Recorder:
    """A Register around another one."""

    def __init__(self, register: Register, old: Lock, now: str, *, anew: bool) -> None:
        """Take the register to ask, the lock so far, the time (ISO 8601), and whether to ask all of it `anew`."""
        self._register, self._old, self._now, self._anew = register, old, now, anew
        self._noted = _Noted()
        self._unproved: dict[str, Alias] = {}
        self.open: dict[str, str] = {}
        """Why something was not answered and is not in the lock, by what was asked (a DOI, or a hash)."""
        self.kept: set[str] = set()
        """What was not answered now, and stands in the lock with an older answer."""

    def lock(self) -> Lock:
        """Return what has been noted as a lock."""
        noted = self._noted
        dates = (one.as_of for part in (noted.dois, noted.found, noted.journals) for one in part.values())
        as_of = min(dates, default=self._now)
        names = tuple(search.name for search in self._register.searches)
        return Lock(names, noted.dois, noted.found, noted.journals, tuple(noted.told), as_of)

    @property
    def searches(self) -> tuple[Search, ...]:
        """The register's own searches, noted."""
        return tuple(_RecordedSearch(search, self) for search in self._register.searches)

    def look_up(self, dois: Iterable[str]) -> Iterator[tuple[str, DoiAnswer]]:
        """Yield each DOI and its answer: the lock's where it holds one, else the register's."""
        wanted: list[str] = []
        for doi in dict.fromkeys(dois):
            held = self.before(self._old.dois.get(doi_key(doi)))
            if held is None:
                wanted.append(doi)
            else:
                self._noted.dois[doi_key(doi)] = held
                yield doi, held.answer
        for doi, answer in self._register.look_up(wanted) if wanted else ():
            if isinstance(answer, Alias) and not answer.proved:
                self._unproved[doi] = answer
                self.open[doi] = "The register answered with another DOI's record, and nothing ties the two together."
                yield doi, answer
            elif isinstance(answer, Malformed):
                yield doi, answer
            else:
                key = doi_key(doi)
                yield doi, self.noted(answer, self._noted.dois, key, self._old.dois.get(key), doi)

    def before(self, held: Held[Answer] | None) -> Held[Answer] | None:
        """Return the lock's answer where it need not be asked for again."""
        return None if self._anew or held is None or isinstance(held.answer, Unanswered) else held

    def noted(
        self, answer: Answer, into: dict[Key, Held[Answer]], key: Key, old: Held[Answer] | None, asked: str
    ) -> Answer:
        """Note an answer and return it, or the older one where this is none."""
        silent = isinstance(answer, Unanswered) or not may_be_held(answer)
        if silent and old is not None and not isinstance(old.answer, Unanswered):
            into[key] = old
            self.kept.add(asked)
            return old.answer
        if may_be_held(answer):
            into[key] = Held(answer, self._now)
            return answer
        self.open[asked] = answer.reason if isinstance(answer, Unanswered) else "Its record could not be had."
        return answer

    def search(self, search: Search, queries: Iterable[Query]) -> Iterator[tuple[str, SearchAnswer]]:
        """Yield each query's id and answer."""
        wanted: dict[str, tuple[Query, Asked]] = {}
        for query in queries:
            key = search.name, hashed(search.name, query.text)
            held = self.before(self._old.found.get(key))
            if held is None:
                wanted[query.id] = query, key
            else:
                self._noted.found[key] = held
                yield query.id, held.answer
        for id_, answer in search.search([query for query, _ in wanted.values()]) if wanted else ():
            _, key = wanted[id_]
            yield id_, self.noted(answer, self._noted.found, key, self._old.found.get(key), key[1])

    def containers(self, search: Search, name: str) -> ContainerAnswer:
        """Return the answer about a journal."""
        key = search.name, hashed(search.name, name)
        held = self.before(self._old.journals.get(key))
        if held is not None:
            self._noted.journals[key] = held
            return held.answer
        return self.noted(search.containers(name), self._noted.journals, key, self._old.journals.get(key), key[1])

    def proved(self, doi: str, answer: Alias) -> None:
        """Note an alias that the print proves."""
        if doi in self._unproved:
            del self._unproved[doi], self.open[doi]
            self._noted.dois[doi_key(doi)] = Held(Alias(answer.work, proved=True), self._now)
        self._register.proved(doi, answer)

    def told_of(self, dois: Iterable[str], pmids: Iterable[str]) -> tuple[Told, ...]:
        """Return what a table of notices tells, and note it."""
        found = self._register.told_of(dois, pmids)
        self._noted.told |= dict.fromkeys(found)
        return found

    def told_by_title(self, title: str) -> tuple[Told, ...]:
        """Return what it tells about works of this title, and note it."""
        found = self._register.told_by_title(title)
        self._noted.told |= dict.fromkeys(found)
        return found

    def uses(self) -> tuple[SourceUse, ...]:
        """Return what each source was asked."""
        return self._register.uses()

    def notices(self) -> tuple[str, ...]:
        """Return what the sources have to say."""
        return self._register.notices()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._register.__exit__(kind, error, trace)


@dataclass(frozen=True, slots=True)
class _RecordedSearch:
    """One source, noted. It is never distant: each journal is asked for, so that the lock serves any of its files."""

    inner: Search
    recorder: Recorder
    distant: bool = False

    @property
    def name(self) -> str:
        return self.inner.name

    def search(self, queries: Iterable[Query]) -> Iterator[tuple[str, SearchAnswer]]:
        return self.recorder.search(self.inner, queries)

    def containers(self, name: str) -> ContainerAnswer:
        return self.recorder.containers(self.inner, name)
