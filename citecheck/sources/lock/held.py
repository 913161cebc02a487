"""What a lock holds: the answers about DOIs, searches and journals, each with the date on which it was given.

What was searched for is a manuscript's own words: it is kept as a hash. A DOI stands as it is, but for one with an "@".
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from citecheck.model.work import Work
from citecheck.sources.interface import (
    Alias,
    Candidates,
    ContainerAnswer,
    Deleted,
    DoiAnswer,
    Malformed,
    OtherAgency,
    Registered,
    SearchAnswer,
    Told,
    Unanswered,
)

T = TypeVar("T")

Asked = tuple[str, str]
"""The source that was searched, and the hash of what for."""


@dataclass(frozen=True, slots=True)
class Held(Generic[T]):
    """An answer, and when it was given (ISO 8601, UTC)."""

    answer: T
    as_of: str


@dataclass(frozen=True)
class Lock:
    """All that the registers answered about a set of manuscripts."""

    searches: tuple[str, ...] = ()
    """The sources to be searched, in order."""
    dois: Mapping[str, Held[DoiAnswer]] = field(default_factory=dict)
    found: Mapping[Asked, Held[SearchAnswer]] = field(default_factory=dict)
    journals: Mapping[Asked, Held[ContainerAnswer]] = field(default_factory=dict)
    told: tuple[Told, ...] = ()
    """What an offline table of notices told."""
    as_of: str = ""
    """No answer is older."""

    def __len__(self) -> int:
        return len(self.dois) + len(self.found) + len(self.journals)


def doi_key(doi: str) -> str:
    """Return what the answer about a DOI is kept under."""
    return hashed("doi", doi) if "@" in doi else doi


def hashed(*parts: str) -> str:
    """Return a hash of what was asked."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def may_be_held(answer: DoiAnswer | SearchAnswer | ContainerAnswer) -> bool:
    """Whether a register, or the caller, has spoken: an outage, and what only a print could prove, are no answers."""
    match answer:
        case Unanswered(_, caller_chose):
            return caller_chose
        case Alias(_, proved):
            return proved
        case OtherAgency(_, None, reason):
            return not reason
        case Malformed():
            return False
    return True


def work_of(answer: DoiAnswer) -> Work | None:
    """Return the record that an answer about a DOI brings, if any."""
    match answer:
        case Registered(work) | Deleted(work) | Alias(work, _) | OtherAgency(_, Work() as work):
            return work
    return None


def works(lock: Lock) -> Iterator[Work]:
    """Yield all records, those of DOIs first, in an order that does not depend on when they were asked for."""
    for _, held in sorted(lock.dois.items()):
        work = work_of(held.answer)
        if work:
            yield work
    for _, found in sorted(lock.found.items()):
        if isinstance(found.answer, Candidates):
            yield from found.answer.works
