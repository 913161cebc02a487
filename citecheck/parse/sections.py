"""Where the lists of references begin and end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from citecheck.parse import debris, evidence, few, headings
from citecheck.parse.entries import labels, shapes, traits
from citecheck.parse.lines import Line, part

_DROP, _FIRST_DROP = 9.0, 5.0
"""A list is over where what speaks against it has outweighed by this much all that spoke for it; it has not begun where
as much as the second stands between it and its heading."""
_TAIL_HEADING, _STOP = 6.0, 100.0
"""So much a heading speaks against the list going on behind it."""
_LEAST = 1.5
"""What must speak for a list under a heading, all its lines taken together."""
_LEAST_HEADLESS = 4.0
_LEFT = 3.0
"""A list's heading begins another list where so much has spoken against the one before it since its last entry."""
_LEAST_OPENINGS = _LEAST_COUNTED = 3
_REACH = 150
"""So many lines that say nothing either way a list does not reach over."""
_AT_THE_END = 2.0
"""Where the text ends within an entry, so much may speak against its lines."""
_UNFINISHED_LINES = 6
_SAME_ENTRY = 4
"""What comes so soon behind the last line that spoke for the list is still of its last entry."""
_SHORT_LINE, _SHORT_ENTRY = 0.85, 0.3
"""A line shorter than full ones by so much may end an entry that has so many of the usual lines."""
_NO_MORE = -1.0
"""A line that speaks so much against a list goes on with no entry that may be over."""
_MOST_HEAD_WORDS = 4
_BEHIND_HEADING = 6
_COUNTS = 2.0
"""What a number that is due speaks for a list."""
_SHORTEST_RUN_IN = 40
_LOOKED_AT = 400


@dataclass(frozen=True, slots=True)
class Section:
    """A list: its heading's text ("" where it has none) and its lines, as a range of indices (the heading apart)."""

    heading: str
    start: int
    end: int
    head: int
    """The index of the heading's line; equal to `start` where there is none."""


class _Evidence:
    """What speaks for each line, worked out once and only where it is asked for."""

    def __init__(self, lines: Sequence[Line], marked: frozenset[int]) -> None:
        self._lines = lines
        self._marked = marked
        self._known: dict[int, float] = {}

    def __getitem__(self, i: int) -> float:
        known = self._known.get(i)
        if known is None:
            known = self._known[i] = self._weigh(i)
        return known

    def _weigh(self, i: int) -> float:
        text = self._lines[i].text
        if len(text) <= headings.LONGEST:
            if evidence.furniture(text):
                return 0.0
            if headings.divides(text):
                return 0.0
        if headings.stops(text):
            return -_STOP
        if headings.ends(text) or i in self._marked:
            return -_TAIL_HEADING
        return evidence.of(text)

    def parts(self, i: int) -> bool:
        """Say whether the format calls the line a heading and it heads a list: the list before it is over."""
        return i in self._marked and headings.is_references(self._lines[i].text)


def find(lines: Sequence[Line], marked: frozenset[int] = frozenset()) -> tuple[Section, ...]:
    """Return the lists of a text, in order; `marked` are the lines that the format itself calls headings."""
    weights = _Evidence(lines, marked)
    found = list(_headed(lines, weights))
    return tuple(found) if found else tuple(_headless(lines, weights))


def within(lines: Sequence[Line], start: int, end: int) -> Section:
    """Return the list that is known to take up the lines from `start` to `end`, its heading perhaps among them."""
    if end - start > 1 and headings.is_references(lines[start].text):
        return Section(lines[start].text, start + 1, end, start)
    return Section("", start, end, start)


def opened(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines, a heading that stands in one line with the first entry ("References [1] …") set apart."""
    for line in lines:
        end = _run_in(line.text) if len(line.text) > _SHORTEST_RUN_IN else 0
        if not end:
            yield line
            continue
        pieces = part(line, 0, end), part(line, end, len(line.text))
        yield from (piece for piece in pieces if piece is not None)


def _run_in(text: str) -> int:
    """Return the length of the heading that a line begins with, or 0."""
    if text[0].islower():
        return 0
    words = text[: headings.LONGEST].split(" ", _MOST_HEAD_WORDS)
    for count in range(min(_MOST_HEAD_WORDS, len(words) - 1), 0, -1):
        head = " ".join(words[:count])
        if headings.is_references(head):
            rest = text[len(head) :].lstrip()
            label = labels.label(rest)
            if (label and label.form != "bare") or (shapes.opening(rest) >= 1.0 and shapes.year(rest[:400])):
                return len(head)
    return 0


def _headed(lines: Sequence[Line], weights: _Evidence) -> Iterator[Section]:
    done = 0
    for head, line in enumerate(lines):
        if head < done or not headings.is_references(line.text):
            continue
        end, score, counted = _extend(lines, weights, head + 1)
        if score < _LEAST or not (counted >= _LEAST_COUNTED or _openings(lines[head + 1 : end], 1)):
            done = end if score >= _LEAST else done
            end = _few(lines, weights, head + 1)
        if end:
            done = end
            yield Section(line.text, head + 1, end, head)


def _few(lines: Sequence[Line], weights: _Evidence, start: int) -> int:
    """Return the end of a list of a few entries that begins at `start` and is alone under its heading, or 0."""
    stop = start
    while stop < len(lines) and stop - start <= few.MOST_LINES and not _parts(lines, weights, stop):
        stop += 1
    count = few.end(lines[start:stop]) if stop - start <= few.MOST_LINES else 0
    return start + count if count else 0


def _parts(lines: Sequence[Line], weights: _Evidence, i: int) -> bool:
    return weights[i] <= -_TAIL_HEADING or headings.is_references(lines[i].text)


def _extend(lines: Sequence[Line], weights: _Evidence, start: int) -> tuple[int, float, int]:
    """Return the end of the list that begins at `start`, all that speaks for it, and how many of its numbers count up.

    Past a stretch that speaks against it a list goes on only with a line that begins an entry.
    """
    total = best = 0.0
    end, begun, last, counted = start, False, None, 0
    for i in range(start, len(lines)):
        if weights[i] <= -_TAIL_HEADING and (weights[i] <= -_STOP or not _goes_on(weights, i + 1, len(lines))):
            break
        if headings.is_references(lines[i].text) and (
            end == start or weights.parts(i) or total < best - _LEFT or _is_left(lines, end, i)
        ):
            break
        label = labels.label(lines[i].text, labels.bullet(lines[i].text))
        counts = _counts(label, last)
        counted += counts
        last = label if label and (counts or last is None) else last
        total += weights[i] + _COUNTS * counts
        begun = begun or _begins(lines, i)
        if total > best and (begun or i - end <= _SAME_ENTRY):
            best, end, begun = total, i + 1, False
        elif total < best - (_DROP if end > start else _FIRST_DROP) or i - end > _REACH:
            break
    else:
        if end > start and ((begun and total > best - _AT_THE_END) or _are_entries(lines, end)):
            return len(lines), best, counted
    return (_finish(lines, weights, start, end) if end > start else end), best, counted


def _are_entries(lines: Sequence[Line], start: int) -> bool:
    """Say whether what is left of a text is a few entries."""
    left = len(lines) - start
    return 0 < left <= few.MOST_LINES and few.end(lines[start:]) == left


def _counts(label: labels.Label | None, last: labels.Label | None) -> bool:
    """Say whether a line's number is the one that is due."""
    if label is None or last is None or label.form == "bare":
        return False
    return label.form == last.form and label.number == last.number + 1


def _is_left(lines: Sequence[Line], end: int, head: int) -> bool:
    """Say whether whole paragraphs stand between the end of a list and a further heading: no page's running head."""
    if end >= head or not lines[end].gap or not lines[head].gap:
        return False
    return traits.finished(lines[end - 1].text) and traits.finished(lines[head - 1].text)


def _goes_on(weights: _Evidence, start: int, count: int) -> bool:
    """Say whether what follows a heading looks like more of the list."""
    total = 0.0
    for i in range(start, min(start + _BEHIND_HEADING, count)):
        if weights.parts(i):
            break
        total += weights[i]
    return total >= _LEAST


def _begins(lines: Sequence[Line], i: int) -> bool:
    """Say whether a line begins like an entry, with a year in it or in the next."""
    text = evidence.core(lines[i].text)
    label = labels.label(lines[i].text, labels.bullet(lines[i].text))
    if label is None and shapes.opening(text) < 1.0 and not shapes.dated(text):
        return False
    return shapes.year(text) or (i + 1 < len(lines) and shapes.year(lines[i + 1].text[:_LOOKED_AT]))


def _finish(lines: Sequence[Line], weights: _Evidence, start: int, end: int) -> int:
    """Return where the last entry of the list from `start` ends, whose lines `end` may have cut off."""
    begins = [i for i in range(start, end) if _begins(lines, i)]
    last, usual = (begins[-1], (end - start) / len(begins)) if begins else (start, 1.0)
    margin, width = min(lines[i].indent for i in begins or (start,)), traits.width(lines[start:end])
    for _ in range(_UNFINISHED_LINES):
        if end == len(lines) or lines[end].gap or weights[end] <= -_TAIL_HEADING:
            break
        if traits.finished(lines[end - 1].text) and lines[end].indent <= margin:
            enough = usual * (_SHORT_ENTRY if len(lines[end - 1].text) < _SHORT_LINE * width else 1.0)
            over = end - last >= enough and not _is_alone(lines, end)
            if not width or over or weights[end] < _NO_MORE:
                break
        end += 1
    while end < len(lines) and debris.is_links(lines[end].text):
        end += 1
    return end


def _is_alone(lines: Sequence[Line], at: int) -> bool:
    """Say whether nothing follows a line without a gap: a publisher's name that is left over, not a paragraph."""
    return at + 1 == len(lines) or lines[at + 1].gap > 0


def _openings(lines: Sequence[Line], least: int) -> bool:
    """Say whether at least so many lines begin like an entry."""
    found = 0
    for i in range(len(lines)):
        found += _begins(lines, i)
        if found >= least:
            return True
    return False


def _headless(lines: Sequence[Line], weights: _Evidence) -> Iterator[Section]:
    """Yield the stretches that look like lists by their lines alone; each starts with names, not with a note."""
    start = 0
    while start < len(lines):
        if weights[start] <= 0.0 or not _named(lines[start].text):
            start += 1
            continue
        end, score, _ = _extend(lines, weights, start)
        if score >= _LEAST_HEADLESS and _openings(lines[start:end], max(_LEAST_OPENINGS, (end - start) // 8)):
            yield Section("", start, end, start)
        start = max(end, start + 1)


def _named(text: str) -> bool:
    """Say whether a line begins with names, a bare number not before them, and is no sentence that cites."""
    if evidence.cites(text):
        return False
    label = labels.label(text)
    core = text if label and label.form == "bare" else evidence.core(text)
    return shapes.opening(core) >= 1.0 or shapes.dated(core)
