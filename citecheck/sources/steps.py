"""What is learnt on the way to an answer, kept for a day: a run that was cut off goes on from there.

An answer about a DOI may take three requests (no record at Crossref, another agency's name, its record). Each step is
kept as soon as it is known, so that a kill costs no more than the requests that were under way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from citecheck.model.work import Work
from citecheck.sources.cache import Cache
from citecheck.sources.crew import side_by_side
from citecheck.sources.interface import Unanswered

T = TypeVar("T")
Found = Work | Unanswered | None

KEPT = 86_400.0
"""Seconds. A step is nobody's answer; what it leads to is kept longer, in its own right."""


class Steps:
    """Small texts by kind of step and DOI. Threads may share it."""

    def __init__(self, cache: Cache, place: str) -> None:
        """Take the cache, and which registers the steps were taken at."""
        self._cache, self._place = cache, place

    def taken(self, kind: str, doi: str) -> str | None:
        """Return what a step brought, or None where it was not taken, or not of late."""
        kept = self._cache.get(self._place, f"step {kind}", doi)
        return None if kept is None else kept.decode("utf-8", "replace")

    def note(self, kind: str, doi: str, brought: str = "") -> None:
        """Keep what a step brought."""
        self._cache.put(self._place, f"step {kind}", doi, brought.encode(), KEPT)

    def once(self, kind: str, ask: Callable[[str], T], doi: str) -> T | str:
        """Return what the step brought before, or take it; a text that it brings is kept."""
        before = self.taken(kind, doi)
        if before is not None:
            return before
        brought = ask(doi)
        if isinstance(brought, str):
            self.note(kind, doi, brought)
        return brought

    def present(self, kind: str, ask: Callable[[str], Found], dois: Iterable[str]) -> Iterator[tuple[str, Found]]:
        """Yield what `ask` brings for each DOI, side by side; those that it brought nothing for are not asked again."""
        wanted: list[str] = []
        for doi in dois:
            if self.taken(kind, doi) is None:
                wanted.append(doi)
            else:
                yield doi, None

        def asked(doi: str) -> Found:
            brought = ask(doi)
            if brought is None:
                self.note(kind, doi)
            return brought

        yield from side_by_side(asked, wanted)
