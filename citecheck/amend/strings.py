"""Entries that are strings, in plain text, Markdown and Word: the wrong stretch alone is rewritten."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace

from citecheck.amend import people, values
from citecheck.model.document import Document, MarkKind
from citecheck.model.dossier import Dossier, Entry
from citecheck.model.finding import Finding, Fix, SourceEdit
from citecheck.model.reference import Reference
from citecheck.model.span import Span

FORMATS = ("text", "markdown", "docx")

_LINKS_GO = frozenset({"docx"})
"""Formats of which a link can be replaced by text: elsewhere its address would be left behind."""
_NEIGHBOURS = 200
"""Entries on either side that tell how a list is written."""
_WHOLE_FIELDS = frozenset({"volume", "issue", "number", "container-title", "title"})


def edits(finding: Finding, dossier: Dossier) -> tuple[SourceEdit, ...]:
    """Return the edits of the source that carry a fix out; none where its stretch is not copied as it stands."""
    fix, document = finding.fix, dossier.manuscript.document
    if fix is None:
        return ()
    if fix.citation:
        return _in_the_text(fix, dossier)
    entry = dossier.entry(fix.reference)
    if entry is None or entry.reference.given:
        return ()
    reference = entry.reference
    found = next(_rewritten(entry, fix, finding), None)
    if found is None:
        return ()
    span, text = found
    if not len(span):
        end = reference.content.back(Span(max(0, span.start - 1), span.start)).end
        return _inserted(document, end, text)
    if _beside_a_gap(reference, span, document):
        return ()
    listed = _sourced(document, reference.content.back(span), text, reference.raw[span.start : span.end])
    return (*listed, *_cited(entry, fix.value)) if listed and fix.field == "issued" else listed


def _in_the_text(fix: Fix, dossier: Dossier) -> tuple[SourceEdit, ...]:
    mention = dossier.mention(fix.citation)
    span = mention.citation.year_span if mention and fix.field == "year" else None
    return _sourced(dossier.manuscript.document, span, fix.value) if span else ()


def _cited(entry: Entry, year: str) -> Iterator[SourceEdit]:
    """Yield the edits of the citations that bear the listed year: mended in the list alone, the text would differ."""
    document = entry.manuscript.document
    for cited in entry.citations:
        span = cited.year_span
        new = values.year(document.text[span.start : span.end], entry.reference.item.year, year) if span else None
        if span and new:
            yield from (replace(edit, citation=cited.id) for edit in _sourced(document, span, new))


def _beside_a_gap(reference: Reference, span: Span, document: Document) -> bool:
    """Say whether something was left out of the entry right before or behind a stretch: it may be cut off there."""
    raw = reference.raw
    before, after = len(raw[: span.start].rstrip()), len(raw) - len(raw[span.end :].lstrip())
    sides = (Span(max(0, before - 1), span.start + 1), Span(span.end - 1, min(after + 1, len(raw))))
    return any(_lacks(reference, document, side) for side in sides)


def _lacks(reference: Reference, document: Document, side: Span) -> bool:
    """Say whether the text has letters or digits in a stretch that the entry has not."""
    origin = reference.content.back(side)
    printed = document.text[origin.start : origin.end]
    return _letters(printed) != _letters(reference.raw[side.start : side.end])


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


def _rewritten(entry: Entry, fix: Fix, finding: Finding) -> Iterator[tuple[Span, str]]:
    """Yield the stretch of the raw entry that changes, and what it becomes."""
    reference = entry.reference
    raw, spans = reference.raw, dict(reference.fields)
    if fix.field == "DOI":
        yield _doi(entry, fix)
        return
    span = spans.get("number" if fix.field == "page" and "page" not in spans else fix.field)
    if span is None:
        return
    printed = raw[span.start : span.end]
    new: str | None = None
    if fix.field == "issued":
        new = values.year(printed, reference.item.year, fix.value)
    elif fix.field == "page":
        new = values.pages(printed, fix.value)
    elif fix.field == "author":
        stopped = raw[span.end : span.end + 1] == "."
        new = values.author(printed, finding) or _authors(printed, entry, stopped=stopped)
    elif fix.field in _WHOLE_FIELDS:
        new = fix.value
    if new is not None and new != printed:
        yield span, new


def _doi(entry: Entry, fix: Fix) -> tuple[Span, str]:
    reference = entry.reference
    printed = reference.doi
    if printed is None:
        end = len(reference.raw.rstrip())
        return Span(end, end), values.added_doi((r.doi for r in _around(entry) if r.doi), fix.value)
    letters = reference.raw[printed.span.start : printed.span.end]
    return printed.span, values.doi(printed, letters, fix.value)


def _authors(printed: str, entry: Entry, *, stopped: bool) -> str | None:
    """Return the names as registered, where one is too many or missing; the full stop behind them may be the last's."""
    work = entry.resolution.work
    stop = "." if stopped else ""
    new = people.rewritten(printed + stop, entry.reference, work, _around(entry)) if work else None
    if new is None or not new.endswith(stop):
        return None
    return (new[:-1] if stop and new.endswith("..") else new).removesuffix(stop)


def _around(entry: Entry) -> tuple[Reference, ...]:
    """Return the entries that show how this list writes things: those around one, so that a long list costs no more."""
    at = entry.reference.index
    return entry.manuscript.references[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS]


def _sourced(document: Document, span: Span, new: str, printed: str | None = None) -> tuple[SourceEdit, ...]:
    """Return the edit of the source for a stretch of the text; none where the two are not alike, letter by letter."""
    old = document.text[span.start : span.end]
    pieces = document.content.within(span).pieces
    if not pieces or not all(p.copied for p in pieces) or (printed is not None and printed != old):
        return ()
    if any(a.origin.end != b.origin.start for a, b in itertools.pairwise(pieces)):
        return ()
    source = document.content.back(span)
    links = [m.span for m in document.marks if m.kind is MarkKind.TARGET and m.span.meets(span)]
    if links:  # a link of Word goes as a whole, and what stands for it is none
        whole = document.format in _LINKS_GO and links == [span]
        return (SourceEdit(source, new),) if whole else ()
    start, end = _common(old, new)
    return (SourceEdit(Span(source.start + start, source.end - end), new[start : len(new) - end]),)


def _common(old: str, new: str) -> tuple[int, int]:
    """Return how much the two share at the beginning and, behind that, at the end: whole words only change."""
    most = min(len(old), len(new))
    start = next((i for i in range(most) if old[i] != new[i]), most)
    while start and old[start - 1].isalnum():
        start -= 1
    most -= start
    end = next((i for i in range(most) if old[-1 - i] != new[-1 - i]), most)
    while end and old[-end].isalnum():
        end -= 1
    return start, end


def _inserted(document: Document, at: int, text: str) -> tuple[SourceEdit, ...]:
    if any(m.kind is MarkKind.TARGET and m.span.start < at <= m.span.end for m in document.marks):
        return ()
    end = document.source_span(Span(max(0, at - 1), at)).end
    return (SourceEdit(Span(end, end), text),)
