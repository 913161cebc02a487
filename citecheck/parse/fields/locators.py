"""Volume, issue, page and article number: "77 (1), 81-98", "vol. 43, no. 3", "126.6", "Bd. 12, H. 3", "e1002984"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from citecheck.model.span import Span
from citecheck.parse.fields.segment import Label, Segment


class Piece(NamedTuple):
    """A locator: "volume", "issue", "page" or "number", and where its value stands."""

    field: str
    span: Span


_VALUE = r"(?:[A-Za-z]{0,3}\d+[A-Za-z]{0,2}(?:\s?[-‐‑–—−/+&]\s?[A-Za-z]{0,3}\d+[A-Za-z]{0,2})?|[IVXLCDM]{1,9}(?![a-z]))"
_PAGES = r"[A-Za-z]{0,4}[.:]?\d[\dA-Za-z.:]{0,15}(?:\s?(?:[-‐‑–—−~]|--|‒)\s?-?[A-Za-z]{0,4}\.?\d[\dA-Za-z.]{0,12})?(?:\s?ff?\b)?|[ivxlcdm]{1,8}\s?[-–—]\s?[ivxlcdm]{1,8}"
_MARKED = re.compile(
    rf"""
    (?P<volume>\b(?:vols?|volumes?|volumen|bd|band|jg|jgg|jahrgang|jahrg|t|tome|tomo|årg|jrg|jaargang|roč|r|т|том|v)\b\.?\s?(?P<v>{_VALUE}))
    |(?P<issue>(?:\b(?:no|nos|nr|num|núm|número|numero|number|numb|issue|iss|heft|hft|h|fasc|fascicule|fascicolo|nro|n|вып)\b\.?|n[°º]|№|\#)\s?(?P<i>{_VALUE}))
    |(?P<supplement>\b(?:suppl(?:ement)?|supl|pt|part|spec(?:ial)?\.?\s?(?:issue|no))\b\.?(?:\s?{_VALUE})?)
    |(?P<page>(?:\b(?:pp?|pages?|pgs?|pags?|págs?|páginas?|ss?|seiten?|sid|str|bls|blz|с|стр|col|cols|f|fol|ff)\b\.?\s?:?)\s?(?P<p>{_PAGES}))
    |(?P<number>\b(?:article|art|artikel|paper)\b\.?\s?(?:no\b\.?|number|id)?\s?(?P<n>[A-Za-z]{{0,3}}\d[\w.]*))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_VOLUME_ISSUE = re.compile(
    rf"(?P<v>{_VALUE})\s*(?:[(\[]\s*(?:no\.?|nr\.?|issue|n°)?\s*(?P<i>[^()\[\]]{{1,40}}?)\s*[)\]]"
    rf"|\s?[.:/]\s?(?P<j>\d{{1,4}}(?:[-–/]\d{{1,4}})?)(?![\d.])|\s?,\s?(?P<k>\d{{1,3}}(?:[-–/]\d{{1,3}})?)(?!\d))?",
)
_VALUE_ALONE = re.compile(rf"{_VALUE}")
_PAGE_ALONE = re.compile(_PAGES)
_PAGE_COUNT = re.compile(r"\s*[(\[]?\s*[\divxlc]+\s*(?:pp?|s|pages|seiten|стр|с|págs?|blz)\b\.?", re.IGNORECASE)
_GROUPS = {"volume": ("v", "volume"), "issue": ("i", "issue"), "page": ("p", "page"), "number": ("n", "number")}
_ALONE = {Label.VOLUME: _VALUE_ALONE, Label.ISSUE: _VALUE_ALONE, Label.PAGE: _PAGE_ALONE}


def read_locators(raw: str, segments: Iterable[Segment]) -> Iterator[Piece]:
    """Yield the locators that segments of volume, issue and page hold, in order; a field may come twice."""
    for segment in segments:
        if segment.label is Label.PAGE and _PAGE_COUNT.fullmatch(
            raw[segment.span.start : segment.span.end].rstrip(" .,;)]")
        ):
            continue
        marked = list(_marked(raw, segment.span))
        yield from marked or _unmarked(raw, segment)


def _marked(raw: str, span: Span) -> Iterator[Piece]:
    for found in _MARKED.finditer(raw, span.start, span.end):
        kind = found.lastgroup or ""
        kind = next((k for k in _GROUPS if found[k]), "")
        if kind:
            group, field = _GROUPS[kind]
            yield Piece(field, Span(*found.span(group)))
        elif found["supplement"]:
            yield Piece("issue", Span(*found.span("supplement")))


def _unmarked(raw: str, segment: Segment) -> Iterator[Piece]:
    span = segment.span
    if segment.label is Label.VOLUME:
        found = _VOLUME_ISSUE.search(raw, span.start, span.end)
        if found:
            yield Piece("volume", Span(*found.span("v")))
            for group in "ijk":
                if found[group]:
                    yield Piece("issue", Span(*found.span(group)))
                    rest = Segment(Label.PAGE, Span(found.end(), span.end))
                    yield from _pages_after(raw, rest)
        return
    alone = _ALONE[segment.label].search(raw, span.start, span.end)
    if alone:
        yield Piece(segment.label.value, Span(*alone.span()))


def _pages_after(raw: str, segment: Segment) -> Iterator[Piece]:
    found = _PAGE_ALONE.search(raw, segment.span.start, segment.span.end)
    if found:
        yield Piece("page", Span(*found.span()))
