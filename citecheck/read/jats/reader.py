"""JATS -> Document: paragraphs in reading order, each link a citation mark, each `ref` an entry mark."""

from __future__ import annotations

from dataclasses import replace

from citecheck.model.document import Document, MarkKind
from citecheck.model.item import Item
from citecheck.model.place import ElementPlace
from citecheck.read import xml
from citecheck.read.builder import Builder
from citecheck.read.interface import ReadError
from citecheck.read.jats import fields
from citecheck.settings import Settings

NAME = "jats"
SUFFIXES = (".xml", ".nxml")

_CITATIONS = ("element-citation", "mixed-citation", "nlm-citation", "citation", "citation-alternatives")
_BLOCKS = frozenset(
    [
        "p",
        "title",
        "label",
        "td",
        "th",
        "disp-quote",
        "verse-line",
        "list-item",
        "def",
        "term",
        "attrib",
        "article-title",
        "subtitle",
        "kwd",
        "abstract",
        "sec",
        "caption",
        "disp-formula",
        "statement",
        "preformat",
    ]
)
_LEFT_OUT = frozenset(["ref-list", "tex-math", "xref-group", "object-id", "sub-article", "response"])
_TITLES = frozenset(("title", "article-title"))


def sniffs(head: bytes, path: str) -> float:
    """Say how much the beginning of a file looks like JATS."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start.startswith((b"<?xml", b"<!DOCTYPE", b"<article", b"<pmc-articleset")):
        return 0.0
    if any(sign in head for sign in (b"<article", b"JATS", b"NLM//DTD", b"<pmc-articleset")):
        return 0.95
    return 0.3 if path.lower().endswith(SUFFIXES) else 0.0


def read(path: str, data: bytes, _settings: Settings) -> Document:
    """Return the article: its title and abstract, its body with links, then the list with the fields it gives.

    Raises ReadError where the file is no well-formed XML or holds no article.
    """
    root = xml.parse(path, data)
    article = root if xml.name(root) == "article" else xml.first(root, "article")
    if article is None:
        raise ReadError(path, "The XML holds no JATS article.")
    builder = Builder()
    _front(article, builder)
    for part in xml.children(article, "body", "floats-group", "back"):
        _walk(part, builder)
    _list(article, builder)
    document = builder.finish(path, NAME, encoding=root.getroottree().docinfo.encoding)
    return replace(document, tagged=True)


def _front(article: xml.Element, builder: Builder) -> None:
    front = next(xml.children(article, "front"), None)
    meta = xml.first(front, "article-meta") if front is not None else None
    if meta is None:
        return
    own = next((e for e in xml.children(meta, "article-id") if e.get("pub-id-type") == "doi"), None)
    if own is not None:
        builder.begin(_place(own))
        builder.write(f"DOI: {xml.text(own)}\n\n")
    group = next(xml.children(meta, "title-group"), None)
    title = next(xml.children(group, "article-title"), None) if group is not None else None
    if title is not None:
        builder.begin(_place(title))
        start = builder.write(xml.text(title)).start
        builder.mark(MarkKind.HEADING, start)
        builder.write("\n\n")
    for abstract in xml.children(meta, "abstract"):
        builder.write("Abstract\n\n")
        _walk(abstract, builder)


def _walk(root: xml.Element, builder: Builder) -> None:
    """Write an element's text, block by block; a stack stands in for recursion, since depth is the file's choice."""
    stack: list[tuple[xml.Element, int | None]] = [(root, None)]
    while stack:
        element, opened = stack.pop()
        if opened is not None:
            _close(element, opened, builder)
            _write(element.tail if element is not root else None, builder)
            continue
        if not xml.name(element) or xml.name(element) in _LEFT_OUT:
            _write(element.tail if element is not root else None, builder)
            continue
        if xml.name(element) in _BLOCKS:
            _break(builder)
            builder.begin(_place(element))
        stack.append((element, builder.at))
        _write(element.text, builder)
        stack.extend((child, None) for child in reversed(element))


def _close(element: xml.Element, opened: int, builder: Builder) -> None:
    tag = xml.name(element)
    if tag == "xref" and element.get("ref-type") == "bibr" and builder.at > opened:
        builder.mark(MarkKind.CITATION, opened, keys=tuple(str(element.get("rid") or "").split()))
    if tag in _TITLES and builder.at > opened:
        builder.mark(MarkKind.HEADING, opened)
    if tag in _BLOCKS:
        _break(builder)


def _write(text: str | None, builder: Builder) -> None:
    if text:
        builder.flow(text)


def _break(builder: Builder) -> None:
    builder.part()


def _list(article: xml.Element, builder: Builder) -> None:
    refs = [e for e in article.iter() if xml.name(e) == "ref"]
    if not refs:
        return
    builder.write("\n\n")
    start = builder.write("References").start
    builder.mark(MarkKind.LIST_START, start)
    for ref in refs:
        builder.write("\n\n")
        _entry(ref, builder)
    builder.mark(MarkKind.LIST_END, builder.at)
    builder.write("\n")


def _entry(ref: xml.Element, builder: Builder) -> None:
    citation = next(xml.children(ref, *_CITATIONS), None)
    if citation is not None and xml.name(citation) == "citation-alternatives":
        citation = next(xml.children(citation, *_CITATIONS), citation)
    builder.begin(ElementPlace(f"ref {ref.get('id') or ''}".strip(), ref.sourceline))
    start = builder.write(_string(citation if citation is not None else ref)).start
    given = fields.item(citation) if citation is not None else Item()
    problems = () if _tagged(given) else ("The file tags neither author nor title in this entry.",)
    key = ref.get("id") or xml.text(xml.first(ref, "label"))
    builder.mark(MarkKind.ENTRY, start, key=key, item=given, problems=problems)


def _tagged(item: Item) -> bool:
    return bool(item.author or item.editor or item.title)


def _string(citation: xml.Element) -> str:
    """Return the entry as a line: as printed where the format keeps the punctuation, else its parts one by one."""
    if xml.name(citation) == "mixed-citation" or (citation.text or "").strip():
        return xml.text(citation)
    parts = (_part(child) for child in citation)
    return " ".join(p if p.endswith((".", "?", "!")) else f"{p}." for p in parts if p)


def _part(element: xml.Element) -> str:
    if xml.name(element) == "person-group":
        return ", ".join(_spaced(e) for e in element if xml.name(e))
    return _spaced(element)


def _spaced(element: xml.Element) -> str:
    """Return an element's text; the parts of a name, which stand without anything between them, with blanks."""
    return " ".join(" ".join(p for p in xml.pieces(element)).split()) if len(element) else xml.text(element)


def _place(element: xml.Element) -> ElementPlace:
    return ElementPlace(xml.name(element), element.sourceline)
