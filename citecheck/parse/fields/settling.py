"""Segments set right where their order says what the model, which sees one step at a time, could not.

- Two stretches of pages and no volume: the first, a bare number right after the container, is the volume
  ("Phys. Lett. B, 750 (2015) 360").
- No date, and a volume that ends with a year: journals that number their volumes by years ("vol. 2013, 2013, pp. 1–9").
- No volume, and the year of the entry once more between the container and the pages: such a journal's volume again.
- No container, and the title, right before a volume, is a listed journal's: physicists leave titles out
  ("New Astron., 50, 521").
"""

from __future__ import annotations

import re
from dataclasses import replace

from citecheck.model.span import Span
from citecheck.parse.fields.lexicon import journal_marks
from citecheck.parse.fields.segment import Label, Segment
from citecheck.parse.fields.tokens import tokens
from citecheck.parse.fields.traits import traits

Segments = tuple[Segment, ...]
_VOLUME_AND_YEAR = re.compile(r"[^\d]{0,12}\d{1,4}[^\w()]{1,4}(?P<year>(?:1[5-9]|20)\d\d)\W{0,4}")


def settled(raw: str, segments: Segments) -> Segments:
    """Return the segments with a volume read as a page and a journal read as a title told by what they are."""
    labels = [s.label for s in segments]
    if Label.DATE not in labels and labels.count(Label.VOLUME) == 1:
        return _year_after_volume(raw, segments, labels.index(Label.VOLUME))
    if Label.VOLUME not in labels and labels.count(Label.PAGE) == 2:
        return _volume_before_page(raw, segments, labels)
    if Label.VOLUME not in labels and labels.count(Label.DATE) == 2:
        return _year_as_volume(raw, segments, labels)
    if Label.CONTAINER not in labels and labels.count(Label.TITLE) == 1:
        return _journal_before_volume(raw, segments, labels)
    return segments


def _year_after_volume(raw: str, segments: Segments, at: int) -> Segments:
    volume = segments[at]
    found = _VOLUME_AND_YEAR.fullmatch(raw, volume.span.start, volume.span.end)
    if not found:
        return segments
    cut = found.start("year")
    parts = Segment(Label.VOLUME, Span(volume.span.start, cut)), Segment(Label.DATE, Span(cut, volume.span.end))
    return (*segments[:at], *parts, *segments[at + 1 :])


def _year_as_volume(raw: str, segments: Segments, labels: list[Label]) -> Segments:
    first, second = (n for n, label in enumerate(labels) if label is Label.DATE)
    year = _text(raw, segments[second]).strip(" ,.;:")
    between = labels[second - 1] is Label.CONTAINER and labels[second + 1 : second + 2] == [Label.PAGE]
    if between and year.isdecimal() and year in _text(raw, segments[first]):
        return _relabelled(segments, second, Label.VOLUME)
    return segments


def _volume_before_page(raw: str, segments: Segments, labels: list[Label]) -> Segments:
    at = labels.index(Label.PAGE)
    number = _text(raw, segments[at]).strip(" ,.;:")
    if at and labels[at - 1] is Label.CONTAINER and number.isdecimal():
        return _relabelled(segments, at, Label.VOLUME)
    return segments


def _journal_before_volume(raw: str, segments: Segments, labels: list[Label]) -> Segments:
    at = labels.index(Label.TITLE)
    if labels[at + 1 : at + 2] == [Label.VOLUME] and _is_listed(_text(raw, segments[at])):
        return _relabelled(segments, at, Label.CONTAINER)
    return segments


def _is_listed(text: str) -> bool:
    """Whether the text is nothing but the title of one listed journal."""
    found = [traits(t) for t in tokens(text).texts]
    marks = journal_marks([t.word for t in found], [t.kind for t in found])
    named = [mark[:2] for trait, mark in zip(found, marks, strict=True) if trait.word]
    return named[:1] == ["jB"] and all(mark == "jI" for mark in named[1:])


def _relabelled(segments: Segments, at: int, label: Label) -> Segments:
    return (*segments[:at], replace(segments[at], label=label), *segments[at + 1 :])


def _text(raw: str, segment: Segment) -> str:
    return raw[segment.span.start : segment.span.end]
