"""How likely each line begins an entry: by its own shape, by how the line before ends, by the page's layout."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from citecheck.parse.entries import labels, shapes
from citecheck.parse.lines import Line

_UNFINISHED = re.compile(
    r"(?:[,&/(\[–—-]|[^\W\d_]-|\b(?:and|und|et|y|e|en|og|och|the|of|in|for|on|to|a|an|der|die|das|des|von|für|im|zu|de|del|la|le|les|du"
    r"|In|Pp|pp|S|vol|Vol|no|No|Bd|Hrsg|eds|Eds|ed|Ed|Nr|H)\.?)$"
)
_FINISHED = re.compile(r"[.!?»”\")\]]$|\d$|\bhttps?://\S+$|[.]\d+\S*$")
_YEAR_SOON = 200
_CUES = 0.25
"""A cue of layout is followed where lines with it look more often like openings than lines without, by this much."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """One line: how much speaks for an entry's beginning here (for more than 0, against less), and what it holds."""

    begins: float
    opening: float
    year: bool


def weigh(lines: Sequence[Line]) -> list[Weighed]:
    """Return, for each line, what speaks for and against an entry's beginning there."""
    width = _width(lines)
    texts = [line.text[labels.bullet(line.text) :] for line in lines]
    openings = [shapes.opening(text) for text in texts]
    years = [shapes.year(text[:2000]) for text in texts]
    layout = _layout(lines, openings, width)
    weighed = []
    for i, line in enumerate(lines):
        score = layout[i] + _own(texts[i], openings[i], years, i)
        score += _before(lines[i - 1], width) if i else 5.0
        score += _given(line)
        weighed.append(Weighed(score, openings[i], years[i]))
    return weighed


def _given(line: Line) -> float:
    """Weigh what the page itself says: a cell or a bullet begins something, so does what follows links."""
    if line.tied:
        return -20.0
    return 3.0 * line.fresh + 2.0 * line.cell + 2.0 * (labels.bullet(line.text) > 0)


def _own(text: str, opening: float, years: Sequence[bool], i: int) -> float:
    """Weigh the line by itself: names at its beginning, a year soon after."""
    score = opening - 1.5
    if years[i] or (i + 1 < len(years) and years[i + 1]):
        score += 0.5
    if opening == 0.0:
        shape = shapes.of(text[:2])
        score -= {"a": 2.5, "0": 1.5, "A": 0.0, '"': 0.0, "x": 0.0}.get(shape[:1], 1.5)
    return score


def _before(line: Line, width: int) -> float:
    """Weigh a line's beginning by the end of the line before it."""
    tail = line.text[-40:]
    if _UNFINISHED.search(tail):
        return -3.0
    score = 1.0 if _FINISHED.search(tail) else -1.5
    if width and len(line.text) < 0.85 * width:
        score += 1.0
    return score


def _width(lines: Sequence[Line]) -> int:
    """Return how long full lines are, or 0 where lines are not wrapped."""
    lengths = sorted(len(line.text) for line in lines if not line.cell)
    if len(lengths) < 4:
        return 0
    full = lengths[len(lengths) * 9 // 10]
    return full if full <= 160 and lengths[-1] <= 1.5 * full else 0


def _layout(lines: Sequence[Line], openings: Sequence[float], width: int) -> list[float]:
    """Weigh each line by those cues of layout that go with names at the beginning."""
    margin = min((line.indent for line in lines if not line.cell), default=0)
    cues = (
        [line.gap > 0 for line in lines],
        [line.indent <= margin for line in lines],
        [line.indent > margin for line in lines],
        [labels.bullet(line.text) > 0 for line in lines],
        [line.cell and not line.tied for line in lines],
        [i > 0 and bool(width) and len(lines[i - 1].text) < 0.75 * width for i in range(len(lines))],
    )
    total = [0.0] * len(lines)
    for cue in cues:
        weight = _weight(cue, openings)
        for i, holds in enumerate(cue):
            total[i] += weight if holds else -weight
    if not width:
        total = [score + 2.0 for score in total]
    return total


def _weight(cue: Sequence[bool], openings: Sequence[float]) -> float:
    """Return how far a cue can be followed, from 0 to 4."""
    with_cue = [o >= 1.0 for o, c in zip(openings, cue, strict=True) if c]
    without = [o >= 1.0 for o, c in zip(openings, cue, strict=True) if not c]
    if not with_cue or not without:
        return 0.0
    gain = sum(with_cue) / len(with_cue) - sum(without) / len(without)
    return 4.0 * gain if gain > _CUES else 0.0
