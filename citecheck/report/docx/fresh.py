"""A new Word file of plain paragraphs: the text of other formats, a letter. Source: ECMA-376, parts 1 and 2."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from citecheck.model.document import Stretch
from citecheck.model.span import Span
from citecheck.report.docx import archive, markup
from citecheck.report.docx.markup import Runs

PART = "word/document.xml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = (
    f'{markup.HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/{PART}" ContentType="{_OFFICE}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_OFFICE}.styles+xml"/></Types>'
)
_ROOT = (
    f'{markup.HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{markup.RELATED}/officeDocument" Target="{PART}"/></Relationships>'
)
_RELATIONS = (
    f'{markup.HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{markup.RELATED}/styles" Target="styles.xml"/></Relationships>'
)
_STYLES = (
    f'{markup.HEAD}<w:styles xmlns:w="{markup.MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>'
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="24"/>'
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="264" w:lineRule="auto"/></w:pPr>'
    '</w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
    '<w:name w:val="Normal"/></w:style></w:styles>'
)
_SECTION = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/>'
    "</w:sectPr>"
)
_PIECE = re.compile(r"\n|\t|\f|[^\n\t\f]+")
_SIGNS = {"\n": "<w:br/>", "\t": "<w:tab/>", "\f": '<w:br w:type="page"/>'}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, where its first piece begins in the whole text, and its indents."""

    runs: Runs
    at: int = 0
    indent: int = 0
    """Of all lines, in twentieths of a point."""
    hang: int = 0
    """How much further the lines behind the first are indented."""


def paragraphs(text: str) -> list[Paragraph]:
    """Return a text cut at its blank lines; single line ends stay within their paragraph."""
    found = re.finditer(r"[^\n]+(?:\n[^\n]+)*", re.sub(r"(?m)^[ \t]+$", lambda m: "\n" * len(m.group()), text))
    return [Paragraph(((text[m.start() : m.end()], False),), m.start()) for m in found]


def file(content: Iterable[Paragraph]) -> tuple[bytes, tuple[Stretch, ...]]:
    """Return a Word file of these paragraphs, and the way from their texts into it."""
    writer = _Writer()
    for each in content:
        writer.paragraph(each)
    namespaces = f'xmlns:w="{markup.MAIN}" xmlns:r="{markup.RELATED}"'
    body = f"<w:document {namespaces}><w:body>{''.join(writer.parts)}{_SECTION}</w:body></w:document>"
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _ROOT,
        PART: markup.HEAD + body,
        "word/_rels/document.xml.rels": _RELATIONS,
        "word/styles.xml": _STYLES,
    }
    return archive.packed({name: part.encode() for name, part in parts.items()}), tuple(writer.stretches)


class _Writer:
    """Writes paragraphs, and counts elements as a reader of the part will."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.stretches: list[Stretch] = []
        self._count = 2  # the document and its body

    def paragraph(self, paragraph: Paragraph) -> None:
        """Write a paragraph."""
        left, hanging = paragraph.indent + paragraph.hang, paragraph.hang
        indent = f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr>' if left else ""
        self._count += 1 + 2 * bool(indent)
        self.parts.append(f"<w:p>{indent}")
        at = paragraph.at
        for text, bold in paragraph.runs:
            self._run(text, at, bold=bold)
            at += len(text)
        self.parts.append("</w:p>")

    def _run(self, text: str, at: int, *, bold: bool) -> None:
        self.parts.append("<w:r><w:rPr><w:b/></w:rPr>" if bold else "<w:r>")
        self._count += 1 + 2 * bold
        for piece in _PIECE.finditer(text):
            shown = piece.group()
            if shown in _SIGNS:
                self.parts.append(_SIGNS[shown])
            else:
                written = markup.text(shown)
                self.parts.append(f'<w:t xml:space="preserve">{written}</w:t>')
                letters = Span(0, len(markup.shown(shown)))
                self.stretches.append(Stretch(at + piece.start(), len(shown), self._count, letters))
            self._count += 1
        self.parts.append("</w:r>")
