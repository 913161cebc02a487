"""A registered value in the style in which the old one is printed: the author's dashes, short ranges and DOI form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from citecheck.model.finding import Finding
from citecheck.model.reference import PrintedDoi

_YEAR = re.compile(r"(?:1[4-9]|20)\d\d")
_RANGE = re.compile(r"(\w*?\d+)(\s*[-‐‑‒–—]+\s*)(\w*?\d+)")
_ADDRESS = "https://doi.org/"
_ADDRESSES = frozenset({"https", "http", "dx", "doi-before-address"})


def year(printed: str, old: str, new: str) -> str | None:
    """Return a printed date with its year changed and the rest kept, or None where the old year is not there once."""
    found = [m for m in _YEAR.finditer(printed) if m.group() == old]
    if len(found) != 1 or not _YEAR.fullmatch(new):
        return None
    return printed[: found[0].start()] + new + printed[found[0].end() :]


def pages(printed: str, new: str) -> str | None:
    """Return a page range with the printed dash, and shortened where the printed one is."""
    old, wanted = _RANGE.search(printed), _RANGE.fullmatch(new.strip())
    if wanted is None:
        return new if old is None and new.strip().isalnum() else None
    if old is None:
        return None
    first, last = wanted.group(1), wanted.group(3)
    if len(old.group(3)) < len(old.group(1)):
        last = _shortened(first, last)
    return printed[: old.start()] + first + old.group(2) + last + printed[old.end() :]


def _shortened(first: str, last: str) -> str:
    if len(first) != len(last):
        return last
    same = next((i for i, (a, b) in enumerate(zip(first, last, strict=True)) if a != b), len(last) - 1)
    return last[same:]


def author(printed: str, finding: Finding) -> str | None:
    """Return a list of names with one family name mended, where the wrong one stands there just once."""
    told = next((e for e in finding.evidence if e.field == "author"), None)
    if told is None or not (told.claimed and told.found) or printed.count(told.claimed) != 1:
        return None
    if len(told.claimed.split()) != len(told.found.split()):
        return None  # a registered family name that holds initials, too, would give them twice
    return printed.replace(told.claimed, told.found)


def doi(printed: PrintedDoi, letters: str, new: str) -> str:
    """Return a DOI in the form of the one it stands for; outdated forms become the one in use, and capitals stay."""
    bare = new.removeprefix(_ADDRESS)
    start = letters.casefold().find(bare.casefold())
    if start >= 0:
        bare = letters[start : start + len(bare)]
    if new.startswith(_ADDRESS) or printed.form in _ADDRESSES:
        return _ADDRESS + bare
    lead = re.match(r"(?i)\s{0,20}doi\s{0,20}:?\s{0,20}", letters)
    return (lead.group() if lead else "") + bare


def added_doi(neighbours: Iterable[PrintedDoi], new: str) -> str:
    """Return a DOI as most of the list's own are written, ready to be put behind an entry."""
    forms = Counter("doi:" if p.form == "doi:" else "bare" if p.form == "bare" else "https" for p in neighbours)
    match forms.most_common(1):
        case [("doi:", _)]:
            return f" doi:{new}"
        case _:
            return f" {_ADDRESS}{new}"
