"""Field codes and content controls of reference managers: which works a citation names, and what is embedded of them.

Read: Zotero, Mendeley Desktop and Mendeley Cite (CSL-JSON), EndNote (its XML), Word's own citations. Which text is the
bibliography is told by field codes and tags of their own.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from citecheck.model.csl import from_csl
from citecheck.model.item import Date, Item, Name
from citecheck.read import endnote_xml, xml
from citecheck.read.docx.package import child
from citecheck.read.interface import ReadError

_CSL = re.compile(r"\s*(?:ADDIN\s+)?(?:ZOTERO_ITEM\s+)?CSL_CITATION\s*(?P<json>\{.*\})", re.DOTALL)
_ENDNOTE = re.compile(r"(?P<xml><EndNote>.*?</EndNote>)", re.DOTALL)
_WORD = re.compile(r"\s*CITATION\s+(?P<keys>[^\s\\]+)(?P<more>(?:.*?\\m\s+[^\s\\]+)*)", re.DOTALL)
_WORD_MORE = re.compile(r"\\m\s+([^\s\\]+)")
_LIST = re.compile(r"\s*(?:ADDIN\s+(?:ZOTERO_BIBL|Mendeley Bibliography|EN\.REFLIST|CSL_BIBLIOGRAPHY)|BIBLIOGRAPHY\b)")
_TAG = re.compile(r"MENDELEY_CITATION_v\d_(?P<data>[A-Za-z0-9+/=_-]{4,})")
_LIST_TAG = "MENDELEY_BIBLIOGRAPHY"
_SHOWN = (
    ("properties", "plainCitation"),
    ("mendeley", "plainTextFormattedCitation"),
    ("manualOverride", "citeprocText"),
)
"""Where Zotero, Mendeley Desktop and Mendeley Cite keep the text that they last wrote."""
_LONGEST = 2_000_000


@dataclass(frozen=True, slots=True)
class Embedded:
    """A work that a citation's field carries: its key and its data."""

    key: str
    item: Item


@dataclass(frozen=True, slots=True)
class Field:
    """What a field is: the works it cites, in order, what its manager last wrote for it; or the bibliography."""

    works: tuple[Embedded, ...] = ()
    shown: str = ""
    is_list: bool = False


def of_code(code: str, sources: Mapping[str, Item]) -> Field | None:
    """Return what a field code says; None for fields that cite nothing. `sources` are Word's own, by tag."""
    if len(code) > _LONGEST:
        return None
    if _LIST.match(code):
        return Field(is_list=True)
    if csl := _CSL.match(code):
        return _of_json(csl.group("json"))
    if endnote := _ENDNOTE.search(code):
        return _of_endnote(endnote.group("xml"))
    if word := _WORD.match(code):
        keys = [word.group("keys"), *_WORD_MORE.findall(word.group("more"))]
        return Field(tuple(Embedded(key, sources.get(key, Item())) for key in keys))
    return None


def of_tag(tag: str) -> Field | None:
    """Return what a content control's tag says, as Mendeley Cite writes it."""
    if tag.startswith(_LIST_TAG):
        return Field(is_list=True)
    found = _TAG.match(tag)
    if found is None or len(tag) > _LONGEST:
        return None
    letters = found.group("data").translate(str.maketrans("-_", "+/")).rstrip("=")
    try:
        return _of_json(base64.b64decode(letters + "=" * (-len(letters) % 4)).decode("utf-8"))
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return None


def last_written(field: Field) -> str | None:
    """Return what the manager last wrote for a field, or, where it keeps none, the years of the works it carries."""
    years = [work.item.year for work in field.works]
    return field.shown or (f"({', '.join(years)})" if years and all(years) else None)


def _of_json(text: str) -> Field | None:
    try:
        data, _ = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return None
    items = data.get("citationItems") if isinstance(data, dict) else None
    works = tuple(_works(items)) if isinstance(items, list) else ()
    return Field(works, _shown(data)) if works else None


def _shown(data: Mapping[str, object]) -> str:
    for where, name in _SHOWN:
        part = data.get(where)
        shown = part.get(name) if isinstance(part, Mapping) else None
        if isinstance(shown, str) and shown:
            return shown
    return ""


def _works(items: list[object]) -> Iterator[Embedded]:
    for each in items:
        if not isinstance(each, dict):
            continue
        data = each.get("itemData")
        uris = each.get("uris") or each.get("uri")
        key = str(uris[0]) if isinstance(uris, list) and uris else str(each.get("id") or "")
        if key:
            yield Embedded(key, from_csl(data) if isinstance(data, Mapping) else Item())


def _of_endnote(text: str) -> Field | None:
    try:
        root = xml.parse("", text.encode("utf-8", "replace"))
    except ReadError:
        return None
    shown = xml.text(xml.first(root, "DisplayText"))
    works = tuple(_cited(cite) for cite in xml.children(root, "Cite"))
    return Field(tuple(w for w in works if w.key), shown) if works else None


def _cited(cite: xml.Element) -> Embedded:
    record = child(cite, "record")
    number = xml.text(child(cite, "RecNum"))
    if record is not None:
        item, key = endnote_xml.entry(record)
        return Embedded(key or number, item)
    year = xml.text(child(cite, "Year"))
    author = xml.text(child(cite, "Author"))
    issued = Date(int(year)) if year.isdecimal() and len(year) == 4 else None
    return Embedded(number, Item(author=(Name(author),) if author else (), issued=issued))


def word_sources(trees: tuple[xml.Element, ...]) -> dict[str, Item]:
    """Return Word's own bibliography by tag."""
    sources: dict[str, Item] = {}
    for tree in trees:
        for source in xml.children(tree, "Source"):
            tag = xml.text(child(source, "Tag"))
            year = xml.text(child(source, "Year"))
            people = (e for e in source.iter() if xml.name(e) == "Person")
            names = tuple(Name(xml.text(child(p, "Last")), xml.text(child(p, "First"))) for p in people)
            issued = Date(int(year)) if year.isdecimal() and len(year) == 4 else None
            if tag:
                sources[tag] = Item(author=names, issued=issued, title=xml.text(child(source, "Title")))
    return sources
