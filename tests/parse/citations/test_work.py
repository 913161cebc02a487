"""Twice the text is at most about twice the work: calls are counted, not seconds."""

from __future__ import annotations

import pytest
from counting import calls
from link.builder import manuscript, references

from citecheck.link import link
from citecheck.parse.citations.listed import Listed
from citecheck.parse.citations.numeric import find_numbers

UNITS = {
    "open": "(",
    "unclosed": "(Smith, 2013; ",
    "good": "It is so (Hendrix & Wong, 2012). ",
    "nested": "(Klotz ",
    "digits": "[1,1234567890",
    "blanks": "          ",
    "initials": "A. B. C. ",
    "names": "Smith, Jones, ",
    "years": "2013, ",
    "open years": "(2013 ",
    "square": "[1]",
    "quotes": '("',
    "lost": "word12,",
    "ibid": "ibid. ",
    "told": "(personal communication ",
    "short forms": "World Health (WHO ",
    "pages": "(Klotz 12) ",
    "undated": "n.d. ",
    "et al": "et al. ",
    "semicolons": "(Smith; ",
    "narrative": "Klotz said so, and (1999) ",
}


def work(text, listed):
    return calls(lambda: link(manuscript(text, listed=listed)))


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_doubling_the_text_doubles_the_work(unit):
    listed = references()
    work(unit, listed)
    base = work("", listed)
    once, twice = (work(unit * n, listed) - base for n in (300, 600))
    assert twice <= 2.3 * once + 500


def test_many_works_of_one_author_are_looked_up_not_gone_through():
    rows = ["smith", "Smith, J.", "2013", "Title number {n} of many"]

    def listed(size):
        from link.builder import reference

        return tuple(reference([*rows[:3], rows[3].format(n=n)], n) for n in range(size))

    text = "".join(f"See Smith ({1950 + n % 70}). " for n in range(200))
    small, large = (work(text, listed(n)) - work("", listed(n)) for n in (400, 1600))
    assert large <= 1.5 * small


class Copied(str):
    """A text that counts how many of its letters are copied out of it."""

    letters = 0

    def __getitem__(self, at):
        piece = super().__getitem__(at)
        Copied.letters += len(piece)
        return piece


@pytest.mark.parametrize("before", ["It was so [1]. ", "Over the range [2, 4] it is so. "])
def test_brackets_that_cite_nothing_make_no_copies_of_all_before_them(before):
    def copied(times):
        Copied.letters = 0
        find_numbers(Copied(before + "[x] " * times), Listed(references(numbered=True)))
        return Copied.letters

    assert copied(600) <= 2.3 * copied(300) + 500
