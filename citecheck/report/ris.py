"""RIS: the list as read, for Zotero, EndNote and others. Source: the RIS specification of Reference Manager."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model.item import Item, Name
from citecheck.model.report import Report
from citecheck.report.chosen import chosen
from citecheck.report.escape import terminal
from citecheck.report.interface import Format, Options

FORMAT = Format("ris", "the list as read, as RIS")

_TYPES = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "book": "BOOK",
    "chapter": "CHAP",
    "paper-conference": "CPAPER",
    "thesis": "THES",
    "report": "RPRT",
    "webpage": "ELEC",
    "post-weblog": "BLOG",
    "dataset": "DATA",
    "software": "COMP",
    "patent": "PAT",
    "standard": "STAND",
    "manuscript": "UNPB",
    "entry-dictionary": "DICT",
    "entry-encyclopedia": "ENCYC",
    "motion_picture": "VIDEO",
}


def write(report: Report, options: Options) -> bytes:
    """Return the entries of all files as RIS records."""
    items = (chosen(entry, options) for document in report.documents for entry in document.dossier.entries)
    return "".join(_record(item) for item in items).encode("utf-8", "replace")


def _record(item: Item) -> str:
    rows = "".join(f"{tag}  - {terminal(value)}\r\n" for tag, value in _fields(item) if value)
    return f"TY  - {_TYPES.get(item.type, 'GEN')}\r\n{rows}ER  - \r\n\r\n"


def _fields(item: Item) -> Iterator[tuple[str, str]]:
    yield from (("AU", _name(name)) for name in item.author)
    yield from (("ED", _name(name)) for name in item.editor)
    yield "PY", item.year or item.issued_literal
    yield "DA", "/".join(f"{part:02d}" for part in item.issued.parts) if item.issued and item.issued.month else ""
    yield "TI", item.title
    yield "T2", item.container_title
    yield "T3", item.collection_title
    yield "VL", item.volume
    yield "IS", item.issue or item.number
    first, _, last = item.page.replace("–", "-").partition("-")
    yield "SP", first
    yield "EP", last
    yield "ET", item.edition
    yield "PB", item.publisher
    yield "CY", item.publisher_place
    yield "SN", item.ISBN or item.ISSN
    yield "DO", item.DOI
    yield "UR", item.URL


def _name(name: Name) -> str:
    return name.literal or ", ".join(part for part in (name.full_family, name.given, name.suffix) if part)
