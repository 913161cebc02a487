"""A mark in the author's place stands for the authors of the entry above."""

from __future__ import annotations

import pytest

from citecheck.model.item import Item, Name
from citecheck.parse import repeated

ABOVE = Item(author=(Name(family="Berger", given="P."), Name(family="Luckmann", given="T.")))


@pytest.mark.parametrize(
    "raw",
    [
        "———. 1967. The sacred canopy. Garden City: Doubleday.",
        "---. 1967. The sacred canopy.",
        "—, 1967, The sacred canopy",
        "— (1967). The sacred canopy.",
        "_____ (1967): The sacred canopy.",
        "— — 1967. The sacred canopy.",
        "Ders. (1967): The sacred canopy.",
        "Dies., 1967: The sacred canopy.",
        "Idem (1967). The sacred canopy.",
    ],
)
def test_marks(raw):
    assert repeated.with_authors(raw, Item(title="The sacred canopy"), ABOVE).author == ABOVE.author


@pytest.mark.parametrize(
    "raw", ["Idemudia, U. (2011). On Africa.", "Dies ist ein Titel. 1967.", "- 1967. Title.", "A—B"]
)
def test_no_marks(raw):
    item = Item(title="T")
    assert repeated.with_authors(raw, item, ABOVE) is item


def test_further_authors_stay_behind_those_above():
    item = Item(author=(Name(literal="———"), Name(family="Kellner", given="H.")))
    families = [name.family for name in repeated.with_authors("———, and H. Kellner. 1973.", item, ABOVE).author]
    assert families == ["Berger", "Luckmann", "Kellner"]


def test_nothing_stands_above_the_first_entry():
    item = Item(title="T")
    assert repeated.with_authors("———. 1967. T.", item, None) is item
