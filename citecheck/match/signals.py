"""What in a printed string speaks for, and what against, one registered work: the numbers that `identity` weighs."""

from __future__ import annotations

import re
from typing import NamedTuple

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from citecheck.match import printed
from citecheck.match.lexicon import FURNITURE, SMALL
from citecheck.match.printed import Printed
from citecheck.model.item import Item, Name
from citecheck.model.reference import Reference
from citecheck.model.work import Work, WorkDates

_TITLE_CUT = 300
"""Letters of a title that are looked for: longer ones are abstracts or mistakes."""
_FRONT = 4
"""Words from the start within which a first author's name begins, labels and initials included."""
_GARBLED = 11
"""Letters of a container's name from which on it may be told with letters wrong."""
_MOSTLY = 0.7
"""Share of a container's telling words in print from which on misread letters need not be thought of.

These bounds are set by hand; training/identity_calibrate.py fits the weights of `identity` to what they let through,
and its held-out precision is theirs too.
"""
_NUMBERS = re.compile(r"[a-z]?[0-9]+[a-z]?")


class Signals(NamedTuple):
    """Each lies in 0..1; a signal that cannot be given, on either side, is 0 and has its `no_…` beside it set to 1."""

    title: float
    """How much of the registered title stands in print, in order, garbled letters forgiven."""
    title_weight: float
    """The same, times how much such a title tells: a short one ("Introduction") tells little."""
    no_title: float
    """The record has no title."""
    untold: float
    """Share of the printed words that the record does not explain: high where another work's title stands."""
    first_author: float
    at_front: float
    """The first author's name, and it is where the string begins."""
    no_author: float
    others: float
    """Share of the next authors that stand in print."""
    year: float
    near_year: float
    other_year: float
    """Years are printed and none is within one of the record's."""
    volume: float
    other_volume: float
    page: float
    other_page: float
    container: float
    no_container: float
    place: float
    """Volume and first page together."""
    named_place: float
    """Volume, page and container together: what a string without a title goes by."""
    named: float
    """Title and first author together."""


def signals(reference: Reference, work: Work) -> Signals:
    """Return the signals for `work` being what `reference` means."""
    raw, item = printed.of(reference), reference.item
    title = _title(raw, item, work)
    first, front, others = _authors(raw, work)
    year, near, other_year = _years(raw, work.dates)
    volume, other_volume = _number(raw, work.item.volume, item.volume)
    page, other_page = _number(raw, _first_page(work.item), _first_page(item))
    container = max((_container(raw, item, c) for c in work.containers), default=0.0)
    longest = max((len(printed.squashed(t)) for t in work.titles), default=0)
    return Signals(
        title=title,
        title_weight=title * min(1.0, longest / 60),
        no_title=float(not longest),
        untold=_untold(raw, work),
        first_author=first,
        at_front=front,
        no_author=float(not _people(work.item)),
        others=others,
        year=year,
        near_year=near,
        other_year=other_year,
        volume=volume,
        other_volume=other_volume,
        page=page,
        other_page=other_page,
        container=container,
        no_container=float(not work.containers),
        place=volume * page,
        named_place=volume * page * container,
        named=title * first,
    )


def _title(raw: Printed, item: Item, work: Work) -> float:
    best = max((_stands_in(printed.squashed(t)[:_TITLE_CUT], raw) for t in work.titles), default=0.0)
    given = printed.squashed(item.title)[:_TITLE_CUT]
    if best < 0.9 and len(given) >= 20:
        cut = max((_cut_title(given, printed.squashed(t)[:_TITLE_CUT]) for t in work.titles), default=0.0)
        best = max(best, cut)
    return best


def _stands_in(title: str, raw: Printed) -> float:
    """Return how much of a title stands in the string; half or less counts as nothing."""
    if not title:
        return 0.0
    if title in raw.squashed:
        return 1.0
    if len(title) > len(raw.squashed):
        return max(0.0, fuzz.ratio(title, raw.squashed, score_cutoff=50) / 50 - 1)
    return max(0.0, fuzz.partial_ratio(title, raw.squashed, score_cutoff=50) / 50 - 1)


def _cut_title(given: str, title: str) -> float:
    """Return how well a printed title that leaves out the subtitle begins the registered one."""
    head = title[: len(given)]
    return max(0.0, fuzz.ratio(given, head, score_cutoff=50) / 50 - 1)


def _people(item: Item) -> tuple[Name, ...]:
    return item.author or item.editor


def _authors(raw: Printed, work: Work) -> tuple[float, float, float]:
    people = _people(work.item)[:6]
    found = [_name(raw, name) for name in people]
    if not found:
        return 0.0, 0.0, 0.0
    first, at = found[0]
    rest = [score for score, _ in found[1:]]
    return first, first * (at <= _FRONT), sum(rest) / len(rest) if rest else 0.0


def _name(raw: Printed, name: Name) -> tuple[float, int]:
    """Return how well a family name stands in print, and at which word."""
    words = printed.tokens(name.full_family)
    whole = "".join(words)
    if not whole:
        return 0.0, 99
    for word in sorted({whole, *words}, key=len, reverse=True):
        if word in raw.counts and (len(word) > 1 or word == whole):
            return (1.0 if len(word) > len(whole) / 3 else 0.5), raw.words.index(word)
    if len(words) > 1 and whole in raw.squashed:
        return 1.0, 0 if raw.squashed.startswith(whole) else 99
    if len(whole) < 4:
        return 0.0, 99
    near = process.extractOne(whole, raw.words, scorer=OSA.distance, score_cutoff=1 + len(whole) // 8)
    if near:
        return 0.8, near[2]
    return (0.7, 99) if whole in raw.squashed and len(whole) > 5 else (0.0, 99)


def years_of(dates: WorkDates) -> frozenset[int]:
    """Return every year of the record."""
    all_dates = (dates.print, dates.online, dates.issue, dates.posted, dates.other, dates.issued)
    return frozenset(d.year for d in all_dates if d)


def _years(raw: Printed, dates: WorkDates) -> tuple[float, float, float]:
    mine = years_of(dates)
    if not mine or not raw.years:
        return 0.0, 0.0, 0.0
    if mine & raw.years:
        return 1.0, 0.0, 0.0
    gap = min(abs(a - b) for a in mine for b in raw.years)
    return 0.0, float(gap == 1), float(gap > 1)


def _first_page(item: Item) -> str:
    first = re.split(r"[-–,]", item.page, maxsplit=1)[0] if item.page else item.number
    return first.strip()


def _number(raw: Printed, registered: str, claimed: str) -> tuple[float, float]:
    """Return whether the registered number stands in print, and whether another one stands in its place."""
    value = printed.squashed(registered).lstrip("0")
    if not value:
        return 0.0, 0.0
    if value in raw.counts or value in raw.numbers:
        return 1.0, 0.0
    parts = printed.tokens(registered)
    if len(parts) > 1 and all(p in raw.counts for p in parts):
        return 1.0, 0.0
    if any(value == n.strip("abcdefghijklmnopqrstuvwxyz") for w in raw.counts for n in _NUMBERS.findall(w)):
        return 0.8, 0.0
    return 0.0, float(bool(claimed))


def _container(raw: Printed, item: Item, container: str) -> float:
    """Return how well a container's name, or an abbreviation of it, stands in print."""
    words = [w for w in printed.tokens(container) if w not in SMALL]
    whole = "".join(words)
    if not whole:
        return 0.0
    if len(whole) > 3 and printed.squashed(container) in raw.squashed:
        return 1.0
    near = printed.tokens(item.container_title) or raw.words
    hits = sum(_abbreviates(near, w) for w in words) / len(words)
    initials = "".join(w[0] for w in words)
    acronym = 0.8 * (len(initials) > 2 and initials in raw.counts)
    return max(hits * 0.9, acronym, _garbled(whole, raw) if hits < _MOSTLY and len(whole) > _GARBLED else 0.0)


def _garbled(container: str, raw: Printed) -> float:
    """Return how well a longer name stands in print with wrong letters and torn words."""
    return 0.9 * max(0.0, fuzz.partial_ratio(container, raw.squashed, score_cutoff=75) / 25 - 3)


def _abbreviates(near: tuple[str, ...], word: str) -> bool:
    return any(word == n or (len(n) > 1 and word.startswith(n)) or (len(n) == 1 and word[0] == n) for n in near)


def _untold(raw: Printed, work: Work) -> float:
    """Return the share of longer printed words that nothing in the record explains."""
    item = work.item
    names = (p for n in (*item.author, *item.editor) for p in printed.tokens(n.full_family))
    values = (*work.titles, *work.containers, item.publisher)
    known = {w[:4] for v in values for w in printed.tokens(v)} | {w[:4] for w in names}
    long = [w for w in raw.words if len(w) > 3 and w.isalpha() and w not in FURNITURE]
    return sum(w[:4] not in known for w in long) / len(long) if long else 0.0
