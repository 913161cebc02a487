"""An entry as a line that a person could read, each part of it leading back to the field it came from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from citecheck.model.document import Mark, MarkKind
from citecheck.model.item import Item, Name
from citecheck.model.mapped import Mapped, Piece
from citecheck.model.span import Span
from citecheck.read.bibtex.entries import Entry

_MOST_NAMES = 200


def compose(entries: Sequence[Entry], source: str, base: int = 0) -> tuple[Mapped, tuple[Mark, ...]]:
    """Return the lines of all entries and a mark for each; `base` is where the source begins in the whole origin."""
    parts: list[Mapped] = []
    marks: list[Mark] = []
    at = 0
    for entry in entries:
        line = Mapped.joined(_line(entry, source, base))
        marks.append(
            Mark(Span(at, at + len(line.text)), MarkKind.ENTRY, entry.key, item=entry.item, problems=entry.problems)
        )
        end = entry.span.end + base
        parts += [line, Mapped("\n\n", (Piece(0, 2, Span(end, end)),))]
        at += len(line.text) + 2
    return Mapped.joined(parts), tuple(marks)


def _line(entry: Entry, source: str, base: int) -> Iterator[Mapped]:
    whole = entry.span.shifted(base)
    written = False
    for text, names in _parts(entry.item):
        if not text:
            continue
        if written:
            yield Mapped(" ", (Piece(0, 1, whole),))
        place = next((entry.places[name].shifted(base) for name in names if name in entry.places), whole)
        yield Mapped(text, (Piece(0, len(text), place),))
        written = True
    if not written:
        text = " ".join(source[entry.span.start : min(entry.span.end, entry.span.start + 300)].split())
        yield Mapped(text, (Piece(0, len(text), whole),))


def _parts(item: Item) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each part of the line and the fields it may have come from."""
    editors = _names(item.editor)
    yield _ended(_names(item.author) + (", et al." if item.et_al else "")), ("author",)
    if not item.author and editors:
        yield f"{editors} (Eds.).", ("editor",)
    year = item.year + item.year_suffix or item.issued_literal
    yield f"({year})." if year else "", ("year", "date", "pubstate")
    yield _ended(item.title), ("title",)
    if item.author and editors:
        yield f"In {editors} (Eds.),", ("editor",)
    yield _with_comma(item.container_title), ("journal", "journaltitle", "booktitle")
    volume = item.volume + (f"({item.issue})" if item.issue else "")
    yield _with_comma(volume), ("volume", "number", "issue")
    yield _ended(item.page or item.number), ("pages", "eid", "number")
    yield _ended(item.publisher), ("publisher", "school", "institution", "organization", "howpublished")
    yield f"https://doi.org/{item.DOI}" if item.DOI and "/" in item.DOI else item.DOI, ("doi",)
    yield item.URL if not item.DOI else "", ("url", "howpublished", "note")


def _names(names: Sequence[Name]) -> str:
    shown = (f"{n.full_family}, {n.given}" if n.given else n.full_family for n in names[:_MOST_NAMES])
    return "; ".join(shown)


def _ended(text: str) -> str:
    return text if not text or text[-1] in ".?!" else f"{text}."


def _with_comma(text: str) -> str:
    return f"{text}," if text else ""
