"""Second opinions: sources asked only where the caller enabled them, for what no register was found to hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from citecheck.model.report import SourceUse
from citecheck.model.work import Work
from citecheck.settings import RegisterSettings
from citecheck.sources import open_library, openalex
from citecheck.sources.cache import Cache
from citecheck.sources.crew import side_by_side
from citecheck.sources.interface import (
    OPEN_LIBRARY,
    OPENALEX,
    ContainerAnswer,
    Containers,
    Query,
    SearchAnswer,
    Unanswered,
)
from citecheck.sources.line import Line
from citecheck.sources.stored import searched

if TYPE_CHECKING:
    from citecheck.sources.http import Transport

Ask = Callable[[str], tuple[Work, ...] | Unanswered]


class Opinion:
    """A Search whose answers are kept in the cache, and of which nothing is loaded before it is asked."""

    distant = True

    def __init__(self, line: Line, cache: Cache, opened: Callable[[], Ask]) -> None:
        """Take the source's line, the cache, and what opens the source when it is first asked."""
        self.name, self._line, self._cache, self._opened = line.name, line, cache, opened

    @cached_property
    def _ask(self) -> Ask:
        return self._opened()

    def search(self, queries: Iterable[Query]) -> Iterator[tuple[str, SearchAnswer]]:
        """Yield each query's id and the candidates for its text: a title, or an ISBN."""

        def asked(query: Query) -> SearchAnswer:
            return searched(self._cache, self._line.url, self.name, query.text, lambda text: self._ask(text))

        for query, answer in side_by_side(asked, list(queries)):
            yield query.id, answer

    def containers(self, name: str) -> ContainerAnswer:  # noqa: ARG002 - as every source
        """A second opinion says nothing of journals."""
        return Containers((), self.name)

    def use(self) -> SourceUse:
        """Return what the source was asked."""
        return self._line.use()


def enabled(own: RegisterSettings, cache: Cache, transport: Callable[[], Transport]) -> tuple[Opinion, ...]:
    """Return the second opinions that the settings enable; `transport` is called when the first is asked."""
    found: list[Opinion] = []
    if own.openalex or own.openalex_key:
        line = Line(OPENALEX, own.openalex_url, openalex.LIMITS)
        found.append(Opinion(line, cache, lambda: openalex.OpenAlex(transport(), line, own.openalex_key).search))
    if own.open_library:
        books = Line(OPEN_LIBRARY, own.open_library_url, open_library.LIMITS)
        found.append(Opinion(books, cache, lambda: open_library.OpenLibrary(transport(), books).search))
    return tuple(found)
