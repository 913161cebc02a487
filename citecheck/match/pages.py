"""Do volume, issue and pages agree with the registered ones? Short ranges, supplements and article numbers forgiven."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from citecheck.match import numerals, printed, years
from citecheck.match.numerals import Pages
from citecheck.model.item import Item
from citecheck.model.likeness import Likeness, Reason
from citecheck.model.reference import Reference
from citecheck.model.work import Work

_ABSENT = Likeness(0.0, Reason.ABSENT)
_NEAR = 20
"""Volumes apart up to which one number is thought to be the other one, mistaken."""


def between(reference: Reference, work: Work) -> Likeness:
    """Return how the printed pages, or article number, compare with the registered ones."""
    claimed_text, found_text = _shown(reference.item), _shown(work.item)
    claimed = numerals.pages(claimed_text)
    found = [p for p in map(numerals.pages, (work.item.page, work.item.number)) if p]
    if claimed is None or not found:
        return _ABSENT
    best = max((_compare(claimed, p) for p in found), key=lambda c: (c.agrees, c.score))
    if best.agrees:
        return best
    if _numbers_an_article(claimed, work.item) or _numbers_an_article(found[0], reference.item):
        return Likeness(0.6, Reason.OTHER_SPELLING)
    if printed.only_in_title(claimed_text, reference, work):
        return _ABSENT
    if any(numerals.spare(n, "page", reference, work) for n in _spellings(work.item, found[0])):
        return Likeness(0.9, Reason.IN_PRINT)
    return Likeness(best.score, best.reason, claimed_text, found_text)


def volume(reference: Reference, work: Work) -> Likeness:
    """Return how the printed volume compares with the registered one."""
    claimed, found = reference.item.volume, work.item.volume
    mine, theirs = numerals.numbers(claimed), numerals.numbers(found)
    if not mine or not theirs:
        return _ABSENT
    if mine[0] == theirs[0]:
        return Likeness(1.0, Reason.SAME if claimed == found else Reason.FORM)
    if _is_year(mine[0]) != _is_year(theirs[0]) and {mine[0], theirs[0]} & years.every(work):
        return Likeness(0.6, Reason.OTHER_SPELLING)
    if len(theirs) > 1 and set(mine) & set(theirs):
        return Likeness(0.8, Reason.FORM)
    if printed.only_in_title(claimed, reference, work):
        return _ABSENT
    if numerals.spare(found, "volume", reference, work) or numerals.misread(claimed, "volume", reference, work):
        return Likeness(0.9, Reason.IN_PRINT)
    return Likeness(0.0, Reason.DIFFERENT, claimed, found)


def is_of_another_series(reference: Reference, work: Work) -> bool:
    """Say whether the two volumes may both be right: far apart, no slip of each other, year and pages the same.

    Journals that began to count anew are numbered twice: "Annalen der Physik" 17 of the fourth series is 322 of all.
    """
    mine, theirs = numerals.numbers(reference.item.volume)[:1], numerals.numbers(work.item.volume)[:1]
    if not mine or not theirs or abs(mine[0] - theirs[0]) <= _NEAR or _is_slip(str(mine[0]), str(theirs[0])):
        return False
    return between(reference, work).agrees and years.listed(reference, work).agrees


def issue(reference: Reference, work: Work) -> Likeness:
    """Return how the printed issue compares with the registered one."""
    claimed, found = reference.item.issue, work.item.issue
    mine, theirs = _run(claimed), _run(found)
    if not mine or not theirs:
        return _ABSENT
    if mine & theirs:
        return Likeness(1.0, Reason.SAME if claimed == found else Reason.FORM)
    if (min(mine) < 100) != (min(theirs) < 100):
        return Likeness(0.6, Reason.OTHER_SPELLING)
    if numerals.spare(found, "issue", reference, work) or numerals.misread(claimed, "issue", reference, work):
        return Likeness(0.9, Reason.IN_PRINT)
    return Likeness(0.0, Reason.DIFFERENT, claimed, found)


def is_ahead_of_print(reference: Reference, work: Work) -> bool:
    """Say whether the printed pages count from 1 while the issue's do not: those of the version before print."""
    claimed, found = numerals.pages(reference.item.page), numerals.pages(work.item.page)
    return bool(claimed and found and claimed.first == 1 < found.first and claimed.last > 1)


def _spellings(item: Item, found: Pages) -> tuple[str, ...]:
    """Return the first page as a number and as registered, letters included: "200", "vi200"."""
    return (str(found.first), *printed.tokens(_shown(item))[:1])


def _is_slip(one: str, other: str) -> bool:
    """Say whether two numbers differ by one digit, or have the same digits in another order."""
    return OSA.distance(one, other) < 2 or sorted(one) == sorted(other)


def _is_year(number: int) -> bool:
    return 1800 <= number <= 2100


def _shown(item: Item) -> str:
    return item.page or item.number


def _run(text: str) -> frozenset[int]:
    """Return the numbers of an issue, those of a combined one written out: "3-5" → 3, 4, 5."""
    found = numerals.numbers(text)
    if len(found) == 2 and 0 < found[1] - found[0] < 12:
        return frozenset(range(found[0], found[1] + 1))
    return frozenset(found)


def _compare(claimed: Pages, found: Pages) -> Likeness:
    if claimed.first == found.first:
        if not claimed.last or found.last <= found.first or claimed.last == found.last or _is_odd_short_form(claimed):
            return Likeness(1.0, Reason.SAME)
        return Likeness(0.7, Reason.DIFFERENT)
    within = found.first <= claimed.first and (claimed.last or claimed.first) <= found.last
    if within and claimed.first <= (claimed.last or claimed.first):
        return Likeness(0.8, Reason.CUT)
    return Likeness(0.0, Reason.DIFFERENT)


def _is_odd_short_form(claimed: Pages) -> bool:
    """Say whether the last page lies before the first and has fewer digits: not a range turned round, but who knows."""
    return claimed.last < claimed.first and len(str(claimed.last)) < len(str(claimed.first))


def _numbers_an_article(one: Pages, other: Item) -> bool:
    """Say whether one side counts pages from 1 and the other gives the article's number: both are right."""
    theirs = numerals.pages(other.page)
    return one.first == 1 and (bool(other.number) or (theirs is not None and not theirs.last))
