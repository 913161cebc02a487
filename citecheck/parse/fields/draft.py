"""An item being filled in: values by field name, and where each stands in the raw string."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from citecheck.model.span import Span
from citecheck.parse.fields.segment import Label, Segment

_CSL = {
    "container_title": "container-title",
    "collection_title": "collection-title",
    "publisher_place": "publisher-place",
    "event_title": "event-title",
    "year_suffix": "year-suffix",
    "original_date": "original-date",
    "issued_literal": "issued",
}
"""Fields whose CSL name is not their own."""


@dataclass(slots=True)
class Draft:
    """The raw string with its segments by label, and the fields read so far."""

    raw: str
    segments: dict[Label, list[Segment]] = field(default_factory=dict)
    values: dict[str, Any] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)

    @classmethod
    def of(cls, raw: str, segments: Iterable[Segment]) -> Draft:
        """Return an empty draft over these segments."""
        draft = cls(raw)
        for segment in segments:
            draft.segments.setdefault(segment.label, []).append(segment)
        return draft

    def all(self, *labels: Label) -> list[Segment]:
        """Return the segments of these labels in the order of the string."""
        if len(labels) == 1:
            return self.segments.get(labels[0]) or []
        found = [s for label in labels for s in self.segments.get(label, ())]
        return sorted(found, key=lambda s: s.span.start)

    def text(self, span: Span) -> str:
        """Return the letters of a stretch."""
        return self.raw[span.start : span.end]

    def put(self, name: str, value: object, span: Span) -> None:
        """Set a field that is not yet set; an empty value sets nothing."""
        if value and name not in self.values:
            self.values[name] = value
            self.spans[name] = span

    def move(self, name: str, to: str) -> None:
        """Give a field's value to another field that is not yet set."""
        if name in self.values and to not in self.values:
            self.values[to] = self.values.pop(name)
            self.spans[to] = self.spans.pop(name)

    def fields(self) -> Iterator[tuple[str, Span]]:
        """Yield where each field stands, by its CSL name, in the order of the string."""
        for name, span in sorted(self.spans.items(), key=lambda pair: (pair[1].start, pair[1].end)):
            yield _CSL.get(name, name), span
