"""A segmenter by rules: label, identifiers and locators by their shapes; authors, title and container by what is left.

It knows the forms of APA, Chicago author-date, Harvard, Vancouver and AMA, IEEE, MLA and Nature.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.model.span import Span
from citecheck.parse.fields.segment import Label, Segment

_LABEL = re.compile(r"\s*(?:\[[^\[\]\s]{1,14}\]|\(\d{1,4}\)|\d{1,4}[.)](?!\d)|\d{1,4}(?=\s+[A-Z]))\s*")
_TAIL = re.compile(
    r"<?https?://|<?www\.|\bdoi\b\s?:?\s?|\b10\.\d{4,9}/|\b(?:retrieved|available (?:from|at|online|:)|accessed|abgerufen|zugriff|consult|disponible"
    r"|dispon|verfügbar|pmid\b|pmcid\b|pubmed\b|issn\b|isbn\b|arxiv\s?:|google scholar|crossref|epub\b)|\[(?:crossref|pubmed|google|accessed|cited)",
    re.IGNORECASE,
)
_YEAR = r"(?:1[4-9]\d\d|20\d\d)[a-z]?"
_NO_YEAR = r"n\.\s?d\.(?:-?[a-z]\b)?|in press|forthcoming|o\.\s?J\.|s\.\s?d\.|im Erscheinen"
_DATE = re.compile(rf"[(\[]\s*(?:[^()\[\]]{{0,20}}\b)?(?:{_YEAR}|{_NO_YEAR})[^()\[\]]{{0,30}}[)\]]", re.IGNORECASE)
_BARE_DATE = re.compile(rf"(?<=[.,\s])(?:{_YEAR}|{_NO_YEAR})(?=[.,:]?\s)")
_ANY_YEAR = re.compile(rf"(?<![\d–-])(?:\(\s*)?{_YEAR}(?![\d–-])\)?")
_QUOTED = re.compile(r"[“\"„«]\s?(.{3,400}?)[”\"“»]{1,2}(?=[\s.,;:]|$)|(?<!\w)‘(.{3,400}?)’(?=[\s.,;:])", re.DOTALL)
_PAGES = r"[A-Za-z]{0,3}\d[\dA-Za-z.]{0,9}(?:\s?[-–—]{1,2}\s?[A-Za-z]{0,3}\d[\dA-Za-z]{0,9})?"
_VALUE = r"(?:[A-Z]{0,2}\d{1,5}[A-Za-z]?(?:[-–/]\d{1,4})?|[IVXLC]{1,8}\b)"
_ISSUE = r"\(\s?[^()]{1,30}\)"
_LOCATORS = tuple(
    re.compile(p, re.IGNORECASE)
    for p in (
        rf"\b(?:vol|bd|jg)\.?\s?(?P<volume>{_VALUE})(?:[\s,]{{0,3}}(?:\(?(?:no|nr|h|iss|issue|heft)\.?\s?)(?P<issue>{_VALUE})\)?)?",
        rf"(?:\b(?P<date>{_YEAR}(?:\s[A-Z][a-z]{{2,3}}(?:\s\d{{1,2}})?)?)\s?;\s?)(?P<volume>{_VALUE})\s?(?P<issue>{_ISSUE})?\s?:\s?(?P<page>{_PAGES})",
        rf"(?<=[\s,*])(?P<volume>{_VALUE})\*?\s?(?P<issue>{_ISSUE})\s?[:,]\s?(?:pp?\.\s?|S\.\s?)?(?P<page>{_PAGES})",
        rf"(?<=[\s,*])(?P<volume>{_VALUE})\*?\s?[:,]\s?(?:pp?\.\s?|S\.\s?)?(?P<page>{_PAGES})",
        rf"(?<=[\s,*])(?P<volume>{_VALUE})\*?\s?(?P<issue>{_ISSUE})",
        r"(?<=[\s,])(?P<volume>\d{1,4})\.(?P<issue>\d{1,3})(?=\s?\()",
    )
)
_MARKED_PAGES = re.compile(rf"\(?\b(?:pp?|pages?|S|s)\b\.?\s?(?P<page>{_PAGES})")
_STOP = re.compile(r"(?<![\s.(]\w)(?<!\bvs)(?<!\bSt)(?<!\bet al)[.?!][”’\"*]{0,2}\s+(?=[^\sa-z])")
_EDITORS = re.compile(
    r"(?:\bIn:?\s+)(?P<names>[^()]{3,200}?)\s*,?\s*\(?(?:Eds?\.|Hrsg\.?|Hg\.|editors?)\)?\s*[,.:]?\s*"
)
_PUBLISHER = re.compile(r"(?P<place>[A-Z][\w .,]{2,40}):\s*(?P<publisher>[A-Z][^:.]{2,80})\.?\s*$")
_EDITION = re.compile(
    r"\(?\b(\d{1,2}(?:st|nd|rd|th)|rev\.|\d{1,2}\.)\s?(?:ed\b\.?|edn\b\.?|edition|Aufl\.?|Auflage)\)?", re.IGNORECASE
)


def segment(raw: str) -> tuple[Segment, ...]:
    """Return the segments of an entry, in order; nothing raises."""
    label = _LABEL.match(raw)
    start = label.end() if label and label.end() < len(raw) else 0
    tail = _TAIL.search(raw, min(start + 15, len(raw)))
    end = tail.start() if tail else len(raw)
    found = [*_labelled(raw, start), *_body(raw, start, end)]
    return tuple(sorted((s for s in found if len(s.span)), key=lambda s: s.span))


def _labelled(raw: str, start: int) -> Iterator[Segment]:
    if start:
        yield Segment(Label.LABEL, Span(0, start))


def _body(raw: str, start: int, end: int) -> list[Segment]:
    out: list[Segment] = []
    date = _early_date(raw, start, end)
    quoted = _QUOTED.search(raw, start, end)
    head = date.end() if date else start
    locators = _locators(raw, (quoted.end() if quoted else head), end)
    out += locators
    if not date and not any(s.label is Label.DATE for s in locators):
        out += _late_date(raw, start, end)
    stop = min((s.span.start for s in out if s.span.start > start), default=end)
    if date:
        out.append(Segment(Label.DATE, Span(*date.span())))
    if quoted:
        out += _around_quotes(raw, start, date, quoted, stop)
    elif date:
        out.append(Segment(Label.AUTHOR, Span(start, date.start())))
        out += _title_and_rest(raw, head, stop, end)
    else:
        out += _without_date(raw, start, stop, end)
    return out


def _early_date(raw: str, start: int, end: int) -> re.Match[str] | None:
    """Return the date that stands after the names."""
    found = _DATE.search(raw, start, end)
    bare = _BARE_DATE.search(raw, start, end)
    first = min((m for m in (found, bare) if m), key=lambda m: m.start(), default=None)
    if first is None or first.start() == start:
        return None
    quoted = _QUOTED.search(raw, start, first.start())
    late = first.end() > start + (end - start) * 0.75 or (quoted is not None)
    return None if late else first


def _late_date(raw: str, start: int, end: int) -> list[Segment]:
    years = list(_ANY_YEAR.finditer(raw, start, end))
    return [Segment(Label.DATE, Span(*years[-1].span()))] if years else []


def _locators(raw: str, start: int, end: int) -> list[Segment]:
    found = next((m for m in (p.search(raw, start, end) for p in _LOCATORS) if m), None)
    out = []
    if found:
        for name, value in found.groupdict().items():
            if value:
                out.append(Segment(Label(name), Span(*found.span(name))))
    if not any(s.label is Label.PAGE for s in out):
        pages = _MARKED_PAGES.search(raw, start, end)
        if pages:
            out.append(Segment(Label.PAGE, Span(*pages.span())))
    return out


def _around_quotes(raw: str, start: int, date: re.Match[str] | None, quoted: re.Match[str], stop: int) -> list[Segment]:
    names_end = date.start() if date and date.start() < quoted.start() else quoted.start()
    out = [Segment(Label.AUTHOR, Span(start, names_end)), Segment(Label.TITLE, Span(*quoted.span()))]
    return out + _container(raw, quoted.end(), max(stop, quoted.end()))


def _title_and_rest(raw: str, start: int, stop: int, end: int) -> list[Segment]:
    while start < stop and raw[start] in " .,:;)":
        start += 1
    found = _STOP.search(raw, start, stop)
    title_end = found.end() if found else stop
    edition = _EDITION.search(raw, start, title_end)
    out = [Segment(Label.TITLE, Span(start, edition.start() if edition and edition.start() > start else title_end))]
    if edition and edition.start() > start:
        out.append(Segment(Label.EDITION, Span(*edition.span())))
    return out + _container(raw, title_end, stop, end)


def _without_date(raw: str, start: int, stop: int, end: int) -> list[Segment]:
    found = _STOP.search(raw, start, stop)
    if not found:
        return [Segment(Label.TITLE, Span(start, stop))]
    return [Segment(Label.AUTHOR, Span(start, found.end())), *_title_and_rest(raw, found.end(), stop, end)]


def _container(raw: str, start: int, stop: int, end: int | None = None) -> list[Segment]:
    """Label what stands between the title and the locators: container and editors, or publisher and place."""
    text = raw[start:stop].strip(" .,;:()*")
    if len(text) < 2:
        return []
    editors = _EDITORS.search(raw, start, stop)
    if editors:
        return [
            Segment(Label.EDITOR, Span(*editors.span("names"))),
            Segment(Label.CONTAINER, Span(editors.end(), stop)),
        ]
    located = end is not None and stop < end
    publisher = None if located else _PUBLISHER.search(raw, start, stop)
    if publisher:
        return [
            Segment(Label.PLACE, Span(*publisher.span("place"))),
            Segment(Label.PUBLISHER, Span(*publisher.span("publisher"))),
        ]
    if not located and "*" not in raw[start:stop] and _is_publisher(text):
        return [Segment(Label.PUBLISHER, Span(start, stop))]
    return [Segment(Label.CONTAINER, Span(start, stop))]


def _is_publisher(text: str) -> bool:
    return bool(
        re.search(r"\b(?:Press|Verlag|Publish\w*|Books|Routledge|Springer|Elsevier|Wiley|Sage|Institute)\b", text)
    )
