"""Files of tagged lines (RIS, PubMed's nbib): records of tag and value, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from citecheck.model.item import Name
from citecheck.model.span import Span
from citecheck.read.characters import plain

MOST_PEOPLE = 5_000
_LINE = re.compile(r"[^\r\n]*")
_SUFFIX = re.compile(r"(?:jr|sr|[ivx]{2,4}|2nd|3rd|4th)\.?", re.IGNORECASE)


@dataclass
class Record:
    """A record: the values of each tag in order, where they stand, and where the record does."""

    span: Span
    lines: dict[str, list[list[str]]] = field(default_factory=dict)
    """By tag: each value, as the lines that it was written in."""
    places: dict[str, Span] = field(default_factory=dict)

    def first(self, *tags: str) -> str:
        """Return the first value of the first tag that has one, or ""."""
        return next((value for tag in tags for value in self._values(tag) if value), "")

    def every(self, *tags: str) -> list[str]:
        """Return all values of the tags."""
        return [value for tag in tags for value in self._values(tag) if value]

    def _values(self, tag: str) -> Iterator[str]:
        return (" ".join(lines) for lines in self.lines.get(tag, ()))

    def place(self, *tags: str) -> Span | None:
        """Return where the first of the tags stands that is there."""
        return next((self.places[tag] for tag in tags if tag in self.places), None)


def records(source: str, line: re.Pattern[str], opening: str, closing: str = "") -> Iterator[Record]:
    """Yield the records: each begins with the tag `opening`, and ends with `closing` or where the next one begins.

    `line` matches a tagged line with its groups `tag` and `value`; any other line goes on with the value above it.
    """
    record: Record | None = None
    tag = ""
    for found in _LINE.finditer(source):
        tagged = line.fullmatch(found.group().lstrip("\ufeff"))
        if tagged is None:
            if record and tag and found.group().strip():
                record.lines[tag][-1].append(plain(found.group()).strip())
                record.places[tag] = Span(record.places[tag].start, found.end())
                record.span = Span(record.span.start, found.end())
            continue
        tag = tagged.group("tag")
        if record and tag in {opening, closing}:
            yield record
            record = None
        if tag == closing or (record is None and tag != opening):
            tag = ""
            continue
        record = record or Record(Span(found.start(), found.end()))
        _add(record, tag, tagged.group("value"), Span(found.start(), found.end()))
    if record:
        yield record


def _add(record: Record, tag: str, value: str, line: Span) -> None:
    record.lines.setdefault(tag, []).append([plain(value).strip()])
    start = record.places[tag].start if tag in record.places else line.start
    record.places[tag] = Span(start, line.end)
    record.span = Span(record.span.start, line.end)


def people(texts: Iterable[str]) -> tuple[Name, ...]:
    """Return the names of a list, of a hostile one the first `MOST_PEOPLE`."""
    return tuple(map(person, islice(texts, MOST_PEOPLE)))


def person(text: str) -> Name:
    """Return the name "Family, Given, Suffix"; one without a comma is an organisation's."""
    parts = [" ".join(part.split()) for part in text.split(",")]
    if len(parts) == 1:
        return Name(literal=parts[0])
    if len(parts) > 2 and _SUFFIX.fullmatch(parts[2]):
        return Name(parts[0], parts[1], suffix=parts[2])
    return Name(parts[0], ", ".join(part for part in parts[1:] if part))
