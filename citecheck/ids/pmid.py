"""PubMed's numbers: compact, validate, find. At most eight digits, no check digit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.ids.errors import InvalidId
from citecheck.ids.printed import PrintedId
from citecheck.model.span import Span

_LABEL = r"(?:PMID|PubMed\s{0,2}(?:PMID|ID)?)\s{0,2}[:.=]?\s{0,2}"
_ADDRESS = r"(?:https?://)?(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov/|ncbi\.nlm\.nih\.gov/(?:m/)?pubmed/)"
_FIND = re.compile(rf"(?<![^\W\d_])(?:{_ADDRESS}|{_LABEL})(?P<id>[1-9]\d{{3,7}})(?!\d)", re.IGNORECASE)
_PREFIX = re.compile(rf"(?:{_ADDRESS}|{_LABEL})", re.IGNORECASE)
_VALID = re.compile(r"[1-9][0-9]{0,7}")


def compact(text: str) -> str:
    """Return the digits, without label or address."""
    return "".join(_PREFIX.sub("", text.strip(), count=1).split()).rstrip("/.")


def validate(text: str) -> str:
    """Return the digits; raise InvalidId where it is no PubMed number."""
    number = compact(text)
    if not _VALID.fullmatch(number):
        raise InvalidId(f"not a PMID: {text[:40]!r}")
    return number


def is_valid(text: str) -> bool:
    """Say whether the text is a PubMed number by its form."""
    return bool(_VALID.fullmatch(compact(text)))


def find(text: str) -> Iterator[PrintedId]:
    """Yield each PubMed number that is labelled or part of PubMed's address."""
    for found in _FIND.finditer(text):
        yield PrintedId(found.group(), found.group("id"), Span(found.start(), found.end()))
