"""Citations of people who are in no list: with a small letter, parted by semicolons, three of them led in by a word."""

import pytest

from citecheck.parse import parse
from citecheck.read.registry import read
from citecheck.settings import Limits, Settings

PAPER = """On Moss

Introduction

The text is long enough {} and more (Holm, 2001). Also (Adams, 2003).

References

Adams, B. (2003). Moss on walls. Journal of Moss, 3, 4-9.

Calderon, H., & Tirado, E. (2002). Moss on cars. Journal of Moss, 2, 4-9.

Holm, A. (2001). Moss on roofs. Journal of Moss, 1, 4-9.
"""


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("(du Maurier, 1982: 45)", ("du Maurier",)),
        ("(see du Maurier, 1982)", ("du Maurier",)),
        ("and as shown by Stone and ffrench-Mullen (1998)", ("Stone", "ffrench-Mullen")),
        ("and, according to Stone, Wood, and Rivers (1998), more", ("Stone", "Wood", "Rivers")),
        ("(CALDERON; TIRADO, 2000)", ("CALDERON", "TIRADO")),
        ("(Calderon; Tirado, 2000)", ("Calderon", "Tirado")),
        ("(SILVA; COSTA; MOURA, 2000, p. 5)", ("SILVA", "COSTA", "MOURA")),
        ("(see Stone, 1998; Holm, 2001)", ("Stone",)),
    ],
)
def test_who_is_cited(text, authors):
    document = read("paper.txt", PAPER.format(text).encode(), Settings())
    found = [c.authors for c in parse(document, Limits()).citations]
    assert authors in [tuple(f) for f in found]
