"""Dates as bibliographic formats give them -> a date, the letter behind its year, or the words that stand for one."""

from __future__ import annotations

import re

from citecheck.model.item import Date

_EXACT = re.compile(r"(?P<year>(?!0000)\d{4})[-/](?P<month>\d{1,2})(?:[-/](?P<day>\d{1,2}))?(?!\d)")
_TWO_YEARS = re.compile(r"(?P<year>1[0-9]\d\d|20\d\d)\s?/\s?(?:1[0-9]\d\d|20\d\d)")
_YEAR = re.compile(r"(?<!\d)(?P<year>1[0-9]\d\d|20\d\d)(?P<suffix>[a-z]?)(?![\da-z])")
_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = re.compile(
    rf"(?<![a-z])(?P<name>{'|'.join(_MONTH_NAMES)})[a-z]{{0,7}}\.?(?:\s{{1,2}}(?P<day>\d{{1,2}})(?!\d))?", re.IGNORECASE
)
_NUMBER = re.compile(r"\d{1,2}(?!\d)")


def read(text: str) -> tuple[Date | None, str, str]:
    """Return a date as exact as given ("2013-07-01", "2013/07", "Jul 2013", "2013b"), or the words ("in press")."""
    exact = _EXACT.match(text)
    if exact and not _TWO_YEARS.match(text) and 1 <= int(exact.group("month")) <= 12:
        return dated(int(exact.group("year")), int(exact.group("month")), int(exact.group("day") or 0)), "", ""
    year = _TWO_YEARS.search(text) or _YEAR.search(text)
    if year is None:
        return None, "", text
    named = _MONTH.search(text)
    number = int(year.group("year"))
    date = dated(number, month(named.group("name")), int(named.group("day") or 0)) if named else Date(number)
    return date, year.groupdict().get("suffix") or "", ""


def dated(year: int, month_number: int | None, day: int = 0) -> Date:
    """Return the date, without what cannot be a month or a day."""
    known = month_number if month_number and 1 <= month_number <= 12 else None
    return Date(year, known, day if known and 1 <= day <= 31 else None)


def month(text: str) -> int | None:
    """Return the month that a word or a number names."""
    folded = text.strip().casefold()
    number = _NUMBER.match(folded)
    if number and 1 <= int(number.group()) <= 12:
        return int(number.group())
    return next((i + 1 for i, name in enumerate(_MONTH_NAMES) if folded.startswith(name)), None)
