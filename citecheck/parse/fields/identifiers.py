"""What an entry is known by: DOI, URL, arXiv, PMID, PMCID, ISBN, ISSN, found by their shapes anywhere in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from citecheck.ids import arxiv, doi, isbn, issn, pmcid, pmid, url
from citecheck.ids.printed import PrintedId
from citecheck.model.reference import PrintedDoi
from citecheck.model.span import Span


class Found(NamedTuple):
    """An identifier: its Item field, its value in normal form, and where it stands."""

    field: str
    value: str
    span: Span


class _Finder(NamedTuple):
    """A field, the letters (in lower case) without which its finder need not be asked, finder and normal form."""

    field: str
    signs: tuple[str, ...]
    find: Callable[[str], Iterator[PrintedId]]
    compact: Callable[[str], str]


_FINDERS = (
    _Finder("arxiv", ("arxiv", "/"), arxiv.find, arxiv.compact),
    _Finder("PMID", ("pmid", "pubmed"), pmid.find, pmid.compact),
    _Finder("PMCID", ("pmc",), pmcid.find, pmcid.compact),
    _Finder("ISBN", ("isbn", "978", "979"), isbn.find, isbn.compact),
    _Finder("ISSN", ("issn",), issn.find, issn.compact),
    _Finder("URL", ("http", "www.", "ttp", "ftp"), url.find, url.compact),
)


def printed_doi(raw: str) -> PrintedDoi | None:
    """Return the entry's DOI as printed: the first that is one, else the first that is told to be one."""
    if "10" not in raw and "doi" not in raw.lower():
        return None
    first: PrintedDoi | None = None
    for found in doi.find(raw):
        if found.doi:
            return found
        first = first or found
    return first


def find_identifiers(raw: str, doi_span: Span | None) -> list[Found]:
    """Return the other identifiers in the raw string; an address that is the DOI's own is left out."""
    lower = raw.lower()
    found = [
        Found(finder.field, printed.value or finder.compact(printed.printed), printed.span)
        for finder in _FINDERS
        if any(sign in lower for sign in finder.signs)
        for printed in finder.find(raw)
    ]
    return [f for f in found if f.field != "URL" or not _is_doi(f, doi_span)]


def _is_doi(found: Found, doi_span: Span | None) -> bool:
    return "doi.org/" in found.value.lower() or (doi_span is not None and doi_span.meets(found.span))
