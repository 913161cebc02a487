"""What speaks for and against an entry's beginning at each line: by what it holds, and by the page it stands on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from citecheck.parse.entries import labels, order
from citecheck.parse.entries.traits import Traits
from citecheck.parse.lines import Line

_MOST_CUE = 3.5
"""So much a cue of layout can say at most."""
_FIRST = {"a": -2.5, "0": -1.5, "A": 0.0, '"': 0.0, "x": 0.0}
_OTHER_FIRST = -1.5
_IN_ORDER, _FIRST_LINE = 1.5, 5.0
_UNFINISHED, _AMONG_NAMES, _TORN = -3.0, -8.0, -10.0
"""What a line before says that ends in the middle of something, or of names, and what where lines are paragraphs."""


@dataclass(frozen=True)
class Beliefs:
    """What a first cut taught of a list: how its entries begin, and whether they stand in order."""

    forms: dict[tuple[int, bool], float]
    """By form of names and whether a year follows: what a line of that kind gains."""
    order: tuple[int, ...]
    closed: float
    """How many of the entries end with a full stop or the like, 0 to 1."""


def by_content(traits: Sequence[Traits], beliefs: Beliefs | None = None) -> list[float]:
    """Return what each line's own words say: more than 0 for an entry's beginning, less against it."""
    scores = [_own(trait) for trait in traits]
    if beliefs:
        for i, trait in enumerate(traits):
            in_order = 0 if trait.first in "0x" else beliefs.order[i]
            scores[i] += beliefs.forms.get((trait.form, trait.dated), 0.0) + _IN_ORDER * in_order
    return scores


def by_layout(lines: Sequence[Line], traits: Sequence[Traits], width: int, closed: float = 1.0) -> list[float]:
    """Return what the page says of each line: by bullets, gaps, indents, the end of the line before.

    `closed` tells how many of the entries end with a full stop or the like; `width` how long full lines are.
    """
    scores = [_page(line, width) + _given(line) for line in lines]
    for cue in _cues(lines, traits):
        with_cue, without = _weights(cue, traits)
        for i, holds in enumerate(cue):
            scores[i] += with_cue if holds else without
    if not width and sum(line.gap > 0 for line in lines) * 4 >= len(lines) * 3:
        scores = [score + 1.5 * (line.gap > 0) for score, line in zip(scores, lines, strict=True)]
    return [
        score + (_before(trait, closed, width) if i else _FIRST_LINE)
        for i, (score, trait) in enumerate(zip(scores, traits, strict=True))
    ]


def learn(lines: Sequence[Line], traits: Sequence[Traits], begins: Sequence[int]) -> Beliefs:
    """Return what a first cut teaches."""
    kinds = Counter((trait.form, trait.dated) for trait in traits)
    chosen = Counter((traits[i].form, traits[i].dated) for i in begins)
    forms = {kind: 3.0 * ((chosen[kind] + 1) / (kinds[kind] + 2) - 0.5) for kind in kinds}
    texts = [line.text[labels.bullet(line.text) :] for line in lines]
    later = [i for i in begins if i]
    closed = sum(traits[i].ended == 1 for i in later) / max(1, len(later))
    return Beliefs(forms, tuple(order.witness(texts, begins)), closed)


def _own(trait: Traits) -> float:
    """Weigh the line by itself: names at its beginning, a year soon after."""
    score = trait.opening - 1.5 + 2.0 * trait.dated
    if trait.opening == 0.0:
        score += _FIRST.get(trait.first, _OTHER_FIRST)
    return score


def _page(line: Line, width: int) -> float:
    """Weigh that where lines are not wrapped each may well be an entry."""
    return 0.0 if width or line.clause else 2.0


def _given(line: Line) -> float:
    """Weigh what the page itself says: a cell or a bullet begins something, so does what follows links."""
    if line.tied:
        return -20.0
    return 6.0 * line.fresh + 2.0 * line.cell + 2.0 * (labels.bullet(line.text) > 0)


def _before(trait: Traits, closed: float, width: int) -> float:
    """Weigh a line's beginning by the end of the line before it."""
    if trait.ended < 0:
        return _TORN if not width else _AMONG_NAMES if trait.ended < -1 else _UNFINISHED
    score = 1.0 if trait.ended else -1.5 * closed
    return score + (1.0 if trait.short > 0.15 else 0.0)


def _cues(lines: Sequence[Line], traits: Sequence[Traits]) -> tuple[list[bool], ...]:
    margin = min((line.indent for line in lines if not line.cell), default=0)
    return (
        [line.gap > 0 for line in lines],
        [line.indent > margin for line in lines],
        [labels.bullet(line.text) > 0 for line in lines],
        [line.cell and not line.tied for line in lines],
        [trait.short > 0.25 for trait in traits],
    )


def _weights(cue: Sequence[bool], traits: Sequence[Traits]) -> tuple[float, float]:
    """Return what a cue says where it holds and where it does not, by how it goes with names at the beginning.

    These are the logarithms of how much more often lines that look like openings have the cue, and lack it.
    """
    pairs = Counter((trait.opening >= 1.0 or trait.dated, holds) for trait, holds in zip(traits, cue, strict=True))
    openings, others = pairs[True, True] + pairs[True, False], pairs[False, True] + pairs[False, False]
    if not openings or not others:
        return 0.0, 0.0
    with_cue = log((pairs[True, True] + 1) / (openings + 2)) - log((pairs[False, True] + 1) / (others + 2))
    without = log((pairs[True, False] + 1) / (openings + 2)) - log((pairs[False, False] + 1) / (others + 2))
    return _clipped(with_cue), _clipped(without)


def _clipped(weight: float) -> float:
    return max(-_MOST_CUE, min(_MOST_CUE, weight))
