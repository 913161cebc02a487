"""What an offline table of notices tells about a reference's work, joined to its resolution."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from citecheck.match import titles
from citecheck.model.item import Date, Item, Name
from citecheck.model.reference import Reference
from citecheck.model.resolution import DoiState, Resolution
from citecheck.model.work import Work, WorkDates
from citecheck.resolve.decide import is_the_very_work
from citecheck.sources.interface import Register, Told

_WRONG = frozenset((DoiState.UNREGISTERED, DoiState.MALFORMED))
"""States of a printed DOI that is nobody's."""
_TELLING = 20
"""Letters of a title from which on that it is the same, by the same author and of the same year, is no accident."""


def noticed(reference: Reference, resolution: Resolution, register: Register) -> Resolution:
    """Return the resolution with what the table tells about the work.

    The accepted work's own identifiers are proof enough. What is only printed may be a slip that leads to another work:
    there the table's title has to agree with the print, where both have one. Where nothing is printed or known to go
    by, it has to be the same title, first author and year.
    """
    sure = register.told_of(_proved(reference, resolution), _numbers(resolution))
    printed = (t for t in register.told_of(_printed(reference, resolution), (reference.item.PMID,)) if t not in sure)
    found = (*sure, *(t for t in printed if _agrees(reference, t)), *_by_title(reference, resolution, register))
    return replace(resolution, notices=tuple(t.notice for t in found)) if found else resolution


def _proved(reference: Reference, resolution: Resolution) -> Iterator[str]:
    if resolution.work:
        yield resolution.work.doi
        if resolution.doi_state is DoiState.ALIAS and reference.doi:
            yield reference.doi.doi


def _numbers(resolution: Resolution) -> tuple[str, ...]:
    return (resolution.work.item.PMID,) if resolution.work else ()


def _printed(reference: Reference, resolution: Resolution) -> tuple[str, ...]:
    """Return the printed DOI where nothing is known against it, and no work is accepted in its stead."""
    unusable = resolution.refuted or resolution.work or resolution.doi_state in _WRONG
    return (reference.doi.doi,) if reference.doi and not unusable else ()


def _by_title(reference: Reference, resolution: Resolution, register: Register) -> Iterator[Told]:
    """Yield what the table tells about the very work that is printed without any number that it could be joined by."""
    item = reference.item
    if reference.doi or item.PMID or resolution.work or resolution.refuted or len(item.title) < _TELLING:
        return
    yield from (t for t in register.told_by_title(item.title) if is_the_very_work(reference, _work(t)))


def _work(told: Told) -> Work:
    given, _, family = told.author.rpartition(" ")
    item = Item(title=told.title, author=(Name(family, given),) if family else ())
    return Work("", "", item, WorkDates(print=Date(told.year) if told.year else None), titles=(told.title,))


def _agrees(reference: Reference, told: Told) -> bool:
    named = Work("", "", Item(title=told.title), titles=(told.title,) if told.title else ())
    return not reference.item.title or titles.between(reference, named).agrees
