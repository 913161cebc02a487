"""A journal's name that was read in two pieces."""

from __future__ import annotations

import pytest

from citecheck.resolve.glued import unglued

from .conftest import reference

TITLE = "Factors and children in rivers: a study of patterns"


@pytest.mark.parametrize(
    ("tail", "container", "name"),
    [
        ("J. of Env", "Sc. & Hlth., Part B", "J. of Env. Sc. & Hlth., Part B"),
        ("Antennas Wirel. Propag", "Lett", None),
        ("Am. J", "Bot.", "Am. J. Bot."),
        ("J. Clin.", "Oncol.", "J. Clin. Oncol."),
    ],
)
def test_the_name_is_put_together(tail, container, name):
    found = unglued(reference("x", title=f"{TITLE}. {tail}", container_title=container))
    assert (found and found.item.container_title) == name
    assert found is None or found.item.title == f"{TITLE}."


@pytest.mark.parametrize(
    "title", [TITLE, f"{TITLE}. The case of the northern harbours", f"{TITLE}: Part", "", "J. Env"]
)
def test_other_titles_stay_whole(title):
    assert unglued(reference("x", title=title, container_title="Rivers")) is None
