"""The parts of a .docx that the reader needs, parsed. Source: ECMA-376, part 1."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field

from citecheck.read import xml
from citecheck.read.archive import Archive
from citecheck.read.interface import ReadError
from citecheck.settings import Limits

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT_RELATED = "{http://purl.oclc.org/ooxml/officeDocument/relationships}"
_MAIN = ("word/document.xml", "word/document2.xml")


@dataclass(frozen=True)
class Package:
    """A Word file's parts; None where the file has none of a kind."""

    name: str
    """Of the main part."""
    body: xml.Element
    footnotes: xml.Element | None
    endnotes: xml.Element | None
    numbering: xml.Element | None
    styles: xml.Element | None
    targets: dict[str, str] = field(default_factory=dict)
    """Addresses of hyperlinks by relationship."""
    sources: tuple[xml.Element, ...] = ()
    """Word's own bibliography, where it has one."""


def load(path: str, data: bytes, limits: Limits) -> Package:
    """Return a Word file's parts; raise ReadError where it is none, damaged, encrypted or a bomb."""
    with Archive(path, data, limits) as archive:
        name = next((each for each in _MAIN if each in archive.names()), "")
        body = _tree(path, archive, name) if name else None
        if body is None:
            raise ReadError(path, _no_document(path))
        custom = [n for n in archive.names() if n.startswith("customXml/item") and "Props" not in n][:20]
        found = (_tree(path, archive, n) for n in custom)
        return Package(
            name,
            body,
            _tree(path, archive, "word/footnotes.xml"),
            _tree(path, archive, "word/endnotes.xml"),
            _tree(path, archive, "word/numbering.xml"),
            _tree(path, archive, "word/styles.xml"),
            _targets(_tree(path, archive, f"word/_rels/{posixpath.basename(name)}.rels")),
            tuple(tree for tree in found if tree is not None and xml.name(tree) == "Sources"),
        )


def _no_document(path: str) -> str:
    if path.lower().endswith((".docx", ".docm")):
        return "The file holds no Word document."
    return "The file is a ZIP archive, and neither a Word file nor OpenDocument text; unpack it first."


def _tree(path: str, archive: Archive, name: str) -> xml.Element | None:
    data = archive.part(name)
    if data is None:
        return None
    tree = xml.parse(path, data)
    if tree.getroottree().docinfo.internalDTD is not None:
        raise ReadError(path, "The file declares a document type, which no Word file does.")
    return tree


def _targets(relations: xml.Element | None) -> dict[str, str]:
    if relations is None:
        return {}
    links = (e for e in relations if str(e.get("Type") or "").endswith("/hyperlink"))
    return {str(e.get("Id")): str(e.get("Target") or "") for e in links}


def value(element: xml.Element | None, name: str = "val") -> str:
    """Return an attribute of WordprocessingML, or ""."""
    if element is None:
        return ""
    return str(element.get(W + name) or element.get(STRICT + name) or element.get(name) or "")


def relation(element: xml.Element) -> str:
    """Return the relationship that an element names, or ""."""
    return str(element.get(_RELATED + "id") or element.get(_STRICT_RELATED + "id") or "")


def child(element: xml.Element | None, *names: str) -> xml.Element | None:
    """Return the descendant that a path of child names leads to, or None."""
    for each in names:
        if element is None:
            return None
        element = next(xml.children(element, each), None)
    return element
