"""Second opinions on references that the registers did not settle: whether another source knows the work."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from citecheck.ids import isbn
from citecheck.model.reference import Reference
from citecheck.model.work import Work
from citecheck.resolve import decide
from citecheck.resolve.conclude import Searched
from citecheck.resolve.decide import Verdict
from citecheck.sources.interface import (
    OPEN_LIBRARY,
    OPENALEX,
    DoiAnswer,
    Registered,
    SearchAnswer,
    Unanswered,
)

LookUp = Callable[[Iterable[str]], Iterator[tuple[str, DoiAnswer]]]


def _title(reference: Reference) -> str:
    return reference.item.title


def _isbn(reference: Reference) -> str:
    number = reference.item.ISBN if reference.item.type == "book" else ""
    return isbn.compact(number) if isbn.is_valid(number) else ""


ASKED: Mapping[str, Callable[[Reference], str]] = {OPENALEX: _title, OPEN_LIBRARY: _isbn}
"""What each second opinion is asked about a reference; "" where it cannot be asked."""


def wanted(searched: Searched) -> bool:
    """Whether a second opinion helps: nothing came near, and the register has not taken the work's DOI out of use."""
    return not searched.verdict.several and not searched.verdict.gone


def added(searched: Searched, reference: Reference, answer: SearchAnswer, name: str, look_up: LookUp) -> Searched:
    """Return what is known after a second opinion.

    Where it knows the work, the record of the register with which its DOI is registered is taken, if that is had. Where
    it is silent, nothing may be called missing; where it does not know the work, it says so with the others.
    """
    if isinstance(answer, Unanswered):
        return replace(searched, unanswered=answer) if searched.journal_known else searched
    verdict = decide.among(reference, answer.works)
    if verdict.work:
        return replace(searched, verdict=_registered(reference, verdict, verdict.work, look_up))
    return replace(searched, opinions=(*searched.opinions, name))


def _registered(reference: Reference, verdict: Verdict, work: Work, look_up: LookUp) -> Verdict:
    """Return the verdict with the register's own record, where the work's DOI leads to it and it is the very work."""
    answer = next(iter(look_up([work.doi])), ("", None))[1] if work.doi else None
    if not isinstance(answer, Registered):
        return verdict
    again = decide.among(reference, (answer.work,))
    return again if again.work else verdict
