"""Dates as lists print them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.parse.dates import read_date


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("(2021, October 19)", "2021-10-19"),
        ("2013a", "2013"),
        ("(1999).", "1999"),
        ("5 Mar 2021", "2021-03-05"),
        ("2020 Jan;12", "2020-01"),
        ("2010 Mar 18;29(11)", "2010-03-18"),
        ("March 27, 1969", "1969-03-27"),
        ("Winter 2025", "2025"),
        ("Fall 1996/97", "1996"),
        ("2003–2004", "2003"),
        ("19.10.2021", "2021-10-19"),
        ("2016/12/02", "2016-12-02"),
        ("9/6/2017", "2017"),
        ("27/6/2017", "2017-06-27"),
        ("Retrieved March 3, 2020, from", "2020-03-03"),
        ("Zugriff am 3. März 2020", "2020-03-03"),
        ("consulté le 5 août 2019", "2019-08-05"),
        ("[cited 2020 Jan 3]", "2020-01-03"),
        ("décembre 2010", "2010-12"),
        ("15 de enero de 2018", "2018-01-15"),
        ("1º de março de 2011", "2011-03-01"),
        ("12 ottobre 2004", "2004-10-12"),
        ("4 mei 2015", "2015-05-04"),
        ("17 июля 1998", "1998-07-17"),
        ("2007年", "2007"),
    ],
)
def test_dates(text: str, iso: str) -> None:
    read = read_date(text)
    assert read.issued is not None
    assert read.issued.iso == iso


@pytest.mark.parametrize(
    ("text", "suffix"), [("(2009a)", "a"), ("2009b, May", "b"), ("1998-c", "c"), ("(2009)", ""), ("2009 and", "")]
)
def test_a_suffix_tells_works_of_a_year_apart(text: str, suffix: str) -> None:
    assert read_date(text).suffix == suffix


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ("(n.d.)", "n.d."),
        ("n. d.", "n.d."),
        ("(in press)", "in press"),
        ("im Erscheinen", "forthcoming"),
        ("forthcoming", "forthcoming"),
        ("à paraître", "forthcoming"),
        ("no prelo", "in press"),
        ("o. J.", "n.d."),
        ("s.d.", "n.d."),
        ("submitted", "submitted"),
    ],
)
def test_what_stands_in_place_of_a_date(text: str, literal: str) -> None:
    assert (read_date(text).issued, read_date(text).literal) == (None, literal)


def test_undated_works_are_told_apart_by_a_suffix_too() -> None:
    assert read_date("(n.d.-b)").suffix == "b"


@pytest.mark.parametrize(
    ("text", "original", "issued"),
    [
        ("1962/2012", 1962, 2012),
        ("[1899] 1964", 1899, 1964),
        ("([1857], 1972)", 1857, 1972),
        ("1972 [1922]", 1922, 1972),
        ("1997–2004", None, 1997),
        ("(1980/1963)", 1963, 1980),
    ],
)
def test_a_reprint_has_the_year_of_the_original(text: str, original: int | None, issued: int) -> None:
    read = read_date(text)
    assert read.issued is not None
    assert read.issued.year == issued
    assert (read.original.year if read.original else None) == original


@pytest.mark.parametrize("text", ["", "no date here at all?", "12345", "page 21", "May"])
def test_what_is_no_date(text: str) -> None:
    assert read_date(text).issued is None


@given(st.text(max_size=120))
def test_no_text_raises(text: str) -> None:
    issued = read_date(text).issued
    assert issued is None or 1400 <= issued.year <= 2099
