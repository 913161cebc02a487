"""Whether two records are of one work, registered twice, as a preprint and as published, or anew; or part and whole."""

from __future__ import annotations

import re

from citecheck.match.printed import squashed
from citecheck.model.item import Item
from citecheck.model.work import Work

TELLING = 25
"""Letters of a title from which on one that begins another is the same title cut, not another one."""
_PARTS = frozenset(("chapter", "paper-conference", "entry-encyclopedia"))
_DASH = re.compile(r"[-–—,]")


def are_twins(one: Work, other: Work) -> bool:
    """Whether title, first author, volume, first page and year of two records agree wherever both have them.

    One of first author, volume and page must stand in both: a title such as "Editorial board" alone tells nothing.
    """
    a, b = one.item, other.item
    if not _same_title(squashed(a.title), squashed(b.title)) or _years_apart(a, b) > 1:
        return False
    pairs = [(_author(a), _author(b)), (a.volume, b.volume), (_page(a), _page(b))]
    return all(x == y for x, y in pairs if x and y) and any(x and x == y for x, y in pairs)


def are_versions(one: Work, other: Work) -> bool:
    """Whether one of two records is the preprint of the other: title and first author agree, and just one is posted."""
    same = _same_title(squashed(one.item.title), squashed(other.item.title))
    people = _author(one.item), _author(other.item)
    return same and bool(people[0]) and people[0] == people[1] and is_preprint(one) != is_preprint(other)


def beside(chosen: Work, other: Work) -> str:
    """Return what a record is to the one that was chosen, where it is worth naming beside it: "" for most.

    "reprint" is the same title by the same people in another year; "book" that which holds the chapter that was chosen;
    "chapter" one of the book that was chosen.
    """
    title, theirs = squashed(chosen.item.title), squashed(other.item.title)
    same_people = bool(_author(chosen.item)) and _author(chosen.item) == _author(other.item)
    if same_people and _same_title(title, theirs) and _years_apart(chosen.item, other.item) > 1:
        return "reprint"
    if chosen.item.type in _PARTS and other.item.type == "book" and theirs in map(squashed, chosen.containers):
        return "book"
    if chosen.item.type == "book" and other.item.type in _PARTS and title in map(squashed, other.containers):
        return "chapter"
    return ""


def is_preprint(work: Work) -> bool:
    """Whether a record is of a preprint or manuscript, as its register has it."""
    return work.register_type in {"posted-content", "Preprint"}


def _same_title(one: str, other: str) -> bool:
    if min(len(one), len(other)) >= TELLING:
        return one.startswith(other) or other.startswith(one)
    return bool(one) and one == other


def _years_apart(one: Item, other: Item) -> int:
    return abs(one.issued.year - other.issued.year) if one.issued and other.issued else 0


def _author(item: Item) -> str:
    people = item.author or item.editor
    return squashed(people[0].full_family) if people else ""


def _page(item: Item) -> str:
    return squashed(_DASH.split(item.page, maxsplit=1)[0] or item.number)
