"""Printed dates -> dates: "(2021, October 19)", "2013a", "5 Mar 2021", "1962/2012", "[1899] 1964", "n.d."."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from citecheck.model.item import Date
from citecheck.parse.date_words import MONTHS, NO_DATE
from citecheck.text.folding import fold


class PrintedDate(NamedTuple):
    """A date as printed: `issued` as exact as given, or a `literal`; the a/b `suffix`; the year of the original."""

    issued: Date | None = None
    literal: str = ""
    """"n.d.", "in press", "forthcoming" or "submitted", where there is no date."""
    suffix: str = ""
    original: Date | None = None


YEAR = re.compile(r"(?<!\d)(1[4-9]\d\d|20\d\d)(?:-?([a-z])(?![a-z]))?(?!\d)")
_LITERALS = tuple((re.compile(rf"(?<![a-z]){pattern}"), literal) for pattern, literal in NO_DATE)
_WORDS = re.compile(r"[^\W\d_]+'?|\d{1,4}(?!\d)")
_ISO = re.compile(r"(?<!\d)((?:1[4-9]|20)\d\d)[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?((?:1[4-9]|20)\d\d)(?!\d)")
_LITERAL_SUFFIX = re.compile(r"[-\s]?([a-z])\b")
_RANGE_YEARS = 2
"""Two years no further apart are a span ("1997/98", "2003–2004"); further apart, original and reprint."""


@lru_cache(maxsize=4_096)
def read_date(text: str) -> PrintedDate:
    """Return the date that a string holds; empty where it holds none. Nothing raises."""
    years = [(m, int(m[1])) for m in YEAR.finditer(text[:400])]
    if not years:
        return _literal(fold(text[:400]))
    early, late = min(years, key=lambda y: y[1]), max(years, key=lambda y: y[1])
    reprint = late[1] - early[1] > _RANGE_YEARS and not _is_range(text[years[0][0].end() : years[-1][0].start()])
    found, year = late if reprint else years[0]
    return PrintedDate(
        issued=_full(text[:400], year),
        suffix=found[2] or "",
        original=Date(early[1]) if reprint else None,
    )


def _is_range(between: str) -> bool:
    return between.strip() in ("-", "–", "—", "--", ",", "und", "and", "et")


def _literal(folded: str) -> PrintedDate:
    for pattern, literal in _LITERALS:
        found = pattern.search(folded)
        if found:
            suffix = _LITERAL_SUFFIX.match(folded, found.end())
            return PrintedDate(literal=literal, suffix=suffix[1] if suffix else "")
    return PrintedDate()


def _full(text: str, year: int) -> Date:
    """Return the year with the month and day that stand beside it."""
    iso = _ISO.search(text)
    if iso and int(iso[1]) == year:
        return _date(year, int(iso[2]), int(iso[3] or 0))
    numeric = _DAY_FIRST.search(text)
    if numeric and int(numeric[4]) == year:
        return _numeric(year, int(numeric[1]), int(numeric[3]), numeric[2])
    words = [w for w in _WORDS.findall(text.partition(";")[0]) if w.isdigit() or _month(w)]
    months = [i for i, w in enumerate(words) if not w.isdigit()]
    if not months:
        return Date(year)
    at = months[0]
    beside = (words[i] for i in (at + 1, at - 1) if 0 <= i < len(words))
    return _date(year, _month(words[at]), next((int(w) for w in beside if w.isdigit() and len(w) < 3), 0))


def _month(word: str) -> int:
    return MONTHS.get(fold(word).rstrip("'"), 0)


def _numeric(year: int, a: int, b: int, mark: str) -> Date:
    """Read "19.10.2021" with the day first; with slashes only where one number tells which is the month."""
    if mark == "/" and a <= 12 and b <= 12 and a != b:
        return Date(year)
    return _date(year, b, a) if b <= 12 else _date(year, a, b)


def _date(year: int, month: int, day: int) -> Date:
    if not 1 <= month <= 12:
        return Date(year)
    return Date(year, month, day if 1 <= day <= 31 else None)
