"""Segments -> item: each stretch read by the code that knows its kind, identifiers found by their shapes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from citecheck.model.item import Item
from citecheck.model.reference import PrintedDoi
from citecheck.model.span import Span
from citecheck.parse.dates import YEAR, read_date
from citecheck.parse.fields.corporate import whole
from citecheck.parse.fields.draft import Draft
from citecheck.parse.fields.identifiers import find_identifiers, printed_doi
from citecheck.parse.fields.locators import Piece, read_locators
from citecheck.parse.fields.mending import mended
from citecheck.parse.fields.parsed import Parsed
from citecheck.parse.fields.segment import Label, Segment
from citecheck.parse.fields.wording import container_span, edition_span, plain_span, tidy, title_span, trimmed
from citecheck.parse.names import read_names
from citecheck.parse.types import work_type

_PLAIN = {
    Label.COLLECTION: "collection_title",
    Label.GENRE: "genre",
    Label.EVENT: "event_title",
    Label.NUMBER: "number",
}
_DASHES = str.maketrans("‐‑‒−﹣－\x96\x97", "--------")
"""Rare dashes of page ranges, spelt as plain ones."""
_PLACE = re.compile(r"(?P<place>[^\W\d_][^:;\d()]{1,60})\s?:\s(?=\S)")
_YEAR_BEHIND = re.compile(r"(?<=\w)[,.]?\s\(?(?:19|20)\d\d[a-z]?\)?$")
_ARTICLE_NUMBER = re.compile(
    r"[eE]\d[\w.-]*|[a-z]{3,6}\d{2,6}|[A-Z]{0,2}\d{6,9}|0\d{4,8}|\d{6}\([A-Z]\)|Art(?:icle)?\.?\s\w+"
)
_LOOKED_UP = re.compile(
    r"\b(?:accessed|retrieved|visited|viewed|cited|citado|citato|zitiert|checked|visité|visitado|visitato|access|zugriff|abgerufen|abruf|stand|letzter|consult|acces|acess|visto"
    r"|geraadpleegd|bezocht|обращения)",
    re.IGNORECASE,
)
_EARLY = re.compile(r"\D*1[4-7]\d\d\D*")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_YEARS = re.compile(r"(?:1[5-9]|20)\d\d\s?[-–]\s?(?:1[5-9]|20)\d\d")
_BLANK_RANGE = re.compile(r"(\d{1,5})\s(\d{1,5})")
_RANGE = re.compile(r"\d\s?[-‐‑‒–—−]\s?\d")
_YEAR_BETWEEN = re.compile(r"\s?\((?:1[5-9]|20)\d\d\)[,.:]?\s?")
_NUMBER_MARK = re.compile(r"\s*(?:(?:[Nn]o|[Nn]r|[Nn]um|[Nn]úm|[Nn]umber)\b|n°|№|#)\.?:?\s*(?=\S)")
_YEAR_ASIDE = re.compile(r"\((?:1[5-9]|20)\d\d[a-z]?\)|\b(?:1[5-9]|20)\d\d[a-z]?(?=:)")
_MOST_YEARS = 40
"""Years that are looked at where none was read as the date."""
_SMALLEST_TITLE = 4
_SCHEME = re.compile(r"https?|www")
"""What is left of an address is no title."""
_WITHIN = re.compile(r"[\s.,;“”\"'’(*_]*in\b(?!\s(?:vitro|vivo|silico|situ)\b)", re.IGNORECASE)


def assemble(raw: str, segments: Iterable[Segment]) -> Parsed:
    """Return the fields of an entry whose segments are known; nothing raises. All spans are of `raw`."""
    draft = Draft.of(raw, mended(raw, segments))
    doi = printed_doi(raw)
    _put_identifiers(draft, doi)
    _put_names(draft)
    _put_dates(draft)
    _put_titles(draft)
    _put_locators(draft)
    _put_publisher(draft)
    _put_plain(draft)
    _put_year_in_passing(draft)
    return _parsed(draft, doi)


def _put_identifiers(draft: Draft, doi: PrintedDoi | None) -> None:
    if doi and doi.doi:
        draft.put("DOI", doi.doi, doi.span)
    for found in find_identifiers(draft.raw, doi.span if doi else None):
        draft.put(found.field, found.value, found.span)


def _put_names(draft: Draft) -> None:
    for label in (Label.AUTHOR, Label.EDITOR, Label.TRANSLATOR):
        segments = draft.all(label)
        if not segments:
            continue
        read = read_names("; ".join(draft.text(span) for span in _stretches(draft.raw, segments)))
        role = read.role if label is Label.AUTHOR and read.role else label.value
        names = read.names if read.et_al else whole(read.names)
        draft.put(role, names, trimmed(draft.raw, Span(segments[0].span.start, segments[-1].span.end)))
        if label is Label.AUTHOR and read.et_al:
            draft.values["et_al"] = True


def _stretches(raw: str, segments: list[Segment]) -> Iterator[Span]:
    """Yield where the segments stand, as one where nothing stands between two."""
    start, end = segments[0].span.start, segments[0].span.end
    for segment in segments[1:]:
        if raw[end : segment.span.start].strip():
            yield Span(start, end)
            start = segment.span.start
        end = segment.span.end
    yield Span(start, end)


def _put_dates(draft: Draft) -> None:
    for segment in _dates(draft):
        looked_up = _LOOKED_UP.search(draft.raw, segment.span.start, segment.span.end)
        span = Span(segment.span.start, looked_up.start()) if looked_up else segment.span
        if looked_up:
            draft.put("accessed", read_date(draft.raw[looked_up.end() : segment.span.end]).issued, segment.span)
        read, span = read_date(draft.text(span)), trimmed(draft.raw, span)
        if (read.issued or read.literal) and "issued" not in draft.values:
            draft.put("issued", read.issued, span)
            draft.put("issued_literal", read.literal, span)
            draft.put("year_suffix", read.suffix, span)
            draft.put("original_date", read.original, span)
    for label, name in ((Label.ORIGINAL_DATE, "original_date"), (Label.ACCESSED, "accessed")):
        for segment in draft.all(label):
            draft.put(name, read_date(draft.text(segment.span)).issued, trimmed(draft.raw, segment.span))


def _dates(draft: Draft) -> list[Segment]:
    """Return the dates, of several those first whose year a work that is cited can have."""
    dates = draft.all(Label.DATE)
    if len(dates) < 2:
        return dates
    return sorted(dates, key=lambda s: bool(_EARLY.fullmatch(draft.raw, s.span.start, s.span.end)))


def _put_titles(draft: Draft) -> None:
    for label, name, find in (
        (Label.TITLE, "title", title_span),
        (Label.CONTAINER, "container_title", container_span),
    ):
        spans = [find(draft.raw, s.span) for s in draft.all(label)]
        whole = next((s for s in spans if len(s) >= _SMALLEST_TITLE), spans[0] if spans else None)
        if whole and any(c.isalnum() for c in draft.text(whole)) and not _SCHEME.fullmatch(draft.text(whole)):
            draft.put(name, tidy(draft.text(whole)), whole)


def _put_locators(draft: Draft) -> None:
    pieces = list(read_locators(draft.raw, draft.all(Label.VOLUME, Label.ISSUE, Label.PAGE)))
    for piece in _with_issue(draft, pieces):
        text = draft.text(piece.span)
        match piece.field:
            case "year":
                draft.put("issued", read_date(text).issued, piece.span)
            case "volume" if _YEAR.fullmatch(text) and not draft.all(Label.DATE):
                draft.put("issued", read_date(text).issued, piece.span)
            case "page" if _YEARS.fullmatch(text) and not draft.all(Label.DATE):
                draft.put("issued", read_date(text).issued, piece.span)
            case "page":
                pages = " ".join(text.translate(_DASHES).split())
                draft.put("page", _BLANK_RANGE.sub(r"\1-\2", pages), piece.span)
            case name:
                draft.put(name, " ".join(text.split()), piece.span)


def _with_issue(draft: Draft, pieces: list[Piece]) -> list[Piece]:
    """Take a small number that was read as a page before pages for the issue: "11, 3 (1968), 147–148"."""
    pages = [p for p in pieces if p.field == "page"]
    if len(pages) < 2 or any(p.field == "issue" for p in pieces) or not any(p.field == "volume" for p in pieces):
        return pieces
    first, second = draft.text(pages[0].span), draft.text(pages[1].span)
    parted = _YEAR_BETWEEN.fullmatch(draft.raw, pages[0].span.end, pages[1].span.start)
    if not (first.isdecimal() and len(first) <= 3 and (parted or _RANGE.search(second))):
        return pieces
    return [Piece("issue", p.span) if p is pages[0] else p for p in pieces]


def _put_publisher(draft: Draft) -> None:
    """Put publisher and place, "London: Elsevier" in one stretch too."""
    for segment in draft.all(Label.PLACE):
        span = plain_span(draft.raw, segment.span)
        draft.put("publisher_place", tidy(draft.text(span)), span)
    for segment in draft.all(Label.PUBLISHER):
        span = plain_span(draft.raw, segment.span)
        place = _PLACE.match(draft.raw, span.start, span.end)
        if place:
            draft.put("publisher_place", tidy(place["place"]), Span(*place.span("place")))
            span = plain_span(draft.raw, Span(place.end(), span.end))
        year = _YEAR_BEHIND.search(draft.raw, span.start, span.end)
        span = plain_span(draft.raw, Span(span.start, year.start())) if year else span
        draft.put("publisher", tidy(draft.text(span)), span)


def _put_plain(draft: Draft) -> None:
    for label, name in _PLAIN.items():
        for segment in draft.all(label):
            span = title_span(draft.raw, segment.span)
            mark = _NUMBER_MARK.match(draft.raw, span.start, span.end) if label is Label.NUMBER else None
            span = Span(mark.end(), span.end) if mark else span
            draft.put(name, tidy(draft.text(span)), span)
    for segment in draft.all(Label.EDITION):
        span = edition_span(draft.raw, segment.span)
        draft.put("edition", tidy(draft.text(span)), span)


def _put_year_in_passing(draft: Draft) -> None:
    """Where no stretch was read as the date, the last year that stands in no other field is taken for it."""
    if "issued" in draft.values or "issued_literal" in draft.values:
        return
    taken = [span for name, span in draft.spans.items() if name not in ("publisher", "publisher_place")]
    taken += [s.span for s in draft.all(Label.ACCESSED, Label.ORIGINAL_DATE)[:_MOST_YEARS]]
    years = [m for m in list(YEAR.finditer(draft.raw))[-_MOST_YEARS:] if _is_free(draft.raw, Span(*m.span()), taken)]
    titles = [draft.spans[n] for n in ("title", "container_title") if n in draft.spans]
    years = years or [m for s in titles for m in _YEAR_ASIDE.finditer(draft.raw, s.start, s.end)]
    if years:
        draft.put("issued", read_date(years[-1].group()).issued, Span(*years[-1].span()))


def _is_free(raw: str, span: Span, taken: list[Span]) -> bool:
    return not any(s.meets(span) for s in taken) and not _LOOKED_UP.search(raw, max(0, span.start - 40), span.start)


def _parsed(draft: Draft, doi: PrintedDoi | None) -> Parsed:
    if not any(draft.values.get(n) for n in ("title", "author", "editor", "container_title", "DOI", "URL")):
        return Parsed(Item(), doi=doi, parsed=False)
    if "container_title" not in draft.values and "page" in draft.values:
        draft.move("collection_title", "container_title")
    within = any(_WITHIN.match(draft.raw, s.span.start, s.span.end) for s in draft.all(Label.CONTAINER, Label.EDITOR))
    kind = work_type(Item(**draft.values), draft.raw, within=within)
    if kind == "article-journal" and _ARTICLE_NUMBER.fullmatch(draft.values.get("page", "")):
        draft.move("page", "number")
    return Parsed(Item(**draft.values | {"type": kind}), tuple(draft.fields()), doi)
