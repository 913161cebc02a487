"""--retractions: the table of notices, from the command line to the report."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

HEADER = "Record ID,Title,RetractionDate,RetractionDOI,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature"
ENTRY = "Okafor, C. (2014). How dunes remember the wind. Journal of Coastal Memory, 15, 33–48. {doi}"
DOI = "https://doi.org/10.5555/dunes"


@pytest.fixture
def table():
    def write(nature="Retraction"):
        cells = f"41,How dunes remember the wind,2/6/2019 0:00,10.5555/notice,10.5555/DUNES,0,{nature}"
        Path("rw.csv").write_text(f"{HEADER}\n{cells}\n", encoding="utf-8")
        return "rw.csv"

    return write


@pytest.mark.parametrize(
    ("nature", "code", "exit_code"),
    [("Retraction", "R330", 1), ("Expression of concern", "R332", 0), ("Correction", "R331", 0)],
)
def test_an_offline_run_says_what_the_table_tells(run, table, nature, code, exit_code):
    text = f"On dunes\n\nThey remember (Okafor, 2014).\n\nReferences\n\n{ENTRY.format(doi=DOI)}\n"
    Path("a.txt").write_text(text, encoding="utf-8")
    options = ["--offline", "--allow-unchecked", "--retractions", table(nature), "--format", "json"]
    result = run("check", "a.txt", *options)
    assert result.exit_code == exit_code
    said = json.loads(result.stdout)
    (finding,) = said["documents"][0]["findings"]
    assert (finding["code"], finding["evidence"][0]["source"]) == (code, "Retraction Watch")
    assert said["run"]["sources"] == [
        {"name": "Retraction Watch", "url": "rw.csv", "requests": 0, "failures": 0, "as_of": "2019-02-06"}
    ]


def test_single_references_and_dois(run, table):
    for command in (["resolve", ENTRY.format(doi=DOI)], ["doi", DOI]):
        assert "retract" in run(*command, "--offline", "--retractions", table()).stdout.casefold()


def test_a_settings_file_names_the_table_beside_it(run, table):
    table()
    Path("citecheck.toml").write_text('retractions = "rw.csv"\noffline = true\n', encoding="utf-8")
    assert "R330" in run("resolve", ENTRY.format(doi=DOI), "--format", "jsonl").stdout


def test_another_table_is_one_sentence(run):
    Path("other.csv").write_text("name,address\nx,y\n", encoding="utf-8")
    result = run("resolve", ENTRY.format(doi=DOI), "--offline", "--retractions", "other.csv")
    assert result.exit_code == 2
    assert "other.csv is not Retraction Watch's table" in result.stderr
