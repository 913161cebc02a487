"""Emphasis marks (`*…*`, `_…_`, `**…**`) that can be told from footnote signs, products, names and addresses.

The rule is CommonMark's delimiter runs, narrowed: a run never opens within a word, opens and closes in one paragraph,
and closes only a run of its own sign and length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.model.mapped import Edit
from citecheck.model.span import Span

_PIECE = re.compile(
    r"(?P<end>\n[ \t]{0,20}(?=\n)|\n(?=[ \t]{0,8}(?:[-*+•]|\d{1,3}[.)]|\[\d{1,3}\])[ \t])|[|\f])"
    r"|(?<!\\)(?P<run>\*{1,20}|_{1,20})"
)
_ADDRESS = re.compile(r"(?:https?:/|www\.|10\.\d{4,9}/|@)", re.IGNORECASE)
_ADDRESS_WINDOW = 300
_BETWEEN = ' \n([<>"'
_LONGEST = 1_500
_MOST_OPEN = 16


def edits(text: str) -> Iterator[Edit]:
    """Yield what drops each pair of emphasis marks."""
    if "*" not in text and "_" not in text:
        return
    opened: list[tuple[str, int, int]] = []
    for piece in _PIECE.finditer(text):
        run = piece.group("run")
        if run is None:
            opened = []
            continue
        start, end = piece.span()
        partner = _partner(opened, run, start) if _can_close(text, start, end) else None
        if partner is not None:
            yield Span(opened[partner][1], opened[partner][2]), ""
            yield Span(start, end), ""
            del opened[partner:]
        elif len(run) <= 3 and _can_open(text, start, end):
            opened = [*opened[-_MOST_OPEN:], (run, start, end)]


def _partner(opened: list[tuple[str, int, int]], run: str, at: int) -> int | None:
    for i in range(len(opened) - 1, -1, -1):
        if opened[i][0] == run and at - opened[i][2] <= _LONGEST:
            return i
    return None


def _can_open(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return (
        bool(after)
        and not after.isspace()
        and not before.isalnum()
        and before not in {")", "]", "%"}
        and not _in_address(text, start)
    )


def _can_close(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    if not before or before.isspace() or after.isalnum():
        return False
    return after == "" or after.isspace() or not _in_address(text, start) or after in ".,;:)]!?*_"


def _in_address(text: str, at: int) -> bool:
    """Say whether `at` lies within a web address, a DOI or an e-mail address."""
    window = text[max(0, at - _ADDRESS_WINDOW) : at]
    gap = max(window.rfind(sign) for sign in _BETWEEN)
    return bool(_ADDRESS.search(window, gap + 1))
