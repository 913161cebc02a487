"""OpenDocument text (.odt, .fodt): paragraphs, tables, notes, tracked changes, list numbers, addresses of links.

Source: OASIS OpenDocument 1.3, part 3.
"""

from __future__ import annotations

from citecheck.model.document import Document, MarkKind
from citecheck.model.place import NotePlace, ParagraphPlace, Place
from citecheck.read import odt_lists, xml
from citecheck.read.archive import Archive
from citecheck.read.builder import Builder
from citecheck.read.interface import ReadError
from citecheck.read.odt_lists import Lists
from citecheck.settings import Limits, Settings

NAME = "odt"
SUFFIXES = (".odt", ".fodt")
_BLOCKS = frozenset(("p", "h"))
_LEFT_OUT = frozenset(
    {
        *(
            "tracked-changes",
            "annotation",
            "annotation-end",
            "forms",
            "sequence-decls",
            "variable-decls",
            "user-field-decls",
        ),
        *(
            "note-citation",
            "table-of-content",
            "meta",
            "settings",
            "scripts",
            "font-face-decls",
            "styles",
            "automatic-styles",
        ),
        *("master-styles", "ruby-text", "binary-data", "title", "desc", "math", "bibliography-configuration"),
    }
)
_SIGNS = {"tab": "\t", "line-break": "\n", "soft-page-break": ""}
_MOST_BLANKS = 100


def sniffs(head: bytes, path: str) -> float:
    """Say how much the beginning of a file looks like OpenDocument text."""
    if head.startswith(b"PK"):
        return 0.95 if b"application/vnd.oasis.opendocument.text" in head else 0.3
    flat = b"office:document" in head and b"opendocument.text" in head
    return 0.97 if flat else 0.35 if path.lower().endswith(SUFFIXES) else 0.0


def read(path: str, data: bytes, settings: Settings) -> Document:
    """Return the file's text; raise ReadError where it is none, damaged, encrypted, a bomb, or empty."""
    root = xml.parse(path, _content(path, data, settings.limits) if data.startswith(b"PK") else data)
    body = xml.first(root, "body")
    if body is None:
        raise ReadError(path, "The file holds no OpenDocument text.")
    walk = _Walk(odt_lists.read(root))
    walk.through(body)
    walk.write_notes()
    document = walk.builder.finish(path, NAME)
    if not document.text.strip():
        raise ReadError(path, "The file holds no text.")
    return document


def _content(path: str, data: bytes, limits: Limits) -> bytes:
    with Archive(path, data, limits) as archive:
        manifest = archive.part("META-INF/manifest.xml") or b""
        if b"encryption-data" in manifest:
            raise ReadError(path, "The file is encrypted; save it without a password.")
        content = archive.part("content.xml")
    if content is None:
        raise ReadError(path, "The file holds no OpenDocument text.")
    return content


class _Walk:
    """A walk through a file's text."""

    def __init__(self, lists: Lists) -> None:
        self.builder = Builder()
        self._index = 0
        self._notes: list[xml.Element] = []
        self._place: Place | None = None
        self._depth = 0
        self._boxes: list[xml.Element] = []
        self._lists = lists

    def through(self, root: xml.Element) -> None:
        """Write an element's text; a stack stands in for recursion, since depth is the file's choice."""
        stack: list[tuple[xml.Element, int | None]] = [(root, None)]
        while stack:
            element, opened = stack.pop()
            tag = xml.name(element)
            if opened is not None:
                self._close(element, tag, opened)
                if tag in _BLOCKS and self._depth == 0:
                    stack.extend((box, None) for box in reversed(self._boxes))
                    self._boxes = []
                self._write(element.tail if element is not root else None)
            elif tag == "note" or not tag or tag in _LEFT_OUT or (tag == "text-box" and self._depth):
                self._set_aside(element, tag)
                self._write(element.tail)
            else:
                self._open(element, tag)
                stack.append((element, self.builder.at))
                self._write(element.text)
                stack.extend((inner, None) for inner in reversed(element))

    def write_notes(self) -> None:
        """Write the notes behind the text, in the order in which it calls them."""
        counts = {"footnote": 0, "endnote": 0}
        while self._notes:
            note = self._notes.pop(0)
            kind = "endnote" if _of(note, "note-class") == "endnote" else "footnote"
            counts[kind] += 1
            self._place = NotePlace(counts[kind], kind)
            body = next(xml.children(note, "note-body"), None)
            start = self.builder.at
            if body is not None:
                self.through(body)
            self.builder.mark(MarkKind.NOTE, start)

    def _set_aside(self, element: xml.Element, tag: str) -> None:
        if tag == "note":
            self._notes.append(element)
        elif tag == "text-box":
            self._boxes.append(element)

    def _open(self, element: xml.Element, tag: str) -> None:
        if tag in _BLOCKS:
            self._paragraph()
        elif tag == "list":
            self._lists.open(_of(element, "style-name"), continued=_of(element, "continue-numbering") == "true")
        elif tag == "list-item":
            self._lists.item()
        elif tag == "s":
            blanks = _of(element, "c")
            self.builder.write(" " * (min(int(blanks), _MOST_BLANKS) if blanks.isdecimal() and len(blanks) < 9 else 1))
        elif tag in _SIGNS:
            self.builder.write(_SIGNS[tag])

    def _paragraph(self) -> None:
        self.builder.part()
        self._depth += 1
        if self._place is None:
            self._index += 1
        self.builder.begin(self._place or ParagraphPlace(self._index))
        label = self._lists.label()
        if label:
            self.builder.write(f"{label} ")

    def _write(self, text: str | None) -> None:
        if text and self._depth:
            self.builder.write(_folded(text))

    def _close(self, element: xml.Element, tag: str, opened: int) -> None:
        if tag in _BLOCKS:
            self._depth -= 1
            if tag == "h" and self.builder.at > opened:
                self.builder.mark(MarkKind.HEADING, opened)
            self.builder.part()
        elif tag == "list":
            self._lists.close()
        elif tag == "a" and self.builder.at > opened and _of(element, "href"):
            self.builder.mark(MarkKind.TARGET, opened, data=_of(element, "href"))


def _folded(text: str) -> str:
    """Return text with its white space folded as OpenDocument folds it: several are one."""
    inner = " ".join(text.split())
    before = " " if text[0].isspace() else ""
    after = " " if inner and text[-1].isspace() else ""
    return before + inner + after


def _of(element: xml.Element, name: str) -> str:
    """Return an attribute by its name without its namespace, or ""."""
    return next((str(v) for k, v in element.attrib.items() if str(k).rpartition("}")[2] == name), "")
