"""The offline register behind the same interface as the online ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from citecheck.model.report import SourceUse
from citecheck.model.work import Work
from citecheck.sources.index.layout import is_index
from citecheck.sources.interface import (
    Candidates,
    ContainerAnswer,
    Containers,
    Deleted,
    DoiAnswer,
    OtherAgency,
    Query,
    Registered,
    SearchAnswer,
    SourceError,
)
from citecheck.sources.records.files import files
from citecheck.sources.records.opening import opened
from citecheck.sources.records.store import Store

NAME = "records"


class Records:
    """What files of records hold. `complete`: they are the whole register, so what they lack is not registered."""

    name = NAME
    distant = False

    def __init__(self, paths: Sequence[Path], cache: Path, *, complete: bool) -> None:
        """Open built indexes and read files; `cache` is the folder for indexes of large files.

        Raises SourceError where a path cannot be read.
        """
        self._paths, self.complete = paths, complete
        self._stores, self._skipped = _stores(paths, cache)

    def get(self, doi: str) -> DoiAnswer | None:
        """Return what the records say of a DOI, or None where they lack it."""
        work = next((w for s in self._stores if (w := s.get(doi))), None)
        if work is None:
            return None
        if work.deleted:
            return Deleted(work)
        if work.agency and work.agency.casefold() != "crossref":
            return OtherAgency(work.agency, work)
        return Registered(work)

    def search(self, queries: Iterable[Query]) -> Iterator[tuple[str, SearchAnswer]]:
        """Yield each query's id and its candidates."""
        for query in queries:
            found: dict[str, Work] = {}
            for store in self._stores:
                found |= {w.doi: w for w in store.search(query.text, query.item) if w.doi not in found}
            yield query.id, Candidates(tuple(found.values()), NAME, self.complete)

    def containers(self, name: str) -> ContainerAnswer:
        """Return the names of journals and proceedings that may be the one of that name."""
        return Containers(tuple(dict.fromkeys(n for s in self._stores for n in s.containers(name))), NAME)

    def use(self) -> SourceUse:
        """Return the register's name, where it lies and how new it is; it is asked, but not over a network."""
        newest = max((s.as_of for s in self._stores if s.as_of), default=None)
        return SourceUse(NAME, ", ".join(str(p) for p in self._paths), as_of=newest)

    def notices(self) -> tuple[str, ...]:
        """Return what the user should know: lines that were no records."""
        said = f"{self._skipped} lines of the records are no work records and were left out."
        return (said,) if self._skipped else ()

    def close(self) -> None:
        """Close what is open."""
        for store in self._stores:
            store.close()


def _stores(paths: Sequence[Path], cache: Path) -> tuple[tuple[Store, ...], int]:
    """Return the stores of the built indexes and of all files together, and how many lines were no records."""
    built = [p for p in paths if p.is_dir() and is_index(p)]
    plain = files(p for p in paths if p not in built)
    stores: list[Store] = []
    skipped = 0
    if plain:
        store, loading = opened(plain, cache)
        stores.append(_filled(store, plain))
        skipped = loading.skipped if loading else 0
    if built:
        from citecheck.sources.index.reader import Reader

        stores += [_filled(Reader(p), (p,)) for p in built]
    return tuple(stores), skipped


def _filled(store: Store, paths: Sequence[Path]) -> Store:
    """Return the store; raises SourceError where it holds nothing, for nobody means to ask nobody."""
    if not len(store):
        store.close()
        raise SourceError(f"There is no record of a work in {', '.join(map(str, paths[:3]))}.")
    return store
