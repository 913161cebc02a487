"""The one place that accepts a work, abstains, or finds several: by how likely each candidate is the very one meant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from citecheck.match.identity import identity
from citecheck.match.signals import Signals, signals
from citecheck.model.reference import Reference
from citecheck.model.resolution import Alternative
from citecheck.model.work import Work

ACCEPTED = 0.6
"""Probability from which on a candidate is taken for the work."""
DISTANCE = 0.25
"""How far the second must lie behind the first."""
NAMED = 0.3
"""Probability from which on another candidate is worth naming."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the candidates come to: `work` where one is proved; `several` where some fit and none is proved."""

    work: Work | None = None
    score: float | None = None
    several: bool = False
    alternatives: tuple[Alternative, ...] = ()


def among(reference: Reference, candidates: Iterable[Work]) -> Verdict:
    """Return the verdict on a search's candidates."""
    rated = ((identity(reference, w).score, w) for w in candidates if not w.deleted)
    ranked = sorted(rated, key=lambda r: -r[0])
    if not ranked or ranked[0][0] < ACCEPTED:
        return Verdict(score=ranked[0][0] if ranked else None, alternatives=_named(ranked))
    (score, best), rest = ranked[0], ranked[1:]
    rivals = [r for r in rest if score - r[0] < DISTANCE and not _twins(best, r[1])]
    twins = tuple(Alternative(w.doi, "duplicate", s, w.item.title) for s, w in rest if _twins(best, w))
    if rivals:
        return Verdict(score=score, several=True, alternatives=_named([(score, best), *rivals]))
    return Verdict(best, score, alternatives=twins)


def proves_alias(reference: Reference, work: Work) -> bool:
    """Whether title and first author of a record agree with the print, so that it may be the printed DOI's alias."""
    found = signals(reference, work)
    return found.title >= 0.8 and (found.first_author >= 0.7 or bool(found.no_author))


def refutes(reference: Reference, work: Work) -> bool:
    """Whether a record is another work: title, first author, and one of year, container, volume with page disagree."""
    found = signals(reference, work)
    if not reference.item.title or not work.titles or found.title >= 0.4:
        return False
    if found.first_author > 0 or found.no_author or not (reference.item.author or reference.item.editor):
        return False
    return bool(found.other_year or _other_place(found) or _other_container(reference, found))


def is_the_very_work(reference: Reference, work: Work) -> bool:
    """Whether title, first author, and year or volume with page agree: what a slip of a DOI has to prove."""
    found = signals(reference, work)
    return found.title >= 0.9 and found.first_author >= 0.7 and bool(found.year or found.place >= 0.8)


def bears_container(reference: Reference, work: Work) -> bool:
    """Whether a record's container is the one that the reference names."""
    return signals(reference, work).container >= 0.8


def _other_place(found: Signals) -> bool:
    return bool(found.other_volume and found.other_page)


def _other_container(reference: Reference, found: Signals) -> bool:
    return bool(reference.item.container_title) and not found.no_container and found.container < 0.5


def _twins(one: Work, other: Work) -> bool:
    """Whether two records are of one work, registered twice: title, year, volume and first page agree."""
    return _face(one) == _face(other)


def _face(work: Work) -> tuple[str, ...]:
    item = work.item
    letters = "".join(c for c in item.title.casefold() if c.isalnum())
    return letters, item.year, item.volume, item.page.partition("-")[0]


def _named(ranked: list[tuple[float, Work]]) -> tuple[Alternative, ...]:
    return tuple(Alternative(w.doi, "candidate", s, w.item.title) for s, w in ranked[:5] if s >= NAMED)
