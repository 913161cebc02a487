"""How an entry is cut into tokens, and of what kind each is."""

from __future__ import annotations

import pytest

from citecheck.parse.fields.tokens import tokens
from citecheck.parse.fields.traits import traits


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Smith, J. B., Doe", ["Smith", ",", "J.", "B.", ",", "Doe"]),
        ("Lamarque J.-F., Emmons L.K.", ["Lamarque", "J.-F.", ",", "Emmons", "L.K."]),
        ("Šimek Ž. et al., eds.", ["Šimek", "Ž.", "et", "al.", ",", "eds."]),
        ("Smith J, Doe AB.", ["Smith", "J", ",", "Doe", "AB", "."]),
        ("J.Biol.Chem. vol. 12", ["J.", "Biol", ".", "Chem", ".", "vol.", "12"]),
        ("3(2), 123-9.", ["3", "(", "2", ")", ",", "123-9", "."]),
        ("1974–1976: S46–S60", ["1974–1976", ":", "S", "46", "–", "S", "60"]),
        ("2004-05-03", ["2004", "-", "05", "-", "03"]),
        ("ISSN 0028-0836x", ["ISSN", "0028", "-", "0836", "x"]),
        ("doi:10.1000/a-1.", ["doi", ":", "10.1000/a-1", "."]),
    ],
)
def test_initials_short_forms_and_ranges_are_whole(text: str, cut: list[str]) -> None:
    assert tokens(text).texts == cut


@pytest.mark.parametrize(
    ("token", "kind"),
    [
        ("J.", "X."),
        ("J.-P.", "X.X."),
        ("S.", "s."),
        ("vol.", "vol."),
        ("2004", "4y"),
        ("2080", "4"),
        ("007", "30"),
        ("123-9", "3-1"),
        ("1974–1976", "4y-4y"),
        ("y", "y"),
        ("10.1000/a-1", "doi"),
    ],
)
def test_kinds(token: str, kind: str) -> None:
    assert traits(token).kind == kind
