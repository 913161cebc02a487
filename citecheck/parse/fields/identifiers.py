"""What an entry is known by: URL, arXiv, PMID, PMCID, ISBN, ISSN, found by their shapes anywhere in the raw string."""

from __future__ import annotations

import re
from typing import NamedTuple

from citecheck.model.span import Span


class Found(NamedTuple):
    """An identifier: its Item field, its value in normal form, and where it stands."""

    field: str
    value: str
    span: Span


_URL = re.compile(r"(?:https?://|ftp://|www\.)[^\s<>\"“”\[\]{}|^`]+", re.IGNORECASE)
_ARXIV = re.compile(
    r"(?<![\w/])ar\s?xiv(?:e|\.org)?\s?(?:preprint)?\s?[:/]?\s?(?:abs/|ar\s?xiv:)?\s?(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]{2,12}(?:\.[A-Z]{2})?\s?/\s?\d{7}(?:v\d+)?)"
    r"|(?<![\w/])((?:hep-(?:th|ph|ex|lat)|astro-ph|cond-mat|gr-qc|math-ph|nucl-(?:th|ex)|quant-ph|physics|math|nlin|cs|q-bio)(?:\.[A-Z]{2})?\s?/\s?\d{7}(?:v\d+)?)",
    re.IGNORECASE,
)
_PMID = re.compile(r"\b(?:PMID|Pub\s?Med(?:\s(?:PMID|ID))?)\s?[:=]?\s?(\d{5,9})(?!\d)", re.IGNORECASE)
_PMCID = re.compile(r"\b(PMC\s?\d{5,9})(?!\d)", re.IGNORECASE)
_ISBN = re.compile(r"\bISBN(?:-1[03])?\s?:?\s?((?:97[89][- –]?)?\d[\d–-]{7,15}[\dX])(?![\dX])", re.IGNORECASE)
_ISBN_SPACED = re.compile(r"\bISBN(?:-1[03])?\s?:?\s?((?:97[89] )?\d{1,5} \d{1,7} \d{1,7} [\dX])\b", re.IGNORECASE)
_ISSN = re.compile(r"\b[ep]?-?ISSN\s?:?\s?(\d{4}[-–]\d{3}[\dX])\b", re.IGNORECASE)
_DOI_HOST = re.compile(r"(?:https?://)?(?:dx\.)?doi\.org/", re.IGNORECASE)


def find_identifiers(raw: str, doi: Span | None) -> list[Found]:
    """Return the identifiers in the raw string; the DOI's own stretch is left out."""
    found = [*_find(raw, "arxiv", _ARXIV), *_find(raw, "PMID", _PMID), *_find(raw, "PMCID", _PMCID)]
    found += [*_find(raw, "ISBN", _ISBN), *_find(raw, "ISBN", _ISBN_SPACED), *_find(raw, "ISSN", _ISSN)]
    found += _urls(raw, doi)
    return found


def _find(raw: str, field: str, pattern: re.Pattern[str]) -> list[Found]:
    return [
        Found(field, "".join(m[m.lastindex or 0].split()).replace("–", "-"), Span(*m.span(m.lastindex or 0)))
        for m in pattern.finditer(raw)
    ]


def _urls(raw: str, doi: Span | None) -> list[Found]:
    urls = []
    for found in _URL.finditer(raw):
        start, end = found.span()
        end = _url_end(raw, start, end)
        if _DOI_HOST.match(raw, start, end) or (doi and doi.start < end and start < doi.end):
            continue
        urls.append(Found("URL", raw[start:end], Span(start, end)))
    return urls


def _url_end(raw: str, start: int, end: int) -> int:
    while end > start and raw[end - 1] in ".,;:!?'’)*»":
        if raw[end - 1] == ")" and raw.count("(", start, end) >= raw.count(")", start, end):
            break
        end -= 1
    return end
