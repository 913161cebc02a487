"""A list of one, two or three entries under its heading, or the last of a list: told paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from citecheck.parse import evidence
from citecheck.parse.entries import labels, shapes
from citecheck.parse.lines import Line

MOST_LINES = 24
"""A longer stretch is no list of a few entries."""
_LEAST = 0.3
"""What a whole paragraph must speak for a list: names and a year, and no words of running text without more."""
_LOOKED_AT = 600
_PARTED = re.compile(r"[.:;)\]”»\"'’] ")
_LEAST_PARTS = 2
"""So often something is over within an entry before its end; a mere sentence is of one piece."""
_TOLD = re.compile(r"\((?:1[5-9]|20)\d\d[a-z]?\) [^\W\d_A-ZÀ-Þ]")
"""A sentence about someone goes on behind the year in brackets with a small letter."""
_TITLES = "\"'x"
"""The shapes of a quotation mark, and of letters that know no capitals."""


def end(lines: Sequence[Line]) -> int:
    """Return how many of the first lines are entries, 0 for none: paragraphs parted by blanks or by indents."""
    over = 0
    for start, stop in _paragraphs(lines):
        if not _is_entry(" ".join(line.text for line in lines[start:stop])):
            break
        over = stop
    return over


def _paragraphs(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    starts = [i for i, line in enumerate(lines) if not i or line.gap or line.indent < lines[i - 1].indent]
    yield from pairwise((*starts, len(lines)))


def _is_entry(text: str) -> bool:
    """Say whether a paragraph begins like an entry, has its year and parts, and is no running text."""
    text = text[:_LOOKED_AT]
    if not shapes.year(text) or evidence.cites(text) or _TOLD.search(text) or len(_PARTED.findall(text)) < _LEAST_PARTS:
        return False
    return _begins(text) and evidence.of(text) >= _LEAST


def _begins(text: str) -> bool:
    label = labels.label(text, labels.bullet(text))
    if label and label.form != "bare":
        return True
    core = evidence.core(text)
    return shapes.opening(core) >= 1.0 or shapes.dated(core) or shapes.of(core[:1] or " ") in _TITLES
