"""The words of a title beside the keys they are compared by, and the stretches at which two titles differ."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA, Indel

from citecheck.match import spelling
from citecheck.match.printed import COMPARED
from citecheck.text.folding import squash

_PIECE = re.compile(r"[^\s‐‑‒–—―/-]+")
_EDGES = " \"'“”‘’«»„.,;:!?()[]*†‡§"
_CONJUNCTIONS = frozenset(("and", "und", "et"))
"""Left out of the keys, as "&" is."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A title's words: as they stand, and the keys they are compared by, one each."""

    shown: tuple[str, ...]
    keys: tuple[str, ...]

    @property
    def joined(self) -> str:
        """The keys as one string."""
        return "".join(self.keys)

    def part(self, start: int, end: int) -> Wording:
        """Return the words from `start` up to `end`."""
        return Wording(self.shown[start:end], self.keys[start:end])

    def __str__(self) -> str:
        return " ".join(self.shown)


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch at which two titles differ; one of the two may be empty."""

    claimed: Wording
    found: Wording

    @property
    def slip(self) -> bool:
        """Whether the two are one word, misspelt on one side."""
        a, b = self.claimed.joined, self.found.joined
        shorter = min(len(a), len(b))
        return shorter > 3 and OSA.distance(a, b, score_cutoff=2) <= min(2, 1 + shorter // 9)


@lru_cache(maxsize=8192)
def of(title: str) -> Wording:
    """Return the words of a title, cut to what is compared."""
    words = [(m.group().strip(_EDGES), spelling.word(key)) for m, key in _pieces(title)]
    return Wording(tuple(p for p, _ in words), tuple(k for _, k in words))


def places(title: str) -> list[tuple[int, int]]:
    """Return from where to where each of these words stands in the title."""
    found = ((m.start(), m.group()) for m, _ in _pieces(title))
    return [(at + len(p) - len(p.lstrip(_EDGES)), at + len(p.rstrip(_EDGES))) for at, p in found]


def _pieces(title: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield the pieces of a title that are words, and their letters."""
    pieces = ((m, squash(m.group())) for m in _PIECE.finditer(title[:COMPARED]))
    return ((m, key) for m, key in pieces if key and key not in _CONJUNCTIONS)


def most_like(title: Wording, whole: Wording) -> Wording:
    """Return the words of a longer text that are most like a title; none where nothing is."""
    wanted, text = title.joined, whole.joined
    if not wanted or len(wanted) > len(text):
        return whole if wanted else Wording((), ())
    place = fuzz.partial_ratio_alignment(wanted, text, score_cutoff=50)
    if place is None:
        return Wording((), ())
    ends = list(accumulate(map(len, whole.keys)))
    first = bisect_right(ends, place.dest_start + 1)
    last = bisect_left(ends, place.dest_end - 1)
    return whole.part(first, last + 1)


def differences(claimed: Wording, found: Wording) -> list[Difference]:
    """Return the stretches at which the two differ in more than form."""
    return [difference for _, difference in differences_placed(claimed, found)]


def differences_placed(claimed: Wording, found: Wording) -> list[tuple[int, Difference]]:
    """Return the same, each behind the number of the claimed word at which it begins."""
    blocks = ((a, Difference(claimed.part(a, b), found.part(c, d))) for a, b, c, d in _blocks(claimed.keys, found.keys))
    return [(a, d) for a, d in blocks if not spelling.same_block(d.claimed.keys, d.found.keys)]


def _blocks(mine: tuple[str, ...], theirs: tuple[str, ...]) -> Iterator[tuple[int, int, int, int]]:
    """Yield where the two differ, neighbouring deletions and insertions joined."""
    block: tuple[int, int, int, int] | None = None
    for op in Indel.opcodes(mine, theirs):
        if op.tag == "equal":
            continue
        here = (op.src_start, op.src_end, op.dest_start, op.dest_end)
        if block and (block[1], block[3]) == (here[0], here[2]):
            here = (block[0], here[1], block[2], here[3])
        elif block:
            yield block
        block = here
    if block:
        yield block
