"""The exit codes, as the table in the help has them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from report import small

from citecheck.cli import exits
from citecheck.model.report import DocumentReport, Refusal, Report
from citecheck.model.resolution import DoiState, Resolution, Status
from citecheck.model.rule import Severity
from citecheck.report import wording
from citecheck.settings import Settings

FOUND = Resolution(Status.FOUND, DoiState.OK)
CHOSEN = Resolution(Status.UNCHECKED, caller_chose=True)
OUTAGE = Resolution(Status.UNCHECKED)
UNDECIDED = Resolution(Status.AMBIGUOUS)
HALF = Resolution(Status.FOUND, DoiState.UNCHECKED)


def document(resolution=FOUND, severities=(), trusted=True, entries=True):
    dossier = small.dossier()
    coverage = replace(dossier.coverage, trusted=trusted)
    kept = tuple(replace(entry, resolution=resolution) for entry in dossier.entries) if entries else ()
    findings = tuple(f for f in small.findings() if f.rule.severity in severities)
    return DocumentReport(replace(dossier, coverage=coverage, entries=kept), findings)


def report(*documents, refusals=(), interrupted=False):
    return Report(documents, "2026-01-02T03:04:05Z", refusals=refusals, interrupted=interrupted)


REFUSED = (Refusal("a", "No."),)
ERROR, WARNING, NOTE = Severity


@pytest.mark.parametrize(
    ("run", "code"),
    [
        (report(document()), 0),
        (report(document(severities=[WARNING, NOTE])), 0),
        (report(document(severities=[ERROR])), 1),
        (report(refusals=REFUSED), 2),
        (report(), 2),
        (report(document(OUTAGE)), 3),
        (report(document(CHOSEN)), 3),
        (report(document(HALF)), 3),
        (report(document(UNDECIDED)), 3),
        (report(document(trusted=False)), 3),
        (report(document(entries=False)), 3),
        (report(document(OUTAGE), document(severities=[ERROR])), 1),
        (report(document(severities=[ERROR]), refusals=REFUSED), 2),
        (report(document(), document(OUTAGE)), 3),
        (report(document(severities=[ERROR]), interrupted=True), 130),
    ],
)
def test_a_run_ends_with_the_worst_of_its_files(run, code):
    assert exits.of_report(run, Settings()) == code


@pytest.mark.parametrize(
    ("fail_on", "severities", "code"),
    [
        (WARNING, [WARNING], 1),
        (WARNING, [NOTE], 0),
        (NOTE, [NOTE], 1),
        (None, [ERROR, WARNING, NOTE], 0),
    ],
)
def test_fail_on_says_what_counts(fail_on, severities, code):
    assert exits.of_report(report(document(severities=severities)), Settings(fail_on=fail_on)) == code


@pytest.mark.parametrize(
    ("one", "code"),
    [
        (document(CHOSEN), 0),
        (document(OUTAGE), 3),
        (document(CHOSEN, trusted=False), 3),
        (document(CHOSEN, entries=False), 3),
    ],
)
def test_allow_unchecked_forgives_what_the_caller_chose_and_nothing_else(one, code):
    assert exits.of_report(report(one), Settings(allow_unchecked=True)) == code


@pytest.mark.parametrize(
    ("run", "code"),
    [
        (report(document(OUTAGE)), 0),
        (report(document(trusted=False)), 3),
        (report(document(), refusals=REFUSED), 2),
        (report(document(), interrupted=True), 130),
    ],
)
def test_reading_alone_asks_only_whether_the_reading_is_good(run, code):
    assert exits.of_reading(run) == code


def test_nothing_to_correct_is_said_only_where_all_was_checked():
    assert "Nothing to correct" in wording.said(document())
    for open_one in (UNDECIDED, OUTAGE, HALF):
        assert "Nothing to correct" not in wording.said(document(open_one))
    assert "Nothing to correct" not in wording.said(document(trusted=False))
