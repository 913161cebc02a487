"""ISBNs of 10 and 13 digits: compact, validate, find. Source: ISBN Users' Manual, 7th edition, 5."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.ids.errors import InvalidId
from citecheck.ids.printed import PrintedId
from citecheck.model.span import Span

_DASH = "\u2010-\u2015\u2212\xad-"
_PART = re.compile(rf"[\s\u200b{_DASH}]+")
_LABEL = re.compile(r"(?:e-?|p-?)?ISBN(?:s|[-\s]?1[03](?!\d))?\s{0,2}[:.=]?\s{0,2}", re.IGNORECASE)
_FIND = re.compile(
    rf"(?<![\w.])(?P<label>{_LABEL.pattern})?(?<![\d./])(?P<number>\d(?:[\s{_DASH}]{{0,2}}\d){{8,11}}(?:[\s{_DASH}]{{0,2}}[\dXx])(?![\w]))",
    re.IGNORECASE,
)
_MORE = re.compile(rf"97[89][\s{_DASH}]?(?:\d[\s{_DASH}]?){{9}}\d(?!\d)")


def compact(text: str) -> str:
    """Return the digits alone, without label, hyphens and blanks; a check digit X in upper case."""
    return _PART.sub("", _LABEL.sub("", text.strip(), count=1)).upper()


def validate(text: str) -> str:
    """Return the compact form; raise InvalidId where length or check digit are wrong."""
    number = compact(text)
    if not _checks(number):
        raise InvalidId(f"not an ISBN: {text[:40]!r}")
    return number


def is_valid(text: str) -> bool:
    """Say whether the text is an ISBN with a right check digit."""
    return _checks(compact(text))


def find(text: str) -> Iterator[PrintedId]:
    """Yield each ISBN: any with a label (`value` is "" where it is invalid), and valid ones of 13 digits without."""
    for found in _FIND.finditer(text):
        valid = is_valid(found.group("number"))
        if not found.group("label") and not (valid and _MORE.fullmatch(found.group("number"))):
            continue
        number = compact(found.group("number"))
        yield PrintedId(found.group(), number if valid else "", Span(found.start(), found.end()))


def _checks(number: str) -> bool:
    if len(number) == 13 and number.isdecimal() and number.isascii():
        return number.startswith(("978", "979")) and _weighed(number) % 10 == 0
    if len(number) != 10 or not number.isascii() or not number[:9].isdecimal() or number[9] not in "0123456789X":
        return False
    digits = [10 if c == "X" else int(c) for c in number]
    return sum(weight * digit for weight, digit in zip(range(10, 0, -1), digits, strict=True)) % 11 == 0


def _weighed(digits: str) -> int:
    return sum(int(c) * (3 if i % 2 else 1) for i, c in enumerate(digits))
