"""Entries that hold two references, or half of one: what their list prints once stands in them twice, or is lacking."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median_low

from citecheck.ids import doi
from citecheck.parse.entries import content, shapes

_ADDRESS = re.compile(r"(?:https?:|doi\b|10\.\d{4})\S+", re.IGNORECASE)
_PRINTED_ONCE = tuple(
    re.compile(pattern)
    for pattern in (
        r"\((?:[^\W\d_]{3,9}\.? )?(?:1[5-9]|20)\d\d[a-z]?\)",
        r"(?<![\d.])(?!(?:1[5-9]|20)\d\d ?[-–‑])\d{1,5} ?[-–‑] ?\d{1,5}(?!\d|\.\d)",
        r"\d ?\(\d{1,4}(?:[-–/]\d{1,4})?\)",
        r"[“«][^”»]{15,400}[”»]",
        r"(?<![\d/.(–‑-])(?:1[5-9]|20)\d\d[a-z]?(?![\d–‑-])",
        r"\b[Vv]ol\. ?\d",
    )
)
"""A year in brackets, pages, volume with issue, a quoted title, a year without them, "vol."."""
_PARTS = re.compile(r"(?P<first>\s*(?:\[?\d{1,3}[\].]?\s)?\(?a\)\s.{10,2500}?[.;,])\s\(?b\)\s", re.DOTALL)
"""Several works under one number: "(a) Triplett, K. …; (b) Griffith, D. L. …"."""
_LEAST_KINDS = 2
"""So many kinds must stand twice: a reprint has two years, a title may have a span of years."""
_LOOKED_AT = 3_000


@dataclass(frozen=True)
class Wholeness:
    """The entries, by their index, that are no single reference."""

    doubled: tuple[int, ...]
    """Those that surely hold more than one."""
    torn: tuple[int, ...]
    """Those that are the rest of the one before: without names, and with just what that one lacks."""


def of(raws: Sequence[str]) -> Wholeness:
    """Return which entries of a list hold two references, and which are the second half of one."""
    counts = [tuple(_marks(raw[:_LOOKED_AT])) for raw in raws]
    once = tuple(median_low(column) == 1 for column in zip(*counts, strict=True))
    doubled = (i for i, raw in enumerate(raws) if _holds_two(counts[i], once) or _breaks(raw[:_LOOKED_AT]))
    torn = (i for i in range(1, len(raws)) if _completes(counts[i - 1], counts[i], once) and not _named(raws[i]))
    return Wholeness(tuple(doubled), tuple(torn))


def first_part(raw: str) -> int:
    """Return where the first of several works under one number, "(a) … (b) …", ends; 0 where the entry has no parts."""
    found = _PARTS.match(raw, 0, _LOOKED_AT)
    return found.end("first") if found else 0


def _completes(before: Sequence[int], this: Sequence[int], once: Sequence[bool]) -> bool:
    """Say whether each of two entries lacks what all have and the other one has."""
    lacking = [(one == 0, other == 0) for one, other, usual in zip(before, this, once, strict=True) if usual]
    return (True, False) in lacking and (False, True) in lacking and (False, False) not in lacking


def _named(raw: str) -> bool:
    return shapes.opening(raw) >= 1.0 or shapes.dated(raw)


def _holds_two(counts: Sequence[int], once: Sequence[bool]) -> bool:
    return sum(usual and count > 1 for count, usual in zip(counts, once, strict=True)) >= _LEAST_KINDS


def _breaks(raw: str) -> bool:
    return len(shapes.YEAR.findall(raw)) > 1 and len(content.breaks(raw)) > 1


def _marks(raw: str) -> Iterator[int]:
    yield len({found.doi for found in doi.find(raw) if found.doi}) if "10." in raw else 0
    plain = _ADDRESS.sub(" ", raw)
    for pattern in _PRINTED_ONCE:
        yield len(pattern.findall(plain))
