"""What the fields of reference managers carry in Word files, and what is none of theirs."""

from __future__ import annotations

import base64
import json

import pytest

from citecheck.model.item import Date, Item, Name
from citecheck.read.docx import managers

DATA = {"type": "book", "title": "Tides", "author": [{"family": "Larsen"}], "issued": {"date-parts": [[2011]]}}
SOURCES = {"Lar11": Item(title="Tides")}


def csl(*items, **more):
    return f"ADDIN ZOTERO_ITEM CSL_CITATION {json.dumps({'citationItems': list(items), **more})}"


def tag(text):
    return "MENDELEY_CITATION_v3_" + base64.b64encode(text.encode()).decode()


def endnote(inside):
    return f"ADDIN EN.CITE <EndNote>{inside}</EndNote>"


@pytest.mark.parametrize(
    ("code", "keys", "shown"),
    [
        (csl({"uris": ["u1"], "itemData": DATA}), ["u1"], ""),
        (csl({"uri": ["u1"]}), ["u1"], ""),
        (csl({"id": 7}, {"id": "8"}), ["7", "8"], ""),
        (csl({"id": 7}, properties={"plainCitation": "(Larsen, 2011)"}), ["7"], "(Larsen, 2011)"),
        (csl({"id": 7}, mendeley={"plainTextFormattedCitation": "(L, 2011)"}), ["7"], "(L, 2011)"),
        (csl({"id": 7}, properties={"plainCitation": ""}, mendeley="none"), ["7"], ""),
        (csl({"id": 7}, "no item", {}, {"uris": []}), ["7"], ""),
        (" CITATION Lar11 \\l 1033 ", ["Lar11"], ""),
        (" CITATION Lar11 \\l 1033 \\m Oka14 \\m Bra02", ["Lar11", "Oka14", "Bra02"], ""),
        (endnote("<Cite><Author>Larsen</Author><Year>2011</Year><RecNum>3</RecNum></Cite>"), ["3"], ""),
        (endnote("<Cite><RecNum>3</RecNum><DisplayText>(L)</DisplayText></Cite><Cite></Cite>"), ["3"], "(L)"),
    ],
)
def test_a_field_names_works(code, keys, shown):
    field = managers.of_code(code, SOURCES)
    assert [work.key for work in field.works] == keys
    assert field.shown == shown


@pytest.mark.parametrize(
    "code",
    [
        "PAGEREF _Ref1 \\h",
        "ADDIN CSL_CITATION {no json}",
        "ADDIN CSL_CITATION {" + '"a":{' * 100_000 + "}",
        csl(),
        csl("no item"),
        "ADDIN CSL_CITATION " + json.dumps({"citationItems": 7}),
        endnote("<Cite>"),
        endnote(""),
        csl({"id": "a" * 2_000_001}),
    ],
    ids=range(9),
)
def test_what_names_no_work(code):
    assert managers.of_code(code, SOURCES) is None


@pytest.mark.parametrize("code", ["ADDIN ZOTERO_BIBL {}", "ADDIN EN.REFLIST", " BIBLIOGRAPHY "])
def test_a_field_that_holds_the_list(code):
    assert managers.of_code(code, {}).is_list


@pytest.mark.parametrize(
    ("given", "keys"),
    [
        (tag(json.dumps({"citationItems": [{"id": "a"}]})), ["a"]),
        (tag("no json"), None),
        ("MENDELEY_CITATION_v3_AAAAA", None),
        ("MENDELEY_CITATION_v3_/////w==", None),
        (tag("a" * 2_000_000), None),
        ("another tag", None),
    ],
    ids=range(6),
)
def test_tags_of_content_controls(given, keys):
    field = managers.of_tag(given)
    assert (field and [work.key for work in field.works]) == keys
    assert managers.of_tag("MENDELEY_BIBLIOGRAPHY_1").is_list


@pytest.mark.parametrize(("year", "issued"), [("2011", Date(2011)), ("in press", None), ("20111", None), ("", None)])
def test_what_endnote_tells_of_a_work_without_its_record(year, issued):
    cite = f"<Cite><Author>Larsen</Author><Year>{year}</Year><RecNum>3</RecNum></Cite>"
    (work,) = managers.of_code(endnote(cite), {}).works
    assert (work.item.author, work.item.issued) == ((Name("Larsen"),), issued)
    (nameless,) = managers.of_code(endnote("<Cite><RecNum>3</RecNum></Cite>"), {}).works
    assert nameless.item == Item()


def test_what_was_last_written_is_what_is_kept_or_the_years():
    dated = managers.of_code(csl({"id": 7, "itemData": DATA}), {})
    undated = managers.of_code(csl({"id": 7, "itemData": DATA}, {"id": 8}), {})
    kept = managers.of_code(csl({"id": 7}, properties={"plainCitation": "(Larsen)"}), {})
    assert [managers.last_written(f) for f in (dated, undated, kept, managers.Field())] == [
        "(2011)",
        None,
        "(Larsen)",
        None,
    ]
