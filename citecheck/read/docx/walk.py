"""A walk through a Word file's text, run by run."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping
from dataclasses import dataclass

from citecheck.model.document import MarkKind
from citecheck.model.item import Item
from citecheck.model.mapped import Mapped
from citecheck.model.place import NotePlace, ParagraphPlace, Place
from citecheck.model.span import Span
from citecheck.read import characters, xml
from citecheck.read.builder import Builder
from citecheck.read.docx import managers, numbering, styles
from citecheck.read.docx.fields import Fields
from citecheck.read.docx.managers import Field
from citecheck.read.docx.package import Package, child, relation, value

_LEFT_OUT = frozenset(
    {
        *(
            "del",
            "moveFrom",
            "pPr",
            "rPr",
            "sectPr",
            "tblPr",
            "tblGrid",
            "trPr",
            "tcPr",
            "sdtPr",
            "sdtEndPr",
            "Fallback",
        ),
        *(
            "delText",
            "delInstrText",
            "commentReference",
            "annotationRef",
            "proofErr",
            "oMath",
            "oMathPara",
            "pict",
            "drawing",
        ),
    }
)
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "", "ptab": "\t"}
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_RAISED = re.compile(r"\s*\[?\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,20}\]?\s*")
_NO_CITATION_BEFORE = re.compile(r"(?:\d|(?<![^\W\d_])[^\W\d_]{1,2})$")


@dataclass(frozen=True, slots=True)
class Found:
    """A field of a reference manager, and the text that it shows."""

    span: Span
    field: Field


class Walk:
    """Writes a file's text, and remembers its paragraphs, its managers' fields and its notes."""

    def __init__(self, package: Package, *, traced: bool = False) -> None:
        """Take the file's parts; `traced` where the way back into them is asked for."""
        self.builder = Builder()
        self.paragraphs: list[Span] = []
        self.found: list[Found] = []
        self.notes: list[tuple[str, str]] = []
        """Kind and id of each note, in the order in which the text calls them."""
        self.calls: dict[tuple[str, str], xml.Element] = {}
        """The element that first calls each note."""
        self.written: list[tuple[Span, xml.Element, Span | None]] = []
        """What was written from which element of the main part, and from which of its letters; None where from none.

        Empty where the way back is not asked for: it keeps each element, and takes a fifth of the work.
        """
        self._package = package
        self._traced = traced
        self._styles = styles.read(package.styles)
        self._numbering = numbering.read(package.numbering)
        self._sources: Mapping[str, Item] = managers.word_sources(package.sources)
        self._fields = Fields()
        self._index = 0
        self._note: Place | None = None
        self._call: xml.Element | None = None
        self._boxes: list[xml.Element] = []
        self._depth = 0

    def body(self) -> None:
        """Write the document's text, each text box behind the paragraph that holds it."""
        self._through(self._package.body)

    def note(self, element: xml.Element, place: NotePlace, call: xml.Element) -> None:
        """Write a note's text; it is called by an element of the main part."""
        self._note, self._call = place, call
        start = self.builder.at
        self._through(element)
        self.builder.mark(MarkKind.NOTE, start)
        self._note = self._call = None

    def _through(self, root: xml.Element) -> None:
        """Write an element's text; a stack stands in for recursion, since depth is the file's choice."""
        stack: list[tuple[xml.Element, int | None]] = [(root, None)]
        while stack:
            element, opened = stack.pop()
            tag = xml.name(element)
            if opened is not None:
                self._close(element, tag, opened)
                if tag == "p" and self._depth == 0:
                    stack.extend((box, None) for box in reversed(self._boxes))
                    self._boxes = []
            elif tag == "txbxContent" and self._depth:
                self._boxes.append(element)
            elif tag in {"drawing", "pict"}:
                stack.extend((box, None) for box in reversed(_boxes(element)))
            elif tag and tag not in _LEFT_OUT:
                self._open(element, tag)
                stack.append((element, self.builder.at))
                stack.extend((inner, None) for inner in reversed(element))

    def _open(self, element: xml.Element, tag: str) -> None:
        match tag:
            case "p":
                self._paragraph(element)
            case "t":
                self._text(element)
            case "instrText":
                self._fields.code(element.text or "")
            case "fldChar":
                self._field_character(element)
            case "sym":
                self._symbol(element)
            case _ if tag in _SIGNS and xml.name(element.getparent()) == "r":
                self._write(_SIGNS[tag])
            case _ if tag in _NOTES and not self._fields.in_code:
                note = _NOTES[tag], value(element, "id")
                self.notes.append(note)
                self.calls.setdefault(note, element)

    def _paragraph(self, element: xml.Element) -> None:
        self.builder.part()
        self._depth += 1
        if self._note is None:
            self._index += 1
        self.builder.begin(self._note or ParagraphPlace(self._index))
        label = self._label(element)
        if label:
            self.builder.write(f"{label} ")

    def _label(self, element: xml.Element) -> str:
        style = self._styles.get(value(child(element, "pPr", "pStyle")), styles.Style())
        own = child(element, "pPr", "numPr")
        number, level = (value(child(own, "numId")), value(child(own, "ilvl"))) if own is not None else ("", "")
        at = int(level) if level.isdecimal() and len(level) < 3 else style.level
        return self._numbering.label(number or style.number, at) if (number or style.number) else ""

    def _text(self, element: xml.Element) -> None:
        text = " ".join((element.text or "").split("\n"))
        properties = child(element.getparent(), "rPr")
        if not text or child(properties, "vanish") is not None:
            return
        raised = value(child(properties, "vertAlign")) == "superscript" and _RAISED.fullmatch(text)
        if raised and not _NO_CITATION_BEFORE.search(self.builder.tail(3)):
            text = f"^{text.strip()}^"
        start = self.builder.at
        self._write(text)
        if self._traced:
            self._remember_source(element, start, text)

    def _remember_source(self, element: xml.Element, start: int, text: str) -> None:
        span = Span(start, self.builder.at)
        if not span:
            return
        if self._call is not None or len(text) != len(element.text):
            self.written.append((span, element if self._call is None else self._call, None))
            return
        if len(span) == len(text):
            self.written.append((span, element, Span(0, len(text))))
            return
        pieces = Mapped.whole(text).edited(list(characters.edits(text))).pieces
        self.written += [(Span(start + p.at, start + p.at + p.length), element, p.origin) for p in pieces]

    def _symbol(self, element: xml.Element) -> None:
        code = value(element, "char")
        number = int(code, 16) if re.fullmatch(r"[0-9A-Fa-f]{4}", code) else 0
        self._write(chr(number) if 0x20 <= number < 0xD800 else "")

    def _write(self, text: str) -> None:
        if not self._fields.in_code:
            self.builder.write(text)

    def _field_character(self, element: xml.Element) -> None:
        match value(element, "fldCharType"):
            case "begin":
                self._fields.begin(self.builder.at)
                self._fields.code(_data(child(element, "fldData")))
            case "separate":
                self._fields.separate(self.builder.at)
            case "end":
                closed = self._fields.end(self.builder.at)
                if closed:
                    self._remember(closed.start, managers.of_code(closed.code, self._sources))

    def _remember(self, start: int, field: Field | None) -> None:
        if field and self.builder.at > start:
            self.found.append(Found(Span(start, self.builder.at), field))

    def _close(self, element: xml.Element, tag: str, opened: int) -> None:
        match tag:
            case "p":
                self._end_paragraph(element, opened)
            case "fldSimple":
                self._remember(opened, managers.of_code(value(element, "instr"), self._sources))
            case "sdt":
                self._remember(opened, managers.of_tag(value(child(element, "sdtPr", "tag"))))
            case "hyperlink":
                target = self._package.targets.get(relation(element))
                if target and self.builder.at > opened:
                    self.builder.mark(MarkKind.TARGET, opened, data=target)

    def _end_paragraph(self, element: xml.Element, opened: int) -> None:
        self._depth -= 1
        if self.builder.at > opened:
            self.paragraphs.append(Span(opened, self.builder.at))
            style = self._styles.get(value(child(element, "pPr", "pStyle")), styles.Style())
            if style.heading or child(element, "pPr", "outlineLvl") is not None:
                self.builder.mark(MarkKind.HEADING, opened)
        self.builder.part()


def _boxes(element: xml.Element) -> list[xml.Element]:
    """Return the text boxes of a drawing that do not lie in one another, nor in a fallback for old programs."""
    found = [e for e in element.iter() if xml.name(e) == "txbxContent"]
    return [e for e in found if not any(xml.name(a) in {"Fallback", "txbxContent"} for a in e.iterancestors())]


def _data(element: xml.Element | None) -> str:
    """Return what a field keeps beside its code, as EndNote does, decoded."""
    if element is None or not element.text:
        return ""
    try:
        return base64.b64decode(element.text).decode("utf-8", "ignore")
    except (binascii.Error, ValueError):
        return ""
