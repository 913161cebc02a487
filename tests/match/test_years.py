"""Years: which ones a work has, whether the listed one is among them, and which side is to change."""

from __future__ import annotations

import pytest

from citecheck.match import years
from citecheck.match.years import Side
from citecheck.model.citation import Citation, CitationKind
from citecheck.model.item import Date
from citecheck.model.likeness import Reason
from citecheck.model.span import Span

from .works import given, listed, work

STRING = "Hendrix, C. S. ({}). When is the pen truly mighty? British Journal of Political Science, 43(3), 651–672."
TITLE = "When Is the Pen Truly Mighty?"


def record(years_by_kind, **fields):
    return work(TITLE, ("Hendrix, Cullen S.",), "British Journal of Political Science", years_by_kind, **fields)


@pytest.mark.parametrize(
    ("registered", "counted"),
    [
        ({"print": 2013, "online": 2012}, {2012, 2013}),
        ({"print": 1950, "online": 2017}, {1950}),
        ({"print": 2013, "online": 2014}, {2013, 2014}),
        ({"online": 2017}, {2017}),
        ({"issued": 1999}, {1999}),
        ({"print": 2013, "issued": 2012}, {2013}),
        ({}, set()),
    ],
)
def test_the_years_of_a_work(registered, counted):
    assert years.every(record(registered)) == counted


@pytest.mark.parametrize(
    ("year", "registered", "reason"),
    [
        ("2013", {"print": 2013, "online": 2012}, Reason.SAME),
        ("2012", {"print": 2013, "online": 2012}, Reason.ONLINE_FIRST),
        ("2012", {"issue": 2013, "online": 2012}, Reason.ONLINE_FIRST),
        ("2011", {"print": 2013, "online": 2012}, Reason.DIFFERENT),
        ("2017", {"print": 1950, "online": 2017}, Reason.DIFFERENT),
        ("n.d.", {"print": 2013}, Reason.ABSENT),
        ("2012", {}, Reason.ABSENT),
        ("2012", {"print": 2020, "online": 2012}, Reason.SAME),
    ],
)
def test_the_listed_year(year, registered, reason):
    assert years.listed(listed(STRING.format(year)), record(registered)).reason is reason


def test_the_year_of_a_doi_is_not_the_year_in_print():
    raw = STRING.format(2011) + " https://doi.org/10.1080/14623528.2014.878112"
    assert not years.listed(listed(raw), record({"print": 2014})).agrees


def test_a_volume_that_is_a_year_is_not_the_year_in_print():
    raw = "Du, Z. (2006). When is the pen truly mighty? Mathematical Problems in Engineering, 2016, 1–10."
    assert not years.listed(listed(raw), record({"print": 2016}, volume="2016")).agrees


def test_a_format_gives_the_year():
    reference = listed(STRING.format(2012))
    assert years.is_online_first(reference, record({"print": 2013, "online": 2012}))
    alone = given(title=TITLE, issued=reference.item.issued)
    assert not years.is_online_first(alone, record({"print": 2013, "online": 2012}))


@pytest.mark.parametrize(
    ("text", "listed_year", "registered", "kind", "side"),
    [
        ("2013", "2012", {"print": 2013, "online": 2012}, "article-journal", Side.LIST),
        ("2013", "2011", {"print": 2013, "online": 2012}, "article-journal", Side.LIST),
        ("2011", "2013", {"print": 2013, "online": 2012}, "article-journal", Side.TEXT),
        ("2012", "2013", {"print": 2013, "online": 2012}, "article-journal", Side.TEXT),
        ("1999", "2016", {"online": 2016}, "chapter", Side.REPRINT),
        ("2015", "2016", {"online": 2016}, "chapter", Side.REPRINT),
        ("1999", "2016", {"online": 2016}, "article-journal", Side.REPRINT),
        ("2001", "2002", {"print": 2013}, "article-journal", Side.NEITHER),
        ("2001", "2002", {}, "article-journal", Side.NEITHER),
    ],
)
def test_which_side(text, listed_year, registered, kind, side):
    cited = Citation("c1", "g1", CitationKind.AUTHOR_DATE, Span(0, 4), text, year=text)
    reference = listed(STRING.format(listed_year))
    assert years.side_to_change(cited, reference, record(registered, type=kind)).side is side


@pytest.mark.parametrize(
    ("text", "listed_year", "agrees"),
    [
        ("2012a", "2012", True),
        ("1962/2012", "2012", True),
        ("in press", "2012", True),
        ("2012", "n.d.", True),
        ("2013", "2012", False),
    ],
)
def test_text_and_list(text, listed_year, agrees):
    cited = Citation("c1", "g1", CitationKind.AUTHOR_DATE, Span(0, 4), text, year=text)
    assert years.between(cited, listed(STRING.format(listed_year))).agrees is agrees


@pytest.mark.parametrize(
    ("raw", "agrees"),
    [
        ("Okafor, C. (1990, 1994, 2000). Informal memory of coasts. Harbour Press.", True),
        ("Okafor, C. (1979). Structures of coasts. Vol. 1 (1979), vol. 2 (1994). Harbour Press.", True),
        ("Okafor, C. (1998). Structures of coasts. Harbour Press. (Original 1994)", True),
        ("Okafor, C. (1998). The floods of 1994. Harbour Press.", False),
        ("Okafor, C. (1998). The floods. Journal of Coastal Memory, 12, 1994–1999.", False),
    ],
)
def test_an_entry_may_bear_several_years(raw, agrees):
    cited = Citation("c1", "g1", CitationKind.AUTHOR_DATE, Span(0, 4), "1994", year="1994")
    assert years.between(cited, listed(raw)).agrees is agrees


def test_the_year_of_a_conference_is_not_the_year_in_print():
    raw = "Du, Z. (2011). When is the pen truly mighty? In Signs of Power 2008, Springer, pp. 1–10."
    held = work(TITLE, ("Du, Zhe",), "Signs of Power 2008", {"print": 2008})
    assert years.listed(listed(raw), held).reason is Reason.DIFFERENT


def test_the_year_of_the_first_edition_is_the_works_too():
    printed = listed("Darwin, C. (1859/1964). On the origin of species. Harvard University Press.")
    assert years.listed(printed, record({"print": 1859})).reason is Reason.OTHER_SPELLING
    assert years.listed(printed, record({"print": 1861})).reason is Reason.DIFFERENT


def test_a_year_that_the_parser_missed_stands_in_print():
    assert years.listed(listed(STRING.format(2013), issued=Date(2011)), record({"print": 2013})).agrees
    assert not years.listed(listed(STRING.format(2012), issued=Date(2011)), record({"print": 2013})).agrees
