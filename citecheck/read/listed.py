"""Entries whose fields a format gives, set as lines that a person could read; each part leads back to its field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from citecheck.model.document import Document, Mark, MarkKind, TextOrigin
from citecheck.model.item import Item, Name
from citecheck.model.mapped import Mapped, Piece
from citecheck.model.span import Span
from citecheck.read.encoding import Decoded
from citecheck.read.interface import ReadError

_MOST_NAMES = 200
_LONGEST_RAW = 300


@dataclass(frozen=True)
class Listed:
    """An entry: its key, fields, faults, and where it and its fields stand in the source."""

    key: str
    item: Item
    span: Span
    places: Mapping[str, Span] = field(default_factory=dict)
    """By the item's field names."""
    problems: tuple[str, ...] = ()


def document(path: str, form: str, source: Decoded, entries: Sequence[Listed], most: int) -> Document:
    """Return the Document of a bibliography alone; raise ReadError where it holds more entries than `most`."""
    if len(entries) > most:
        raise ReadError(path, f"The file holds more than {most:,} entries, and no more are taken on.")
    content, marks = compose(entries, source.text)
    origin = TextOrigin(source.text)
    return Document(path, form, content, origin, source.encoding, marks, source.notices, bare=True)


def compose(entries: Sequence[Listed], source: str, base: int = 0) -> tuple[Mapped, tuple[Mark, ...]]:
    """Return the lines of all entries and a mark for each; `base` is where the source begins in the whole origin."""
    parts: list[Mapped] = []
    marks: list[Mark] = []
    at = 0
    for entry in entries:
        line = Mapped.joined(_line(entry, source, base))
        span = Span(at, at + len(line.text))
        marks.append(Mark(span, MarkKind.ENTRY, entry.key, item=entry.item, problems=entry.problems))
        end = entry.span.end + base
        parts += [line, Mapped("\n\n", (Piece(0, 2, Span(end, end)),))]
        at = span.end + 2
    return Mapped.joined(parts), tuple(marks)


def _line(entry: Listed, source: str, base: int) -> Iterator[Mapped]:
    """Yield the parts with blanks between; the blanks, or the only part, lead back to the whole entry."""
    whole = entry.span.shifted(base)
    shown = [(name, text) for name, text in parts(entry.item) if text]
    if not shown:
        raw = source[entry.span.start : min(entry.span.end, entry.span.start + _LONGEST_RAW)]
        shown = [("", " ".join(raw.split()) or "?")]
    for i, (name, text) in enumerate(shown):
        if i:
            yield Mapped(" ", (Piece(0, 1, whole),))
        place = entry.places.get(name) if len(shown) > 1 else None
        yield Mapped(text, (Piece(0, len(text), place.shifted(base) if place else whole),))


def parts(item: Item) -> Iterator[tuple[str, str]]:
    """Yield each part of an entry's line with the name of the item's field that it shows."""
    editors = _names(item.editor)
    yield "author", _ended(_names(item.author) + (", et al." if item.et_al else ""))
    if not item.author and editors:
        yield "editor", f"{editors} (Eds.)."
    year = item.year + item.year_suffix or item.issued_literal
    yield "issued", f"({year})." if year else ""
    yield "title", _ended(item.title)
    if item.author and editors:
        yield "editor", f"In {editors} (Eds.),"
    yield "container_title", _with_comma(item.container_title)
    yield "volume", _with_comma(item.volume + (f"({item.issue})" if item.issue else ""))
    yield "page", _ended(item.page or item.number)
    yield "publisher", _ended(item.publisher)
    yield "DOI", f"https://doi.org/{item.DOI}" if "/" in item.DOI and "doi.org" not in item.DOI else item.DOI
    yield "URL", item.URL if not item.DOI else ""


def _names(names: Sequence[Name]) -> str:
    shown = (f"{n.full_family}, {n.given}" if n.given else n.full_family for n in names[:_MOST_NAMES])
    return "; ".join(shown)


def _ended(text: str) -> str:
    return text if not text or text[-1] in ".?!" else f"{text}."


def _with_comma(text: str) -> str:
    return f"{text}," if text else ""
