"""A list's lines -> its entries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from citecheck.model.item import Item
from citecheck.model.mapped import Mapped
from citecheck.model.span import Span
from citecheck.parse.entries import joining, labels, layout
from citecheck.parse.lines import Line


@dataclass(frozen=True)
class Cut:
    """An entry as cut out of its list, its fields not yet read."""

    content: Mapped
    span: Span
    label: str = ""
    item: Item | None = None
    """Its fields, where the format gives them."""
    problems: tuple[str, ...] = ()


def cut(lines: Sequence[Line], compounds: frozenset[str] = frozenset()) -> Iterator[Cut]:
    """Yield the entries of a list, in order."""
    lines = tuple(layout.unfolded(lines))
    numbers = frozenset(layout.labelled(lines))
    for at, part in joining.parts(lines, layout.cut(lines)):
        yield _entry(part, at in numbers, compounds)


def one(lines: Sequence[Line], span: Span, compounds: frozenset[str] = frozenset()) -> Cut:
    """Return the one entry that the lines hold; it may hold nothing, and then stands at `span`."""
    if not lines:
        return Cut(Mapped("", ()), span)
    label = labels.label(lines[0].text, labels.bullet(lines[0].text))
    return _entry(lines, label is not None and label.form != "bare", compounds)


def _entry(lines: Sequence[Line], numbered: bool, compounds: frozenset[str]) -> Cut:
    text = lines[0].text
    start = labels.bullet(text)
    label = labels.label(text, start) if numbered else None
    span = Span(min(line.span.start for line in lines), max(line.span.end for line in lines))
    content = joining.join(lines, label.end if label else start, compounds)
    return Cut(content, span, label.text if label else "")
