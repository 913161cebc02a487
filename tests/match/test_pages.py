"""Volume, issue, pages: what is written otherwise agrees, another number does not."""

from __future__ import annotations

import pytest

from citecheck.match import numerals, pages
from citecheck.model.likeness import Reason

from .works import given, listed, work

STRING = "Larsen, I. M. (2011). Tides and the memory of harbours. Journal of Coastal Memory, {}."
RECORD = {
    "title": "Tides and the Memory of Harbours",
    "container": "Journal of Coastal Memory",
    "years": {"print": 2011},
}


@pytest.mark.parametrize(
    ("printed", "registered", "agrees"),
    [
        ("201-219", "201–219", True),
        ("1035–53", "1035-1053", True),
        ("1035–1053", "1035-53", True),
        ("201", "201-219", True),
        ("205–207", "201-219", True),
        ("201–219", "201", True),
        ("201–219", "201-201", True),
        ("S12–S15", "12-15", True),
        ("xii–xv", "XII-XV", True),
        ("e1114", "e1114", True),
        ("1–12", "e1114", True),
        ("45", "1-12", True),
        ("201–220", "201-219", False),
        ("1–28", "506-528", False),
        ("81–79", "81-97", False),
        ("81–9", "81-89", True),
        ("1998–3", "1998-2003", True),
        ("81–79", "81", True),
        ("301–319", "201-219", False),
        ("xii–xv", "12-15", True),
        ("201–219", "n/a", True),
    ],
)
def test_pages(printed, registered, agrees):
    assert pages.between(given(page=printed), work(page=registered)).agrees is agrees


def test_an_article_number_beside_pages_of_its_own():
    assert pages.between(given(page="1–12"), work(page="1-12", number="045003")).agrees
    assert pages.between(given(number="045003"), work(page="1-12", number="045003")).agrees


@pytest.mark.parametrize(
    ("printed", "registered", "agrees"),
    [
        ("43", "43", True),
        ("XLIII", "43", True),
        ("43", "43 Suppl 1", True),
        ("B43", "43", True),
        ("043", "43", True),
        ("2011", "43", True),
        ("43", "2011", True),
        ("2012", "2011", False),
        ("44", "43-44", True),
        ("45", "43-44", False),
        ("44", "43", False),
        ("44", "Online First", True),
        ("", "43", True),
    ],
)
def test_volumes(printed, registered, agrees):
    assert pages.volume(given(volume=printed), work(volume=registered, years={"print": 2011})).agrees is agrees


@pytest.mark.parametrize(
    ("printed", "registered", "agrees"),
    [
        ("3", "3", True),
        ("3–4", "3", True),
        ("3", "3-4", True),
        ("4", "3-5", True),
        ("Suppl 1", "suppl_1", True),
        ("March", "3", True),
        ("625", "2", True),
        ("4", "3", False),
        ("7", "3-5", False),
        ("625", "626", False),
    ],
)
def test_issues(printed, registered, agrees):
    assert pages.issue(given(issue=printed), work(issue=registered)).agrees is agrees


def test_a_registered_number_that_only_another_field_bears_is_not_in_print():
    reference = listed(STRING.format("12(3), 13–20"))
    found = pages.volume(reference, work(**RECORD, volume="13", issue="3", page="13-20"))
    assert (found.reason, found.claimed, found.found) == (Reason.DIFFERENT, "12", "13")


def test_numbers_in_each_others_place_were_misread():
    reference = listed("I. Larsen, Journal of Coastal Memory 12, 1 (2011).", volume="12", issue="1", page="")
    assert pages.issue(reference, work(**RECORD, volume="12", issue="5", page="1-4")).agrees


def test_what_the_parser_missed_stands_in_print():
    reference = listed(STRING.format("12(3), 201–219"), volume="3", issue="12")
    record = work(**RECORD, volume="12", issue="3", page="201-219")
    assert pages.volume(reference, record).reason is Reason.IN_PRINT


def test_ahead_of_print():
    assert pages.is_ahead_of_print(given(page="1–28"), work(page="506-528"))
    assert not pages.is_ahead_of_print(given(page="506–528"), work(page="506-528"))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [("613–6", 613, 616), ("1035-53", 1035, 1053), ("e1114", 1114, 0), ("pp. 12–15", 12, 15), ("98-101", 98, 101)],
)
def test_short_ranges_are_written_out(text, first, last):
    found = numerals.pages(text)
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize("text", ["", "n/a", "no-no", "–", "forthcoming"])
def test_no_pages(text):
    assert numerals.pages(text) is None


@pytest.mark.parametrize(
    ("printed", "registered", "pages_", "apart"),
    [
        ("17", "322", "549-560", True),
        ("5", "142", "549-560", True),
        ("32", "322", "549-560", False),
        ("332", "322", "549-560", False),
        ("232", "322", "549-560", False),
        ("12", "22", "549-560", False),
        ("17", "322", "12-19", False),
    ],
    ids=["fourth series", "third series", "digit lost", "digit wrong", "digits turned", "ten off", "other pages"],
)
def test_volumes_of_two_series_lie_far_apart_and_all_else_agrees(printed, registered, pages_, apart):
    record = work(volume=registered, page="549-560", years={"print": 1905})
    assert pages.is_of_another_series(given(volume=printed, page=pages_), record) is apart


@pytest.mark.parametrize(
    ("rest", "registered", "agrees"),
    [
        ("12(3), Article 7, 201–219", "201-219", True),
        ("12(3), Article 7, 201", "201-201", True),
        ("12(3), Article 7, 201–219", "301-319", False),
        ("201(3), Article 7", "201-219", False),
    ],
)
def test_pages_that_the_parser_missed_stand_in_print(rest, registered, agrees):
    raw = f"Larsen, I. M. (2011). Tides and the memory of harbours. Journal of Coastal Memory, {rest}."
    record = work(**RECORD, page=registered, volume="201" if rest.startswith("201") else "12")
    assert pages.between(listed(raw, page="7"), record).agrees is agrees


def test_numbers_of_the_title_are_neither_pages_nor_a_volume():
    raw = "Larsen, I. M. (2011). {}. Journal of Coastal Memory."
    war = listed(raw.format("The coast, 1914–1918"), page="1914–1918")
    assert pages.between(war, work("The Coast, 1914–1918", page="201-219")).agrees
    assert not pages.between(war, work("The Coast at War", page="201-219")).agrees
    voyage = listed(raw.format("The voyage of Apollo 14"), volume="14")
    assert pages.volume(voyage, work("The Voyage of Apollo 14", volume="43")).agrees
    assert not pages.volume(voyage, work("The Voyage of Apollo", volume="43")).agrees
