"""Sentences that several reports share, and what the letter asks."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from citecheck.model.finding import Evidence, Finding, Fix
from citecheck.model.report import Remark, SourceUse
from citecheck.model.rule import Rule, Severity
from citecheck.read.registry import READERS
from citecheck.report import wording
from citecheck.report.registry import write
from report import small

L203 = Rule(code="L203", name="year-differs-in-text", severity=Severity.ERROR)
R310 = Rule(code="R310", name="year-differs", severity=Severity.ERROR)
NAMES = Finding(
    Rule(code="R321", name="authors-differ", severity=Severity.ERROR),
    "The list has Wang where Crossref has Wong.",
    reference="r1",
    evidence=(Evidence("author", "Wang", "Wong", "crossref"),),
    fix=Fix("author", "Wong", safe=True, reference="r1"),
)


def letter(*findings, **coverage):
    report = small.report()
    dossier = report.documents[0].dossier
    dossier = replace(dossier, coverage=replace(dossier.coverage, **coverage))
    found = replace(report.documents[0], dossier=dossier, findings=findings)
    return " ".join(write(replace(report, documents=(found,)), "queries").decode().split())


def years(*registered):
    register = (Evidence("year (print)", "2012", year, "crossref") for year in registered)
    return Finding(
        L203, "2013 or 2012.", reference="r1", evidence=(Evidence("year", "2013", "2012", "list"), *register)
    )


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
def test_one_name_of_several_is_named_where_it_is_mended(format):
    report = small.report()
    found = replace(report.documents[0], findings=(NAMES,))
    told = write(replace(report, documents=(found,)), format).decode()
    assert "in the list: Wang → " in told


def test_the_letter_asks_about_a_note_only_where_a_title_tells_of_a_retraction():
    note = Finding(Rule("R331", "work-corrected", Severity.NOTE), "The title begins with “RETRACTED”.", reference="r1")
    assert "whether it was retracted" in letter(
        replace(note, evidence=(Evidence("title", "", "RETRACTED", "crossref"),))
    )
    assert "no questions" in letter(replace(note, evidence=(Evidence("updated-by", "", "correction", "crossref"),)))


def test_the_letter_names_the_name():
    assert "May we change Wang to Wong in the list?" in letter(NAMES)


@pytest.mark.parametrize(
    ("text", "listed", "registered", "asked"),
    [
        ("Shanon", "Shannon", "SHANNON", "May we change Shanon to Shannon in the text?"),
        ("Kahneman", "Kahnemann", "Kahneman", "May we change Kahnemann to Kahneman in the list?"),
        ("Shanon", "Shannon", "", "tell us what is right"),
    ],
)
def test_the_letter_asks_for_the_name_that_the_record_has(text, listed, registered, asked):
    wrong = text if text.casefold() != registered.casefold() else listed
    told = (Evidence("author", text, listed, "list"), Evidence("author", wrong, registered, "crossref"))
    names = Finding(Rule("L204", "authors-differ-in-text", Severity.WARNING), "They differ.", reference="r1")
    names = replace(names, evidence=told if registered else told[:1])
    assert asked in letter(names)
    assert (asked in letter(names, NAMES)) is (not registered)


def test_the_letter_asks_which_year_only_where_no_register_knows():
    assert "which year is right" in letter(years())
    assert "which year is right" in letter(years("2011"))
    told = letter(years("2013"))
    assert "which year is right" not in told
    assert "May we give the year in the list as 2013?" in told


def test_the_letter_asks_for_one_year_once():
    proposed = Finding(R310, "Crossref has 2013.", reference="r1", fix=Fix("issued", "2013", safe=True, reference="r1"))
    told = letter(years("2013"), proposed)
    assert told.count("as 2013?") == 1
    assert "which year is right" not in told


def test_the_letter_of_a_doubtful_reading_says_so_first():
    told = letter(NAMES, trusted=False, why=("Nine entries were expected.",))
    assert told.startswith("Before this letter is sent: The reading of this file is not to be trusted. Nine")


def test_a_doubtful_reading_without_questions_makes_no_letter():
    told = letter(NAMES, trusted=False, why=("Nine entries were expected.",))
    assert "Dear author" in told
    quiet = letter(trusted=False, why=("Nine entries were expected.",))
    assert quiet.startswith("There is no letter about ")
    assert "Nine entries were expected." in " ".join(quiet.split())
    assert "Dear author" not in quiet


def test_only_registers_that_were_asked_are_named():
    uses = (
        SourceUse("crossref", "https://api.crossref.org", 4, 4),
        SourceUse("doi.org", "https://doi.org"),
        SourceUse("records", "works.jsonl"),
    )
    assert wording.sources(uses) == "Asked: Crossref (4 requests, 4 failed), the records."


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.NAME)
def test_every_format_that_is_read_has_a_name_for_people(reader):
    dossier = small.report().documents[0].dossier
    manuscript = replace(dossier.manuscript, document=replace(dossier.manuscript.document, format=reader.NAME))
    said = " ".join(wording.reading(replace(dossier, manuscript=manuscript)))
    assert said.startswith("Read as ")
    assert f"as {reader.NAME}" not in said


def test_several_lists_are_said_to_be_read_together():
    dossier = small.report().documents[0].dossier
    one = wording.reading(dossier)
    two = wording.reading(replace(dossier, manuscript=replace(dossier.manuscript, lists=dossier.manuscript.lists * 2)))
    assert "read together" not in " ".join(one)
    assert "The 2 lists were read together" in " ".join(two)


@pytest.mark.parametrize(
    ("remark", "said"),
    [
        (Remark(12, "It gives no reason."), "Line 12: It gives no reason."),
        (Remark(3, "It gives no reason.", "parts/two.tex"), "parts/two.tex, line 3: It gives no reason."),
    ],
)
def test_what_is_said_of_a_comment_names_its_line_and_file(remark, said):
    report = small.report()
    told = replace(report, documents=(replace(report.documents[0], remarks=(remark,)),))
    (notes,) = [run["invocations"][0] for run in json.loads(write(told, "sarif"))["runs"]]
    assert said in list(wording.summary(told.documents[0]))
    assert said in [note["message"]["text"] for note in notes["toolExecutionNotifications"]]
