"""Where a page's reference list is: by its classes, by its heading, by the links that lead to its items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from citecheck.read.xml import Element, name, text

_CLASSES = re.compile(
    r"(?:^|[\s_-])(?:references?|bibliography|biblio|ref-?list|refs|citations?-list|csl-bib-body|works-cited|literature-cited)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ENTRY_CLASSES = re.compile(
    r"(?:^|\s)(?:csl-entry|reference|ref-cit|citation|bib-?item|reference-item|references__item|c-article-references__item)(?:$|\s)",
    re.IGNORECASE,
)
_TITLES = frozenset(
    {
        *(
            "references",
            "reference list",
            "list of references",
            "bibliography",
            "works cited",
            "literature cited",
            "literature",
        ),
        *(
            "cited literature",
            "sources",
            "references and notes",
            "literatur",
            "literaturverzeichnis",
            "références",
            "bibliographie",
        ),
        *(
            "bibliografía",
            "referencias",
            "referências",
            "bibliografia",
            "riferimenti bibliografici",
            "literatuur",
            "kaynakça",
        ),
    }
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_NUMBERED = re.compile(r"^[\d.\s]*|[:.\s]*$")
_FEWEST = 2
_TOLD = frozenset(("citation", "doc-biblioentry"))
_NO_ENTRIES = frozenset(("a", "link", "meta"))
_SHORTEST = 20
"""Letters of an entry; where `citation` marks mere mentions in the text they are shorter."""


@dataclass(frozen=True)
class Entries:
    """The elements that are entries, each with its key, and the anchors that lead to them."""

    keys: dict[Element, str | None] = field(default_factory=dict)
    by_anchor: dict[str, str] = field(default_factory=dict)


def find(root: Element) -> Entries:
    """Return the entries of the page's list, or none where it shows none as such."""
    items = _items(root)
    targets = {str(a.get("href"))[1:] for a in root.iter("a") if str(a.get("href") or "").startswith("#")}
    keys: dict[Element, str | None] = {}
    by_anchor: dict[str, str] = {}
    for number, item in enumerate(items, 1):
        anchors = [anchor for anchor in _anchors(item) if anchor in targets]
        ordered = name(item) == "li" and name(item.getparent()) == "ol"
        key = anchors[0] if anchors else str(number) if ordered else None
        keys[item] = key
        by_anchor |= {anchor: key for anchor in anchors if key}
    return Entries(keys, by_anchor)


def _items(root: Element) -> list[Element]:
    """Return the entries of the largest list that is called one, or that stands under a heading that says so."""
    classed = [
        e
        for e in root.iter()
        if name(e) and _ENTRY_CLASSES.search(e.get("class") or "") and name(e) not in {"a", "span", "cite"}
    ]
    classed = [e for e in classed if e.getparent() is not None and (_is_list(e.getparent()) or _called(e.getparent()))]
    found = [
        classed,
        list(_told(root)),
        *(_children(e) for e in root.iter() if _is_list(e)),
        *(_children(e) for e in _under_headings(root)),
    ]
    return max(found, key=len, default=[]) if any(len(f) >= _FEWEST for f in found) else []


def _told(root: Element) -> Iterator[Element]:
    """Yield what the page itself calls entries: schema.org's `itemprop="citation"`, DPUB-ARIA's `doc-biblioentry`."""
    within: set[Element] = set()
    for element in root.iter():
        if element.getparent() in within:
            within.add(element)
        elif name(element) and name(element) not in _NO_ENTRIES and _TOLD & set(_roles(element)):
            within.add(element)
            if len(text(element)) >= _SHORTEST:
                yield element


def _roles(element: Element) -> Iterator[str]:
    for attribute in ("itemprop", "role"):
        yield from str(element.get(attribute) or "").split()


def _called(element: Element) -> bool:
    return bool(_CLASSES.search(f"{element.get('class') or ''} {element.get('id') or ''}"))


def _is_list(element: Element) -> bool:
    return name(element) in {"ol", "ul", "dl", "div", "section"} and _called(element)


def _children(element: Element) -> list[Element]:
    """Return the items of a list, or of the one list that a division holds."""
    if name(element) in {"div", "section"}:
        inner = [e for e in element.iter("ol", "ul") if len(e) >= _FEWEST]
        element = max(inner, key=len, default=element)
    items = [e for e in element if name(e) in {"li", "dd"}]
    return items or [e for e in element if name(e) in {"p", "div"} and text(e)] if name(element) != "section" else items


def _under_headings(root: Element) -> Iterator[Element]:
    for heading in root.iter(*_HEADINGS):
        title = _NUMBERED.sub("", text(heading)).casefold()
        if title not in _TITLES:
            continue
        for following in heading.itersiblings():
            if name(following) in _HEADINGS:
                break
            if name(following) in {"ol", "ul"}:
                yield following
            else:
                yield from (e for e in following.iter("ol", "ul"))


def _anchors(item: Element) -> Iterator[str]:
    """Yield the ids and names within an entry, its own first, and those of what wraps it alone."""
    if item.get("id"):
        yield str(item.get("id"))
    for inner in item.iter():
        for attribute in ("id", "name"):
            if name(inner) and inner.get(attribute):
                yield str(inner.get(attribute))
