"""Where the entries of a list begin: at its numbers, else at the lines that their words and the page speak for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import inf
from operator import add

from citecheck.parse.entries import agreeing, content, numbering, traits
from citecheck.parse.entries.weighing import by_content, by_layout, learn
from citecheck.parse.lines import Line, part

_MOST_LINES = 30
"""An entry of more lines than this is not looked for; a longer stretch becomes one only where nothing else fits."""
_TOO_LONG = tuple(0.25 * max(0, lines - 8) for lines in range(_MOST_LINES + 1))
"""What so many lines of one entry speak against it."""
_YEAR, _NO_YEAR = 0.5, -2.0
_ROUNDS = 2
_LONG, _FLOWING = 200, 1200
"""A line longer than this, in characters, may hold several entries; and one so long surely does."""
_SEVERAL = 4
"""A line that surely holds so many entries is running text, and holds more."""
_WORDS_ALONE = 0.75
"""So much the words of a line must say for a beginning where the page is not asked."""
_UNSURE = 1.5
"""Where no more than this speaks for or against a beginning, the cut is unsure."""


@dataclass(frozen=True)
class Plan:
    """Where the entries of a list begin, as indices of its lines."""

    starts: tuple[int, ...] = ()
    labelled: bool = False
    expected: int = 0
    """How many entries the second way of counting finds: by the numbers, or by the words alone."""
    unsure: tuple[int, ...] = ()
    """The lines at which an entry may begin, or not."""


def unfolded(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, those that hold several entries taken apart."""
    for line in lines:
        starts = _breaks(line.text)
        if len(line.text) >= _FLOWING or len(starts) >= _SEVERAL:
            yield from content.clauses(line)
            continue
        for start, end in zip((0, *starts[1:]), (*starts[1:], len(line.text)), strict=True):
            piece = part(line, start, end, cell=line.cell)
            if piece:
                yield piece if start == 0 else piece._replace(fresh=True)


def _breaks(text: str) -> tuple[int, ...]:
    """Return where entries surely begin in a line of middling length, 0 always among them."""
    return content.numbered(text) or content.breaks(text) if _LONG <= len(text) < _FLOWING else (0,)


def plan(lines: Sequence[Line]) -> Plan:
    """Return where the entries begin."""
    starts, expected = numbering.find(lines)
    return Plan(starts, True, expected) if starts else _unnumbered(lines)


def _unnumbered(lines: Sequence[Line]) -> Plan:
    """Cut by what each line looks like, then again by what the first cut taught of this list."""
    if not lines:
        return Plan()
    width = traits.width(lines)
    seen = traits.of(lines, width)
    years = [trait.year for trait in seen]
    words = by_content(seen)
    scores = list(map(add, words, by_layout(lines, seen, width)))
    cuts = _best(scores, years)
    for _ in range(_ROUNDS):
        before, beliefs = cuts, learn(lines, seen, cuts)
        words = by_content(seen, beliefs)
        scores = list(map(add, words, by_layout(lines, seen, width, beliefs.closed)))
        cuts = _best(scores, years)
        if cuts == before:
            break
    alone = _best([score - _WORDS_ALONE for score in words], years)
    unsure = (i for i, score in enumerate(scores) if i and abs(score) < _UNSURE)
    pieces = agreeing.Pieces(lines, seen, cuts)
    return Plan(cuts, False, pieces.agreed(alone), pieces.unsure(unsure))


def _best(begins: Sequence[float], years: Sequence[bool]) -> tuple[int, ...]:
    """Return the best cut: what speaks for each beginning, and whether each entry then has a year."""
    count = len(begins)
    seen = list(accumulate(years, initial=0))
    best, before = [0.0] * (count + 1), [0] * (count + 1)
    from_here: list[float] = []
    for end in range(1, count + 1):
        from_here.append(best[end - 1] + begins[end - 1])
        top, top_start, now = -inf, end - 1, seen[end]
        for start in range(max(0, end - _MOST_LINES), end):
            score = from_here[start] + (_YEAR if now > seen[start] else _NO_YEAR) - _TOO_LONG[end - start]
            if score >= top:
                top, top_start = score, start
        best[end], before[end] = top, top_start
    cuts = []
    at = count
    while at:
        at = before[at]
        cuts.append(at)
    return tuple(reversed(cuts))
