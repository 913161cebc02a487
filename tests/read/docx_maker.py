"""A small writer of Word files for tests: paragraphs from pieces of WordprocessingML."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape, quoteattr

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*pieces, properties=""):
    inner = "".join(p if p.startswith("<") else run(p) for p in pieces)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def character(kind, data=""):
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{data}</w:fldChar></w:r>'


def code(text):
    """A field's code, split over runs as Word splits it."""
    half = len(text) // 2
    parts = (text[:half], text[half:])
    return "".join(f'<w:r><w:instrText xml:space="preserve">{escape(p)}</w:instrText></w:r>' for p in parts)


def field(instruction, shown):
    inner = shown if shown.startswith("<") else run(shown)
    return character("begin") + code(instruction) + character("separate") + inner + character("end")


def simple(instruction, shown):
    return f"<w:fldSimple w:instr={quoteattr(instruction)}>{run(shown)}</w:fldSimple>"


def control(tag, *inner):
    properties = f"<w:sdtPr><w:tag w:val={quoteattr(tag)}/></w:sdtPr>"
    return f"<w:sdt>{properties}<w:sdtContent>{''.join(inner)}</w:sdtContent></w:sdt>"


def part(name, body):
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {_W} {_R} {_MC}>{body}</w:{name}>'


def docx(*body, parts=()):
    """Return the bytes of a Word file with these blocks and further parts (name, XML)."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", part("document", f"<w:body>{''.join(body)}</w:body>"))
        for name, xml in parts:
            archive.writestr(name, xml)
    return stream.getvalue()
