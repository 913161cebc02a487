"""BibTeX source -> its entries: fields evaluated, parents' fields inherited, faults said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from citecheck.model.span import Span
from citecheck.read.bibtex import fields, values
from citecheck.read.characters import plain
from citecheck.read.listed import Listed

_NO_WORKS = frozenset({"xdata", "set", "control", "ieeetranbstctl", "comment"})
_IN_PARENT = {"title": "booktitle", "subtitle": "booksubtitle"}
_PART_OF = frozenset({"inbook", "incollection", "inproceedings", "conference", "inreference", "suppbook"})
_DEEPEST_PARENT = 4
_NEVER_INHERITED = frozenset({"crossref", "xref", "ids", "key", "keywords", "abstract", "note", "pages", "doi", "url"})

_Block = Any
"""A block of bibtexparser's; its classes are told by name, for the library is imported only when a .bib is read."""


@dataclass
class _Raw:
    """An entry before inheritance."""

    kind: str
    key: str
    span: Span
    values: dict[str, str] = field(default_factory=dict)
    places: dict[str, Span] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


def read(source: str, most: int | None = None) -> list[Listed]:
    """Return the entries in order, the first `most`; nothing raises, what cannot be read is an entry with a problem."""
    raws = list(islice(_raws(source), most))
    by_key: dict[str, _Raw] = {}
    for raw in raws:
        if raw.key in by_key:
            raw.problems.append(f"An earlier entry has the same key “{raw.key[:80]}”.")
        by_key.setdefault(raw.key, raw)
    return [
        Listed(raw.key, fields.item(raw.kind, _inherited(raw, by_key)), raw.span, _places(raw), tuple(raw.problems))
        for raw in raws
    ]


def _places(raw: _Raw) -> dict[str, Span]:
    shown = ((part, next((n for n in names if n in raw.places), "")) for part, names in fields.SHOWN_IN.items())
    return {part: raw.places[name] for part, name in shown if name}


def _raws(source: str) -> Iterator[_Raw]:
    strings: dict[str, str] = dict(values.MONTHS)
    lines = _line_starts(source)
    done = 0
    for block in _split(source):
        span = _span(source, block, lines, done)
        done = span.end
        whole = getattr(block, "ignore_error_block", None) or block
        kind = type(whole).__name__
        if kind == "String":
            strings[str(whole.key).lower()] = values.evaluate(str(whole.value), strings).text
        elif kind == "Entry" and str(whole.entry_type).lower() not in _NO_WORKS:
            yield _entry(source, whole, span, strings)
        elif kind == "ParsingFailedBlock":
            yield from _broken(source, span)


def _split(source: str) -> list[_Block]:
    """Return bibtexparser's blocks, without its log and without its middleware, which is slow and loses places."""
    import logging

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    from bibtexparser.splitter import Splitter

    return list(Splitter(source).split().blocks)


def _line_starts(source: str) -> list[int]:
    starts = [0]
    at = source.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = source.find("\n", at + 1)
    return starts


def _span(source: str, block: _Block, lines: list[int], done: int) -> Span:
    """Return where a block stands: at or behind the beginning of its first line, and behind the block before it."""
    raw = str(block.raw or "")
    line = block.start_line or 0
    start = max(done, lines[min(line, len(lines) - 1)])
    at = source.find(raw, start, start + len(raw) + 10_000)
    at = at if at >= 0 else start
    return Span(at, min(len(source), at + len(raw)))


def _entry(source: str, block: _Block, span: Span, strings: Mapping[str, str]) -> _Raw:
    raw = _Raw(str(block.entry_type).lower(), plain(str(block.key)).strip(), span)
    at = span.start
    for each in block.fields:
        name, letters = str(each.key).lower(), str(each.value)
        found = source.find(letters, at, span.end)
        place = Span(found, found + len(letters)) if found >= 0 else span
        at = place.end if found >= 0 else at
        if name in raw.values:
            raw.problems.append(f"The field “{name[:40]}” is given twice.")
            continue
        value = values.evaluate(letters, strings)
        raw.problems += (f"The string “{s[:40]}” is not defined." for s in value.undefined)
        raw.values[name], raw.places[name] = plain(value.text), place
    return raw


def _broken(source: str, span: Span) -> Iterator[_Raw]:
    """Yield an entry that cannot be read, if its beginning shows that it is one."""
    head = source[span.start : min(span.end, span.start + 300)]
    kind, brace, rest = head.partition("{")
    kind = kind.strip().lstrip("@").lower()
    if brace and kind.isalnum() and kind not in {*_NO_WORKS, "string", "preamble"}:
        key = plain(rest.partition(",")[0]).strip()
        raw = _Raw("misc", key if len(key.split()) == 1 else "", span)
        raw.problems.append("The entry cannot be read: a brace, a quote or a comma is missing.")
        yield raw


def _inherited(raw: _Raw, by_key: Mapping[str, _Raw]) -> dict[str, str]:
    """Return an entry's fields with those of its `crossref` parent; a ring of parents ends where it began."""
    given = dict(raw.values)
    seen = {id(raw)}
    child = raw
    for _ in range(_DEEPEST_PARENT):
        parent = by_key.get(child.values.get("crossref", "").strip())
        if parent is None or id(parent) in seen:
            break
        seen.add(id(parent))
        for name, value in parent.values.items():
            heir = _IN_PARENT.get(name, name) if raw.kind in _PART_OF else name
            if name not in _NEVER_INHERITED:
                given.setdefault(heir, value)
        child = parent
    return given
