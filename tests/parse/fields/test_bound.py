"""A very long entry is read by its beginning: the work stops growing with it, and the rest is reported."""

from __future__ import annotations

import pytest

from citecheck.parse import parse
from citecheck.parse.fields import LONGEST, read_entry, segmenter
from citecheck.read.registry import read
from citecheck.settings import Limits, Settings

ENTRY = "Hendrix, C. S., & Wong, W. H. (2013). When is the pen truly mighty? *BJPS*, 43(3), 651–672."
DEBRIS = ("(", "\\", "https://", "10.1234/", "Smith, J., and ", "1")


def tokens_tagged(monkeypatch, raw: str) -> int:
    """Return how many tokens the model is given for an entry."""
    counted = []
    tag = segmenter.tag
    monkeypatch.setattr(segmenter, "tag", lambda rows: counted.append(len(rows)) or tag(rows))
    read_entry(raw)
    return sum(counted)


@pytest.mark.parametrize("debris", DEBRIS)
def test_the_work_stops_growing(monkeypatch, debris):
    once, twice = (ENTRY + " " + debris * (times * LONGEST // len(debris)) for times in (1, 2))
    assert tokens_tagged(monkeypatch, once) == tokens_tagged(monkeypatch, twice) <= LONGEST


@pytest.mark.parametrize("debris", DEBRIS)
def test_the_beginning_is_read(debris):
    item = read_entry(ENTRY + " " + debris * (2 * LONGEST // len(debris))).item
    assert [name.family for name in item.author[:2]] == ["Hendrix", "Wong"]


def test_three_thousand_authors_have_room():
    authors = ", ".join(f"A. Author{'abcdefghij'[i % 10]}" for i in range(3000))
    assert len(authors) < LONGEST


def test_the_rest_is_reported():
    text = "References\n\n" + "".join(ENTRY.replace("2013", f"201{i}") + "\n" for i in range(3))
    text = text.rstrip() + " https://doi.org/10.1016/S0000" + "(" * LONGEST
    references = parse(read("a.txt", text.encode(), Settings()), Limits()).references
    assert [r.problems for r in references[:2]] == [(), ()]
    assert "only its beginning was read" in references[-1].problems[0]
