"""Which registers a run asks: offline records first, then the cache and the network, unless it is to stay offline.

What a run does not ask is not loaded either: the network alone takes a tenth of the time that a small article takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Self

from citecheck import __version__
from citecheck.ids.doi import is_valid
from citecheck.model.report import SourceUse
from citecheck.settings import HOME, Settings
from citecheck.sources.cache import Cache, folder
from citecheck.sources.interface import (
    Alias,
    ContainerAnswer,
    DoiAnswer,
    Malformed,
    Query,
    Register,
    Search,
    SearchAnswer,
    SourceError,
    Told,
    Unanswered,
    Unregistered,
)
from citecheck.sources.records.register import NAME as RECORDS
from citecheck.sources.records.register import Records

if TYPE_CHECKING:
    from citecheck.sources.network import Network
    from citecheck.sources.retraction_watch import RetractionWatch
    from citecheck.sources.wire import Patience

OFFLINE = Unanswered("Offline: no register was asked.", caller_chose=True)
NOT_HELD = Unanswered("The records do not hold this DOI and do not claim to be the whole register.", caller_chose=True)

_ADDRESS = re.compile(r"[^\s@()<>;,:\"]{1,64}@[^\s@()<>;,:\"]{1,255}")


def open_register(settings: Settings, patience: Patience | None = None) -> Register:
    """Return all registers of a run as one; raises SourceError where records or an address cannot be used."""
    own = settings.registers
    if own.lock:
        from citecheck.sources.lock.file import read
        from citecheck.sources.lock.replaying import Locked

        return Locked(read(own.lock))
    if own.complete and not own.offline:
        raise SourceError("Records are the whole register only where no other is asked: --complete needs --offline.")
    records = Records(own.records, folder(own.cache), complete=own.complete) if own.records else None
    network = None if own.offline else _network(settings, patience)
    return _Registers(records, network, _table(settings))


def _network(settings: Settings, patience: Patience | None) -> Network:
    from citecheck.sources.network import Network
    from citecheck.sources.wire import Patience

    own = settings.registers
    cache = Cache(folder(own.cache), fresh=own.fresh, ageless=own.resume)
    return Network(settings, agent(own.mailto), cache, patience or Patience())


def _table(settings: Settings) -> RetractionWatch | None:
    path = settings.registers.retractions
    if path is None:
        return None
    from citecheck.sources.retraction_watch import RetractionWatch

    return RetractionWatch(path)


class _Registers:
    """Records, network, or both, and a table of notices."""

    def __init__(self, records: Records | None, network: Network | None, table: RetractionWatch | None) -> None:
        self._records, self._network, self._table = records, network, table

    @property
    def searches(self) -> tuple[Search, ...]:
        opinions = self._network.opinions if self._network else ()
        found: tuple[Search | None, ...] = (self._records, self._network, *opinions)
        return tuple(s for s in found if s) or (_Nothing(),)

    def look_up(self, dois: Iterable[str]) -> Iterator[tuple[str, DoiAnswer]]:
        """Yield each DOI and its answer: of the records where they hold it, else of the network."""
        wanted: list[str] = []
        for doi in dict.fromkeys(dois):
            answer = self._records.get(doi) if self._records else None
            if answer is None and not is_valid(doi):
                answer = Malformed()
            if answer is not None:
                yield doi, answer
            elif self._network:
                wanted.append(doi)
            else:
                yield doi, self._lacking()
        if self._network and wanted:
            yield from self._network.look_up(wanted)

    def _lacking(self) -> DoiAnswer:
        if self._records is None:
            return OFFLINE
        return Unregistered(RECORDS) if self._records.complete else NOT_HELD

    def proved(self, doi: str, answer: Alias) -> None:
        if self._network:
            self._network.proved(doi, answer)

    def told_of(self, dois: Iterable[str], pmids: Iterable[str]) -> tuple[Told, ...]:
        return self._table.about(dois, pmids) if self._table else ()

    def told_by_title(self, title: str) -> tuple[Told, ...]:
        return self._table.titled(title) if self._table else ()

    def uses(self) -> tuple[SourceUse, ...]:
        offline = tuple(source.use() for source in (self._records, self._table) if source)
        return offline + (self._network.uses() if self._network else ())

    def notices(self) -> tuple[str, ...]:
        sources = (self._records, self._table, self._network)
        return tuple(said for source in sources if source for said in source.notices())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._network:
            self._network.close()
        if self._records:
            self._records.close()


class _Nothing:
    """No source at all: offline, and without records."""

    name = "none"
    distant = False

    def search(self, queries: Iterable[Query]) -> Iterator[tuple[str, SearchAnswer]]:
        for query in queries:
            yield query.id, OFFLINE

    def containers(self, name: str) -> ContainerAnswer:  # noqa: ARG002 - as every source
        return OFFLINE


def agent(mailto: str) -> str:
    """Return the User-Agent in the form that Crossref asks for; the address goes nowhere else."""
    contact = f"; mailto:{mailto}" if _ADDRESS.fullmatch(mailto) else ""
    return f"citecheck/{__version__} ({HOME}{contact})"
