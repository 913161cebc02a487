"""A title that was read on into what stands behind it, cut where plain signs say that it ends.

- "Title, in Proceedings of …", "Title. In Machine Learning": what the work stands in, where nothing else was read so.
- "»Title«, Theory | Culture & Society": a title in quotes ends with them, and a container is whole.
- "Title (=Studien zur Kultur, Bd. 3)": the series and the number in it.
- "Title. Ithaka | : Cornell University Press", "Title. Leipzig: Akademie-Verlag": place and publisher.
- "Title, https://…": an address.
"""

from __future__ import annotations

import re

from citecheck.model.span import Span
from citecheck.parse.fields.lexicon import profile
from citecheck.parse.fields.segment import Label, Segment, cut
from citecheck.parse.fields.wording import QUOTES
from citecheck.parse.names.words import ORGANISATION_WORDS
from citecheck.parse.type_words import BODIES, PUBLISHING
from citecheck.text.folding import fold

Segments = list[Segment]
_SHORTEST = 8
"""Letters of a title in front of what is cut off from it."""
_ADDRESS = re.compile(r"[,.;:]?\s[<(\[]?(?=(?:https?://|www\.)\S)")
_IN_CAPITAL = re.compile(r"[.?!”“»’\"],?\s(?P<in>In:?)\s(?=[^\W\d_a-z])(?!(?:[Vv]itro|[Vv]ivo|[Mm]emoriam)\b)")
_IN_SMALL = re.compile(r",[”“»’\"]?\s(?P<in>in:?)\s(?=[“”„»\"]?[^\W\d_a-z])")
_SERIES = re.compile(
    r"\s?\(=\s?(?P<series>[^()=]{3,160}?)(?:[,;:]?\s(?:(?:Bd|Band|H|Heft|Nr|[Nn]o|[Vv]ol)\b\.?\s?)?(?P<n>\d{1,4}(?:[-–/,]\s?\d{1,3})?|[IVXLC]{1,6}))?"
    r"(?=[),.]|$)"
)
_PLACE_BEHIND = re.compile(
    r"[.,?!”“»’\"(]\s?(?P<place>[^\W\d_a-z][^\W\d_]{2,14}(?:[ -][^\W\d_a-z][^\W\d_]{2,14}){0,2}"
    r"|[^\W\d_]{3,14}\s(?:am|an der|im|[ai]\.)\s?[^\W\d_a-z][a-z]{0,9}\.?)\s?(?P<mark>[:,/])\s*$"
)
_LONGEST_PLACE = 50
_PLACE_AND_BODY = re.compile(r"[.,?!”“»’\"]\s(?P<place>[^\W\d_a-z][^():;,.\d]{2,30}):\s(?=[^\W\d_a-z])")
_BEHIND_QUOTE = re.compile(r",\s+(?=[^\W_a-z])(?!In\b)")
_STANDS_IN = frozenset((Label.CONTAINER, Label.EDITOR, Label.VOLUME, Label.ISSUE, Label.COLLECTION))
_PUBLISHING = (Label.PUBLISHER, Label.PLACE)


def parted(raw: str, segments: Segments) -> Segments:
    """Return the segments, a title's that runs on cut where it ends; in order, not overlapping."""
    if "(=" in raw:
        segments = _series(raw, segments)
    titles = [at for at, s in enumerate(segments) if s.label is Label.TITLE]
    if len(titles) != 1:
        return segments
    for rule in (_address, _quoted, _place, _container):
        segments = rule(raw, segments, titles[0])
    return segments


def _address(raw: str, segments: Segments, at: int) -> Segments:
    """Cut an address off."""
    found = _ADDRESS.search(raw, *_behind(segments, at))
    return cut(segments, at, (Label.OTHER, found.start())) if found else segments


def _quoted(raw: str, segments: Segments, at: int) -> Segments:
    """Give what stands behind the quotes of a title to the container that follows: its beginning."""
    if at + 1 == len(segments) or segments[at + 1].label is not Label.CONTAINER:
        return segments
    rest = _behind_quotes(raw, segments[at].span)
    if rest is None:
        return segments
    whole = Segment(Label.CONTAINER, Span(rest, segments[at + 1].span.end))
    return [*segments[:at], Segment(Label.TITLE, Span(segments[at].span.start, rest)), whole, *segments[at + 2 :]]


def _behind_quotes(raw: str, span: Span) -> int | None:
    """Return where the words behind a title in quotes and a comma begin."""
    start = span.start
    while start < span.end and (raw[start].isspace() or raw[start] in ".,:;"):
        start += 1
    closing = QUOTES.get(raw[start], "") if start < span.end else ""
    for i in range(start + _SHORTEST, span.end) if closing else ():
        found = _BEHIND_QUOTE.match(raw, i + 1, span.end) if raw[i] in closing else None
        if found:
            return found.end()
    return None


def _series(raw: str, segments: Segments) -> Segments:
    """Tell a series in brackets, "(=Studien zur Kultur 143)", from the field that it was read with."""
    for at, segment in enumerate(segments):
        if segment.label not in (Label.TITLE, Label.CONTAINER, *_PUBLISHING):
            continue
        found = _SERIES.search(raw, segment.span.start, segment.span.end)
        if found:
            number = found.start("n") if found["n"] else found.end()
            edges = (found.start("series"), found.end("series"), number, found.end())
            labels = (Label.COLLECTION, Label.OTHER, Label.VOLUME, Label.OTHER)
            return cut(segments, at, *zip(labels, edges, strict=True))
    return segments


def _place(raw: str, segments: Segments, at: int) -> Segments:
    """Cut the place off before its publisher, or both where the title holds both."""
    start, end = _behind(segments, at)
    if at + 1 < len(segments) and segments[at + 1].label in _PUBLISHING:
        found = _PLACE_BEHIND.search(raw, max(start, end - _LONGEST_PLACE), end)
        sure = found and (found["mark"] == ":" or _is_place(found["place"]))
        return cut(segments, at, (Label.PLACE, found.start("place"))) if found and sure else segments
    if _has(segments, *_PUBLISHING, *_STANDS_IN):
        return segments
    places = list(_PLACE_AND_BODY.finditer(raw, start, end))
    if places and _is_place(places[-1]["place"]) and _publishes(raw[places[-1].end() : end]):
        return cut(segments, at, (Label.PLACE, places[-1].start("place")), (Label.PUBLISHER, places[-1].end()))
    return segments


def _container(raw: str, segments: Segments, at: int) -> Segments:
    """Cut off what the work stands in, where nothing else was read as that."""
    if _has(segments, *_STANDS_IN):
        return segments
    start, end = _behind(segments, at)
    found = _IN_CAPITAL.search(raw, start, end)
    if not found and _has(segments, *_PUBLISHING, Label.PAGE):
        found = _IN_SMALL.search(raw, start, end)
        found = found if found and _is_name(raw[found.end() : end]) else None
    return cut(segments, at, (Label.CONTAINER, found.start("in"))) if found else segments


def _behind(segments: Segments, at: int) -> tuple[int, int]:
    """Return where in the title something else may begin, and where the title ends."""
    span = segments[at].span
    return min(span.start + _SHORTEST, span.end), span.end


def _has(segments: Segments, *labels: Label) -> bool:
    return any(s.label in labels for s in segments)


def _is_place(text: str) -> bool:
    return profile(fold(text.split("/")[0].split(" ")[0])) == "L"


def _publishes(text: str) -> bool:
    folded = fold(text)
    words = folded.split(" ")
    named = any(profile(w) == "P" or w in ORGANISATION_WORDS for w in words)
    return named or bool(PUBLISHING.search(folded) or BODIES.search(folded))


def _is_name(text: str) -> bool:
    """Whether most of the longer words begin with a capital, as those of a book's or conference's name do."""
    words = [w for w in text.strip("“”„»\"' ").split() if len(w) > 3]
    return bool(words) and 2 * sum(w[0].isupper() for w in words) > len(words)
