"""Twice the entry makes at most about twice the work, counted in calls, whatever it repeats."""

from __future__ import annotations

from functools import partial

import pytest
from counting import calls

from citecheck.parse.dates import read_date
from citecheck.parse.fields import read_entry
from citecheck.parse.names import read_names

BEFORE, BEHIND = "Hendrix, C. S. (2013). On the title of ", " things. Journal of Tests, 43(3), 651–672."
UNITS = (
    *(" ", "\n", "(", ")", "[", ".", ",", "; ", ": ", "-", "—", "/", "\\", '"', "“", "»", "'s ", "&amp;", "<i>", "_"),
    *("A. ", "A", "a ", "Smith, ", "Smith J, ", "Jr. ", "de ", "et al. ", "& ", "(Eds.) ", " ed. by A ", "in "),
    *("1", "1 ", "1-", "1/", "2004 ", "(2004", "(1) ", "vol. ", "no. 1 ", "pp. ", "IV ", "ix ", "Suppl 1 ", "2nd ed. "),
    *("10.1234/", "doi:", "http://", "www.", "ab-\n", "é", "e\u0301", "中", "第1期", "с. 5 "),
)


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("read", [read_entry, read_names, read_date])
def test_work_doubles(read, unit):
    # A long run may be read as another field than a shorter one: then it counts how the work goes on from there.
    assert doubles(read, unit, 150) or doubles(read, unit, 1_200)


def doubles(read, unit, times):
    grown = [BEFORE + unit * count + BEHIND for count in (times, 2 * times)]
    read(grown[1])
    once, twice = (calls(partial(read, text)) for text in grown)
    return twice <= 2.2 * once + 500
