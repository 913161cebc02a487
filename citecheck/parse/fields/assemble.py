"""Segments -> item: each stretch read by the code that knows its kind, identifiers found by their shapes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from citecheck.model.item import Item
from citecheck.model.reference import PrintedDoi
from citecheck.model.span import Span
from citecheck.parse.dates import read_date
from citecheck.parse.fields.identifiers import find_identifiers, printed_doi
from citecheck.parse.fields.locators import read_locators
from citecheck.parse.fields.parsed import Parsed
from citecheck.parse.fields.segment import Label, Segment
from citecheck.parse.fields.wording import container_span, tidy, title_span, trimmed
from citecheck.parse.names import read_names
from citecheck.parse.types import work_type

_LOCATORS = (Label.VOLUME, Label.ISSUE, Label.PAGE)
_DASHES = str.maketrans("‐‑‒−﹣－", "------")
"""Rare dashes of page ranges, spelt as plain ones."""
_PLAIN = {
    Label.COLLECTION: "collection_title",
    Label.PUBLISHER: "publisher",
    Label.PLACE: "publisher_place",
    Label.GENRE: "genre",
    Label.EVENT: "event_title",
    Label.NUMBER: "number",
}


@dataclass(slots=True)
class _Draft:
    """An item being filled in: values by field name, and where each stands."""

    raw: str
    values: dict[str, Any] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)

    def put(self, name: str, value: object, span: Span) -> None:
        """Set a field that is not yet set."""
        if value and name not in self.values:
            self.values[name] = value
            self.spans[name] = span


def assemble(raw: str, segments: Iterable[Segment]) -> Parsed:
    """Return the fields of an entry whose segments are known; nothing raises. All spans are of `raw`."""
    by_label: dict[Label, list[Segment]] = defaultdict(list)
    for segment in segments:
        by_label[segment.label].append(segment)
    draft = _Draft(raw)
    doi = printed_doi(raw)
    _put_identifiers(draft, doi)
    _put_names(draft, by_label)
    _put_dates(draft, by_label)
    _put_titles(draft, by_label)
    _put_locators(draft, by_label)
    _put_plain(draft, by_label)
    return _parsed(draft, doi, by_label)


def _put_identifiers(draft: _Draft, doi: PrintedDoi | None) -> None:
    if doi and doi.doi:
        draft.put("DOI", doi.doi, doi.span)
    for found in find_identifiers(draft.raw, doi.span if doi else None):
        draft.put(found.field, found.value, found.span)


def _joined(segments: list[Segment]) -> Span:
    return Span(segments[0].span.start, segments[-1].span.end)


def _put_names(draft: _Draft, by_label: dict[Label, list[Segment]]) -> None:
    for label in (Label.AUTHOR, Label.EDITOR, Label.TRANSLATOR):
        segments = by_label.get(label)
        if not segments:
            continue
        text = "; ".join(draft.raw[s.span.start : s.span.end] for s in segments)
        read = read_names(text)
        role = read.role if label is Label.AUTHOR and read.role else label.value
        draft.put(role, read.names, trimmed(draft.raw, _joined(segments)))
        if label is Label.AUTHOR and read.et_al:
            draft.values["et_al"] = True


def _put_dates(draft: _Draft, by_label: dict[Label, list[Segment]]) -> None:
    for segment in by_label.get(Label.DATE, ()):
        read = read_date(draft.raw[segment.span.start : segment.span.end])
        if (read.issued or read.literal) and "issued" not in draft.values:
            draft.put("issued", read.issued, trimmed(draft.raw, segment.span))
            draft.put("issued_literal", read.literal, trimmed(draft.raw, segment.span))
            draft.put("year_suffix", read.suffix, trimmed(draft.raw, segment.span))
            draft.put("original_date", read.original, trimmed(draft.raw, segment.span))
    for label, name in ((Label.ORIGINAL_DATE, "original_date"), (Label.ACCESSED, "accessed")):
        for segment in by_label.get(label, ()):
            draft.put(name, read_date(draft.raw[segment.span.start : segment.span.end]).issued, segment.span)


def _put_titles(draft: _Draft, by_label: dict[Label, list[Segment]]) -> None:
    titles = by_label.get(Label.TITLE)
    if titles:
        span = title_span(draft.raw, titles[0].span)
        draft.put("title", tidy(draft.raw[span.start : span.end]), span)
    containers = by_label.get(Label.CONTAINER)
    if containers:
        span = container_span(draft.raw, containers[0].span)
        draft.put("container_title", tidy(draft.raw[span.start : span.end]), span)


def _put_locators(draft: _Draft, by_label: dict[Label, list[Segment]]) -> None:
    segments = sorted((s for label in _LOCATORS for s in by_label.get(label, ())), key=lambda s: s.span)
    for piece in read_locators(draft.raw, segments):
        text = draft.raw[piece.span.start : piece.span.end]
        match piece.field:
            case "year":
                draft.put("issued", read_date(text).issued, piece.span)
            case "page":
                draft.put("page", " ".join(text.translate(_DASHES).split()), piece.span)
            case name:
                draft.put(name, " ".join(text.split()), piece.span)


def _put_plain(draft: _Draft, by_label: dict[Label, list[Segment]]) -> None:
    for label, name in _PLAIN.items():
        for segment in by_label.get(label, ()):
            span = title_span(draft.raw, segment.span)
            draft.put(name, tidy(draft.raw[span.start : span.end]), span)
    for segment in by_label.get(Label.EDITION, ()):
        span = trimmed(draft.raw, segment.span, " .,;:()[]", " .,;:()[]")
        draft.put("edition", tidy(draft.raw[span.start : span.end]), span)


def _parsed(draft: _Draft, doi: PrintedDoi | None, by_label: dict[Label, list[Segment]]) -> Parsed:
    values = draft.values
    readable = any(values.get(name) for name in ("title", "author", "editor", "container_title", "DOI", "URL"))
    if not readable:
        return Parsed(Item(), doi=doi, parsed=False)
    within = any(
        draft.raw[s.span.start : s.span.end].lstrip().lower().startswith("in")
        for s in by_label.get(Label.CONTAINER, ())
    )
    item = Item(**values)
    item = Item(**values | {"type": work_type(item, draft.raw, within=within)})
    return Parsed(item, tuple(_ordered(draft.spans)), doi)


def _ordered(spans: dict[str, Span]) -> Iterator[tuple[str, Span]]:
    return ((_CSL.get(name, name), span) for name, span in sorted(spans.items(), key=lambda p: p[1]))


_CSL = {
    "container_title": "container-title",
    "collection_title": "collection-title",
    "publisher_place": "publisher-place",
    "event_title": "event-title",
    "year_suffix": "year-suffix",
    "original_date": "original-date",
    "issued_literal": "issued",
}
