"""A printed string made ready for comparison: folded once, whichever records it is compared with."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rapidfuzz import fuzz

from citecheck.model.item import Item, Name
from citecheck.model.reference import Reference
from citecheck.model.work import Work
from citecheck.settings import Limits
from citecheck.text.folding import fold, squash
from citecheck.text.tokens import words

COMPARED = Limits().compared_characters
"""Characters of a string that are compared; what lies beyond is cut off."""
_LEAST = 20
"""Letters that a title must have to be looked for where it does not stand as it is."""
_ADDRESS = re.compile(r"(?:https?://|www\.|\bdoi\b ?:? ?|\b10\.[0-9]{4,9}/)[^ ]+")
_YEAR = re.compile(r"(?<![0-9])(1[5-9][0-9]{2}|20[0-9]{2})(?![0-9])")


@dataclass(frozen=True)
class Printed:
    """What stands in print, in the forms in which it is searched."""

    folded: str
    """Lower-case ASCII with single blanks."""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Runs of letters and digits, in order."""
        return words(self.folded)

    @cached_property
    def squashed(self) -> str:
        """Letters and digits alone."""
        return "".join(self.words)

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each word stands there."""
        return Counter(self.words)

    @cached_property
    def numbers(self) -> Counter[str]:
        """How often each number stands there, zeros at its beginning left out: "047602" is 47602."""
        return Counter(w.lstrip("0") for w in self.words if w.isdecimal())

    @cached_property
    def years(self) -> frozenset[int]:
        """The numbers that may be years."""
        return frozenset(int(y) for y in _YEAR.findall(self.folded))


@lru_cache(maxsize=1024)
def printed(text: str) -> Printed:
    """Return `text` made ready; what lies beyond the limit of compared characters is left out."""
    return Printed(fold(text[:COMPARED]))


def of(reference: Reference) -> Printed:
    """Return the reference's string made ready; for fields that a format gave, their values stand beside it."""
    return printed(_text(reference))


def _text(reference: Reference) -> str:
    return f"{reference.raw} {_values(reference.item)}" if reference.given else reference.raw


def outside_title(reference: Reference, work: Work) -> Printed:
    """Return what is printed but for the work's title, DOIs and addresses: where names and numbers are looked for."""
    return _without(_text(reference), work.titles)


def only_in_title(value: str, reference: Reference, work: Work) -> bool:
    """Say whether what was read as another field is a piece of the work's title and stands nowhere else."""
    plain = squashed(value)
    if reference.given or len(plain) < 2 or not any(plain in squashed(t) for t in work.titles):
        return False
    return plain not in outside_title(reference, work).squashed


@lru_cache(maxsize=256)
def _without(text: str, titles: tuple[str, ...]) -> Printed:
    raw = _ADDRESS.sub(" ", printed(text).folded)
    for wanted in sorted((fold(t[:COMPARED]) for t in titles if t), key=len, reverse=True):
        at = raw.find(wanted)
        if at >= 0 and (len(wanted) >= _LEAST or _stands_alone(raw, at, at + len(wanted))):
            return printed(f"{raw[:at]} | {raw[at + len(wanted) :]}")
    wanted = fold(titles[0][:COMPARED]) if titles else ""
    place = fuzz.partial_ratio_alignment(wanted, raw, score_cutoff=65) if _LEAST <= len(wanted) <= len(raw) else None
    return printed(f"{raw[: place.dest_start]} | {raw[place.dest_end :]}") if place else printed(raw)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Say whether a stretch is no piece of a longer word: "M" is a title, and a letter of many names."""
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


@lru_cache(maxsize=16384)
def squashed(text: str) -> str:
    """Return `squash(text)`, cut to what is compared and remembered."""
    return squash(text[:COMPARED])


@lru_cache(maxsize=16384)
def tokens(text: str) -> tuple[str, ...]:
    """Return the folded words of a value, cut to what is compared."""
    return words(text[:COMPARED])


def _values(item: Item) -> str:
    names = " ".join(_name(n) for n in (*item.author, *item.editor))
    fields = (item.title, item.container_title, item.collection_title, item.publisher, item.edition, item.number)
    return " ".join((names, item.year, *fields, item.volume, item.issue, item.page))


def _name(name: Name) -> str:
    return f"{name.full_family} {name.given}"
