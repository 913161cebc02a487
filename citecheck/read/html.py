"""HTML articles: the running text, links to entries as citations, the list with nothing of it lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.ids import doi
from citecheck.model.document import Document, MarkKind
from citecheck.model.place import ElementPlace
from citecheck.read.builder import Builder
from citecheck.read.encoding import Decoded, decode
from citecheck.read.html_lists import Entries, find
from citecheck.read.interface import ReadError
from citecheck.read.xml import Element, name, text
from citecheck.settings import Settings

NAME = "html"
SUFFIXES = (".html", ".htm", ".xhtml")
_BEGINNING = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,200}(?:<\?xml[^>]{0,200}\?>\s{0,50})?(?:<!--[^>]{0,2000}-->\s{0,50})?<(?:!doctype\s{1,4}html|html|head|body)",
    re.I,
)
_CHARSET = re.compile(rb"<meta[^<>]{1,200}charset\s?=\s?[\"']?([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
_DECLARATION = re.compile(r"\s{0,200}<\?xml[^<>]{0,300}\?>")
_BLOCKS = frozenset(
    {
        *(
            "p",
            "div",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "tr",
            "dt",
            "dd",
            "blockquote",
            "figcaption",
            "caption",
            "pre",
        ),
        *(
            "section",
            "article",
            "main",
            "ul",
            "ol",
            "dl",
            "table",
            "address",
            "fieldset",
            "details",
            "summary",
            "br",
            "hr",
        ),
    }
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LEFT_OUT = frozenset(
    (
        "script",
        "style",
        "head",
        "nav",
        "noscript",
        "template",
        "form",
        "button",
        "svg",
        "select",
        "iframe",
        "math",
        "footer",
        "object",
    )
)
_CODE = frozenset(("pre", "code", "kbd", "samp"))
_RAISED = re.compile(r"\s*\[?(?P<numbers>\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,20})\]?\s*")
_NO_CITATION_BEFORE = re.compile(r"(?:\d|(?<![^\W\d_])[^\W\d_]{1,2})$")
_NOTE_CALLS = ("footnote-ref", "doc-noteref", "footnoteref", "fn-ref")


def sniffs(head: bytes, path: str) -> float:
    """Say how much the beginning of a file looks like HTML."""
    return 0.96 if _BEGINNING.match(head) else 0.6 if path.lower().endswith(SUFFIXES) and b"<" in head else 0.0


def read(path: str, data: bytes, settings: Settings) -> Document:
    """Return the page's text; raise ReadError where it holds none."""
    source = _decoded(path, data, settings)
    root = _parsed(path, source.text)
    walk = _Walk(find(root))
    own = next((e.get("content") for e in root.iter("meta") if str(e.get("name")).lower() == "citation_doi"), None)
    if own:
        walk.builder.write(f"DOI: {own}\n\n")
    walk.through(root)
    document = walk.builder.finish(path, NAME, encoding=source.encoding, notices=source.notices)
    if not document.text.strip():
        raise ReadError(path, "The page holds no text.")
    return document


def _decoded(path: str, data: bytes, settings: Settings) -> Decoded:
    named = _CHARSET.search(data[:4_096])
    if (
        named
        and len(data) <= settings.limits.text_bytes
        and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"))
    ):
        try:
            return Decoded(data.decode(named.group(1).decode("ascii")), named.group(1).decode("ascii").lower())
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(path, data, settings.limits)


def _parsed(path: str, source: str) -> Element:
    from lxml import etree, html

    declaration = _DECLARATION.match(source)
    body = source[declaration.end() :] if declaration else source
    try:
        parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
        return html.document_fromstring(body.replace("\x00", ""), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(path, "The file holds no HTML that can be read.") from error


class _Walk:
    """A walk through a page, block by block, that writes what it finds."""

    def __init__(self, entries: Entries) -> None:
        self.builder = Builder()
        self._entries = entries
        self._listing = False

    def through(self, root: Element) -> None:
        """Write an element's text; a stack stands in for recursion, since depth is the page's choice."""
        stack: list[tuple[Element, int | None]] = [(root, None)]
        while stack:
            element, opened = stack.pop()
            if opened is not None:
                self._close(element, opened)
                self._write(element.tail)
                continue
            if self._is_left_out(element):
                self._write(element.tail)
                continue
            self._open(element)
            stack.append((element, self.builder.at))
            if not self._raised(element):
                self._write(element.text)
                stack.extend((child, None) for child in reversed(element))

    def _is_left_out(self, element: Element) -> bool:
        tag = name(element)
        if not tag or tag in _LEFT_OUT or element.get("hidden") is not None:
            return True
        kinds = f"{element.get('class') or ''} {element.get('role') or ''}"
        return tag in {"a", "sup"} and any(call in kinds for call in _NOTE_CALLS)

    def _open(self, element: Element) -> None:
        tag = name(element)
        if element in self._entries.keys and not self._listing:
            self._listing = True
            self.builder.part()
            self.builder.mark(MarkKind.LIST_START, self.builder.at)
        if tag in _BLOCKS:
            self._break(tag)
            self.builder.begin(ElementPlace(_path(element), element.sourceline))
        elif tag in {"td", "th"}:
            self.builder.flow(" ")

    def _raised(self, element: Element) -> bool:
        """Write numbers that are set high as citations are, unless they link, and say whether they were."""
        if name(element) != "sup" or len(element):
            return False
        numbers = _RAISED.fullmatch(element.text or "")
        if numbers is None or _NO_CITATION_BEFORE.search(self.builder.tail(3)):
            return False
        self.builder.write(f"^{numbers.group('numbers')}^")
        return True

    def _close(self, element: Element, opened: int) -> None:
        tag = name(element)
        written = self.builder.at > opened
        if element in self._entries.keys:
            self._end_entry(element, opened)
        elif tag in _HEADINGS and written:
            self.builder.mark(MarkKind.HEADING, opened)
        elif tag in _CODE and written:
            self.builder.mark(MarkKind.SKIP, opened)
        elif tag == "a" and written:
            self._link(element, opened)
        if tag in _BLOCKS:
            self._break(tag)

    def _link(self, element: Element, opened: int) -> None:
        target = str(element.get("href") or "")
        key = self._entries.by_anchor.get(target[1:]) if target.startswith("#") else None
        if key:
            self.builder.mark(MarkKind.CITATION, opened, keys=(key,))
        elif target:
            self.builder.mark(MarkKind.TARGET, opened, data=target)

    def _end_entry(self, element: Element, opened: int) -> None:
        """Mark an entry; a DOI that only its links lead to is written behind it."""
        if not any(found.doi for found in doi.find(text(element))):
            links = (str(a.get("href") or "") for a in element.iter("a"))
            address = next((link for link in links if any(found.doi for found in doi.find(link))), "")
            if address:
                self.builder.write(f" {address}")
        self.builder.mark(MarkKind.ENTRY, opened, key=self._entries.keys[element])

    def _break(self, tag: str) -> None:
        if tag == "br":
            self.builder.line()
        else:
            self.builder.part()

    def _write(self, letters: str | None) -> None:
        if letters:
            self.builder.flow(letters)


def _path(element: Element) -> str:
    """Return what a reader of the page's source looks for: the element's name and the nearest id."""
    tag = name(element)
    above = (e for e in _upward(element) if e.get("id"))
    nearest = next(above, None)
    return f"{tag} #{nearest.get('id')}" if nearest is not None else tag


def _upward(element: Element) -> Iterator[Element]:
    yield element
    for depth, above in enumerate(element.iterancestors()):
        if depth > 20:
            return
        yield above
