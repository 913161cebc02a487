"""What must be there and was not told apart: a container before a volume, a title before a publisher, a body behind."""

from __future__ import annotations

import re
from collections.abc import Iterable

from citecheck.model.span import Span
from citecheck.parse.fields.segment import Label, Segment, cut
from citecheck.parse.type_words import (
    BODIES,
    CONFERENCES,
    JOURNAL,
    NEWS,
    PRESENTED,
    PROCEEDINGS,
    REFERENCE_WORK,
    REPORT,
    SURELY_JOURNAL,
    THESIS,
)
from citecheck.text.folding import fold, squash

_SENTENCE_END = re.compile(r"(?<=[^\s.])\s?[.?!]\s+(?=[^\W\d_a-z])")
_COMMA = re.compile(r"(?<=\w)\s?,\s?(?=[^\W\d_a-z])")
_OF_NAME = re.compile(r"\W*(?:U\.?\s?S\.?\s?A|\([^()]{2,20}\))\W*")
_PAGES_OF = re.compile(r"[.,]\s(?P<pages>(?:[Pp]ages|[Pp]p\.?)\s\d{1,5}\s?[-–]{1,2}\s?\d{1,5})\s(?:of|in)\b:?\s(?=\S)")
_SHORTEST = 12
"""Letters of a title in front of what is cut off from it."""
_MOST_WORDS = 12
"""Words of a container or body that is cut off from a title."""
_DETERMINERS = frozenset(
    {"a", "an", "ein", "eine", "einer", "der", "die", "das", "den", "zur", "zum", "uber", "on", "from", "how", "what"}
    | {"why", "zwischen", "von", "le", "la", "les", "un", "une", "el", "los", "il"}
)
"""With what a subtitle begins, but no name of a body."""
_PEOPLE = (Label.AUTHOR, Label.EDITOR)
_LOCATED = (Label.VOLUME, Label.ISSUE)
_PUBLISHED = (Label.PUBLISHER, Label.PLACE, Label.EDITION)
_OF_PARTS = (*_LOCATED, Label.PAGE, Label.NUMBER, Label.EDITOR, Label.COLLECTION, Label.EVENT)
"""What an entry has that is part of something, or of a series."""
_IN = re.compile(r"\W*(?:[Ii]n|[Ee]n|[Ii]m|[Ee]m|[Dd]ans|[Dd]alam|[Oo]f)\b")
_SERIES = re.compile(r"\b(?:series|reihe|schriftenreihe|edition|projekt)\b")
_CONTAINERS = (_SERIES, JOURNAL, NEWS, PROCEEDINGS, PRESENTED, REPORT, THESIS, REFERENCE_WORK)


def completed(raw: str, segments: list[Segment]) -> list[Segment]:
    """Return the segments, a missing title or container told apart from its neighbour; in order."""
    segments = _with_place(raw, segments)
    labels = {s.label for s in segments}
    if Label.TITLE not in labels:
        return _title_for_container(raw, segments, labels)
    if not _has(labels, Label.CONTAINER, *_PEOPLE) and _has(labels, Label.DATE):
        return _newspaper_for_title(raw, segments)
    if Label.CONTAINER in labels:
        return segments if _has(labels, *_OF_PARTS) else _subtitle(raw, segments)
    if _has(labels, *_LOCATED) and _has(labels, Label.PAGE, Label.ISSUE, Label.NUMBER):
        return _container_behind_title(raw, segments)
    if not _has(labels, Label.PUBLISHER, Label.EDITOR, Label.GENRE):
        return _body_behind_title(raw, segments)
    return segments


def _has(labels: set[Label], *wanted: Label) -> bool:
    return not labels.isdisjoint(wanted)


def _with_place(raw: str, segments: list[Segment]) -> list[Segment]:
    """Join "USA" or "(London)" to the journal whose name it ends: it stands between container and volume."""
    out: list[Segment] = []
    for i, segment in enumerate(segments):
        behind = [s.label for s in segments[i + 1 : i + 3]]
        ends = behind[:1] == [Label.VOLUME] or behind == [Label.DATE, Label.VOLUME]
        follows = bool(out) and out[-1].label is Label.CONTAINER
        if segment.label is Label.PLACE and ends and follows and _OF_NAME.fullmatch(_text(raw, segment)):
            out[-1] = Segment(Label.CONTAINER, Span(out[-1].span.start, segment.span.end))
        else:
            out.append(segment)
    return out


def _relabelled(segments: Iterable[Segment], old: Label, new: Label) -> list[Segment]:
    return [Segment(new, s.span) if s.label is old else s for s in segments]


def _title_for_container(raw: str, segments: list[Segment], labels: set[Label]) -> list[Segment]:
    """A book has a title before it has a container."""
    if not _has(labels, *_PEOPLE) or _has(labels, Label.PAGE, *_LOCATED) or not _has(labels, *_PUBLISHED):
        return segments
    containers = [s for s in segments if s.label is Label.CONTAINER]
    if len(containers) != 1 or SURELY_JOURNAL.search(fold(_text(raw, containers[0]))):
        return segments
    return _relabelled(segments, Label.CONTAINER, Label.TITLE)


def _newspaper_for_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """Read the only words of "FAZ, 14.11.1980, p. 3" as a newspaper's name."""
    title = next(s for s in segments if s.label is Label.TITLE)
    words = _text(raw, title).split()
    if len(words) <= 4 and NEWS.search(fold(" ".join(words))):
        return _relabelled(segments, Label.TITLE, Label.CONTAINER)
    return segments


def _text(raw: str, segment: Segment) -> str:
    return raw[segment.span.start : segment.span.end]


def _subtitle(raw: str, segments: list[Segment]) -> list[Segment]:
    """A book stands in nothing: what lies between its title and place is its subtitle, or who published it."""
    at = next(i for i, s in enumerate(segments) if s.label is Label.TITLE)
    labels = [s.label for s in segments[at : at + 3]]
    if labels[1:2] != [Label.CONTAINER] or labels[2:3] not in ([Label.PLACE], [Label.PUBLISHER]):
        return segments
    text = _text(raw, segments[at + 1])
    folded = fold(text)
    if _IN.match(text) or CONFERENCES.search(text) or any(kind.search(folded) for kind in _CONTAINERS):
        return segments
    if labels[2] is Label.PLACE and _is_body(raw, text.strip(" .,;:"), segments):
        return [*segments[: at + 1], Segment(Label.PUBLISHER, segments[at + 1].span), *segments[at + 2 :]]
    whole = Span(segments[at].span.start, segments[at + 1].span.end)
    return [*segments[:at], Segment(Label.TITLE, whole), *segments[at + 2 :]]


def _container_behind_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """What has volume and pages stands in something: the last sentence of the title, or a journal behind a comma."""
    at = next(i for i, s in enumerate(segments) if s.label is Label.TITLE)
    start, end = segments[at].span.start, segments[at].span.end
    behind = segments[at + 1].label if at + 1 < len(segments) else Label.OTHER
    if behind not in (*_LOCATED, Label.DATE, Label.PAGE) or end - start <= _SHORTEST:
        return segments
    sentences = list(_SENTENCE_END.finditer(raw, start + _SHORTEST, end - 1))
    if sentences and len(raw[sentences[-1].end() : end].split()) <= _MOST_WORDS:
        return cut(segments, at, (Label.CONTAINER, sentences[-1].end()))
    commas = list(_COMMA.finditer(raw, start + _SHORTEST, end - 1))
    if commas and JOURNAL.search(fold(raw[commas[-1].end() : end])):
        return cut(segments, at, (Label.CONTAINER, commas[-1].end()))
    return segments


def _body_behind_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """Cut off the authority or institute at the end of a title that has neither container nor publisher behind it."""
    at = next(i for i, s in enumerate(segments) if s.label is Label.TITLE)
    start, end = segments[at].span.start, segments[at].span.end
    pages = _PAGES_OF.search(raw, min(start + _SHORTEST, end), end)
    if pages:
        return cut(segments, at, (Label.PAGE, pages.start("pages")), (Label.CONTAINER, pages.end("pages")))
    sentences = list(_SENTENCE_END.finditer(raw, min(start + _SHORTEST, end), end))
    if not sentences or not _is_body(raw, raw[sentences[-1].end() : end], segments):
        return segments
    linked = any(s.label is Label.URL for s in segments)
    return cut(segments, at, (Label.CONTAINER if linked else Label.PUBLISHER, sentences[-1].end()))


def _is_body(raw: str, text: str, segments: list[Segment]) -> bool:
    """Say whether the text names an authority, institute or firm, or the author of the entry."""
    words = text.split()
    if not words or fold(words[0]) in _DETERMINERS:
        return False
    authors = [squash(_text(raw, s)) for s in segments if s.label is Label.AUTHOR]
    capitals = sum(w[0].isupper() or not w[0].isalpha() for w in words)
    named = 1 < len(words) <= _MOST_WORDS and capitals * 2 > len(words)
    return squash(text) in authors or (named and bool(BODIES.search(fold(text))))
