"""A line that begins with a journal, a year and a place in it begins no entry."""

import pytest

from citecheck.parse.entries import shapes


@pytest.mark.parametrize(
    "line",
    [
        "Annals of Northern Botany, 2014, 1–9.",
        "Journal of the Danish Society. 1972. Vol. 94, n° 26, pp. 9249",
        "Quarterly Review of Weather 2021, 1–2.",
        "Tidsskrift for Historie 2009; 12(3): 4–9.",
    ],
)
def test_a_journal_with_year_and_place_is_no_author(line):
    assert not shapes.dated(line)


@pytest.mark.parametrize(
    "line", ["World Health Organization. 2014. 12 steps.", "Ministry of Health, 2014. Guide.", "Eurostat (2019), Trade"]
)
def test_an_organisation_with_its_year_is_one(line):
    assert shapes.dated(line)


@pytest.mark.parametrize("line", ["ZooKeys ONE. 2006. Vol. 1, n° 1", "Annals of Botany B, 2002, 65, 47602."])
def test_capitals_in_a_journal_are_no_initials(line):
    assert shapes.opening(line) == 0.0


@pytest.mark.parametrize("line", ["Smith AB. Mosses. J Bot 2012;5:3-9.", "Smith A, Holm B. J Bot 2012, 65, 476."])
def test_initials_of_people_are(line):
    assert shapes.opening(line) > 0.0
