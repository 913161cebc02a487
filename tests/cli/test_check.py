"""`citecheck check` from end to end, on a small article of our own."""

from __future__ import annotations

import json
import shutil
from importlib.resources import files
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

FIXTURE = Path(__file__).resolve().parents[2] / "fixtures" / "articles" / "lighthouses"
SCHEMA = json.loads(files("citecheck.report").joinpath("schema/citecheck-report-1.json").read_bytes())
REGISTER = ["--records", str(FIXTURE / "records.jsonl"), "--offline"]


@pytest.fixture(autouse=True)
def article(folder):
    shutil.copy(FIXTURE / "article.md", folder / "article.md")


def names(said):
    return sorted({finding["name"] for document in said["documents"] for finding in document["findings"]})


def checked(run, *args, code):
    result = run("check", "--format", "json", *args)
    assert result.exit_code == code, result.output
    return json.loads(result.stdout)


def test_an_editor_reads_what_is_wrong(run):
    result = run("check", "article.md", *REGISTER, "--complete")
    said = " ".join(result.output.split())
    assert result.exit_code == 1
    for part in (
        "4 references read, 4 expected; 6 citations, 5 linked; all 4 entries cited;",
        "3 works found, 1 not expected in a register.",
        "L203 year-differs-in-text, line 3, 2 times",
        "pages → 201-228",
        "10.5555/stairs.14",
        "Ostrander",
        "the list in lines 9–15 under “References”",
    ):
        assert part in said
    assert "\x1b" not in result.output


def test_the_json_report_fits_its_schema(run):
    said = checked(run, "article.md", *REGISTER, "--complete", code=1)
    Draft202012Validator(SCHEMA).validate(said)
    assert said["summary"]["found"] == 3
    assert set(names(said)) >= {"year-differs-in-text", "citation-unlisted", "pages-differ", "doi-not-registered"}


def test_two_runs_give_the_same_bytes(run, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767322800")
    one, other = (run("check", "article.md", *REGISTER, "--format", "json").stdout for _ in range(2))
    assert one == other
    assert json.loads(one)["generated"] == "2026-01-02T03:00:00Z"


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--select", "L"], ["citation-unlisted", "year-differs-in-text"]),
        (["--select", "L201,pages-differ"], ["citation-unlisted", "pages-differ"]),
        (["--select", "l201"], ["citation-unlisted"]),
        (["--select", "L", "--select", "R325"], ["citation-unlisted", "pages-differ", "year-differs-in-text"]),
        (["--select", "L", "--ignore", "L203"], ["citation-unlisted"]),
        (["--select", "L", "--ignore", "citation-unlisted", "--ignore", "year-differs-in-text"], []),
    ],
)
def test_rules_are_chosen_by_code_prefix_or_name(run, options, expected):
    said = checked(run, "article.md", *REGISTER, "--complete", *options, code=1 if expected else 0)
    assert names(said) == expected


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_rule_is_a_usage_error_with_the_nearest_name(run, option):
    result = run("check", "article.md", option, "year-difers")
    assert result.exit_code == 2
    assert "did you mean year-differs?" in result.output


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ([*REGISTER, "--complete"], 1),
        ([*REGISTER, "--complete", "--fail-on", "never"], 0),
        ([*REGISTER, "--complete", "--select", "R303"], 0),
        ([*REGISTER, "--complete", "--select", "R303", "--fail-on", "note"], 1),
        (["--offline", "--select", "F"], 3),
        (["--offline", "--select", "F", "--allow-unchecked"], 0),
        (["--offline", "--select", "L"], 1),
    ],
)
def test_exit_codes(run, options, code):
    assert run("check", "article.md", *options).exit_code == code


def test_offline_finds_what_needs_no_register_and_accuses_no_one(run):
    said = checked(run, "article.md", "--offline", code=1)
    assert "citation-unlisted" in names(said)
    assert not [name for name in names(said) if name in ("work-not-found", "doi-not-registered")]
    statuses = {r["resolution"]["status"] for r in said["documents"][0]["references"]}
    assert statuses == {"unchecked", "not-expected"}


def test_standard_input(run):
    result = run("check", "-", *REGISTER, input=(FIXTURE / "article.md").read_bytes())
    assert "standard input" in result.output
    assert "6 citations, 5 linked" in " ".join(result.output.split())


def test_a_folder_stands_for_its_files(run, folder):
    (folder / "deep").mkdir()
    (folder / "deep" / "b.txt").write_bytes((FIXTURE / "article.md").read_bytes())
    (folder / ".hidden.md").write_text("x")
    (folder / "picture.png").write_bytes(b"x")
    said = checked(run, ".", *REGISTER, code=1)
    assert [document["path"] for document in said["documents"]] == ["article.md", "deep/b.txt"]


LIST_OF_NOTHING = "Prose (Doe, 2001).\n\nReferences\n\n????\n\n!!!!\n"


@pytest.mark.parametrize(
    ("name", "data", "sentence", "code"),
    [
        ("missing.txt", None, "There is no such file.", 2),
        ("empty.txt", b"", "The file is empty.", 2),
        ("binary.txt", bytes(range(256)) * 256, "binary", 2),
        ("big.txt", b"word " * 4_100_000, "larger than the limit of 20 MB", 2),
        ("prose.txt", b"Prose alone, and no more of it.\n", "No list of references was found.", 3),
        ("nothing.txt", LIST_OF_NOTHING.encode(), "", 3),
    ],
)
def test_a_bad_file_is_one_sentence_and_the_others_are_checked(run, name, data, sentence, code):
    if data is not None:
        Path(name).write_bytes(data)
    alone = run("check", name, "--format", "json", *REGISTER)
    assert alone.exit_code == code
    assert sentence in alone.stderr
    assert alone.stderr.count("\n") == 1
    assert "Traceback" not in alone.output
    both = run("check", name, "article.md", "--format", "json", *REGISTER, "--complete")
    assert both.exit_code == (2 if code == 2 else 1)
    assert json.loads(both.stdout)["documents"][-1]["path"] == "article.md"


def test_a_folder_without_a_readable_file_is_one_sentence(run, folder):
    (folder / "inner").mkdir()
    result = run("check", "inner")
    assert result.exit_code == 2
    assert "holds no file that citecheck can read" in result.stderr


@pytest.mark.parametrize("make", ["fifo", "loop", "dangling"])
def test_what_is_no_file_is_refused(run, make):
    import os

    path = Path("strange.txt")
    if make == "fifo":
        os.mkfifo(path)
    else:
        path.symlink_to("strange.txt" if make == "loop" else "nowhere.txt")
    result = run("check", str(path), "--offline")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(("records", "said"), [("nowhere.jsonl", "nowhere.jsonl"), ("article.md", "article.md")])
def test_records_that_are_none_are_said_to_be_so(run, records, said):
    result = run("check", "article.md", "--records", records, "--offline")
    assert "Traceback" not in result.output
    assert said in result.output


def test_a_folder_does_not_pass_over_a_manuscript_that_it_cannot_read(run, folder):
    (folder / "part").mkdir()
    shutil.copy("article.md", folder / "part" / "one.md")
    (folder / "part" / "two.RTF").write_bytes(b"{\\rtf1 Lamps}")
    (folder / "part" / "three.doc").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(60))
    (folder / "part" / "plan.png").write_bytes(b"\x89PNG")
    (folder / "part" / "steps.csv").write_text("1,2\n")
    result = run("check", "part", "--offline")
    assert result.exit_code == 2
    assert result.stderr.count("is not read; save it as .docx") == 2
    assert "png" not in result.output
    assert "csv" not in result.output
