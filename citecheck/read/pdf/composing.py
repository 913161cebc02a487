"""Pages -> Document: lines in reading order, pages parted by form feeds, links as targets."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from citecheck.model.document import Document, MarkKind
from citecheck.model.place import PagePlace
from citecheck.model.span import Span
from citecheck.read.builder import Builder
from citecheck.read.interface import ReadError
from citecheck.read.pdf import furniture, layout
from citecheck.read.pdf.layout import Placed
from citecheck.read.pdf.pages import Page, TextLine

_FEWEST_CHARACTERS = 20
"""Characters a page, on the average, below which a PDF is a scan."""

_ADDRESS = re.compile(r"(?:https?://|doi:|10\.\d{4,9}/)\S*[\w/%=&?_~-]", re.IGNORECASE)
_REST = re.compile(r"(?!\d{7,8}$)(?:[^\s()\[\]<>]{0,80}[\d/_=-][^\s()\[\]<>]{0,300}|[^\s()\[\]<>]{1,4}$)")
"""What may be the rest of an address; a number of seven or eight digits is PubMed's."""

_SHORT = 0.4
"""How long the rest of an address may be, as a share of the line above: longer lines than others would mislead."""

_EDGE = 3.0
"""How far, in points, a link's box may end from the end of its line's."""


def compose(path: str, form: str, pages: Sequence[Page]) -> Document:
    """Return the pages' text; raise ReadError where they hold none, or hardly any."""
    characters = sum(len(line.text.strip()) for page in pages for line in page.lines)
    if characters < _FEWEST_CHARACTERS * max(1, len(pages)):
        raise ReadError(path, "The PDF holds no text: it is a scan, and must be put through text recognition first.")
    builder = Builder()
    for page, lines in furniture.without(pages):
        _page(page, layout.in_order(page, lines), builder)
        builder.write("\f")
    return builder.finish(path, form)


def _page(page: Page, lines: Sequence[Placed], builder: Builder) -> None:
    linked = [_links(page, placed.line) for placed in lines]
    edges = _right_edges(lines)
    for i, placed in enumerate(lines):
        text = placed.line.text.strip()
        if i and not linked[i - 1] and not linked[i] and (rest := _rest(lines[i - 1], placed, edges)):
            builder.write(rest)
            text = text.removeprefix(rest).lstrip()
        if not text:
            continue
        if not i or not _runs_on(lines[i - 1].line, linked[i - 1], placed.line, linked[i]):
            builder.write("\n" * (bool(i) + placed.gap))
            builder.begin(PagePlace(page.number, placed.line.box, placed.column))
            builder.write(" " * placed.indent)
        span = builder.write(text)
        for address, left, right in linked[i]:
            builder.mark_span(MarkKind.TARGET, _part(placed.line, span, left, right), data=address)
    builder.write("\n")


_Linked = tuple[str, float, float]
"""An address, and from where to where it covers a line."""


def _links(page: Page, line: TextLine) -> list[_Linked]:
    """Return the links whose boxes lie on a line."""
    middle = (line.box[1] + line.box[3]) / 2
    on_line = (t for t in page.targets if t.box[1] <= middle <= t.box[3])
    covered = ((t.address, max(t.box[0], line.box[0]), min(t.box[2], line.box[2])) for t in on_line)
    return [(address, left, right) for address, left, right in covered if right > left]


def _runs_on(above: TextLine, above_links: Sequence[_Linked], line: TextLine, links: Sequence[_Linked]) -> bool:
    """Say whether an address is broken between two lines: one link covers the end of one and the other's beginning."""
    ending = {address for address, _, right in above_links if right >= above.box[2] - _EDGE}
    beginning = {address for address, left, _ in links if left <= line.box[0] + _EDGE}
    shared = ending & beginning
    last, first = above.text.rstrip()[-40:], line.text.lstrip()[:40]
    return any(_broken_in(address, last.split()[-1:], first.split()[:1]) for address in shared)


def _right_edges(lines: Sequence[Placed]) -> dict[str | None, float]:
    """Return how far to the right each column goes."""
    edges: dict[str | None, float] = {}
    for placed in lines:
        edges[placed.column] = max(edges.get(placed.column, 0.0), placed.line.box[2])
    return edges


def _rest(above: Placed, below: Placed, edges: Mapping[str | None, float]) -> str:
    """Return the rest of an address that fills a line to its edge: what the short line below begins with, or ""."""
    text, words = above.line.text.strip(), below.line.text.split()
    room = 1.5 * (above.line.box[2] - above.line.box[0]) / max(1, len(text))
    if not words or above.line.box[2] < edges[above.column] - room or not _ADDRESS.fullmatch(text):
        return ""
    together = above.column == below.column and not below.gap and above.indent == below.indent
    short = len(words[0]) <= _SHORT * len(text) and (len(words) == 1 or below.indent > 0)
    rest = _REST.match(" ".join(words)) if together and short else None
    return rest[0] if rest and rest[0] == words[0] else ""


def _broken_in(address: str, last: list[str], first: list[str]) -> bool:
    """Say whether the last letters above and the first below follow each other in the address."""
    if not last or not first:
        return False
    return (last[0][-8:] + first[0][:8]).casefold().rstrip(".,;)") in address.casefold()


def _part(line: TextLine, span: Span, left: float, right: float) -> Span:
    """Return the letters that a link covers; they are taken to be of equal width."""
    width = line.box[2] - line.box[0]
    start = span.start + round((left - line.box[0]) / width * len(span))
    end = span.start + round((right - line.box[0]) / width * len(span))
    return Span(start, max(start, min(end, span.end)))
