"""Where the lists of references begin and end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from citecheck.parse import headings
from citecheck.parse.entries import labels, shapes
from citecheck.parse.lines import Line

_LOOKED_AT = 12
"""So many lines behind a heading are looked at for entries."""


@dataclass(frozen=True, slots=True)
class Section:
    """A list: its heading's text ("" where it has none) and its lines, as a range of indices (the heading apart)."""

    heading: str
    start: int
    end: int
    head: int
    """The index of the heading's line; equal to `start` where there is none."""


def find(lines: Sequence[Line]) -> tuple[Section, ...]:
    """Return the lists of a text, in order."""
    heads = [i for i, line in enumerate(lines) if headings.is_references(line.text)]
    ends = [i for i, line in enumerate(lines) if headings.key(line.text) in headings.TAIL]
    found: list[Section] = []
    for head, following in zip(heads, [*heads[1:], len(lines)], strict=False):
        end = next((e for e in ends if e > head), len(lines))
        end = min(end, following)
        if _holds_entries(lines[head + 1 : min(end, head + 1 + _LOOKED_AT)]):
            found.append(Section(lines[head].text, head + 1, end, head))
    return tuple(found[-1:])


def _holds_entries(lines: Sequence[Line]) -> bool:
    """Say whether entries stand in the lines behind a heading."""
    return any(_like_entry(line.text) for line in lines)


def _like_entry(text: str) -> bool:
    start = labels.bullet(text)
    label = labels.label(text, start)
    body = text[label.end if label else start :]
    return shapes.opening(body) >= 1.0 or shapes.year(body[:400])


def headed(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the indices of the lines that head lists of references."""
    return (i for i, line in enumerate(lines) if headings.is_references(line.text))
