"""Names that cannot be compared letter by letter are no other people's: other scripts, whole names in one field."""

from __future__ import annotations

import pytest

from citecheck.match import names
from citecheck.model.item import Name


@pytest.mark.parametrize(
    ("claimed", "found", "agrees"),
    [
        (Name("Kang", "S.-J."), Name("강순전"), True),
        (Name("Kwon", "Ki-hwan"), Name("권", "기환"), True),
        (Name("Kang", "S.-J."), Name("Kong", "Sun"), False),
        (Name("강순전"), Name("김연명"), False),
        (Name("Yang", "Z.-J."), Name(literal="Zi-Jiang Yang"), True),
        (Name("Young", "Z.-J."), Name(literal="Zi-Jiang Yang"), False),
    ],
)
def test_names_in_two_scripts_or_in_one_piece(claimed, found, agrees):
    assert names.between(claimed, found).agrees is agrees
