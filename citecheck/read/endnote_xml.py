"""EndNote's XML export. Source: EndNote's RSXML document type."""

from __future__ import annotations

from citecheck.model.document import Document, MarkKind
from citecheck.model.item import Item, Name
from citecheck.model.place import ElementPlace
from citecheck.read import given_dates, listed, xml
from citecheck.read.builder import Builder
from citecheck.read.interface import ReadError
from citecheck.read.tagged import people
from citecheck.settings import Settings

NAME = "endnote-xml"
SUFFIXES = (".enx",)
_TYPES = {
    "artwork": "graphic",
    "blog": "post-weblog",
    "book": "book",
    "book section": "chapter",
    "computer program": "software",
    "conference paper": "paper-conference",
    "conference proceedings": "paper-conference",
    "dataset": "dataset",
    "edited book": "book",
    "electronic article": "article-journal",
    "electronic book": "book",
    "electronic book section": "chapter",
    "encyclopedia": "entry-encyclopedia",
    "government document": "report",
    "journal article": "article-journal",
    "magazine article": "article-magazine",
    "manuscript": "manuscript",
    "newspaper article": "article-newspaper",
    "patent": "patent",
    "report": "report",
    "standard": "standard",
    "thesis": "thesis",
    "unpublished work": "manuscript",
    "web page": "webpage",
}


def sniffs(head: bytes, path: str) -> float:
    """Say how much the beginning of a file looks like EndNote's XML."""
    if b"<records>" in head and (b"<record>" in head or b"<database" in head):
        return 0.97
    return 0.4 if path.lower().endswith(SUFFIXES) else 0.0


def read(path: str, data: bytes, _settings: Settings) -> Document:
    """Return the entries; raise ReadError where the file is no well-formed XML or holds no record."""
    root = xml.parse(path, data)
    found = [element for element in root.iter() if xml.name(element) == "record"]
    if not found:
        raise ReadError(path, "The XML holds no EndNote record.")
    builder = Builder()
    for element in found:
        item, key = entry(element)
        builder.begin(ElementPlace(f"record {key}".strip(), element.sourceline))
        start = builder.write(" ".join(text for _, text in listed.parts(item) if text) or "?").start
        builder.mark(MarkKind.ENTRY, start, key=key, item=item)
        builder.write("\n\n")
    return builder.finish(path, NAME, encoding=root.getroottree().docinfo.encoding, bare=True)


def entry(record: xml.Element) -> tuple[Item, str]:
    """Return the fields of a record, and its number."""
    kind = _kind(record)
    issued, suffix, literal = given_dates.read(_of(record, "year"))
    titles = xml.first(record, "titles")
    container = _of(titles, "secondary-title") if titles is not None else ""
    journal = xml.first(record, "periodical")
    number = _of(record, "isbn")
    item = Item(
        type=kind,
        author=_people(record, "authors"),
        editor=_people(record, "secondary-authors"),
        translator=_people(record, "subsidiary-authors"),
        issued=issued,
        issued_literal=literal,
        year_suffix=suffix,
        title=_of(titles, "title") if titles is not None else "",
        container_title="" if kind == "book" else container or _of(journal, "full-title"),
        collection_title=container if kind == "book" else "",
        volume=_of(record, "volume"),
        issue=_of(record, "number"),
        page=_of(record, "pages"),
        edition=_of(record, "edition"),
        publisher=_of(record, "publisher"),
        publisher_place=_of(record, "pub-location"),
        DOI=_of(record, "electronic-resource-num"),
        URL=_of(xml.first(record, "urls"), "url"),
        ISBN=number if len(number.replace("-", "")) > 9 else "",
        ISSN=number if len(number.replace("-", "")) <= 9 else "",
        language=_of(record, "language"),
    )
    return item, _of(record, "rec-number")


def _kind(record: xml.Element) -> str:
    kind = xml.first(record, "ref-type")
    return _TYPES.get(str(kind.get("name") or "").casefold() if kind is not None else "", "document")


def _of(element: xml.Element | None, name: str) -> str:
    return xml.text(xml.first(element, name)) if element is not None else ""


def _people(record: xml.Element, role: str) -> tuple[Name, ...]:
    group = xml.first(record, role)
    names = (xml.text(author) for author in group) if group is not None else ()
    return people(name for name in names if name)
