"""PubMed's citation format (.nbib). Source: the MEDLINE/PubMed data element descriptions of the NLM."""

from __future__ import annotations

import re
from itertools import islice

from citecheck.model.document import Document
from citecheck.model.item import Item, Name
from citecheck.model.span import Span
from citecheck.read import given_dates, listed
from citecheck.read.encoding import decode
from citecheck.read.interface import ReadError
from citecheck.read.tagged import MOST_PEOPLE, Record, people, records
from citecheck.settings import Settings

NAME = "nbib"
SUFFIXES = (".nbib",)
_LINE = re.compile(r"(?P<tag>[A-Z]{2,4}) {0,2}- (?P<value>.*)")
_BEGINNING = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,80}PMID ?- ?\d{1,8}")
_INITIALS = re.compile(r"(?P<family>.{1,100}) (?P<given>[A-Z]{1,4})(?: (?P<suffix>Jr|Sr|[23]r?d|[IV]{2,3}))?")
_SHORT_PAGES = re.compile(r"(?P<first>[A-Za-z]*\d+)-(?P<last>\d+)(?!\d)")
_SHOWN_IN = {
    "author": ("FAU", "AU", "CN"),
    "editor": ("FED", "ED"),
    "issued": ("DP",),
    "title": ("TI", "BTI"),
    "container_title": ("JT", "TA", "BTI"),
    "volume": ("VI", "IP"),
    "page": ("PG",),
    "publisher": ("PB",),
    "DOI": ("LID", "AID"),
}


def sniffs(head: bytes, path: str) -> float:
    """Say how much the beginning of a file looks like PubMed's format."""
    return 0.95 if _BEGINNING.match(head) else 0.6 if path.lower().endswith(SUFFIXES) else 0.0


def read(path: str, data: bytes, settings: Settings) -> Document:
    """Return the entries; raise ReadError where the file is no text, or holds no record or more than are taken on."""
    source = decode(path, data, settings.limits)
    most = settings.limits.entries
    found = [_listed(record) for record in islice(records(source.text, _LINE, "PMID"), most + 1)]
    if not found:
        raise ReadError(path, "The file holds no PubMed record.")
    return listed.document(path, NAME, source, found, most)


def _listed(record: Record) -> listed.Listed:
    places = {part: record.place(*tags) for part, tags in _SHOWN_IN.items()}
    shown: dict[str, Span] = {part: place for part, place in places.items() if place}
    return listed.Listed(record.first("PMID"), _item(record), record.span, shown)


def _item(record: Record) -> Item:
    issued, suffix, literal = given_dates.read(record.first("DP"))
    journal, book = record.first("JT", "TA"), record.first("BTI")
    title = record.first("TI").strip("[]") if record.first("TI").startswith("[") else record.first("TI")
    authors = people(record.every("FAU")) or tuple(map(_short, record.every("AU")[:MOST_PEOPLE]))
    return Item(
        type="article-journal" if journal else "chapter" if title and book else "book",
        author=(*authors, *(Name(literal=name) for name in record.every("CN"))),
        editor=people(record.every("FED")),
        issued=issued,
        issued_literal=literal,
        year_suffix=suffix,
        title=(title or book).rstrip("."),
        container_title=journal or (book if title else ""),
        volume=record.first("VI"),
        issue=record.first("IP"),
        page=_pages(record.first("PG")),
        publisher=record.first("PB"),
        publisher_place=record.first("PL") if not journal else "",
        DOI=_id(record, "doi"),
        ISBN=record.first("ISBN").partition(" ")[0],
        ISSN=record.first("IS").partition(" ")[0],
        PMID=record.first("PMID"),
        PMCID=record.first("PMC"),
        language=record.first("LA"),
    )


def _short(name: str) -> Name:
    """Return the name "Smith JA"; anything else is taken whole."""
    parts = _INITIALS.fullmatch(name)
    return Name(parts["family"], parts["given"], suffix=parts["suffix"] or "") if parts else Name(name)


def _id(record: Record, kind: str) -> str:
    ending = f"[{kind}]"
    return next((v.removesuffix(ending).strip() for v in record.every("LID", "AID") if v.endswith(ending)), "")


def _pages(text: str) -> str:
    """Return pages with the last one whole: "651-72" is 651-672."""
    pages = _SHORT_PAGES.match(text)
    if pages is None or len(pages["last"]) >= len(pages["first"]):
        return text
    return f"{pages['first']}-{pages['first'][: len(pages['first']) - len(pages['last'])]}{pages['last']}"
