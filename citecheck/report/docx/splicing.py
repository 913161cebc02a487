"""Comments and tracked changes put into a main part: runs are cut where a mark stands, and nothing else is touched.

What is inserted at one place comes in this order: the end of a deletion and what is put in for it, the ends of
comments, their beginnings, the beginning of a deletion.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from citecheck.model.document import Stretch
from citecheck.model.finding import SourceEdit
from citecheck.model.span import Span
from citecheck.report.docx import elements, markup
from citecheck.report.docx.elements import Element, Run

_PRESERVE = ' xml:space="preserve"'
_REVISED = re.compile(rb"<(\w{1,20}:)?rPrChange\b.*?</(\w{1,20}:)?rPrChange>", re.DOTALL)
_LOOKS_LIKE_A_LINK = re.compile(r"<(?:\w{1,20}:)?rStyle\b[^<>]{0,80}[\"']Hyperlink[\"'][^<>]{0,40}/>")
_CLOSE, _END, _START, _OPEN = range(4)


@dataclass
class _Cuts:
    """What is to be marked in one element, by how many of its letters stand before."""

    marks: dict[int, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    deleted: list[Span] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Change:
    """Between these bytes of the part stands this instead; `order` tells several at one place apart."""

    start: int
    end: int
    order: int
    text: str


class Splicing:
    """A main part, the way from the reader's text into it, and what is to be put in.

    Raises LookupError where no letter of the part stands in a run: there is nothing then that a comment could stand at.
    """

    def __init__(self, data: bytes, stretches: Sequence[Stretch], date: str) -> None:
        self._data = elements.in_utf8(data)
        self._found = elements.find(self._data, {each.element for each in stretches})
        self._stretches = [each for each in stretches if each.element in self._found.by_number]
        if not self._stretches:
            raise LookupError("no run with text")
        self._starts = [each.at for each in self._stretches]
        self._cuts: dict[int, _Cuts] = defaultdict(_Cuts)
        self._around: list[Change] = []
        self._shown_by_links: dict[int, int] = defaultdict(int)
        for each in self._stretches:
            link = self._found.by_number[each.element].run.link
            if link:
                self._shown_by_links[id(link)] += each.length
        self._date = date
        self._declarations: dict[str, str] = {}
        self.next = self._found.used + 1
        """The lowest number that no mark bears."""

    def comment(self, number: int, span: Span) -> None:
        """Mark what a comment is about; what holds no letter of the file's is marked at the nearest that does."""
        covered = self._covered(span)
        first, last = covered[0], covered[-1]
        if self._place(last) < self._place(first):  # a text box stands in the file before what it is read behind
            last = first
        start, end = _letters(first, span).start, _letters(last, span).end
        if first is last and start >= end:
            start, end = (last.letters.start, last.letters.end) if last.letters else (0, 0)
        self._mark(first, start, _START, self._begun(first, number))
        self._mark(last, end, _END, self._ended(last, number))

    def revise(self, edits: Sequence[SourceEdit]) -> bool:
        """Track edits as changes, all or none; say whether they could be."""
        covered = [self._covered(edit.span) for edit in edits]
        if not all(map(self._can_revise, edits, covered)):
            return False
        for edit, stretches in zip(edits, covered, strict=True):
            self._revise(edit, stretches)
        return True

    def _can_revise(self, edit: SourceEdit, covered: Sequence[Stretch]) -> bool:
        whole = sum(len(_within(each, edit.span)) for each in covered) == len(edit.span)
        whole = whole and edit.span.end <= covered[-1].at + covered[-1].length
        return whole and all(map(self._revisable, covered)) and self._no_part_of_a_link(edit, covered)

    def _no_part_of_a_link(self, edit: SourceEdit, covered: Sequence[Stretch]) -> bool:
        links = {id(link) for each in covered if (link := self._found.by_number[each.element].run.link)}
        return not links or (len(links) == 1 and self._shown_by_links[links.pop()] == len(edit.span))

    def _revise(self, edit: SourceEdit, covered: Sequence[Stretch]) -> None:
        for each in covered:
            span = _letters(each, edit.span)
            if len(span):
                self._delete(each, span)
        link = self._found.by_number[covered[-1].element].run.link
        if edit.text and link:
            inserted = _LOOKS_LIKE_A_LINK.sub("", self._inserted(covered[-1], edit.text))
            self._around.append(Change(link.end, link.end, _CLOSE, inserted))
        elif edit.text:
            at = _letters(covered[-1], edit.span).end
            self._mark(covered[-1], at, _CLOSE, self._inserted(covered[-1], edit.text))

    def result(self) -> bytes:
        """Return the part with all marks in it."""
        changes = [*self._around]
        for number, cuts in self._cuts.items():
            changes += _Cutting(self._data, self._found.by_number[number]).changes(cuts)
        out: list[bytes] = []
        done = 0
        for change in sorted(changes, key=lambda c: (c.start, c.end > c.start, c.order)):
            out += [self._data[done : change.start], change.text.encode()]
            done = change.end
        return b"".join([*out, self._data[done:]])

    def _covered(self, span: Span) -> list[Stretch]:
        """Return the stretches that a span meets; where it meets none, or is empty, the one that it stands at."""
        at = max(0, bisect_right(self._starts, span.start) - 1)
        near = self._stretches[at : max(at + 1, bisect_right(self._starts, span.end - 1))]
        return [each for each in near if len(_within(each, span))] or near[-1:]

    def _place(self, stretch: Stretch) -> int:
        element = self._found.by_number[stretch.element]
        return (
            (element.run.outer or element.run).start if stretch.letters is None or element.run.outer else element.start
        )

    def _revisable(self, stretch: Stretch) -> bool:
        element = self._found.by_number[stretch.element]
        return stretch.copied and element.run.revisable and elements.letters(self._data, element) is not None

    def _mark(self, stretch: Stretch, at: int, order: int, text: str) -> None:
        element = self._found.by_number[stretch.element]
        run = element.run.outer or element.run
        if stretch.letters is None or element.run.outer:
            place = run.start if order == _START else run.end
            self._around.append(Change(place, place, order, text))
            return
        self._cuts[stretch.element].marks[at].append((order, text))

    def _delete(self, stretch: Stretch, span: Span) -> None:
        p = self._prefix(stretch)
        about = self._revision(p)
        self._mark(stretch, span.start, _OPEN, f"<{p}:del{about}>")
        self._mark(stretch, span.end, _CLOSE, f"</{p}:del>")
        self._cuts[stretch.element].deleted.append(span)

    def _inserted(self, stretch: Stretch, text: str) -> str:
        p = self._prefix(stretch)
        element = self._found.by_number[stretch.element]
        opened = run_opened(self._data, element.run)
        tag = f"{element.prefix}:t" if element.prefix else "t"
        inner = f"{opened}<{tag}{_PRESERVE}>{markup.text(text)}</{tag}>{_closed(element)}"
        return f"<{p}:ins{self._revision(p)}>{inner}</{p}:ins>"

    def _revision(self, p: str) -> str:
        number = self.next
        self.next += 1
        about = f'{p}:id="{number}" {p}:author="{markup.AUTHOR}" {p}:date="{markup.text(self._date)}"'
        return f"{self._declared(p)} {about}"

    def _begun(self, stretch: Stretch, number: int) -> str:
        p = self._prefix(stretch)
        return f'<{p}:commentRangeStart{self._declared(p)} {p}:id="{number}"/>'

    def _ended(self, stretch: Stretch, number: int) -> str:
        p = self._prefix(stretch)
        known = self._declared(p)
        return (
            f'<{p}:commentRangeEnd{known} {p}:id="{number}"/>'
            f'<{p}:r{known}><{p}:commentReference {p}:id="{number}"/></{p}:r>'
        )

    def _declared(self, p: str) -> str:
        if p not in self._declarations:
            self._declarations[p] = elements.declared(self._data, p)
        return self._declarations[p]

    def _prefix(self, stretch: Stretch) -> str:
        return self._found.by_number[stretch.element].prefix or "w"


def _within(stretch: Stretch, span: Span) -> Span:
    """Return which code points of a stretch lie in a span, counted from its beginning."""
    start = min(max(0, span.start - stretch.at), stretch.length)
    return Span(start, max(start, min(stretch.length, span.end - stretch.at)))


def _letters(stretch: Stretch, span: Span) -> Span:
    """Return which letters of its element a span meets in a stretch: all where they are not the stretch's own."""
    if stretch.letters is None or not stretch.copied:
        return stretch.letters or Span(0, 0)
    return _within(stretch, span).shifted(stretch.letters.start)


def run_opened(data: bytes, run: Run) -> str:
    """Return what begins another run of the same look."""
    properties = data[slice(*run.properties)] if run.properties else b""
    return (data[run.start : run.head] + _REVISED.sub(b"", properties)).decode()


def _closed(element: Element) -> str:
    return f"</{element.prefix}:r>" if element.prefix else "</r>"


class _Cutting:
    """One element with text, cut where marks stand in it."""

    def __init__(self, data: bytes, element: Element) -> None:
        self._data = data
        self._element = element
        self._letters = elements.letters(data, element)
        self._name = f"{element.prefix}:" if element.prefix else ""

    def changes(self, cuts: _Cuts) -> Iterator[Change]:
        """Yield what changes in the part; the marks of an element that cannot be cut stand around its run."""
        run = self._element.run
        if self._letters is None:
            for _, marks in sorted(cuts.marks.items()):
                for order, text in marks:
                    place = run.start if order == _START else run.end
                    yield Change(place, place, order, text)
            return
        yield from self._tags(cuts)
        for at, marks in _settled(cuts).items():
            yield from self._cut(at, sorted(marks, key=lambda mark: mark[0]), cuts.deleted)

    def _tags(self, cuts: _Cuts) -> Iterator[Change]:
        """Yield the changed tags of the element itself, where its first or last letters go or its blanks must stay."""
        element, length = self._element, len(self._letters or ()) - 1
        if any(span.start == 0 for span in cuts.deleted):
            yield Change(element.start, element.head, _OPEN, f"<{self._name}delText{_PRESERVE}>")
        elif any(0 < at < length for at in cuts.marks) and b"xml:space" not in self._data[element.start : element.head]:
            yield Change(element.head - 1, element.head - 1, _OPEN, _PRESERVE)
        if any(span.end == length for span in cuts.deleted):
            yield Change(element.last, element.end, _CLOSE, f"</{self._name}delText>")

    def _cut(self, at: int, marks: Sequence[tuple[int, str]], deleted: Iterable[Span]) -> Iterator[Change]:
        letters, element, run = self._letters or [], self._element, self._element.run
        opened, closed, text = run_opened(self._data, run), _closed(element), "".join(text for _, text in marks)
        order = marks[0][0]
        first = element.start == (run.properties[1] if run.properties else run.head)
        if at == 0:
            place = run.start if first else element.start
            yield Change(place, place, order, text if first else f"{closed}{text}{opened}")
        elif at == len(letters) - 1:
            last = element.end == run.last
            place = run.end if last else element.end
            yield Change(place, place, order, text if last else f"{closed}{text}{opened}")
        else:
            before = f"{self._name}delText" if any(s.end == at for s in deleted) else f"{self._name}t"
            behind = f"{self._name}delText" if any(s.start == at for s in deleted) else f"{self._name}t"
            whole = f"</{before}>{closed}{text}{opened}<{behind}{_PRESERVE}>"
            yield Change(letters[at], letters[at], order, whole)


def _settled(cuts: _Cuts) -> dict[int, list[tuple[int, str]]]:
    """Return the marks with none within a deletion: a comment's beginning moves before it, its end behind it."""
    settled: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for at, marks in cuts.marks.items():
        for order, text in marks:
            around = next((span for span in cuts.deleted if span.start < at < span.end), None)
            moved = at if around is None else around.start if order == _START else around.end
            settled[moved].append((order, text))
    return settled
