"""Lines of text with styles, wrapped to a width: what the text reports are made of, on a terminal or off it.

Every string passes through `escape.terminal` here, so that no writer can forget it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from citecheck.report.escape import terminal


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style ("", "error", "warning", "note", "strong", "faint", "good")."""

    text: str
    style: str = ""
    whole: bool = False
    """Not to be broken at its blanks where a row is long enough for it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: the first line begins at `indent`, the others at `indent + hang`."""

    runs: tuple[Run, ...]
    indent: int = 0
    hang: int = 0


def line(*parts: str | Run, indent: int = 0, hang: int = 0) -> Line:
    """Return a paragraph of strings and runs, made harmless."""
    runs = (part if isinstance(part, Run) else Run(part) for part in parts)
    return Line(tuple(Run(_safe(run), run.style) for run in runs if run.text), indent, hang)


_HARD_BLANK = "\x1f"
"""Stands for a blank at which no row ends; no text holds it, since `terminal` names controls."""


def _safe(run: Run) -> str:
    text = terminal(run.text)
    return text.strip().replace(" ", _HARD_BLANK).join((" " * text.startswith(" "), "")) if run.whole else text


BLANK = Line(())


def plain(lines: Iterable[Line], width: int) -> str:
    """Return the paragraphs wrapped, without styles."""
    return "".join("".join(run.text for run in row).rstrip() + "\n" for row in rows(lines, width))


def rows(lines: Iterable[Line], width: int) -> Iterator[tuple[Run, ...]]:
    """Yield the wrapped rows, each as its runs, the indent first."""
    for paragraph in lines:
        text = "".join(run.text for run in paragraph.runs)
        if not text:
            yield ()
            continue
        indent = paragraph.indent
        for start, end in _wrapped(text, width - paragraph.indent, width - paragraph.indent - paragraph.hang):
            yield (Run(" " * indent), *_guarded(_cut(paragraph.runs, start, end)))
            indent = paragraph.indent + paragraph.hang


def _guarded(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """A row that begins with `::` is a command to some build logs: take the two colons apart."""
    if runs and "".join(run.text for run in runs[:2]).startswith("::"):
        return (Run(": " + runs[0].text[1:], runs[0].style), *runs[1:])
    return runs


def _cut(runs: tuple[Run, ...], start: int, end: int) -> tuple[Run, ...]:
    cut: list[Run] = []
    at = 0
    for run in runs:
        piece = run.text[max(0, start - at) : max(0, end - at)]
        if piece:
            cut.append(Run(piece.replace(_HARD_BLANK, " "), run.style))
        at += len(run.text)
    return tuple(cut)


def _wrapped(text: str, first: int, others: int) -> Iterator[tuple[int, int]]:
    """Yield start and end of each row of a paragraph."""
    room = max(first, 10)
    row_start = row_end = None
    used = 0
    for start, end in _words(text, max(others, 10)):
        width = cells(text[start:end])
        gap = 0 if row_end is None else cells(text[row_end:start])
        if row_start is not None and row_end is not None and used + gap + width > room:
            yield row_start, row_end
            row_start, used, gap, room = None, 0, 0, max(others, 10)
        row_start = start if row_start is None else row_start
        row_end = end
        used += gap + width
    if row_start is not None and row_end is not None:
        yield row_start, row_end


def _words(text: str, most: int) -> Iterator[tuple[int, int]]:
    """Yield start and end of each word; one too long for a row is cut, unless it is an address or a DOI."""
    edges = [-1, *(i for i, letter in enumerate(text) if letter == " "), len(text)]
    for before, end in pairwise(edges):
        start = before + 1
        word = text[start:end]
        if cells(word) > most and "://" not in word and "10." not in word:
            yield from ((at, min(at + most // 2, end)) for at in range(start, end, max(1, most // 2)))
        elif word:
            yield start, end


def cells(text: str) -> int:
    """Return how many columns a text takes up on a terminal."""
    if text.isascii():
        return len(text)
    return sum(_cell(letter) for letter in text)


def _cell(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def clipped(text: str, most: int) -> str:
    """Return a text of at most so many characters, cut at its end where it is longer."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
