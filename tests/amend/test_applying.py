"""Which fixes are carried out where several speak of the same place."""

from __future__ import annotations

import pytest

from citecheck.amend.applying import applied, chosen, mended
from citecheck.model.finding import Finding, Fix, SourceEdit
from citecheck.model.rule import Rule, Severity
from citecheck.model.span import Span

RULE = Rule("R310", "year-differs", Severity.ERROR)


def finding(*edits, confidence=1.0, safe=True):
    fix = Fix("issued", "", safe, reference="r1")
    return Finding(
        RULE, "", confidence=confidence, fix=fix, edits=tuple(SourceEdit(Span(a, b), t) for a, b, t in edits)
    )


@pytest.mark.parametrize(
    ("surer", "other", "both"),
    [
        ([(4, 8, "x")], [(0, 4, "y")], True),
        ([(4, 8, "x")], [(8, 9, "y")], True),
        ([(4, 8, "x")], [(7, 9, "y")], False),
        ([(4, 8, "x")], [(2, 5, "y")], False),
        ([(4, 8, "x")], [(0, 9, "y")], False),
        ([(4, 8, "x")], [(5, 5, "y")], False),
        ([(4, 8, "x")], [(8, 8, "y")], True),
        ([(4, 4, "x")], [(4, 4, "y")], False),
        ([(4, 4, "x")], [(4, 6, "y")], False),
        ([(4, 4, "x")], [(2, 6, "y")], False),
        ([(0, 2, "x"), (8, 9, "x")], [(4, 5, "y")], True),
        ([(0, 2, "x"), (8, 9, "x")], [(4, 5, "y"), (1, 2, "y")], False),
    ],
)
def test_of_two_that_clash_the_surer_is_carried_out_whole_and_the_other_not_at_all(surer, other, both):
    one, two = finding(*surer), finding(*other, confidence=0.5)
    assert mended([two, one], unsafe=False) == ([one, two] if both else [one])
    assert mended([two, one], unsafe=True) == mended([one, two], unsafe=False)


def test_what_is_less_sure_is_carried_out_on_demand_only():
    doubtful = finding((0, 1, "x"), safe=False)
    assert mended([doubtful], unsafe=False) == []
    assert mended([doubtful], unsafe=True) == [doubtful]


def test_the_edits_come_in_the_order_of_the_text():
    edits = chosen([finding((6, 10, "2013")), finding((0, 5, "Wong"))], unsafe=False)
    assert applied("Wing, 2012.", edits) == "Wong 2013."
