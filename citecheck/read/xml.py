"""XML as a tree, with nothing followed: no entity, no external file, no network, bounded depth.

lxml's parser refuses entity bombs and more than 256 levels by itself; what it raises becomes one sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from html.entities import html5
from typing import Any

from citecheck.read.interface import ReadError

Element = Any
"""An lxml element: lxml is imported only when an XML file is read."""


def parse(path: str, data: bytes) -> Element:
    """Return the root of the tree, or raise ReadError with the parser's own words."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root: Element = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(path, f"The file is not well-formed XML: {' '.join(str(error).split())[:200]}.") from error
    own = next((str(entity.name) for entity in root.iter(etree.Entity) if f"{entity.name};" not in html5), None)
    if own is not None:
        raise ReadError(path, f"The file uses an entity of its own, “{own[:40]}”; entities are not followed.")
    return root


def name(element: Element) -> str:
    """Return an element's name without its namespace, or "" for an entity that was not followed."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: Element, *names: str) -> Iterator[Element]:
    """Yield the children that bear one of the names."""
    return (child for child in element if name(child) in names)


def first(element: Element, *names: str) -> Element | None:
    """Return the first descendant that bears one of the names, in document order."""
    return next((e for e in element.iter() if e is not element and name(e) in names), None)


def text(element: Element | None) -> str:
    """Return all text within an element, white space folded; "" for None."""
    if element is None:
        return ""
    return " ".join("".join(pieces(element)).split())


def pieces(element: Element) -> Iterator[str]:
    """Yield the pieces of text within an element, in order."""
    for event in element.itertext():
        yield str(event)
