"""The offline register behind the same interface as the online ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from citecheck.model.report import SourceUse
from citecheck.sources.interface import Candidates, Deleted, DoiAnswer, OtherAgency, Query, Registered, SearchAnswer
from citecheck.sources.normalise.crossref import work as normalised
from citecheck.sources.normalise.values import NonsenseError
from citecheck.sources.records import terms
from citecheck.sources.records.files import files, lines
from citecheck.sources.records.memory import Memory

NAME = "records"


class Records:
    """What files of records hold. `complete`: they are the whole register, so what they lack is not registered."""

    name = NAME

    def __init__(self, paths: Iterable[Path], *, complete: bool) -> None:
        """Read the files; raises SourceError where one cannot be read."""
        self._paths = files(paths)
        self._memory, self._skipped = _loaded(self._paths)
        self.complete = complete

    def get(self, doi: str) -> DoiAnswer | None:
        """Return what the records say of a DOI, or None where they lack it."""
        work = self._memory.get(doi)
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
            wanted = terms.of_text(query.text) or terms.of_item(query.item)
            yield query.id, Candidates(self._memory.search(wanted), NAME, self.complete)

    def of_container(self, container: str) -> SearchAnswer:
        """Return some records whose container shares the name's rarest words."""
        return Candidates(self._memory.search(terms.of_text(container)), NAME, self.complete)

    def use(self) -> SourceUse:
        """Return the register's name and where it lies; it is asked, but not over a network."""
        return SourceUse(NAME, ", ".join(str(p) for p in self._paths))

    def notices(self) -> tuple[str, ...]:
        """Return what the user should know: lines that were no records."""
        return (
            (f"{self._skipped} lines of the records are no work records and were left out.",) if self._skipped else ()
        )


def _loaded(paths: Iterable[Path]) -> tuple[Memory, int]:
    memory, skipped = Memory(), 0
    for path in paths:
        for line in lines(path):
            try:
                memory.add(normalised(line.message, NAME))
            except NonsenseError:
                skipped += 1
    return memory, skipped
