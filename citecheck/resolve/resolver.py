"""References and a register → resolutions: DOIs first and together, then searches, each work asked for once a run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from citecheck.model.reference import Reference
from citecheck.model.resolution import DoiState, Resolution
from citecheck.resolve import conclude
from citecheck.resolve.noticed import noticed
from citecheck.resolve.searching import Searching
from citecheck.resolve.standing import MALFORMED, NO_DOI, Standing, standing
from citecheck.sources.interface import Alias, DoiAnswer, Register

Progress = Callable[[int], None]
"""Told how many references are done."""

TOGETHER = 500
"""References whose DOIs are asked for together: enough to fill batches, few enough to stream."""


def resolve(
    references: Iterable[tuple[str, Reference]], register: Register, progress: Progress | None = None
) -> Iterator[tuple[str, Resolution]]:
    """Yield each reference's id and resolution, as they are found out.

    On KeyboardInterrupt what is still open is yielded as unchecked, and the interruption raised again.
    """
    run = _Run(register)
    stream, done = iter(references), 0
    while chunk := list(islice(stream, TOGETHER)):
        given = dict(chunk)
        for done, (id_, found) in enumerate(run.resolved(chunk), done + 1):  # noqa: B020 - counts on over the chunks
            if progress:
                progress(done)
            yield id_, noticed(given[id_], found, register)


@dataclass(frozen=True, slots=True)
class _Case:
    """A reference on its way: which DOI is asked for it, and what that came to."""

    id: str
    reference: Reference
    doi: str
    standing: Standing


class _Run:
    """What is known so far in a run: every answer, so that nothing is asked twice."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._answers: dict[str, DoiAnswer] = {}
        self._searching = Searching(register.searches, register.look_up)

    def resolved(self, chunk: Sequence[tuple[str, Reference]]) -> Iterator[tuple[str, Resolution]]:
        """Yield the chunk's resolutions."""
        waiting = {id_: _case(id_, reference) for id_, reference in chunk}
        try:
            for case, found in self._steps(waiting):
                del waiting[case.id]
                yield case.id, found
        except KeyboardInterrupt:
            for case in waiting.values():
                yield case.id, conclude.interrupted(case.standing)
            raise

    def _steps(self, waiting: dict[str, _Case]) -> Iterator[tuple[_Case, Resolution]]:
        for case in self._looked_up(list(waiting.values())):
            waiting[case.id] = case
            if case.standing.work:
                yield case, conclude.by_doi(case.standing)
        for case in self._read_otherwise(list(waiting.values())):
            waiting[case.id] = case
            yield case, conclude.by_doi(case.standing)
        cases = {c.id: c for c in waiting.values()}
        wanted = [(c.id, c.reference, c.standing) for c in cases.values()]
        for id_, found in self._searching.resolved(wanted):
            yield cases[id_], found

    def _looked_up(self, cases: list[_Case]) -> Iterator[_Case]:
        """Yield the cases with a DOI, judged."""
        by_doi: dict[str, list[_Case]] = {}
        for case in cases:
            if case.doi:
                by_doi.setdefault(case.doi, []).append(case)
        for doi in [d for d in by_doi if d in self._answers]:
            yield from (self._judged(c, doi) for c in by_doi.pop(doi))
        for doi, answer in self._register.look_up(by_doi):
            self._answers[doi] = answer
            yield from (self._judged(c, doi) for c in by_doi[doi])

    def _judged(self, case: _Case, doi: str) -> _Case:
        answer = self._answers[doi]
        found = standing(case.reference, doi, answer)
        if isinstance(answer, Alias) and found.state is DoiState.ALIAS:
            self._register.proved(doi, answer)
        return replace(case, standing=found)

    def _read_otherwise(self, cases: list[_Case]) -> Iterator[_Case]:
        """Yield the cases whose DOI is not registered, or another work's, as it was read, but right read otherwise."""
        for case in cases:
            printed = case.reference.doi
            if printed and (case.standing.state is DoiState.UNREGISTERED or case.standing.refuted):
                again = (replace(case, doi=other) for other in printed.others)
                found = next((c for c in self._looked_up(list(again)) if c.standing.work), None)
                if found:
                    yield found


def _case(id_: str, reference: Reference) -> _Case:
    printed = reference.doi
    if printed is None:
        return _Case(id_, reference, "", NO_DOI)
    if not printed.doi:
        return _Case(id_, reference, "", MALFORMED)
    return _Case(id_, reference, printed.doi, conclude.UNKNOWN_STATE)
