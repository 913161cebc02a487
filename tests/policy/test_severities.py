"""Which severity holds for which file: the last word that fits."""

from __future__ import annotations

from pathlib import Path

import pytest

from citecheck.check.registry import codes
from citecheck.model.finding import Finding
from citecheck.model.rule import Rule, Severity
from citecheck.policy.severities import Scale
from citecheck.settings import Override

ERROR, WARNING, NOTE = Severity
FINDING = Finding(Rule("R310", "year-differs", ERROR), "The year differs.")
HOUSE = Path("/house")


def severity(path, *overrides):
    found = list(Scale(path, overrides, codes).weighed([FINDING]))
    return found[0].severity if found else None


@pytest.mark.parametrize(
    ("overrides", "found"),
    [
        ([], ERROR),
        ([Override("R310", NOTE)], NOTE),
        ([Override("R3", NOTE)], NOTE),
        ([Override("year-differs", WARNING)], WARNING),
        ([Override("R311", NOTE)], ERROR),
        ([Override("R310", None)], None),
        ([Override("R310", None), Override("R3", NOTE)], NOTE),
        ([Override("R", NOTE), Override("R310", ERROR)], ERROR),
        ([Override("R310", NOTE, "drafts/*.md", HOUSE)], NOTE),
        ([Override("R310", NOTE, "drafts/**", HOUSE)], NOTE),
        ([Override("R310", NOTE, "*.txt", HOUSE)], ERROR),
        ([Override("R310", NOTE, "drafts/*.md", HOUSE), Override("R310", WARNING)], WARNING),
    ],
)
def test_the_last_word_that_fits_holds(overrides, found):
    assert severity("/house/drafts/a.md", *overrides) is found


@pytest.mark.parametrize("path", ["-", "/other/drafts/a.md", "/house/drafts.md"])
def test_a_pattern_is_seen_from_its_folder(path):
    assert severity(path, Override("R310", NOTE, "drafts/*.md", HOUSE)) is ERROR


def test_a_rules_own_severity_stays():
    (found,) = Scale("a.md", [Override("R310", NOTE)], codes).weighed([FINDING])
    assert (found.rule.severity, found.level) == (ERROR, NOTE)
