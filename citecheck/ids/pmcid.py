"""PubMed Central's identifiers ("PMC1234567"): compact, validate, find."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.ids.errors import InvalidId
from citecheck.ids.printed import PrintedId
from citecheck.model.span import Span

_LABEL = r"PMCID\s{0,2}[:.=]?\s{0,2}"
_ADDRESS = r"(?:https?://)?(?:www\.)?(?:pmc\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/pmc)/articles/"
_FIND = re.compile(rf"(?<![^\W\d_])(?:(?:{_ADDRESS}|{_LABEL})(?:PMC)?|PMC)\s?(?P<id>\d{{4,9}})(?!\d)", re.IGNORECASE)
_PREFIX = re.compile(rf"(?:{_ADDRESS}|{_LABEL})", re.IGNORECASE)
_VALID = re.compile(r"PMC[1-9][0-9]{0,8}")


def compact(text: str) -> str:
    """Return "PMC" and the digits."""
    number = "".join(_PREFIX.sub("", text.strip(), count=1).split()).rstrip("/.").upper()
    return number if number.startswith("PMC") else f"PMC{number}"


def validate(text: str) -> str:
    """Return the normal form; raise InvalidId where it is none."""
    number = compact(text)
    if not _VALID.fullmatch(number):
        raise InvalidId(f"not a PMCID: {text[:40]!r}")
    return number


def is_valid(text: str) -> bool:
    """Say whether the text is an identifier of PubMed Central by its form."""
    return bool(_VALID.fullmatch(compact(text)))


def find(text: str) -> Iterator[PrintedId]:
    """Yield each identifier of PubMed Central."""
    for found in _FIND.finditer(text):
        yield PrintedId(found.group(), f"PMC{found.group('id')}", Span(found.start(), found.end()))
