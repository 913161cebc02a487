"""Segments set right where their order says what the model, which sees one step at a time, could not.

- Two stretches of pages and no volume: the first, a bare number right after the container, is the volume
  ("Phys. Lett. B, 750 (2015) 360").
- No date, and a year behind the pages ("vol. 2016, pp. 1–4, 2018").
- No date, and a volume that ends with a year: journals that number their volumes by years ("vol. 2013, 2013, pp. 1–9").
- No volume, and the year of the entry once more between the container and the pages: such a journal's volume again;
  another year, too, where the entry's own stands in brackets ("Sensors 2015, 1–9 (2016)").
- The pages before the book that they are of: "Pp. 3–9 in Birds of the North".
- No volume, and "5/3" right behind the container: volume and issue.
- "Proc." alone for a container, and a conference behind it that was read as a publisher.
- One word for a title's last sentence before a container, a comma between them: "Cultura, Ciencia y Deporte".
- One shortened word for a title, right before a container of such words alone: that journal's first word.
- No container, and the title, right before a volume, is a listed journal's: physicists leave titles out
  ("New Astron., 50, 521").
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from citecheck.model.span import Span
from citecheck.parse.fields.lexicon import journal_marks
from citecheck.parse.fields.segment import Label, Segment
from citecheck.parse.fields.tokens import tokens
from citecheck.parse.fields.traits import traits

Segments = tuple[Segment, ...]
_VOLUME_AND_YEAR = re.compile(r"[^\d]{0,12}\d{1,4}[^\w()]{1,4}(?P<year>(?:1[5-9]|20)\d\d)\W{0,4}")


_PAGES_AND_YEAR = re.compile(
    r"\W*(?:pp?\.?|S\.|pages)?\s?\w{1,7}\s?[-‐‑–]\s?\w{1,7}[,;.]\s\(?(?P<year>(?:1[5-9]|20)\d\d)[a-z]?\W*"
)
_YEAR_IN_BRACKETS = re.compile(r"\W*\(\s?(?:1[5-9]|20)\d\d[a-z]?\s?\)\W*")
_BOTH_NUMBERS = re.compile(r"\W*(?P<volume>\d{1,3})\s?/\s?(?P<issue>\d{1,3})\W*")
_PAGES_IN = re.compile(r"\W*[Pp]p?\.\s?[\dA-Za-z]{1,6}(?:\s?[-‐‑–]\s?[\dA-Za-z]{1,6})?\s(?=[Ii]n\s)")
_PROC = re.compile(r"\W*(?:[Ii]n:?\s)?Proc(?:eedings)?\.?\W*")
_LAST_WORD = re.compile(r"(?<=[^\W\d_]{3})[.?!]\s(?P<word>[^\W\d_a-z][^\W\d_A-Z]{2,20},\s*)$")
_SHORTEST_TITLE = 12
_SHORTENED = re.compile(r"\W*[A-Z][^\W\d_]{0,4}\.\W*")
_JOURNAL_WORD = re.compile(r",\s(?P<j>J\.\s?)$")
_SHORT_NAME = re.compile(r"(?:[A-Z][^\W\d_]{1,9}\. ?){1,6}\W*")


def settled(raw: str, segments: Segments) -> Segments:
    """Return the segments with a volume read as a page and a journal read as a title told by what they are."""
    segments = _title_is_container(raw, _pages_first(raw, segments))
    segments = _journal_with_commas(raw, _proceedings_whole(raw, segments))
    segments = _year_after_pages(raw, segments)
    labels = [s.label for s in segments]
    if Label.DATE not in labels and labels.count(Label.VOLUME) == 1:
        return _year_after_volume(raw, segments, labels.index(Label.VOLUME))
    if Label.VOLUME not in labels and labels.count(Label.PAGE) == 2:
        return _volume_before_page(raw, segments, labels)
    if Label.VOLUME not in labels and labels.count(Label.DATE) == 2:
        return _year_as_volume(raw, segments, labels)
    if Label.VOLUME not in labels and labels.count(Label.ISSUE) == 1:
        return _volume_with_issue(raw, segments, labels)
    if Label.CONTAINER not in labels and labels.count(Label.TITLE) == 1:
        return _journal_before_volume(raw, segments, labels)
    return segments


def _proceedings_whole(raw: str, segments: Segments) -> Segments:
    """Give "Proc." the name of the conference, which was read as who published it: "in Proc. IEEE CEC"."""
    for at, (first, behind) in enumerate(pairwise(segments)):
        named = behind.label in (Label.PUBLISHER, Label.COLLECTION, Label.EVENT)
        if named and first.label is Label.CONTAINER and _PROC.fullmatch(raw, *_ends(first)):
            whole = Segment(Label.CONTAINER, Span(first.span.start, behind.span.end))
            return (*segments[:at], whole, *segments[at + 2 :])
    return segments


def _journal_with_commas(raw: str, segments: Segments) -> Segments:
    """Give a journal its first word back, read as the title's last sentence: "… Cultura, | Ciencia y Deporte"."""
    for at, (title, journal, behind) in enumerate(zip(segments, segments[1:], segments[2:], strict=False)):
        if (title.label, journal.label, behind.label) != (Label.TITLE, Label.CONTAINER, Label.VOLUME):
            continue
        found = _LAST_WORD.search(raw, max(title.span.start + _SHORTEST_TITLE, title.span.end - 40), title.span.end)
        if found and not _is_listed(_text(raw, journal)):
            start = found.start("word")
            whole = Segment(Label.CONTAINER, Span(start, journal.span.end))
            return (*segments[:at], Segment(Label.TITLE, Span(title.span.start, start)), whole, *segments[at + 2 :])
    return segments


def _year_after_pages(raw: str, segments: Segments) -> Segments:
    """Where nothing is the date, a year behind a range of pages is: "vol. 2016, pp. 1–4, 2018"."""
    if any(s.label is Label.DATE for s in segments):
        return segments
    for at, segment in enumerate(segments):
        found = _PAGES_AND_YEAR.fullmatch(raw, *_ends(segment)) if segment.label is Label.PAGE else None
        if found:
            cut = found.start("year")
            parts = Segment(Label.PAGE, Span(segment.span.start, cut)), Segment(Label.DATE, Span(cut, segment.span.end))
            return (*segments[:at], *parts, *segments[at + 1 :])
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
    if not year.isdecimal():
        first, second, year = second, first, _text(raw, segments[first]).strip(" ,.;:")
    between = labels[second - 1 : second] == [Label.CONTAINER] and labels[second + 1 : second + 2] == [Label.PAGE]
    other = _text(raw, segments[first])
    if between and year.isdecimal() and (year in other or _YEAR_IN_BRACKETS.fullmatch(other)):
        return _relabelled(segments, second, Label.VOLUME)
    return segments


def _pages_first(raw: str, segments: Segments) -> Segments:
    for at, segment in enumerate(segments):
        found = _PAGES_IN.match(raw, *_ends(segment)) if segment.label is Label.CONTAINER else None
        if found:
            pages = Segment(Label.PAGE, Span(segment.span.start, found.end()))
            book = Segment(Label.CONTAINER, Span(found.end(), segment.span.end))
            return (*segments[:at], pages, book, *segments[at + 1 :])
    return segments


def _title_is_container(raw: str, segments: Segments) -> Segments:
    """Give a journal its first word back: "Ind." before "Econ. Rev.", with no other title in the entry.

    The "J." of a journal's name before that word was read as an author's initial.
    """
    titles = [at for at, s in enumerate(segments) if s.label is Label.TITLE]
    if len(titles) != 1 or not _SHORTENED.fullmatch(raw, *_ends(segments[titles[0]])):
        return segments
    at = titles[0]
    behind = segments[at + 1] if at + 1 < len(segments) else None
    if behind is None or behind.label is not Label.CONTAINER or not _SHORT_NAME.fullmatch(raw, *_ends(behind)):
        return segments
    before, start = segments[:at], segments[at].span.start
    journal = _JOURNAL_WORD.search(raw, max(before[-1].span.start, start - 8), start) if before else None
    if journal and before[-1].label is Label.AUTHOR:
        start = journal.start("j")
        before = (*before[:-1], Segment(Label.AUTHOR, Span(before[-1].span.start, start)))
    return (*before, Segment(Label.CONTAINER, Span(start, behind.span.end)), *segments[at + 2 :])


def _volume_before_page(raw: str, segments: Segments, labels: list[Label]) -> Segments:
    at = labels.index(Label.PAGE)
    number = _text(raw, segments[at]).strip(" ,.;:")
    if at and labels[at - 1] is Label.CONTAINER and number.isdecimal():
        return _relabelled(segments, at, Label.VOLUME)
    return segments


def _volume_with_issue(raw: str, segments: Segments, labels: list[Label]) -> Segments:
    """Take "5/3" right behind the journal for both its numbers; "5/6" may be a double issue."""
    at = labels.index(Label.ISSUE)
    found = _BOTH_NUMBERS.fullmatch(raw, *_ends(segments[at]))
    if found and at and labels[at - 1] is Label.CONTAINER and int(found["issue"]) != int(found["volume"]) + 1:
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


def _ends(segment: Segment) -> tuple[int, int]:
    return segment.span.start, segment.span.end


def _text(raw: str, segment: Segment) -> str:
    return raw[segment.span.start : segment.span.end]
