"""A citation's date against an entry's, a pair a line."""

from __future__ import annotations

import pytest

from citecheck.link import dates
from citecheck.link.dates import Fit
from citecheck.model.item import Date, Item


@pytest.mark.parametrize(
    ("text", "item", "raw", "fit"),
    [
        ("2009", Item(issued=Date(2009)), "", Fit.SAME),
        ("2009a", Item(issued=Date(2009), year_suffix="a"), "", Fit.SAME),
        ("2009a", Item(issued=Date(2009), year_suffix="b"), "", Fit.OTHER),
        ("2009a", Item(issued=Date(2009)), "", Fit.LETTER),
        ("2009", Item(issued=Date(2009), year_suffix="b"), "", Fit.LETTER),
        ("2008", Item(issued=Date(2009)), "", Fit.OTHER),
        ("1962", Item(issued=Date(2012), original_date=Date(1962)), "", Fit.ALSO),
        ("1962/2012", Item(issued=Date(2012), original_date=Date(1962)), "", Fit.SAME),
        ("1962/2012", Item(issued=Date(2012)), "", Fit.ALSO),
        ("2008", Item(issued=Date(2009)), "A title (2008)", Fit.ALSO),
        ("2008", Item(issued=Date(2009)), "A title of 2008", Fit.OTHER),
        ("2008", Item(), "A title of 2008", Fit.ALSO),
        ("2008", Item(), "A title", Fit.COMING),
        ("2008", Item(issued_literal="in press"), "A title", Fit.COMING),
        ("n.d.", Item(issued_literal="n.d."), "", Fit.SAME),
        ("n.d.-a", Item(issued_literal="n.d.-a"), "", Fit.SAME),
        ("n.d.-a", Item(issued_literal="n.d.-b"), "", Fit.LETTER),
        ("n.d.", Item(), "", Fit.ALSO),
        ("n.d.", Item(issued=Date(2009)), "", Fit.OTHER),
        ("in press", Item(issued_literal="in press"), "", Fit.SAME),
        ("in press-a", Item(issued_literal="in press-b"), "", Fit.LETTER),
        ("forthcoming", Item(issued_literal="in press"), "", Fit.SAME),
        ("in press", Item(issued=Date(2009)), "", Fit.COMING),
        ("in press", Item(), "", Fit.COMING),
        ("", Item(issued=Date(2009)), "", Fit.OTHER),
    ],
)
def test_how_well_two_dates_fit(text, item, raw, fit):
    assert dates.fit(dates.cited(text), dates.listed(item, raw)) is fit


@pytest.mark.parametrize(
    ("text", "item", "years"),
    [
        ("2009", Item(issued=Date(2012)), 3),
        ("1962/2010", Item(issued=Date(2012)), 2),
        ("2009–11", Item(issued=Date(2012)), 1),
        ("n.d.", Item(issued=Date(2012)), 9_999),
        ("2009", Item(), 9_999),
    ],
)
def test_how_far_they_lie_apart(text, item, years):
    assert dates.apart(dates.cited(text), dates.listed(item, "")) == years
