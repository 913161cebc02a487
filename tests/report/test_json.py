"""The JSON report: its schema, its bytes, its numbers."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

from citecheck.model.document import BlockOrigin, Document
from citecheck.model.mapped import Mapped
from citecheck.model.place import ElementPlace, NotePlace, PagePlace, ParagraphPlace
from citecheck.model.report import DocumentReport
from citecheck.model.span import Span
from citecheck.report import shapes
from citecheck.report.interface import Options
from citecheck.report.registry import write
from citecheck.report.tally import Tally
from report import small

SCHEMA = json.loads(files("citecheck.report").joinpath("schema/citecheck-report-1.json").read_bytes())
VALIDATOR = Draft202012Validator(SCHEMA)


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("options", [Options(), Options(reading_only=True)])
def test_a_report_fits_the_schema(options):
    VALIDATOR.validate(json.loads(write(small.report(), "json", options)))


def test_each_line_of_jsonl_fits_the_schema_of_a_document():
    document, refused = map(json.loads, write(small.report(), "jsonl").splitlines())
    VALIDATOR.evolve(schema={**SCHEMA, "$ref": "#/$defs/document", "type": "object"} | _of("document")).validate(
        document
    )
    assert refused == {"path": "notes.bin", "sentence": "This is no text."}


def _of(name):
    return {"properties": {}, "required": [], "additionalProperties": True, "$ref": f"#/$defs/{name}"}


def test_the_same_report_gives_the_same_bytes():
    assert write(small.report(), "json") == write(small.report(), "json")


def test_the_summary_counts():
    said = json.loads(write(small.report(), "json"))["summary"]
    assert said == {
        "references": 4,
        "citations": 6,
        "linked": 5,
        "found": 2,
        "ambiguous": 0,
        "not_expected": 1,
        "not_found": 0,
        "unchecked": 1,
        "errors": 4,
        "warnings": 1,
        "notes": 2,
    }


def test_reading_alone_says_nothing_of_registers_and_rules():
    said = json.loads(write(small.report(), "json", Options(reading_only=True)))
    (document,) = said["documents"]
    assert "findings" not in document
    assert "resolution" not in document["references"][0]
    assert set(said["summary"]) == {"references", "citations", "linked"}


def test_a_finding_tells_lines_columns_evidence_and_fix():
    document = json.loads(write(small.report(), "json"))["documents"][0]
    pages = next(f for f in document["findings"] if f["code"] == "R325")
    assert pages["span"] == {"line": 13, "column": 1, "end_line": 13, "end_column": 105}
    assert pages["place"]["says"] == "line 13"
    assert pages["evidence"] == [{"field": "page", "claimed": "1-28", "found": "201-228", "source": "crossref"}]
    assert pages["fix"] == {
        "target": {"reference": "r3", "field": "page"},
        "value": "201-228",
        "safe": True,
        "edits": [
            {"span": {"line": 13, "column": 66, "end_line": 13, "end_column": 70}, "text": "201-228"},
        ],
    }


def test_a_record_keeps_its_dates_apart():
    references = json.loads(write(small.report(), "json"))["documents"][0]["references"]
    record = references[2]["resolution"]["record"]
    assert record["DOI"] == "10.5555/letters.7"
    assert record["dates"] == {
        "print": "2013-02",
        "online": "2012-11-05",
        "issue": None,
        "posted": None,
        "other": None,
        "issued": "2012-11-05",
    }


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (PagePlace(12, (1.0, 2.0, 3.0, 4.0), "left"), {"kind": "page", "page": 12, "says": "page 12, left column"}),
        (ParagraphPlace(41), {"kind": "paragraph", "index": 41, "says": "paragraph 41"}),
        (NotePlace(3), {"kind": "note", "index": 3, "says": "footnote 3"}),
        (ElementPlace("ref[@id='b1']", 9), {"kind": "element", "path": "ref[@id='b1']"}),
    ],
)
def test_a_file_without_lines_has_places_and_no_spans(place, expected):
    document = Document("a.pdf", "pdf", Mapped.whole(small.TEXT), BlockOrigin((0,), (place,)))
    manuscript = replace(small.dossier().manuscript, document=document)
    entries = tuple(replace(entry, manuscript=manuscript) for entry in small.dossier().entries)
    mentions = tuple(replace(mention, manuscript=manuscript) for mention in small.dossier().mentions)
    dossier = replace(small.dossier(), manuscript=manuscript, entries=entries, mentions=mentions)
    report = replace(small.report(), documents=(DocumentReport(dossier, small.findings()),))
    said = json.loads(write(report, "json"))
    VALIDATOR.validate(said)
    entry = said["documents"][0]["references"][0]
    assert entry["span"] is None
    assert entry["place"].items() >= expected.items()


def test_what_cannot_be_seen_is_escaped_and_letters_stay():
    report = replace(small.report(), notices=("Müller \u202e \x9b31m \u2028 \ud800 文献",))
    data = write(report, "json")
    assert "Müller \\u202e \\u009b31m \\u2028 \\ud800 文献".encode() in data


def test_every_status_has_its_number():
    assert set(Tally().shape(statistics=True)) == set(SCHEMA["properties"]["summary"]["properties"])


def test_unparsed_stretches_are_places():
    dossier = small.dossier()
    dossier = replace(dossier, manuscript=replace(dossier.manuscript, unparsed=(Span(0, 4),)))
    said = shapes.document(DocumentReport(dossier, ()))
    assert said["coverage"]["unparsed"][0]["says"] == "line 1"
