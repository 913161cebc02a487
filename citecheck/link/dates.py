"""A citation's year against an entry's: the same, the same but for the letter, republished, unknown, another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from citecheck.model.item import Item

_YEAR = re.compile(r"(?<!\d)((?:1[4-9]|20)\d\d)([a-z]?)(?![a-z\d])")
_SHORT_RANGE = re.compile(r"(?<!\d)((?:1[4-9]|20)\d\d)\s?[-–/]\s?(\d\d)(?!\d)")
_LETTER = re.compile(r"[-\s]([a-z])$|\d([a-z])$")
_NO_DATE = re.compile(
    r"n\.?\s?d\b|n\.\s?a\b|[oz]\.\s?[dj]\b|s\.\s?[fda]\b|no date|undated|ohne jahr|sine anno|sans date|sin fecha", re.I
)
_COMING = re.compile(
    r"press|prep|forthcoming|appear|submitted|review|accepted|druck|ersch|i\.\s?e|i\.\s?dr|presse|para[iî]tre|prensa|"
    r"stampa|online",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"[(\[]\s?((?:1[4-9]|20)\d\d)(?!\d)")
_PRINTED = 300


class Fit(IntEnum):
    """How well two dates fit, the best first."""

    SAME = 0
    ALSO = 1
    """One of several years that an entry bears: republished, or read from its string."""
    LETTER = 2
    """The letter behind the year was added or lost."""
    COMING = 3
    """One side says "in press" or "n.d.", or the entry bears no year."""
    OTHER = 9


@dataclass(frozen=True, slots=True)
class Dated:
    """The years of one side, its letter, and what it says instead of a year."""

    years: tuple[str, ...]
    letter: str = ""
    also: tuple[str, ...] = ()
    no_date: bool = False
    coming: bool = False

    @property
    def known(self) -> bool:
        """Whether there is anything to compare."""
        return bool(self.years or self.also)


def cited(year: str) -> Dated:
    """Return a citation's date as printed: "2009a", "1962/2012", "n.d.-b", "in press"."""
    years = [y for y, _ in _YEAR.findall(year)]
    years += [first[:2] + last for first, last in _SHORT_RANGE.findall(year)]
    letter = _LETTER.search(year.strip())
    return Dated(
        years=tuple(dict.fromkeys(years)),
        letter=(letter.group(1) or letter.group(2)) if letter else "",
        no_date=bool(_NO_DATE.search(year)),
        coming=not years and bool(_COMING.search(year)),
    )


def listed(item: Item, raw: str) -> Dated:
    """Return an entry's date; the years in brackets of its string count where they differ from the field."""
    years = (str(item.issued.year),) if item.issued else ()
    also = [str(item.original_date.year)] if item.original_date else []
    also += _IN_BRACKETS.findall(raw[:_PRINTED])
    if not years:
        also += [y for y, _ in _YEAR.findall(raw[:_PRINTED])]
    literal = item.issued_literal
    letter = _LETTER.search(literal.strip()) if literal else None
    return Dated(
        years=years,
        letter=item.year_suffix or ((letter.group(1) or letter.group(2)) if letter else ""),
        also=tuple(y for y in dict.fromkeys(also) if y not in years),
        no_date=bool(_NO_DATE.search(literal)),
        coming=bool(_COMING.search(literal)),
    )


def fit(text: Dated, entry: Dated) -> Fit:
    """Return how well a citation's date fits an entry's."""
    if text.years:
        if set(text.years) & set(entry.years):
            if not set(text.years) <= {*entry.years, *entry.also}:
                return Fit.ALSO
            return _lettered(text, entry)
        if set(text.years) & set(entry.also):
            return Fit.ALSO
        return Fit.COMING if entry.coming or not entry.known else Fit.OTHER
    if text.no_date and entry.no_date:
        return Fit.SAME if text.letter == entry.letter else Fit.LETTER
    if text.no_date and not entry.years:
        return Fit.ALSO
    if text.coming and entry.coming:
        return Fit.SAME if text.letter == entry.letter else Fit.LETTER
    return Fit.COMING if text.coming or (text.no_date and not entry.known) else Fit.OTHER


def _lettered(text: Dated, entry: Dated) -> Fit:
    """Return how well the letters fit; two different ones are two works'."""
    if text.letter == entry.letter:
        return Fit.SAME
    return Fit.OTHER if text.letter and entry.letter else Fit.LETTER


def apart(text: Dated, entry: Dated) -> int:
    """Return how many years lie between the two; a large number where one has none."""
    if not text.years or not entry.years:
        return 9_999
    return min(abs(int(a) - int(b)) for a in text.years for b in entry.years)
