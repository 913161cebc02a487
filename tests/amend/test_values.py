"""New values in the style of the old ones."""

from __future__ import annotations

import pytest

from citecheck.amend import values
from citecheck.model.finding import Evidence, Finding
from citecheck.model.reference import PrintedDoi
from citecheck.model.rule import Rule, Severity
from citecheck.model.span import Span


@pytest.mark.parametrize(
    ("printed", "new", "wanted"),
    [
        ("1-28", "506-528", "506-528"),
        ("1–28", "506-528", "506–528"),
        ("1035–53", "1135-1153", "1135–53"),
        ("pp. 4--9", "14-19", "pp. 14--19"),
        ("45-9", "145-162", "145-62"),
        ("95-9", "95-102", "95-102"),
        ("e1114", "e1115", "e1115"),
        ("12", "12-19", None),
    ],
)
def test_pages_keep_the_printed_dash_and_shortness(printed, new, wanted):
    assert values.pages(printed, new) == wanted


@pytest.mark.parametrize(
    ("printed", "old", "new", "wanted"),
    [
        ("2012", "2012", "2013", "2013"),
        ("2012a", "2012", "2013", "2013a"),
        ("2021, October 19", "2021", "2020", "2020, October 19"),
        ("1962/2012", "2012", "2013", "1962/2013"),
        ("2012/2012", "2012", "2013", None),
        ("in press", "", "2013", None),
    ],
)
def test_a_year_changes_alone(printed, old, new, wanted):
    assert values.year(printed, old, new) == wanted


@pytest.mark.parametrize(
    ("letters", "form", "new", "wanted"),
    [
        ("https://doi.org/10.1525/cuh.1", "https", "10.1525/curh.1", "https://doi.org/10.1525/curh.1"),
        ("http://dx.doi.org/10.1016/J.X.1", "dx", "https://doi.org/10.1016/j.x.1", "https://doi.org/10.1016/J.X.1"),
        ("doi: 10.1/a", "doi:", "10.1/b", "doi: 10.1/b"),
        ("DOI 10.1/a", "doi:", "10.1/b", "DOI 10.1/b"),
        ("10.1/a", "bare", "10.1/b", "10.1/b"),
    ],
)
def test_a_doi_keeps_its_form(letters, form, new, wanted):
    printed = PrintedDoi(letters, "", Span(0, len(letters)), form=form)
    assert values.doi(printed, letters, new) == wanted


@pytest.mark.parametrize(
    ("printed", "claimed", "found", "wanted"),
    [
        ("Hendrx, C. S., & Wong, W. H.", "Hendrx", "Hendrix", "Hendrix, C. S., & Wong, W. H."),
        ("Wang, A., & Wang, B.", "Wang", "Wong", None),
        ("Brabo N.", "Brabo", "Bravo N.", None),
        ("Ng, A.", "", "Li", None),
        ("Ng, A.", "Ng", "", None),
    ],
)
def test_one_name_is_mended_where_it_stands_once(printed, claimed, found, wanted):
    rule = Rule("R321", "authors-differ", Severity.ERROR)
    finding = Finding(rule, "", evidence=(Evidence("author", claimed, found, "records"),))
    assert values.author(printed, finding) == wanted


@pytest.mark.parametrize(
    ("forms", "wanted"),
    [
        (("doi:", "doi:", "https"), " doi:10.1/b"),
        (("https", "dx", "doi:"), " https://doi.org/10.1/b"),
        (("bare", "bare"), " https://doi.org/10.1/b"),
        ((), " https://doi.org/10.1/b"),
    ],
)
def test_an_added_doi_is_written_as_the_list_writes_them(forms, wanted):
    neighbours = [PrintedDoi("", "10.1/a", Span(0, 0), form=form) for form in forms]
    assert values.added_doi(neighbours, "10.1/b") == wanted
