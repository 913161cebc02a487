"""Word files: text of every sort, tracked changes, notes, list numbers, and the citations of four programs."""

from __future__ import annotations

import base64
import dataclasses
import io
import json
import zipfile

import pytest

from citecheck.read.interface import ReadError
from citecheck.read.registry import read
from citecheck.settings import Limits, Settings
from tests.read.docx_maker import character, code, control, docx, field, paragraph, part, run, simple
from tests.read.reading import as_text, marked

HENDRIX = {
    "id": 12,
    "type": "article-journal",
    "title": "When is the pen truly mighty?",
    "author": [{"family": "Hendrix", "given": "C. S."}, {"family": "Wong", "given": "W. H."}],
    "issued": {"date-parts": [[2013]]},
    "DOI": "10.1017/S0007123412000488",
}
KLOTZ = {"id": 7, "type": "chapter", "title": "Diplomatic isolation", "author": [{"family": "Klotz"}]}
MENDELEY = {"id": "ITEM-1", "itemData": HENDRIX}
ENTRY = "Hendrix, C. S., & Wong, W. H. (2013). When is the pen truly mighty? BJPS, 43(3), 651–672."
OTHER = "Klotz, A. (1999). Diplomatic isolation. In Books (pp. 195–212)."


def word(*body, parts=()):
    return as_text(docx(*body, parts=parts), "a.docx")


@pytest.mark.parametrize(
    ("block", "text"),
    [
        (paragraph("One ", run("two", "<w:i/>"), " three"), "One two three"),
        (paragraph("a", "<w:r><w:tab/></w:r>", "b", "<w:r><w:br/></w:r>", "c"), "a\tb\nc"),
        (paragraph("a", "<w:r><w:noBreakHyphen/></w:r>", "b", "<w:r><w:softHyphen/></w:r>", "c"), "a-bc"),
        (
            paragraph("kept ", f"<w:ins>{run('in')}</w:ins>", "<w:del><w:r><w:delText>out</w:delText></w:r></w:del>"),
            "kept in",
        ),
        (paragraph("x", f"<w:moveFrom>{run('from')}</w:moveFrom>", f"<w:moveTo>{run('to')}</w:moveTo>"), "xto"),
        (paragraph("seen", run("hidden", "<w:vanish/>")), "seen"),
        (paragraph("so.", run("1,3", '<w:vertAlign w:val="superscript"/>')), "so.^1,3^"),
        (paragraph("10", run("3", '<w:vertAlign w:val="superscript"/>')), "103"),
        (paragraph(simple(" PAGE ", "7")), "7"),
        (paragraph(field(' HYPERLINK "x" ', "shown")), "shown"),
        (paragraph(field(' HYPERLINK "x" ', run("page ") + field(" PAGEREF y ", "7"))), "page 7"),
        (paragraph(character("begin"), run("PAGE"), character("separate"), "7", character("end")), "7"),
        (paragraph(character("separate"), "a", character("end"), "b", character("torn"), "c"), "abc"),
        (f"<w:tbl><w:tr><w:tc>{paragraph('a')}</w:tc><w:tc>{paragraph('b')}</w:tc></w:tr></w:tbl>", "a\n\nb"),
        (control("x", paragraph("controlled")), "controlled"),
        (
            paragraph(
                "outer ",
                "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>"
                f"{paragraph('box')}</w:txbxContent></w:drawing></mc:Choice>"
                f"<mc:Fallback><w:pict><w:txbxContent>{paragraph('box')}</w:txbxContent></w:pict></mc:Fallback>"
                "</mc:AlternateContent></w:r>",
                "rest",
            ),
            "outer rest\n\nbox",
        ),
    ],
)
def test_the_text(block, text):
    assert word(block).text.strip() == text


def test_places_are_paragraphs_and_notes():
    called = '<w:r><w:footnoteReference w:id="5"/></w:r>'
    notes = part("footnotes", f'<w:footnote w:id="5">{paragraph("A note.")}</w:footnote>')
    document = word(paragraph("One"), paragraph("Two", called), parts=[("word/footnotes.xml", notes)])
    assert marked(document, "note") == ["A note.\n\n"]
    (note,) = [m for m in document.marks if m.kind == "note"]
    assert document.locate(note.span).says == "footnote 1"
    at = document.text.index("Two")
    assert document.locate(dataclasses.replace(note.span, start=at, end=at + 3)).says == "paragraph 2"


def test_headings_and_list_numbers():
    styles = part(
        "styles",
        '<w:style w:styleId="H"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="H2"><w:name w:val="mine"/><w:basedOn w:val="H"/></w:style>',
    )
    numbering = part(
        "numbering",
        '<w:abstractNum w:abstractNumId="0">'
        '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="[%1]"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>',
    )
    first = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'
    second = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>'
    document = word(
        paragraph("References", properties='<w:pStyle w:val="H2"/>'),
        paragraph("a", properties=first),
        paragraph("b", properties=first),
        paragraph("c", properties=second),
        parts=[("word/styles.xml", styles), ("word/numbering.xml", numbering)],
    )
    assert marked(document, "heading") == ["References"]
    assert document.text.split("\n\n")[1:4] == ["[1] a", "[2] b", "2.i c"]


DECIMAL = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'


@pytest.mark.parametrize(
    ("shape", "override", "shown"),
    [
        (DECIMAL, "", ["1. a", "2. b"]),
        (DECIMAL.replace("decimal", "lowerLetter").replace("%1.", "%1)"), "", ["a) a", "b) b"]),
        (
            DECIMAL.replace("decimal", "upperLetter").replace("<w:lvlText", '<w:start w:val="26"/><w:lvlText'),
            "",
            ["Z. a", "AA. b"],
        ),
        (DECIMAL.replace("decimal", "upperRoman").replace("%1.", "(%1)"), "", ["(I) a", "(II) b"]),
        (DECIMAL.replace("decimal", "bullet"), "", ["• a", "• b"]),
        (DECIMAL.replace("decimal", "none"), "", ["a", "b"]),
        (DECIMAL, '<w:startOverride w:val="5"/>', ["5. a", "6. b"]),
        (DECIMAL, DECIMAL.replace("%1.", "[%1]"), ["[1] a", "[2] b"]),
    ],
)
def test_numbers_are_those_that_word_shows(shape, override, shown):
    numbering = part(
        "numbering",
        f'<w:abstractNum w:abstractNumId="0">{shape}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/>'
        + (f'<w:lvlOverride w:ilvl="0">{override}</w:lvlOverride>' if override else "")
        + "</w:num>",
    )
    styles = part("styles", '<w:style w:styleId="L"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>')
    own = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'
    document = word(
        paragraph("a", properties=own),
        paragraph("b", properties='<w:pStyle w:val="L"/>'),
        parts=[("word/numbering.xml", numbering), ("word/styles.xml", styles)],
    )
    assert document.text.split("\n\n")[:2] == shown


def zotero(*items, shown="(Hendrix & Wong, 2013)"):
    data = {
        "properties": {"plainCitation": shown},
        "citationItems": [{"id": i["id"], "uris": [f"u/{i['id']}"], "itemData": i} for i in items],
    }
    return field(f" ADDIN ZOTERO_ITEM CSL_CITATION {json.dumps(data)} ", shown)


def endnote(data=""):
    xml = (
        "<EndNote><Cite><Author>Hendrix</Author><Year>2013</Year><RecNum>9</RecNum><DisplayText>(x)</DisplayText>"
        "<record><rec-number>9</rec-number><ref-type name='Journal Article'>17</ref-type>"
        "<contributors><authors><author>Hendrix, C. S.</author></authors></contributors>"
        "<titles><title>When is the pen truly mighty?</title></titles><dates><year>2013</year></dates>"
        "</record></Cite></EndNote>"
    )
    if not data:
        return field(f" ADDIN EN.CITE {xml}", "(Hendrix, 2013)")
    packed = f"<w:fldData>{base64.b64encode(xml.encode()).decode()}</w:fldData>"
    nested = character("begin", packed) + code(" ADDIN EN.CITE.DATA ") + character("end")
    return (
        character("begin", packed)
        + code(" ADDIN EN.CITE ")
        + nested
        + character("separate")
        + run("(x)")
        + character("end")
    )


def mendeley_cite():
    data = {"citationItems": [{"id": "q", "itemData": HENDRIX}]}
    packed = base64.b64encode(json.dumps(data).encode()).decode().rstrip("=")
    return control(f"MENDELEY_CITATION_v3_{packed}", run("(Hendrix & Wong, 2013)"))


def in_field(kind):
    return (
        character("begin") + code(f" ADDIN {kind} ") + character("separate"),
        character("end"),
    )


@pytest.mark.parametrize(
    ("citation", "bibliography"),
    [
        (zotero(HENDRIX), 'ZOTERO_BIBL {"uncited":[]} CSL_BIBLIOGRAPHY'),
        (
            field(f" ADDIN CSL_CITATION {json.dumps({'citationItems': [MENDELEY], 'mendeley': {}})}", "(x)"),
            "Mendeley Bibliography CSL_BIBLIOGRAPHY",
        ),
        (endnote(), "EN.REFLIST"),
        (endnote("packed"), "EN.REFLIST"),
        (mendeley_cite(), None),
    ],
    ids=["Zotero", "Mendeley Desktop", "EndNote", "EndNote, packed", "Mendeley Cite"],
)
def test_citations_of_reference_managers(citation, bibliography):
    if bibliography is None:
        listed = [control("MENDELEY_BIBLIOGRAPHY", paragraph(ENTRY), paragraph(OTHER))]
    else:
        opening, closing = in_field(bibliography)
        listed = [paragraph(opening, ENTRY), paragraph(OTHER, closing)]
    document = word(paragraph("As they said ", citation, "."), paragraph("References"), *listed)
    assert marked(document, "entry") == [ENTRY, OTHER]
    first, second = [m.key for m in document.marks if m.kind == "entry"]
    assert [m.keys for m in document.marks if m.kind == "citation"] == [(first,)]
    assert first is not None
    assert second is None


def test_what_the_manager_last_wrote_is_kept():
    opening, closing = in_field("ZOTERO_BIBL CSL_BIBLIOGRAPHY")
    document = word(
        paragraph(zotero(HENDRIX, KLOTZ, shown="(a; b)")), paragraph(opening, ENTRY), paragraph(OTHER, closing)
    )
    (citation,) = [m for m in document.marks if m.kind == "citation"]
    assert citation.keys == ("u/12", "u/7")
    assert citation.data == "(a; b)"


def test_words_own_bibliography_names_its_works():
    source = (
        "<b:Source><b:Tag>Hen13</b:Tag><b:Year>2013</b:Year><b:Title>When is the pen truly mighty?</b:Title><b:Author>"
        "<b:Author><b:NameList><b:Person><b:Last>Hendrix</b:Last></b:Person></b:NameList></b:Author></b:Author></b:Source>"
    )
    untold = "<b:Source><b:Title>A work without a tag</b:Title></b:Source>"
    sources = f'<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography">{untold}{source}</b:Sources>'
    document = word(
        paragraph("As they said ", field(" CITATION Hen13 \\l 1033 ", "(Hendrix & Wong, 2013)"), "."),
        paragraph(character("begin") + code(" BIBLIOGRAPHY ") + character("separate"), ENTRY),
        paragraph(OTHER, character("end")),
        parts=[("customXml/item1.xml", sources)],
    )
    assert [m.key for m in document.marks if m.kind == "entry"] == ["Hen13", None]
    assert [m.keys for m in document.marks if m.kind == "citation"] == [("Hen13",)]


def test_a_work_that_two_entries_may_be_is_neither():
    untold = {"id": 3, "type": "report", "title": "Annual report on harbours"}
    opening, closing = in_field("ZOTERO_BIBL CSL_BIBLIOGRAPHY")
    listed = [
        "Annual report on harbours. (2010). Harbour Office.",
        "Annual report on harbours. (2011). Harbour Office.",
    ]
    document = word(
        paragraph(zotero(untold, shown="(Annual report)")), paragraph(opening, listed[0]), paragraph(listed[1], closing)
    )
    assert [m.key for m in document.marks if m.kind == "entry"] == [None, None]


def test_without_a_managed_list_citations_are_left_to_the_parser():
    document = word(paragraph("As said ", zotero(HENDRIX)), paragraph("References"), paragraph(ENTRY))
    assert [m.keys for m in document.marks if m.kind == "citation"] == [()]
    assert "(Hendrix & Wong, 2013)" in document.text


def test_targets_of_links():
    relations = '<Relationships xmlns="r"><Relationship Id="rId7" Type="x/hyperlink" Target="https://doi.org/10.2307/2194983"/></Relationships>'
    linked = f'<w:hyperlink r:id="rId7">{run("here")}</w:hyperlink>'
    document = word(paragraph("see ", linked), parts=[("word/_rels/document.xml.rels", relations)])
    assert [(document.text[m.span.start : m.span.end], m.data) for m in document.marks] == [
        ("here", "https://doi.org/10.2307/2194983")
    ]


def bomb():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", part("document", f"<w:body>{paragraph(' ' * 5_000_000)}</w:body>"))
    return stream.getvalue()


def encrypted():
    data = docx(paragraph("x"))
    return data.replace(b"PK\x03\x04\x14\x00\x00\x00", b"PK\x03\x04\x14\x00\x01\x00").replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00"
    )


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"PK\x03\x04 no archive", "damaged"),
        (docx(paragraph("x"))[:300], "damaged"),
        (docx(paragraph("x")).replace(b"word/document.xml", b"word/documenx.xml"), "no Word document"),
        (bomb(), "bomb"),
        (encrypted(), "encrypted"),
        (docx(), "no text"),
        (docx("<w:p>"), "not well-formed"),
    ],
)
def test_refused_in_one_sentence(data, says):
    with pytest.raises(ReadError, match=says):
        as_text(data, "a.docx")


def test_another_archive_is_to_be_unpacked():
    with pytest.raises(ReadError, match=r"neither a Word file nor OpenDocument text; unpack it first"):
        as_text(docx(paragraph("x")).replace(b"word/document.xml", b"word/documenx.xml"), "all.zip")


def test_entities_are_not_followed():
    document = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w"><w:body/></w:document>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", document)
    with pytest.raises(ReadError, match="document type"):
        as_text(stream.getvalue(), "a.docx")


def test_a_file_is_told_by_its_content():
    data = docx(paragraph("x"))
    assert read("a.bin", data, Settings(limits=Limits())).format == "docx"
