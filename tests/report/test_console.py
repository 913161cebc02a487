"""The text report, as a person reads it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from citecheck.model.finding import SourceEdit
from citecheck.model.link import Coverage
from citecheck.model.report import DocumentReport, Suppressed, Suppression
from citecheck.model.resolution import DoiState, Resolution, Status
from citecheck.model.span import Span
from citecheck.report.interface import Options
from citecheck.report.layout import cells
from citecheck.report.registry import write
from report import small

GOLDENS = Path(__file__).parent / "goldens"


def told(report, **options):
    return write(report, "text", Options(**options)).decode()


def with_dossier(**changes):
    dossier = replace(small.dossier(), **changes)
    return replace(small.report(), documents=(DocumentReport(dossier, ()),), refusals=(), notices=())


def test_the_whole_report_reads_well(golden):
    golden(GOLDENS / "small.txt", write(small.report(), "text"))


def test_a_narrow_report_reads_well(golden):
    golden(GOLDENS / "small-narrow.txt", write(small.report(), "text", Options(width=50)))


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_row_is_wider_than_asked_but_for_addresses(width):
    rows = told(small.report(), width=width).splitlines()
    assert [row for row in rows if cells(row) > width and "://" not in row] == []


def test_repeats_are_told_once():
    text = told(small.report())
    assert text.count("The text has 2013, the list has 2012") == 1
    assert "line 3, 2 times" in text


def test_a_run_without_findings_says_so():
    text = told(with_dossier())
    assert "What could be checked shows no fault; not everything could be." in text
    assert "Nothing to correct" not in text
    assert "References\n" not in text


def test_where_all_is_known_by_the_baseline_nothing_is_new():
    (document,) = small.report().documents
    known = tuple(Suppressed(finding, Suppression.BASELINE) for finding in document.findings)
    text = told(replace(small.report(), documents=(replace(document, findings=(), suppressed=known),)))
    assert "shows nothing new" in text
    assert "no fault" not in text


def test_a_correction_says_in_how_many_citations_it_is_made():
    (document,) = small.report().documents
    old = next(finding for finding in document.findings if finding.fix and finding.fix.reference)
    edits = (SourceEdit(Span(0, 1), "x"), *(SourceEdit(Span(n, n + 1), "x", f"c{n}") for n in (2, 4)))
    new = replace(old, edits=edits)
    text = told(replace(small.report(), documents=(replace(document, findings=(new,)),)))
    assert "in the list and in 2 citations: " in text


def test_an_untrusted_reading_is_said_first():
    coverage = Coverage(4, 9, 6, 2, trusted=False, why=("Nine entries were expected, four were read.",))
    rows = told(with_dossier(coverage=coverage)).splitlines()
    assert rows[1].startswith("The reading of this file is not to be trusted. Nine entries were expected")


def test_what_could_not_be_checked_is_grouped_by_its_reason():
    off = Resolution(Status.UNCHECKED, DoiState.UNCHECKED, reason="The run was offline.", caller_chose=True)
    entries = tuple(replace(entry, resolution=off) for entry in small.dossier().entries)
    text = told(with_dossier(entries=entries))
    assert "The run was offline. (1 Abbot 1998, 2 Harbour News 2021, 3 Morel 2012 and 4 Tamm 2010)" in text
    assert "0 works found, 4 not checked" in " ".join(text.split())


def test_an_interrupted_run_says_so():
    assert "Interrupted: this is what was done until then." in told(replace(small.report(), interrupted=True))


def test_colour_comes_with_links_and_the_same_words():
    plain, coloured = told(small.report(), width=80), told(small.report(), width=80, colour=True)
    assert "\x1b[1;31m" in coloured
    assert "https://doi.org/10.5555/stairs.14" in coloured
    without = re.sub(r"\x1b\]8;[^\x1b]*\x1b\\|\x1b\[[0-9;]*m", "", coloured)
    assert [row.rstrip() for row in without.splitlines()] == plain.splitlines()


def test_no_escape_sequence_where_colour_was_not_asked_for():
    assert "\x1b" not in told(small.report())
