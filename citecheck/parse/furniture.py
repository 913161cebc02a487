"""What stands on every page and belongs to no sentence: running heads and page numbers, found by their repeating."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median

from citecheck.parse import debris
from citecheck.parse.entries import chain, joining, traits
from citecheck.parse.lines import Line
from citecheck.text.folding import fold

_NUMBER = re.compile(r"\d+")
_EDGE = re.compile(r"^\d{1,4}\b|\b\d{1,4}$")
_LONGEST = 150
_PAGE_LINES, _BESIDE_LINES = 14, 6
"""Two running heads are at least so many lines apart, in the middle; where they stand beside page numbers so many."""
_PAGES = 3
_ISSUE = re.compile(r"[^\W\d_][^\d.,:;()]{3,70} \d{1,4} ?\(\d{1,4}\)(?:[,:]? ?\d{1,5}[-–]\d{1,5})?")
"""A running head that names the issue: "Journal of Peace 12(3)", "Journal of Peace 12 (2024) 1–20"."""
_WANTS_NUMBER = re.compile(r"(?:\b(?:vol|no|nr|pp?|ss?|bd|h|art|issue|heft|band)\.?|[-–—(])$", re.IGNORECASE)
"""How a line ends that a number belongs to."""
_OPEN = ("/", "-", "_", "=")
"""An address that ends so is not over."""


def find(lines: Sequence[Line], inside: Sequence[bool]) -> frozenset[int]:
    """Return where the lines begin (`span.start`) that are page furniture; `inside` tells which stand in a list.

    What stands in a list alone is never a running head: "Press." and "arXiv:…" stand in many entries.
    """
    numbers = _page_numbers(lines)
    places = _places(lines)
    found = {*numbers, *_torn_between(lines, places, inside)}
    for texts in places.values():
        if _is_head(lines, texts, inside, numbers):
            found.update(texts)
    return frozenset(lines[i].start for i in found)


def _torn_between(lines: Sequence[Line], places: Mapping[str, Sequence[int]], inside: Sequence[bool]) -> Iterator[int]:
    """Yield page numbers between the halves of an entry, and the running heads beside them.

    A running head stands on a page outside of the list too, or it names a journal, volume and issue and follows the
    number: before it, that would be the end of an entry.
    """
    heads = {i for found in places.values() if not all(inside[k] for k in found) for i in found}
    for i, line in enumerate(lines):
        if not inside[i] or line.cell or not line.text.isdecimal() or not debris.is_page_number(line.text):
            continue
        if i and (_WANTS_NUMBER.search(lines[i - 1].text[-12:]) or _within_address(lines[i - 1].text, line, False)):
            continue
        names_issue = i + 1 < len(lines) and _ISSUE.fullmatch(lines[i + 1].text[:_LONGEST]) is not None
        beside = [k for k in (i - 1, i + 1) if k in heads or (names_issue and k > i)]
        if beside:
            yield from (i, *beside)


def _places(lines: Sequence[Line]) -> dict[str, list[int]]:
    """Return where each line stands that stands more than once, but for a number at its beginning or end."""
    places: dict[str, list[int]] = defaultdict(list)
    for i, line in enumerate(lines):
        if len(line.text) <= _LONGEST and not line.cell and sum(map(str.isalpha, line.text[:30])) >= 3:
            places[_EDGE.sub("", fold(line.text)).strip(" -|•·")].append(i)
    return {text: found for text, found in places.items() if len(found) >= 2 and len(text) >= 4}


def _is_head(lines: Sequence[Line], places: Sequence[int], inside: Sequence[bool], numbers: frozenset[int]) -> bool:
    beside = sum(i - 1 in numbers or i + 1 in numbers or "\f" in lines[i].text for i in places)
    outside = sum(not inside[i] for i in places)
    apart = median(b - a for a, b in pairwise(places))
    if beside * 2 >= len(places) and apart >= _BESIDE_LINES:
        return True
    if apart < _PAGE_LINES:
        return False
    if any(lines[i].text.endswith((".", ",")) for i in places):
        return False
    if _counts_up([lines[i].text for i in places]) and len(places) >= _PAGES:
        return True
    return len(places) >= _PAGES and outside * 3 >= len(places)


def _counts_up(texts: Sequence[str]) -> bool:
    """Say whether the lines bear a number at an edge, and it grows from each to the next."""
    edges = [_EDGE.search(text) for text in texts]
    numbers = [int(edge[0]) for edge in edges if edge]
    return len(numbers) == len(texts) and all(a < b for a, b in pairwise(numbers))


def _page_numbers(lines: Sequence[Line]) -> frozenset[int]:
    """Return the lines that are page numbers: bare numbers that count up over the text, or end no sentence."""
    bare = [i for i, line in enumerate(lines) if not line.cell and debris.is_page_number(line.text)]
    counted = chain.longest(_numbered(lines, bare))
    pages = {found.at for found in counted} if len(counted) >= _PAGES else set()
    return frozenset(
        i
        for i in bare
        if i == 0
        or (
            not _within_address(lines[i - 1].text, lines[i], i in pages)
            and (i in pages or traits.finished(lines[i - 1].text))
        )
    )


def _within_address(before: str, line: Line, counted: bool) -> bool:
    """Say whether a bare number is the rest of the DOI or address that the line before it was broken within.

    A full stop may end the entry as well: behind one, a number that counts up with others is a page's.
    """
    if line.gap or not line.text.isdecimal() or not joining.ends_with_address(before):
        return False
    if before.endswith(_OPEN) or joining.lacks_suffix(before):
        return True
    return before.endswith(".") and (line.text.startswith("0") or not counted)


def _numbered(lines: Sequence[Line], bare: Sequence[int]) -> Iterator[chain.Numbered]:
    for i in bare:
        number = _NUMBER.search(lines[i].text)
        if number:
            yield chain.Numbered(i, "page", int(number[0]))
