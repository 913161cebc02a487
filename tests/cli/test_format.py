"""`format`: works as references, and `parse --registered`: what is registered in place of what is printed."""

from __future__ import annotations

import json
import shutil
import stat
from pathlib import Path

import pytest
from sources import fake as register

from citecheck.sources import doi_org
from citecheck.sources.pace import Limit

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "fixtures" / "articles" / "sample"
SHORT = ROOT / "fixtures" / "articles" / "short" / "article.md"
RECORDS = ["--records", str(SAMPLE / "records.jsonl"), "--offline", "--allow-unchecked"]
PEN = "10.1017/s0007123412000488"
APA = (
    "Hendrix, C. S., & Wong, W. H. (2013). When Is the Pen Truly Mighty? Regime Type and the Efficacy of Naming and "
    "Shaming in Curbing Human Rights Abuses. British Journal of Political Science, 43(3), 651–672. "
    f"https://doi.org/{PEN}\n"
)


@pytest.mark.parametrize("printed", [PEN, f"https://doi.org/{PEN}", f"doi:{PEN.upper()}"])
def test_a_doi_is_written_from_its_record(run, printed):
    done = run("format", printed, *RECORDS)
    assert (done.stdout, done.exit_code) == (APA, 0)


def test_italics_are_marked_where_they_can_be(run):
    assert (
        "*British Journal of Political Science*, *43*(3)" in run("format", PEN, *RECORDS, "--format", "markdown").stdout
    )
    assert run("format", PEN, *RECORDS, "--format", "html").stdout.startswith("<p>Hendrix, C. S., &amp; Wong")


def test_several_are_numbered_in_order(run):
    said = run("format", "10.1177/1354066120934527", PEN, *RECORDS, "--style", "ieee").stdout.splitlines()
    assert [line[:4] for line in said] == ["[1] ", "[2] "]
    assert "C. S. Hendrix and W. H. Wong" in said[1]


def test_a_doi_without_a_record_is_said_and_the_others_are_written(run):
    done = run("format", "10.5555/none", PEN, *RECORDS[:-1])
    assert done.stdout == APA
    assert "10.5555/none: The records do not hold this DOI" in done.stderr
    assert done.exit_code == 3


def test_a_doi_that_nobody_registered_is_an_error_of_its_own(run):
    done = run("format", "10.5555/none", PEN, *RECORDS, "--complete")
    assert done.stdout == APA
    assert done.stderr == "citecheck: 10.5555/none: The DOI 10.5555/none is not registered.\n"
    assert done.exit_code == 1


def test_an_entry_without_a_record_stays_as_printed_and_is_said(run, folder):
    (folder / "a.bib").write_text("@article{a, author={Nobody, N.}, title={Nothing}, year={1901}, journal={None}}")
    done = run("format", "a.bib", *RECORDS, "--registered")
    assert done.stdout == "Nobody, N. (1901). Nothing. None.\n"
    assert "a.bib: 1 entry has no registered work; what is printed stands." in done.stderr


def test_a_list_is_written_as_it_is_printed_or_as_it_is_registered(run):
    printed = run("format", SHORT).stdout.splitlines()
    registered = run("format", SHORT, *RECORDS, "--registered").stdout.splitlines()
    assert len(printed) == len(registered) == 4
    assert any("(2012). When is the pen truly mighty?" in line for line in printed)
    assert APA.strip() in registered


def test_a_bibliography_is_written(run, folder):
    (folder / "a.bib").write_text(
        "@article{a, author={Chan, Steve}, title={Human Rights in China and the United States}, year={2002},"
        " journal={Human Rights Quarterly}, volume={24}, number={4}, pages={1035--1053}}\n",
        encoding="utf-8",
    )
    assert run("format", "a.bib", "--style", "chicago").stdout == (
        "Chan, Steve. 2002. “Human Rights in China and the United States.” Human Rights Quarterly 24 (4): 1035–53.\n"
    )


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["nothing-here.md"], "is neither a file nor a DOI"),
        ([str(SHORT), "--style", "aap"], "did you mean “apa”?"),
        ([PEN, "--style", "No Style"], "there is no style"),
        ([PEN, "--style", "none.csl", *RECORDS], "there is no such file"),
    ],
)
def test_usage(run, args, said):
    done = run("format", *args)
    assert done.exit_code == 2
    assert said in done.stderr


def test_a_style_of_a_file_goes_through_pandoc(run, folder, monkeypatch):
    (folder / "house.csl").write_text("<style/>", encoding="utf-8")
    program = folder / "bin" / "pandoc"
    program.parent.mkdir()
    program.write_text('#!/bin/sh\necho "$@"\ncat\n', encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    command, data = run("format", PEN, *RECORDS, "--style", "house.csl").stdout.splitlines()
    assert command == "--from csljson --to plain --citeproc --csl house.csl --wrap none"
    assert json.loads(data)[0]["DOI"] == PEN
    monkeypatch.setenv("PATH", str(folder))
    missing = run("format", PEN, *RECORDS, "--style", "house.csl")
    assert missing.exit_code == 2
    assert "need pandoc" in missing.stderr


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ('#!/bin/sh\necho "house.csl: not a style" >&2\nexit 25\n', "pandoc: house.csl: not a style"),
        ("#!/nowhere/sh\n", "pandoc could not be run: "),
    ],
)
def test_a_pandoc_that_fails_is_said(run, folder, monkeypatch, script, said):
    (folder / "house.csl").write_text("<style/>", encoding="utf-8")
    (folder / "pandoc").write_text(script, encoding="utf-8")
    (folder / "pandoc").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    done = run("format", PEN, *RECORDS, "--style", "house.csl")
    assert (done.stdout, done.exit_code) == ("", 2)
    assert said in done.stderr


@pytest.fixture
def renderer(monkeypatch):
    """A doi.org that gives references in a style."""
    monkeypatch.setattr(doi_org, "LIMITS", dict.fromkeys(doi_org.LIMITS, Limit(50, 1.0, 1)))
    with register.serving() as running:
        monkeypatch.setenv("CITECHECK_DOI_URL", running.url)
        running.always = register.body(lambda _: b"1. Hendrix, C. S. Pen.\n")
        yield running


@pytest.mark.usefixtures("renderer")
def test_another_style_comes_from_doi_org(run, folder):
    done = run("format", PEN, "10.5555/other", "--style", "nature")
    assert (done.stdout, done.stderr, done.exit_code) == ("1. Hendrix, C. S. Pen.\n" * 2, "", 0)
    done = run("format", PEN, "--style", "nature", "-o", "list.txt")
    assert (done.stdout, done.exit_code) == ("", 0)
    assert (folder / "list.txt").read_text(encoding="utf-8") == "1. Hendrix, C. S. Pen.\n"


def test_another_style_is_doi_orgs_and_offline_nobody_is_asked(run):
    done = run("format", PEN, *RECORDS, "--style", "nature")
    assert (done.stdout, done.exit_code) == ("", 3)
    assert "Offline" in done.stderr

    assert "none of our own styles (apa, chicago" in done.stderr


@pytest.mark.parametrize(("style", "near"), [("vancuver", "vancouver"), ("chigaco", "chicago"), ("APA", "apa")])
def test_a_misspelt_style_is_not_asked_for(run, style, near):
    done = run("format", PEN, *RECORDS, "--style", style)
    assert done.exit_code == 2
    assert f"did you mean “{near}”?" in done.stderr


def test_parse_gives_the_registered_data(run):
    shutil.copy(SHORT, "article.md")
    printed = json.loads(run("parse", "article.md", "--format", "csl").stdout)
    done = run("parse", "article.md", "--format", "csl", "--registered", *RECORDS)
    registered = json.loads(done.stdout)
    assert [item["id"] for item in printed] == [item["id"] for item in registered]
    years = [
        (a["issued"]["date-parts"][0][0], b["issued"]["date-parts"][0][0])
        for a, b in zip(printed, registered, strict=True)
    ]
    assert (2012, 2013) in years
    assert registered[1]["author"][0] == {"family": "Hendrix", "given": "Cullen S."}


def test_bibtex_has_its_own_dash_between_pages_wherever_they_are_from(run):
    for more in ((), ("--registered", *RECORDS)):
        said = run("parse", SHORT, "--format", "bibtex", *more).stdout
        assert "pages = {651--672}" in said


@pytest.mark.parametrize("args", [["--registered"], ["--registered", "--format", "json"]])
def test_registered_needs_a_bibliography(run, args):
    done = run("parse", SHORT, *args)
    assert done.exit_code == 2
    assert "--registered goes with" in done.stderr
