"""A list's lines -> its entries, and what is left over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from citecheck.model.item import Item
from citecheck.model.mapped import Mapped
from citecheck.model.span import Span
from citecheck.parse.entries import joining, labels, layout, shapes
from citecheck.parse.lines import Line

_ADDRESSES = ("http", "www.", "doi", "10.")
_LOOKED_AT = 600


@dataclass(frozen=True)
class Cut:
    """An entry as cut out of its list, its fields not yet read."""

    content: Mapped
    span: Span
    label: str = ""
    item: Item | None = None
    """Its fields, where the format gives them."""
    problems: tuple[str, ...] = ()


@dataclass(frozen=True)
class Cutting:
    """A list cut into entries."""

    entries: tuple[Cut, ...]
    expected: int
    """How many entries the second way of counting finds."""
    left: tuple[Span, ...] = ()
    """Stretches that became no entry."""
    unsure: tuple[Span, ...] = ()
    """Lines at which an entry may begin, or not."""
    labelled: bool = False


def cut(lines: Sequence[Line], compounds: frozenset[str] = frozenset()) -> Cutting:
    """Return the entries of a list, in order."""
    lines = tuple(layout.unfolded(lines))
    plan = layout.plan(lines)
    left: list[Sequence[Line]] = [lines[: plan.starts[0]]] if plan.starts and plan.starts[0] else []
    entries = []
    for part in _parts(lines, plan.starts):
        entry = _entry(part, plan.labelled, compounds)
        if entry.label or _holds_entry(entry.content.text):
            entries.append(entry)
        else:
            left.append(part)
    spans = tuple(sorted(_span(part) for part in left))
    unsure = tuple(lines[i].span for i in plan.unsure)
    return Cutting(tuple(entries), plan.expected, spans, unsure, plan.labelled)


def one(lines: Sequence[Line], span: Span, compounds: frozenset[str] = frozenset()) -> Cut:
    """Return the one entry that the lines hold; it may hold nothing, and then stands at `span`."""
    if not lines:
        return Cut(Mapped("", ()), span)
    label = labels.label(lines[0].text, labels.bullet(lines[0].text))
    return _entry(lines, label is not None and label.form != "bare", compounds)


def _parts(lines: Sequence[Line], starts: Sequence[int]) -> Iterator[Sequence[Line]]:
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield lines[start:end]


def _entry(lines: Sequence[Line], labelled: bool, compounds: frozenset[str]) -> Cut:
    text = lines[0].text
    start = labels.bullet(text)
    label = labels.label(text, start) if labelled else None
    content = joining.join(lines, label.end if label else start, compounds)
    return Cut(content, _span(lines), label.text if label else "")


def _span(lines: Sequence[Line]) -> Span:
    return Span(min(line.span.start for line in lines), max(line.span.end for line in lines))


def _holds_entry(raw: str) -> bool:
    """Say whether there is anything of an entry in a piece: names to begin with, a year, an address."""
    text = raw[:_LOOKED_AT]
    if shapes.opening(text) >= 1.0 or shapes.year(text):
        return True
    return any(address in text.lower() for address in _ADDRESSES)
