"""The formats for build servers and spreadsheets, opened by real readers of them."""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from jsonschema import Draft4Validator, Draft202012Validator
from lxml import etree

from citecheck.model.report import DocumentReport
from citecheck.model.rule import Severity
from citecheck.pipeline import audit
from citecheck.report.escape import cell
from citecheck.report.interface import Options
from citecheck.report.registry import FORMATS, told_by_suffix, write
from citecheck.report.spots import byte_columns, posix, spot
from citecheck.report.tables import ENTRY_COLUMNS, FINDING_COLUMNS
from citecheck.settings import RegisterSettings, Settings
from report import small
from report.hostile import INJECTIONS, report

SCHEMAS = Path(__file__).parent / "schemas"
SCHEMA = SCHEMAS / "sarif-2.1.0.json.gz"
SARIF = Draft4Validator(json.loads(gzip.decompress(SCHEMA.read_bytes())))
REPORTS = {"small": small.report(), **{kind: report(evil) for kind, evil in INJECTIONS.items()}}
GOLDENS = Path(__file__).parent / "goldens"
PAGES = {"R325": "# R325 pages-differ (warning)\n\nThe pages are others.\n\n## What it finds\n…\n"}


@pytest.fixture(params=list(REPORTS))
def any_report(request):
    return REPORTS[request.param]


def test_formats_have_names_and_suffixes_of_their_own():
    assert len({format.name for format in FORMATS}) == len(FORMATS)
    for format in FORMATS:
        for suffix in format.suffixes:
            assert told_by_suffix(f"report{suffix}") == format


def test_sarif_fits_its_schema(any_report):
    SARIF.validate(json.loads(write(any_report, "sarif", Options(pages=PAGES))))


def test_sarif_tells_rules_places_and_what_was_not_checked():
    (run,) = json.loads(write(small.report(), "sarif", Options(pages=PAGES)))["runs"]
    rules = run["tool"]["driver"]["rules"]
    pages = next(rule for rule in rules if rule["id"] == "R325")
    assert pages["shortDescription"] == {"text": "The pages are others."}
    result = next(r for r in run["results"] if r["ruleId"] == "R325")
    assert rules[result["ruleIndex"]]["id"] == "R325"
    physical = result["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"] == {"uri": "lighthouses.md"}
    assert physical["region"]["startLine"] == 13
    said = [n["message"]["text"] for n in run["invocations"][0]["toolExecutionNotifications"]]
    assert said[0] == "This is no text."
    assert said[1].startswith("The register did not answer")
    assert run["invocations"][0]["executionSuccessful"] is False


def test_fixes_are_given_where_the_file_can_be_mended():
    results = json.loads(write(small.report(), "sarif"))["runs"][0]["results"]
    ((change,),) = [fix["artifactChanges"] for r in results for fix in r.get("fixes", ())]
    assert change["artifactLocation"]["uri"] == "lighthouses.md"
    assert change["replacements"][0]["insertedContent"] == {"text": "201-228"}
    diagnostics = json.loads(write(small.report(), "rdjson"))["diagnostics"]
    ((suggested,),) = [d["suggestions"] for d in diagnostics if "suggestions" in d]
    assert suggested["range"]["start"] == {"line": 13, "column": 66}


def test_sarif_messages_hold_no_links_and_no_placeholders():
    said = json.loads(write(REPORTS["markup"], "sarif"))["runs"][0]["results"][0]["message"]["text"]
    assert "{{0.__class__}}" in said
    assert not re.search(r"(?<!\\)[\[\]]", said)


def test_junit_is_xml_with_unique_names_and_the_numbers_it_claims(any_report):
    root = ET.fromstring(write(any_report, "junit"))
    for suite in root:
        cases = suite.findall("testcase")
        assert suite.get("tests") == str(len(cases))
        assert suite.get("failures") == str(sum(case.find("failure") is not None for case in cases))
        assert suite.get("errors") == str(sum(case.find("error") is not None for case in cases))
        names = [(case.get("classname"), case.get("name")) for case in cases]
        assert len(set(names)) == len(names)
        assert set(suite.keys()) <= {"name", "tests", "failures", "errors", "skipped", "time", "timestamp"}
        assert {key for case in cases for key in case.attrib} <= {"name", "classname", "time"}
    assert {e.tag for e in root.iter()} <= {"testsuites", "testsuite", "testcase", "failure", "error", "system-out"}


@pytest.mark.parametrize(("fail_on", "failures"), [(Severity.ERROR, 3), (Severity.NOTE, 4), (None, 0)])
def test_junit_fails_what_makes_the_run_fail(fail_on, failures):
    root = ET.fromstring(write(small.report(), "junit", Options(fail_on=fail_on)))
    assert root[0].get("failures") == str(failures)


def test_junit_fits_the_strict_schema(any_report):
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "junit.xsd"))
    schema.assertValid(etree.fromstring(write(any_report, "junit")))


@pytest.mark.parametrize("name", ["gitlab", "rdjson"])
def test_gitlab_s_and_reviewdog_s_formats_fit_their_schemas(any_report, name):
    schema = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(write(any_report, name)))


def test_github_commands_are_one_line_each_and_say_where():
    rows = write(small.report(), "github").decode().splitlines()
    assert rows[0] == "::error file=notes.bin,title=file-not-read::This is no text."
    assert rows[1].startswith("::error file=lighthouses.md,line=3,endLine=3,col=30,endColumn=41,title=L203 year")
    assert [row.split(" ")[0] for row in rows[:-1]] == [*["::error"] * 5, "::warning", *["::notice"] * 2, "::warning"]
    assert rows[-1].startswith("citecheck: 2 files")


@pytest.mark.parametrize("kind", list(INJECTIONS))
def test_github_commands_are_ours_alone(kind):
    rows = write(REPORTS[kind], "github").decode().splitlines()
    titles = r"(L203 year-differs-in-text|R325 pages-differ|L201 citation-unlisted|F121 list-out-of-order)"
    where = r"file=[^,:]*(,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?)?"
    command = rf"::(error|warning|notice) {where},title=({titles}|[a-z-]+)::.*"
    assert all(re.fullmatch(command, row) for row in rows[:-1])
    assert len(rows) == 8


def test_gitlab_issues_have_fingerprints_of_their_own(any_report):
    issues = json.loads(write(any_report, "gitlab"))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    for issue in issues:
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["location"]["lines"]["begin"] >= 1
        assert not issue["location"]["path"].startswith("./")


def test_rdjson_counts_columns_in_bytes():
    text = "Ünïcödé (Doe, 2001)\n"
    document = replace(
        small.dossier().manuscript.document, origin=small.TextOrigin(text), content=small.Mapped.whole(text)
    )
    where = spot(document, small.at("(Doe", text))
    assert where.lines.column == 9
    assert byte_columns(document, where.lines) == (13, 17)


def test_rdjson_names_the_bibliography_in_which_a_finding_stands(tmp_path):
    entry = "@book{chän, author = {Chän, S.}, title = {Häfen}, year = {2002}, isbn = {978-3-16-148410-1}}"
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/refs.bib").write_text(f"% Schöne Häfen\n{entry}\n", encoding="utf-8")
    (tmp_path / "a.tex").write_text(
        "\\documentclass{article}\\begin{document}So it is \\cite{chän}.\\bibliography{sub/refs}\\end{document}",
        encoding="utf-8",
    )
    checked = audit([str(tmp_path / "a.tex")], Settings(select=("F112",), registers=RegisterSettings(offline=True)))
    (said,) = json.loads(write(checked, "rdjson"))["diagnostics"]
    end = len(entry.encode()) + 1
    assert said["location"] == {
        "path": f"{tmp_path.as_posix()}/sub/refs.bib",
        "range": {"start": {"line": 2, "column": 1}, "end": {"line": 2, "column": end}},
    }


def test_rdjson_has_what_reviewdog_asks_for(any_report):
    said = json.loads(write(any_report, "rdjson"))
    assert said["source"]["name"] == "citecheck"
    for diagnostic in said["diagnostics"]:
        assert diagnostic["message"]
        assert diagnostic["location"]["path"]
        assert diagnostic["severity"] in {"ERROR", "WARNING", "INFO"}


@pytest.mark.parametrize(
    ("path", "said"), [("./a/b.md", "a/b.md"), ("a\\b.md", "a/b.md"), ("-", "stdin"), ("../a.md", "../a.md")]
)
def test_paths_have_forward_slashes(path, said):
    assert posix(path) == said


def rows_of(data):
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_csv_has_a_row_a_finding_and_one_for_each_silent_entry():
    rows = rows_of(write(small.report(), "csv"))
    assert [row["code"] for row in rows] == ["L203", "L203", "L201", "R311", "R325", "R301", "F121", "", ""]
    assert [row["number"] for row in rows if not row["code"]] == ["1", "2"]
    assert rows[4]["fix"] == "in the list: pages → 201-228"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", " =", "＝", "＋"])
def test_no_cell_is_a_formula(start):
    assert cell(f"{start}1+1").startswith("'")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("12-15", "12–15"),
        ("1-28", "1–28"),
        ("2013-07", "2013–07"),
        ("3/4", "'3/4"),
        ("2013-02-01", "'2013-02-01"),
        ("1.2.2013", "'1.2.2013"),
        ("May 2013", "'May 2013"),
        ("3 Sept. 2013", "'3 Sept. 2013"),
        ("MAR1", "'MAR1"),
        ("007", "'007"),
        ("12e3", "'12e3"),
        ("9780333725481", "'9780333725481"),
    ],
)
def test_no_cell_becomes_a_date_or_another_number(text, shown):
    assert cell(text) == shown


@pytest.mark.parametrize(
    "text", ["2013", "43", "e124", "S12-S15", "0.95", "12–15", "Maya 12, a title", "10.1017/s0007", "line 12", ""]
)
def test_other_cells_are_left(text):
    assert cell(text) == text


@pytest.mark.parametrize("kind", list(INJECTIONS))
def test_csv_rows_are_ours_alone(kind):
    rows = rows_of(write(REPORTS[kind], "csv"))
    assert len(rows) == 4
    assert all(not value.startswith(("=", "+", "-", "@")) for row in rows for value in row.values())


def test_a_workbook_holds_strings_and_links_to_dois_alone(any_report):
    pytest.importorskip("xlsxwriter")
    book = zipfile.ZipFile(io.BytesIO(write(any_report, "xlsx")))
    assert book.testzip() is None
    parts = {name: book.read(name).decode() for name in book.namelist() if name.endswith((".xml", ".rels"))}
    for text in parts.values():
        ET.fromstring(text)
    sheets = "".join(text for name, text in parts.items() if "worksheets/sheet" in name)
    assert "<f>" not in sheets
    links = re.findall(r'Target="(http[^"]*)"', "".join(parts.values()))
    assert all(link.startswith("https://doi.org/10.") for link in links)


def test_a_workbook_is_opened_and_says_what_the_report_says():
    pytest.importorskip("xlsxwriter")
    book = openpyxl.load_workbook(io.BytesIO(write(small.report(), "xlsx")))
    assert book.sheetnames == ["Summary", "Entries", "Findings"]
    entries, findings = book["Entries"], book["Findings"]
    for sheet, columns in ((entries, ENTRY_COLUMNS), (findings, FINDING_COLUMNS)):
        head, *rows = sheet.iter_rows()
        assert tuple(each.value for each in head) == columns
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == f"A1:{head[-1].column_letter}{len(rows) + 1}"
        assert {each.data_type for row in rows for each in row if each.value is not None} == {"s"}
    row = dict(zip(FINDING_COLUMNS, findings[6], strict=True))
    assert (row["code"].value, row["claimed"].value, row["found"].value) == ("R325", "1-28", "201-228")
    links = {each.value: each.hyperlink.target for row in entries.iter_rows() for each in row if each.hyperlink}
    assert links["10.5555/letters.7"] == "https://doi.org/10.5555/letters.7"
    said = " ".join(row[0].value for row in book["Summary"].iter_rows())
    assert "4 references read, 4 expected" in said
    assert "notes.bin: This is no text." in said


@pytest.mark.parametrize("kind", list(INJECTIONS))
def test_no_hostile_string_is_more_than_a_string_in_a_workbook(kind):
    pytest.importorskip("xlsxwriter")
    book = openpyxl.load_workbook(io.BytesIO(write(REPORTS[kind], "xlsx")))
    kinds = {each.data_type for sheet in book for row in sheet.iter_rows() for each in row if each.value is not None}
    assert kinds == {"s"}


def test_two_workbooks_of_one_report_are_the_same():
    pytest.importorskip("xlsxwriter")
    assert write(small.report(), "xlsx") == write(small.report(), "xlsx")


def test_the_letter_to_the_author_reads_well(golden):
    golden(GOLDENS / "small-queries.txt", write(small.report(), "queries"))


def test_a_letter_without_questions_says_thank_you():
    one = small.report().documents[0]
    said = write(replace(small.report(), documents=(DocumentReport(one.dossier, ()),)), "queries").decode()
    assert "have no questions. Thank you." in " ".join(said.split())
