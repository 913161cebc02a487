"""RIS. Source: the RIS specification of Reference Manager, and EndNote's and Zotero's use of it."""

from __future__ import annotations

import re
from itertools import islice

from citecheck.ids import doi
from citecheck.model.document import Document
from citecheck.model.item import Item
from citecheck.model.span import Span
from citecheck.read import given_dates, listed
from citecheck.read.encoding import decode
from citecheck.read.interface import ReadError
from citecheck.read.tagged import Record, people, records
from citecheck.settings import Settings

NAME = "ris"
SUFFIXES = (".ris",)
_LINE = re.compile(r"(?P<tag>[A-Z][A-Z0-9])(?: {1,2}- ?| {2}-)(?P<value>.*)")
_BEGINNING = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,80}(?:[^\n]{0,200}\n){0,5}?TY {1,2}- ?[A-Z]{3,6}")
_TYPES = {
    "ABST": "article-journal",
    "BLOG": "post-weblog",
    "BOOK": "book",
    "CASE": "legal_case",
    "CHAP": "chapter",
    "COMP": "software",
    "CONF": "paper-conference",
    "CPAPER": "paper-conference",
    "DATA": "dataset",
    "DBASE": "dataset",
    "DICT": "entry-dictionary",
    "EBOOK": "book",
    "ECHAP": "chapter",
    "EDBOOK": "book",
    "EJOUR": "article-journal",
    "ELEC": "webpage",
    "ENCYC": "entry-encyclopedia",
    "GOVDOC": "report",
    "INPR": "article-journal",
    "JFULL": "periodical",
    "JOUR": "article-journal",
    "MGZN": "article-magazine",
    "NEWS": "article-newspaper",
    "PAT": "patent",
    "RPRT": "report",
    "STAND": "standard",
    "THES": "thesis",
    "UNPB": "manuscript",
    "VIDEO": "motion_picture",
    "WEB": "webpage",
}
_IN_BOOKS = frozenset({"chapter", "paper-conference", "entry-dictionary", "entry-encyclopedia"})
_ISBN = re.compile(r"97[89]|\d[\d-]{8,12}[\dXx](?!\d)")
_SHOWN_IN = {
    "author": ("AU", "A1"),
    "editor": ("ED", "A2"),
    "issued": ("PY", "Y1", "DA"),
    "title": ("TI", "T1", "CT"),
    "container_title": ("T2", "JO", "JF", "BT", "J2", "JA"),
    "volume": ("VL", "IS"),
    "page": ("SP", "EP"),
    "publisher": ("PB",),
    "DOI": ("DO", "M3", "UR"),
    "URL": ("UR",),
}


def sniffs(head: bytes, path: str) -> float:
    """Say how much the beginning of a file looks like RIS."""
    return 0.9 if _BEGINNING.match(head) else 0.6 if path.lower().endswith(SUFFIXES) else 0.0


def read(path: str, data: bytes, settings: Settings) -> Document:
    """Return the entries; raise ReadError where the file is no text, or holds no record or more than are taken on."""
    source = decode(path, data, settings.limits)
    most = settings.limits.entries
    found = entries(source.text, most + 1)
    if not found:
        raise ReadError(path, "The file holds no RIS record.")
    return listed.document(path, NAME, source, found, most)


def entries(source: str, most: int | None = None) -> list[listed.Listed]:
    """Return the records of a text, the first `most`."""
    return [_listed(record) for record in islice(records(source, _LINE, "TY", "ER"), most)]


def _listed(record: Record) -> listed.Listed:
    places = {part: record.place(*tags) for part, tags in _SHOWN_IN.items()}
    shown: dict[str, Span] = {part: place for part, place in places.items() if place}
    return listed.Listed(record.first("ID", "LB", "AN"), _item(record), record.span, shown)


def _item(record: Record) -> Item:
    kind = _TYPES.get(record.first("TY").upper(), "document")
    issued, suffix, literal = given_dates.read(record.first("PY", "Y1", "DA").strip("/ "))
    first, last = record.first("SP"), record.first("EP")
    number = record.first("SN")
    in_book = kind in _IN_BOOKS
    return Item(
        type=kind,
        author=people(record.every("AU", "A1")),
        editor=people(record.every("ED") or (record.every("A2") if in_book or kind == "book" else ())),
        translator=people(record.every("A4")),
        issued=issued,
        issued_literal=literal,
        year_suffix=suffix,
        title=record.first("TI", "T1", "CT", *(() if in_book or record.first("T2") else ("BT",))),
        container_title=_container(record, kind),
        collection_title=record.first("T3") or (record.first("T2") if kind == "book" else ""),
        volume=record.first("VL"),
        issue=record.first("IS"),
        page=f"{first}-{last}" if first and last and "-" not in first and first != last else first,
        number=record.first("C7") or (record.first("M1") if kind == "report" else ""),
        edition=record.first("ET"),
        publisher=record.first("PB"),
        publisher_place=record.first("CY", "PP"),
        genre=record.first("M3") if "10." not in record.first("M3") else "",
        accessed=given_dates.read(record.first("Y2").strip("/ "))[0],
        DOI=_doi(record),
        URL=record.first("UR", "L2", "LK"),
        ISBN=number if _ISBN.match(number) else "",
        ISSN="" if _ISBN.match(number) else number,
        language=record.first("LA"),
    )


def _container(record: Record, kind: str) -> str:
    if kind == "book":
        return ""
    if kind in _IN_BOOKS:
        return record.first("BT", "T2", "JO", "JF")
    return record.first("T2", "JF", "JO", "J2", "JA")


def _doi(record: Record) -> str:
    """Return the printed DOI: of its own tag, or within the tags that managers put it in."""
    own = record.first("DO")
    if own:
        return own
    found = (each.doi for tag in ("M3", "UR", "N1", "L3") for value in record.every(tag) for each in doi.find(value))
    return next((each for each in found if each), "")
