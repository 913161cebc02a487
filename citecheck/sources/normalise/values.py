"""Single values out of a register's message: whatever stands there, nothing raises and nothing is unbounded."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from citecheck.model.item import Date
from citecheck.text.folding import strip_markup

LONGEST = 4_000
"""Letters of a value that are kept. The longest real titles have about 1,000."""
MOST = 3_000
"""Members of a list that are kept: the largest collaborations sign with about as many names."""

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?!\d)")


class NonsenseError(ValueError):
    """What came back is not what the register sends; the sentence says how."""


def text(value: object) -> str:
    """Return a string or number without markup, or ""."""
    if not value or isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    found = _sound(str(value)[:LONGEST])
    if found.isascii() and "<" not in found and "&" not in found:
        return " ".join(found.split())
    return strip_markup(found)


def _sound(value: str) -> str:
    """Return the string without halves of surrogate pairs, which no file can hold."""
    return value if value.isascii() else value.encode("utf-8", "ignore").decode("utf-8")


def plain(value: object) -> str:
    """Return a string or number trimmed, markup and all, or "": for identifiers."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return _sound(str(value)[:LONGEST]).strip()


def texts(value: object) -> tuple[str, ...]:
    """Return the strings of a list (or the one string that stands instead of it), without empty ones."""
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list):
        return ()
    return tuple(dict.fromkeys(t for t in (text(v) for v in value[:MOST]) if t))


def first(value: object) -> str:
    """Return the first string of a list, or ""."""
    return next(iter(texts(value)), "")


def mappings(value: object) -> Iterator[Mapping[str, object]]:
    """Yield the objects of a list."""
    if isinstance(value, list):
        yield from (v for v in value[:MOST] if isinstance(v, dict))


def mapping(value: object) -> Mapping[str, object]:
    """Return an object, or an empty one."""
    return value if isinstance(value, dict) else {}


def date(value: object) -> Date | None:
    """Return the first of an object's date-parts, as exact as it is; None for `[[null]]`, `[[]]`, `[]` and nonsense."""
    if not value:
        return None
    parts = mapping(value).get("date-parts")
    found = parts[0] if isinstance(parts, list) and parts else None
    return dated([_whole(p) for p in found[:3]]) if isinstance(found, list) else None


def iso_date(value: object) -> Date | None:
    """Return the date that an ISO string or a bare year gives, or None."""
    found = _ISO.match(str(value)) if isinstance(value, str | int) and not isinstance(value, bool) else None
    return dated([int(g) if g else None for g in found.groups()]) if found else None


def dated(parts: list[int | None]) -> Date | None:
    """Return year, month and day as a Date, cut where it stops making sense."""
    year, month, day = (*parts, None, None, None)[:3]
    if year is None or not 1000 <= year <= 2999:
        return None
    month = month if month is not None and 1 <= month <= 12 else None
    return Date(year, month, day if month and day is not None and 1 <= day <= 31 else None)


def _whole(value: object) -> int | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    return int(value) if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) < 5 else None
