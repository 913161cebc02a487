"""Citations by key: those that the format has marked, and labels such as [Knu84] that the list bears."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from citecheck.model.citation import CitationKind
from citecheck.model.document import Document, Mark, MarkKind
from citecheck.model.reference import Reference
from citecheck.model.span import Span
from citecheck.parse.citations.drafts import Draft, Trust

_GAP = re.compile(r"\s?\]?\s?[-‐‑‒–—]\s?\[?\s?")
_RANGE = re.compile(r"[\[(]?\s?(\d{1,4})\s?[-‐‑‒–—]\s?(\d{1,4})\s?[\])]?")
_NUMBER = re.compile(r"[\[(]?\s?\d{1,4}\s?[\])]?")
_YEAR = re.compile(r"[\[(]?\s?(?:1[5-9]|20)\d\d\s?[\])]?")
_LONGEST_RANGE = 100
_KEY = re.compile(r"[^\s,;@\[\]{}()]+")
_LABELS = re.compile(r"\[([^\[\]\n]{2,160})\]")


def find_marked(document: Document, body: Sequence[Span], references: Sequence[Reference]) -> list[Draft]:
    """Return a citation for each key of each mark, and for the entries that a range of numbers only implies."""
    order = {r.label: k for k, r in enumerate(references) if r.label}
    labels = [r.label for r in references]
    marks = sorted((m for m in document.marks if m.kind is MarkKind.CITATION and m.keys), key=lambda m: m.span)
    marks = [
        m for m in marks if m.data == "nocite" or any(b.meets(m.span) or b.covers(m.span) for b in _near(body, m.span))
    ]
    drafts: list[Draft] = []
    cluster, last = -1, None
    for mark in marks:
        between = document.text[last.span.end : mark.span.start] if last else ""
        if last is None or len(between) > 4 or between.strip(" ,;[]()–-—‐‑&") or "\n" in between:
            cluster = mark.span.start
        if last is not None and _GAP.fullmatch(between) and _numbered(document, last, mark):
            keys = _between(order, labels, last.keys[-1], mark.keys[0])
            drafts += [_draft(key, Span(last.span.start, mark.span.end), cluster, order) for key in keys]
        keys = _keys(document, mark, order, labels)
        drafts += [_draft(key, span, cluster, order) for key, span in _places(document, mark, keys)]
        last = mark
    return drafts


def by_number(document: Document, drafts: Sequence[Draft]) -> bool:
    """Say whether most marked citations are printed as numbers, which years are not."""
    printed = (document.text[d.span.start : d.span.end].strip() for d in drafts)
    numbers = sum((_NUMBER.fullmatch(p) or _RANGE.fullmatch(p)) is not None and not _YEAR.fullmatch(p) for p in printed)
    return 2 * numbers > len(drafts)


def find_labels(text: str, references: Sequence[Reference]) -> Iterator[Draft]:
    """Yield the bracketed labels, such as [Knu84], of a list whose labels are no plain numbers."""
    labels = {r.label for r in references if r.label and not r.label.isdigit()}
    if not labels or 2 * len(labels) < len(references):
        return
    for found in _LABELS.finditer(text):
        parts = list(re.finditer(r"[^,;\s][^,;]*", found.group(1)))
        named = [p for p in parts if p.group().strip() in labels]
        if not named or named[0] is not parts[0]:
            continue
        for part in named:
            span = Span(found.start(1) + part.start(), found.start(1) + part.start() + len(part.group().rstrip()))
            yield Draft(CitationKind.KEY, span, found.start(), Trust.SURE, key=part.group().strip())


def _near(body: Sequence[Span], span: Span) -> Sequence[Span]:
    low, high = 0, len(body)
    while low < high:
        middle = (low + high) // 2
        if body[middle].end < span.start:
            low = middle + 1
        else:
            high = middle
    return body[low : low + 1]


def _numbered(document: Document, *marks: Mark) -> bool:
    return all(_NUMBER.fullmatch(document.text[m.span.start : m.span.end].strip()) for m in marks)


def _between(order: dict[str, int], labels: Sequence[str], first: str, last: str) -> Sequence[str]:
    start, end = order.get(first, -1), order.get(last, -1)
    return labels[start + 1 : end] if 0 <= start < end <= start + _LONGEST_RANGE else ()


def _keys(document: Document, mark: Mark, order: dict[str, int], labels: Sequence[str]) -> Sequence[str]:
    shown = _RANGE.fullmatch(document.text[mark.span.start : mark.span.end].strip())
    if not shown or len(mark.keys) > 2 or mark.keys[0] not in order:
        return mark.keys
    length = int(shown.group(2)) - int(shown.group(1))
    first = order[mark.keys[0]]
    whole = labels[first : first + length + 1]
    fits = 0 < length <= _LONGEST_RANGE and (len(mark.keys) == 1 or mark.keys[-1] == whole[-1])
    return whole if fits else mark.keys


def _places(document: Document, mark: Mark, keys: Sequence[str]) -> list[tuple[str, Span]]:
    """Return each key with its own place in the mark where all are printed there, else with the whole mark."""
    whole = [(key, mark.span) for key in keys]
    if len(keys) < 2:
        return whole
    printed = {m.group(): m for m in _KEY.finditer(document.text, mark.span.start, mark.span.end)}
    if not all(key in printed for key in keys):
        return whole
    return [(key, Span(*printed[key].span())) for key in keys]


def _draft(key: str, span: Span, cluster: int, order: dict[str, int]) -> Draft:
    return Draft(CitationKind.KEY, span, cluster, Trust.SURE if key in order else Trust.STRONG, key=key)
