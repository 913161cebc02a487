"""What in a printed string speaks for a record, a signal and a line each."""

from __future__ import annotations

import pytest

from citecheck.match.signals import signals

from .works import listed, work

RAW = (
    "Larsen, I. M., Okafor, C., & Brandt, P. (2011). Tides and the memory of harbours. "
    "Journal of Coastal Memory, 12(3), 201–219."
)
SAME = {
    "title": "Tides and the memory of harbours",
    "authors": ("Larsen, Ida", "Okafor, Chidi", "Brandt, Peter"),
    "container": "Journal of Coastal Memory",
    "years": {"print": 2011},
    "volume": "12",
    "issue": "3",
    "page": "201-219",
}


def given(raw=RAW, **changed):
    return signals(listed(raw), work(**{**SAME, **changed}))


def test_the_very_record_is_spoken_for_by_everything_and_against_by_nothing():
    found = given()
    assert (found.title, found.first_author, found.at_front, found.others, found.year) == (1, 1, 1, 1, 1)
    assert (found.volume, found.page, found.container, found.place, found.named_place, found.named) == (1,) * 6
    against = (found.no_title, found.no_author, found.no_container, found.near_year, found.other_year, found.other_page)
    assert against == (0,) * 6
    assert found.untold == 0


@pytest.mark.parametrize(
    ("changed", "signal", "value"),
    [
        ({"title": ""}, "no_title", 1),
        ({"title": "Bells"}, "title", 0),
        ({"title": "Tides and the memory of harbors"}, "title", pytest.approx(0.9, abs=0.1)),
        ({"title": "Tides and the memory of harbours: A study of three ports"}, "title", 1),
        (
            {"title": "Tides and the memory of harbours" + " and of much else" * 20},
            "title",
            pytest.approx(0.9, abs=0.2),
        ),
        ({"authors": ()}, "no_author", 1),
        ({"authors": ()}, "first_author", 0),
        ({"authors": ("Larsen, Ida",)}, "others", 0),
        ({"authors": ("Winter, Eva", "Okafor, Chidi")}, "first_author", 0),
        ({"authors": ("Okafor, Chidi",)}, "first_author", 1),
        ({"authors": ("Brandt, Peter",)}, "at_front", 0),
        ({"authors": ("Larson, Ida",)}, "first_author", 0.8),
        ({"authors": ("Larsen Winterbottom, Ida",)}, "first_author", 0.5),
        ({"authors": ("Lar, Ida",)}, "first_author", 0),
        ({"authors": ("Coastalmemory, Ida",)}, "first_author", 0.7),
        ({"authors": ("Coastal Mem, Ida",)}, "first_author", 1),
        ({"authors": ("Li, Ida",)}, "first_author", 0),
        ({"authors": ("…, Ida",)}, "first_author", 0),
        ({"years": {}}, "other_year", 0),
        ({"years": {"print": 2012}}, "near_year", 1),
        ({"years": {"print": 2010}}, "near_year", 1),
        ({"years": {"print": 2013}}, "other_year", 1),
        ({"years": {"print": 2013, "online": 2011}}, "year", 1),
        ({"volume": "12A"}, "volume", 0),
        ({"volume": "012"}, "volume", 1),
        ({"volume": ""}, "other_volume", 0),
        ({"volume": "13"}, "other_volume", 1),
        ({"volume": "12 (3)"}, "volume", 1),
        ({"page": ""}, "other_page", 0),
        ({"page": "201"}, "page", 1),
        ({"page": "301-319"}, "other_page", 1),
        ({"page": "", "number": "201"}, "page", 1),
        ({"container": ""}, "no_container", 1),
        ({"container": "The"}, "container", 0),
        ({"container": "Bells"}, "container", 0),
    ],
)
def test_what_a_record_that_differs_is_spoken_for_by(changed, signal, value):
    assert getattr(given(**changed), signal) == value


@pytest.mark.parametrize(
    ("raw", "signal", "value"),
    [
        ("Tides and the memory of harbours.", "other_year", 0),
        ("Tides and the memory of harbours.", "other_volume", 0),
        ("Tides.", "title", 0),
        ("Tides and the memory of harbours. JCM 12, 201.", "container", 0.8),
        ("Tides and the memory of harbours. J. Coast. Mem. 12, 201.", "container", pytest.approx(0.9)),
        ("Bells and boats, Winter 1999.", "untold", 1),
        ("", "untold", 0),
    ],
)
def test_what_a_shorter_string_says(raw, signal, value):
    assert getattr(given(raw), signal) == value
