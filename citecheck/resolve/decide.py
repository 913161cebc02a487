"""The one place that accepts a work, abstains, or finds several: by how likely each candidate is the very one meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from citecheck.match import pages, people, titles, venues, years
from citecheck.match.identity import identity
from citecheck.match.signals import signals
from citecheck.model.item import Item
from citecheck.model.likeness import Likeness, Reason
from citecheck.model.mapped import Mapped
from citecheck.model.reference import Reference
from citecheck.model.resolution import Alternative
from citecheck.model.work import Work
from citecheck.resolve.twins import are_twins, are_versions, beside, is_preprint

ACCEPTED = 0.6
"""Probability from which on a candidate is taken for the work."""
SINGLED_OUT = 0.8
"""Probability, given that one of the candidates is the work, from which on it is the best one.

Both by training/decide_grid.py, on 5,000 strings with a work and 414 without: between .5 and .6 here, and .6 and .9
there, the wrong ones stay 22 or 23 (of which 20 are the work under another DOI), and the right ones fall from 4,827 to
4,751. Stricter than need be, for a register that holds everything has more works that are much alike.
"""
NEAR = 0.45
"""Probability from which on a work is too much alike to say that the one meant is not registered.

By the same script and bench/fabricated.py: with .30 for it, 26 more of 2,500 garbled strings are not called missing,
and 21 fewer of 1,170 invented references are; none of 2,500 strings out of PDFs, and none of the 414, lies between.
"""
NAMED = 0.3
"""Probability from which on another candidate is worth naming: by hand, for it decides nothing."""

UNTOLD = 0.3
"""Share of longer words that a record does not explain up to which no title is in print that was not made out: by hand,
for invented references print a third and more of such words."""
MOST_NAMED = 5
"""Other works that are named beside the chosen one."""
SAME_TITLE = 0.75
"""Likeness from which on two titles are one with faults in it rather than two: by hand, well above the bound for
variants in match/titles.py."""


Rated = tuple[float, Work]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the candidates come to: `work` where one is proved.

    `several`: some fit, or one comes near, and none is proved. `gone`: the register knows the work but has taken its
    DOI out of use.
    """

    work: Work | None = None
    score: float | None = None
    several: bool = False
    gone: bool = False
    alternatives: tuple[Alternative, ...] = ()


def among(reference: Reference, candidates: Iterable[Work]) -> Verdict:
    """Return the verdict on a search's candidates.

    Each candidate's probability is its own, as if the others were not there. Given that at most one of them is the
    work, the best one's odds are weighed against those of all others but other records of the same work.
    """
    rated = [(identity(reference, w).score, w) for w in candidates]
    ranked = sorted((r for r in rated if not r[1].deleted), key=lambda r: -r[0])
    if not ranked or ranked[0][0] < ACCEPTED:
        gone = any(w.deleted and s >= ACCEPTED for s, w in rated)
        placed = [r for r in ranked if is_there_but_for_page(reference, r[1])]
        near = bool(placed) or (bool(ranked) and ranked[0][0] >= NEAR)
        return Verdict(None, ranked[0][0] if ranked else None, near, gone, _named(ranked, placed))
    (score, best), rest = ranked[0], ranked[1:]
    others = tuple(o for s, w in rest if (o := _other_form(best, s, w)))
    rivals = [r for r in rest if r[1].doi not in {o.doi for o in others}]
    odds = _odds(score)
    if odds / (odds + sum(_odds(s) for s, _ in rivals)) < SINGLED_OUT:
        return Verdict(None, score, several=True, alternatives=_named([(score, best), *rivals]))
    named = tuple(Alternative(w.doi, kind, s, w.item.title) for s, w in rivals if (kind := beside(best, w)))
    return Verdict(best, score, alternatives=others + named[:MOST_NAMED])


def _other_form(best: Work, score: float, work: Work) -> Alternative | None:
    """Return another record of the same work as an alternative, or None where it is of another work."""
    if are_versions(best, work):
        kind = "preprint" if is_preprint(work) else "published-version"
        return Alternative(work.doi, kind, score, work.item.title)
    return Alternative(work.doi, "duplicate", score, work.item.title) if are_twins(best, work) else None


def _odds(probability: float) -> float:
    return probability / max(1 - probability, 1e-9)


def proves_alias(reference: Reference, work: Work) -> bool:
    """Whether title and first author of a record agree with the print, so that it may be the printed DOI's alias."""
    return _tells(titles.between(reference, work)) and people.first(reference, work).agrees


def refutes(reference: Reference, work: Work) -> bool:
    """Whether a record is another work: title, first author, and one of year, container, volume with page disagree.

    Volume with page is one place: another page of the same volume is another place.
    """
    title = titles.between(reference, work)
    if not _differs(title) or title.score >= SAME_TITLE or not _differs(people.first(reference, work)):
        return False
    place = _differs(pages.between(reference, work))
    return place or _differs(years.listed(reference, work)) or _differs(venues.between(reference, work))


def is_the_very_work(reference: Reference, work: Work) -> bool:
    """Whether title, first author, and year or volume with page agree: what a slip of a DOI has to prove."""
    if not _tells(titles.between(reference, work)) or not _tells(people.first(reference, work)):
        return False
    place = _tells(pages.volume(reference, work)) and _tells(pages.between(reference, work))
    return place or _tells(years.listed(reference, work))


def is_there_but_for_page(reference: Reference, work: Work) -> bool:
    """Whether a reference without a title has journal, volume, year and every author of a work, and another page.

    In "A. Author, B. Author, J. Name, 2013, 12, 345" the page is what a slip is likeliest to hide, and nothing else
    tells two works of the same people in one volume apart: the work is not proved, nor is it missing.
    """
    item = reference.item
    if item.title or not item.author or not work.item.author or signals(reference, work).untold > UNTOLD:
        return False
    place = (venues.between(reference, work), pages.volume(reference, work), years.listed(reference, work))
    return all(map(_tells, (*place, people.first(reference, work), people.between(reference, work))))


def its_container(reference: Reference, names: Iterable[str]) -> str:
    """Return which of the names is that of the journal or proceedings which the reference names, or ""."""
    alone = replace(reference, content=Mapped.whole(reference.item.container_title))
    fitting = (name for name in names if _tells(venues.between(alone, _bearing(reference.item.type, name))))
    return next(fitting, "")


def _bearing(kind: str, container: str) -> Work:
    return Work("", "", Item(type=kind, container_title=container), containers=(container,))


def _tells(likeness: Likeness) -> bool:
    """Whether both sides have something to compare, and it agrees."""
    return likeness.agrees and likeness.reason is not Reason.ABSENT


def _differs(likeness: Likeness) -> bool:
    """Whether the two are plainly different: neither a slip of the pen nor the name of a database."""
    return not likeness.agrees and likeness.reason not in {Reason.SLIP, Reason.DATABASE_NAME}


def _named(ranked: list[Rated], placed: Sequence[Rated] = ()) -> tuple[Alternative, ...]:
    """Return the candidates that are worth naming: likely ones, and those that only the page speaks against."""
    worth = [r for r in ranked[:MOST_NAMED] if r[0] >= NAMED] or placed[:MOST_NAMED]
    return tuple(Alternative(w.doi, "candidate", s, w.item.title) for s, w in worth)
