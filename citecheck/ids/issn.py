"""ISSNs: compact, validate, find. Source: ISO 3297."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.ids.errors import InvalidId
from citecheck.ids.printed import PrintedId
from citecheck.model.span import Span

_DASH = "\u2010-\u2015\u2212-"
_LABEL = (
    r"(?:[pe][-\s]?|print[-\s]|online[-\s])?ISSN(?:[-\s]?L)?\s{0,2}"
    r"(?:\((?:print|online|electronic)\)\s{0,2})?[:.=]?\s{0,2}"
)
_FIND = re.compile(rf"(?<!\w){_LABEL}(?P<number>\d{{4}}\s?[{_DASH}]?\s?\d{{3}}[\dX])(?!\w)", re.IGNORECASE)
_BEFORE = re.compile(_LABEL, re.IGNORECASE)
_PART = re.compile(rf"[\s{_DASH}]+")


def compact(text: str) -> str:
    """Return "1234-567X": eight characters with their hyphen, without a label."""
    digits = _PART.sub("", _BEFORE.sub("", text.strip(), count=1)).upper()
    return f"{digits[:4]}-{digits[4:]}" if len(digits) == 8 else digits


def validate(text: str) -> str:
    """Return the normal form; raise InvalidId where length or check digit are wrong."""
    number = compact(text)
    if not _checks(number):
        raise InvalidId(f"not an ISSN: {text[:40]!r}")
    return number


def is_valid(text: str) -> bool:
    """Say whether the text is an ISSN with a right check digit."""
    return _checks(compact(text))


def find(text: str) -> Iterator[PrintedId]:
    """Yield each ISSN that has its label; without one it would look like a range of pages."""
    for found in _FIND.finditer(text):
        number = compact(found.group("number"))
        yield PrintedId(found.group(), number if _checks(number) else "", Span(found.start(), found.end()))


def _checks(number: str) -> bool:
    digits = number.replace("-", "", 1)
    if len(digits) != 8 or not digits.isascii() or not digits[:7].isdecimal() or digits[7] not in "0123456789X":
        return False
    total = sum(weight * int(c) for weight, c in zip(range(8, 1, -1), digits[:7], strict=True))
    return (total + (10 if digits[7] == "X" else int(digits[7]))) % 11 == 0
