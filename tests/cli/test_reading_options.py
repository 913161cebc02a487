"""`--as` and `--bibliography`: files read as what the caller says, with the bibliography the caller names."""

from __future__ import annotations

import json

import pytest

TEXT = "Dunes remember [@okafor2014]. So do harbours [@larsen2011].\n"
BIB = """@article{okafor2014, author={Okafor, C.}, title={How dunes remember the wind}, year={2014},
  journal={Journal of Coastal Memory}}
"""


@pytest.fixture(autouse=True)
def files(folder):
    (folder / "elsewhere").mkdir()
    (folder / "elsewhere" / "works.bib").write_text(BIB, encoding="utf-8")
    (folder / "note.txt").write_text(TEXT, encoding="utf-8")
    (folder / "named.md").write_text(f"---\nbibliography: missing.bib\n---\n{TEXT}", encoding="utf-8")


def read(run, *args):
    result = run("parse", *args)
    return json.loads(result.stdout)["documents"][0]


def test_a_bibliography_is_read_from_wherever_it_lies(run):
    said = read(run, "note.txt", "--as", "markdown", "--bibliography", "elsewhere/works.bib")
    assert said["format"] == "markdown"
    assert [(r["id"], r["csl"]["title"]) for r in said["references"]] == [("r1", "How dunes remember the wind")]
    assert [c["references"] for c in said["citations"]] == [["r1"], []]
    assert said["references"][0]["place"]["says"].startswith("elsewhere/works.bib")


def test_it_stands_in_for_the_one_the_article_names(run):
    said = read(run, "named.md", "--bibliography", "elsewhere/works.bib")
    assert len(said["references"]) == 1
    assert not any("missing.bib" in why for why in said["coverage"]["why"])


@pytest.mark.parametrize("command", ["check", "parse"])
@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--as", "word"], "There is no format 'word'; known are text, markdown"),
        (["--bibliography", "nowhere.bib"], "nowhere.bib"),
    ],
)
def test_what_is_not_there_is_a_usage_error(run, command, options, says):
    result = run(command, "note.txt", *options)
    assert result.exit_code == 2
    assert says in " ".join(result.output.split())


def test_where_nothing_is_cited_by_key_the_report_says_so(run):
    result = run("check", "note.txt", "--offline", "--bibliography", "elsewhere/works.bib")
    assert "only Markdown and LaTeX cite by key" in " ".join(result.output.split())
