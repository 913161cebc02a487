"""Works that are gathered under one number, "(a) … (b) …", and citations of one of them: "[2a]"."""

from __future__ import annotations

import pytest

from citecheck.parse import parse
from citecheck.read.registry import read
from citecheck.settings import Limits, Settings

ENTRIES = """[1] A. Holm, J. Lakes 2011, 4, 12.

[2] {first} B. Vik, J. Am. Chem. Soc. 2012, 5, 13; {second} C. Vale, J. Am. Chem. Soc. 2013, 6, 14.

[3] E. Sand, J. Lakes 2015, 8, 16.
"""


def manuscript(body, first="(a)", second="(b)"):
    text = f"# Mosses\n\n{body}\n\n## References\n\n{ENTRIES.format(first=first, second=second)}"
    return parse(read("mosses.md", text.encode(), Settings()), Limits())


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        ("[2a]", ["2a"]),
        ("[2a,b]", ["2a"]),
        ("[2a, 3]", ["2a", "3"]),
        ("[1, 2b]", ["1", "2b"]),
        ("[2a–2c]", ["2a", "2b", "2c"]),
        ("[9a]", []),
        ("(2a)", []),
    ],
)
def test_a_part_of_an_entry_is_cited_in_square_brackets(printed, numbers):
    found = manuscript(f"Mosses grow [1]. Others do not {printed}.").citations
    assert [c.number for c in found[1:]] == numbers


@pytest.mark.parametrize(("first", "second"), [("(a)", "(b)"), ("a)", "b)")])
def test_works_gathered_under_one_number_are_said_not_to_be_read(first, second):
    (doubt,) = manuscript("Mosses grow [1–3].", first, second).doubts
    assert doubt == "1 entry gathers several works, (a), (b) …, of which the first alone was read: line 9."


def test_a_letter_in_an_entry_gathers_nothing():
    assert manuscript("Mosses grow [1–3].", "", "vitamin b)").doubts == ()


def test_of_works_under_one_number_the_first_alone_is_read():
    item = manuscript("Mosses grow [1–3].").references[1].item
    assert [n.family for n in item.author] == ["Vik"]
    assert (item.volume, item.page, item.issued.year) == ("5", "13", 2012)
