"""What every register offers: look-ups of DOIs, searches, and answers that keep apart all that can be said.

The union of answers is closed. A failed call is `Unanswered`, never one of the others, and no answer is an opinion:
whether a work is the one a reference means is for `resolve/` to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Protocol, Self

from citecheck.model.item import Item
from citecheck.model.report import SourceUse
from citecheck.model.work import Notice, Work

OPENALEX = "openalex"
OPEN_LIBRARY = "open library"
OPINIONS = frozenset((OPENALEX, OPEN_LIBRARY))
"""Sources that are asked only where the caller enabled them, after all registers: each knows works, none is whole."""


class SourceError(Exception):
    """The caller named a register that cannot be asked or records that cannot be read; one plain sentence."""


@dataclass(frozen=True, slots=True)
class Registered:
    """The record bears the DOI that was asked for. A deleted DOI's record is `Deleted` instead."""

    work: Work


@dataclass(frozen=True, slots=True)
class Alias:
    """The register answered with the record of another DOI.

    `proved` says that doi.org's HS_ALIAS, or a notice within the record, ties the two together; where it does not,
    only the print can prove it.
    """

    work: Work
    proved: bool


@dataclass(frozen=True, slots=True)
class OtherAgency:
    """Registered with another agency than Crossref; `work` is None where no record could be had, `reason` says why."""

    agency: str
    work: Work | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class NoRecord:
    """Registered with `agency`, which yet holds no record of it."""

    agency: str


@dataclass(frozen=True, slots=True)
class Deleted:
    """The register has taken the DOI out of use; `work` is what it still tells."""

    work: Work


@dataclass(frozen=True, slots=True)
class Unregistered:
    """No agency has registered this DOI; `source` is the register that says so."""

    source: str


@dataclass(frozen=True, slots=True)
class Malformed:
    """Not the form of a DOI: nobody was asked."""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Nothing is known.

    `caller_chose`: nobody was asked because the caller said so (offline, records that are not the whole register, a
    source not enabled); otherwise an outage, a limit or a nonsensical answer.
    """

    reason: str
    caller_chose: bool = False


DoiAnswer = Registered | Alias | OtherAgency | NoRecord | Deleted | Unregistered | Malformed | Unanswered


@dataclass(frozen=True, slots=True)
class Query:
    """A reference to be searched for: the string as printed, and what was read out of it."""

    id: str
    text: str
    item: Item


@dataclass(frozen=True, slots=True)
class Candidates:
    """What a search brought, in the register's own order.

    `whole`: the register claims to hold everything, so that what it does not hold may be said not to be there.
    """

    works: tuple[Work, ...]
    source: str
    whole: bool


SearchAnswer = Candidates | Unanswered


@dataclass(frozen=True, slots=True)
class Containers:
    """Names of journals and proceedings of which `source` holds works, and which may be the one asked for."""

    names: tuple[str, ...]
    source: str


ContainerAnswer = Containers | Unanswered


@dataclass(frozen=True, slots=True)
class Told:
    """What an offline table tells: a notice, the title of the work that it is about, and that work's identifiers."""

    notice: Notice
    title: str
    dois: tuple[str, ...]
    pmids: tuple[str, ...]
    author: str = ""
    """The first author, given name first."""
    year: int = 0
    """In which the work came out; 0 where the table does not say."""


class Search(Protocol):
    """One source that can be searched."""

    @property
    def distant(self) -> bool:
        """Whether asking it costs a request over the network."""
        ...

    @property
    def name(self) -> str:
        """The source's name, as evidence gives it."""
        ...

    def search(self, queries: Iterable[Query]) -> Iterator[tuple[str, SearchAnswer]]:
        """Yield each query's id and answer, as they come in."""
        ...

    def containers(self, name: str) -> ContainerAnswer:
        """Return the names of journals and proceedings held that may be the one of that name, abbreviated or not."""
        ...


class Register(Protocol):
    """All that a run may ask, behind one door. A context manager: leaving it closes what is open."""

    @property
    def searches(self) -> tuple[Search, ...]:
        """The sources to search, in order; the next is asked for what those before it did not hold."""
        ...

    def look_up(self, dois: Iterable[str]) -> Iterator[tuple[str, DoiAnswer]]:
        """Yield each DOI (in its normal form, once) and its answer, as they come in."""
        ...

    def proved(self, doi: str, answer: Alias) -> None:
        """Take note that the print proves an alias, so that the answer may be remembered."""
        ...

    def told_of(self, dois: Iterable[str], pmids: Iterable[str]) -> tuple[Told, ...]:
        """Return what an offline table of notices tells about the work of these DOIs or PubMed numbers."""
        ...

    def told_by_title(self, title: str) -> tuple[Told, ...]:
        """Return what that table tells about works of this title, form aside."""
        ...

    def uses(self) -> tuple[SourceUse, ...]:
        """Return what each source was asked so far."""
        ...

    def notices(self) -> tuple[str, ...]:
        """Return what the user should know about the run: a cache that had to be rebuilt, lines that are no records."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
