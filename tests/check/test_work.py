"""What each entry asks of the whole list is found out once: the work grows with the list, not with its square."""

from __future__ import annotations

from dataclasses import replace

import pytest

from citecheck.check.engine import check
from citecheck.check.interface import Rules
from citecheck.check.registry import ENTRY, MENTION, WHOLE
from tests.check import builder


class Counted(tuple):
    """References that count how often somebody goes through all of them."""

    passes = 0

    def __iter__(self):
        Counted.passes += 1
        return super().__iter__()


def passes(count, **without):
    """Return how often the list is gone through where each of `count` articles lacks fields."""
    listed = [builder.reference(n, replace(builder.ITEM, **without), doi="") for n in range(1, count + 1)]
    whole = builder.dossier(*listed)
    manuscript = replace(whole.manuscript, references=Counted(listed))
    entries = tuple(replace(e, manuscript=manuscript) for e in whole.entries)
    Counted.passes = 0
    check(replace(whole, manuscript=manuscript, entries=entries), Rules(ENTRY, MENTION, WHOLE))
    return Counted.passes


@pytest.mark.parametrize(
    "without", [{}, {"title": ""}, {"title": "", "author": ()}, {"issued": None}, {"container_title": ""}]
)
def test_the_list_is_not_gone_through_for_each_entry(without):
    assert passes(40, **without) == passes(10, **without)
