"""Running heads, page numbers and other lines that stand on page after page at the same place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from citecheck.read.pdf.pages import Page, TextLine

_DIGITS = re.compile(r"\d+")
_NUMBER_ALONE = re.compile(
    r"\W*(?:\d{1,5}|[ivxlc]{1,7}|page \d{1,4}(?: of \d{1,4})?|\d{1,4} ?(?:/|of) ?\d{1,4})\W*", re.IGNORECASE
)
_OUTERMOST = 3
_FEWEST_PAGES = 3
_MARGIN = 0.12
"""The share of a page's height in which heads and feet stand."""

_SAME_HEIGHT = 6
_LONGEST = 200


def without(pages: Sequence[Page]) -> list[tuple[Page, list[TextLine]]]:
    """Return each page's lines without its furniture."""
    outer = [_outermost(page) for page in pages]
    counts = Counter(shape for lines in outer for shape in {_shape(line) for line in lines})
    everywhere = Counter(_shape(line) for page in pages for line in page.lines)
    least = max(2, min(_FEWEST_PAGES, len(pages) // 2 + 1))
    kept = []
    for page, lines in zip(pages, outer, strict=True):
        shut = {id(line) for line in lines if _is_furniture(_shape(line), counts, everywhere, least)}
        kept.append((page, [line for line in page.lines if id(line) not in shut]))
    return kept


def _is_furniture(shape: str, counts: Counter[str], everywhere: Counter[str], least: int) -> bool:
    """Say whether lines of a shape stand in the margins of enough pages, and more often there than within the text."""
    return counts[shape] >= least and 2 * counts[shape] > everywhere[shape]


def _outermost(page: Page) -> list[TextLine]:
    """Return the lines in the margins: the highest and the lowest of the page."""
    lines = sorted(
        (line for line in page.lines if line.text.strip() and len(line.text) < _LONGEST), key=lambda n: -n.box[3]
    )
    top = [n for n in lines if n.box[1] > page.height * (1 - _MARGIN)][:_OUTERMOST]
    foot = [n for n in reversed(lines) if n.box[3] < page.height * _MARGIN][:_OUTERMOST]
    return top + foot


def _shape(line: TextLine) -> str:
    """Return a line as it may come back on another page: its numbers evened; of a number alone, its height."""
    if _NUMBER_ALONE.fullmatch(line.text.strip()):
        return f"# {round(line.box[1] / _SAME_HEIGHT)}"
    return _DIGITS.sub("#", " ".join(line.text.split()).casefold())
