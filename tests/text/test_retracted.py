"""What says in a title that the work was retracted, and the title without it."""

from __future__ import annotations

import pytest

from citecheck.text.retracted import without_mark


@pytest.mark.parametrize(
    ("title", "mark", "bare"),
    [
        ("RETRACTED: On tides", "RETRACTED", "On tides"),
        ("[Retracted] On tides", "RETRACTED", "On tides"),
        ("Withdrawn article: On tides", "WITHDRAWN ARTICLE", "On tides"),
        ("On tides (Retracted)", "RETRACTED", "On tides"),
        ("On tides  [Retracted article, see vol. 3, 2009] ", "RETRACTED ARTICLE", "On tides"),
        ("On retracted papers", "", "On retracted papers"),
        (" (Retracted)", "", " (Retracted)"),
        ("Retracted:", "", "Retracted:"),
    ],
)
def test_the_mark_and_the_title_without_it(title, mark, bare):
    assert without_mark(title) == (mark, bare)
