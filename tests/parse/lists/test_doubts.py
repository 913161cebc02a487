"""When the cut of a list is doubted, and when not: full sentences that name the place."""

from __future__ import annotations

import pytest

from citecheck.parse import listing
from parse.lists.list_printing import PROSE, STYLES, apa, document, springer, vancouver, works, wrapped


def doubts(listed):
    return " ".join(listing.read(document(f"{PROSE}\n\nReferences\n\n{listed}\n")).doubts)


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.__name__)
def test_a_sure_reading_is_not_doubted(style):
    entries = [style(work) for work in works()]
    assert doubts("\n\n".join(entries)) == ""
    assert doubts("\n".join(wrapped(entries, 72, 4))) == ""
    assert doubts("\n".join(f"{i}. {entry}" for i, entry in enumerate(entries, 1))) == ""


def test_numbers_that_are_missing():
    entries = [vancouver(work) for work in works()[:8]]
    numbered = [f"[{i}] {entry}" for i, entry in enumerate(entries, 1) if i != 5]
    said = doubts("\n".join(numbered))
    assert "The numbers of the list at line 5 call for 8 entries, but 7 were found." in said


def test_an_entry_too_long_to_be_one():
    entries = [vancouver(work) for work in works()[:6]]
    numbered = [f"[{i}] {entry}" for i, entry in enumerate(entries, 1)]
    numbered[3] += f" {PROSE}" * 9
    assert "One entry is so long as to hold more than one: line 8." in doubts("\n".join(numbered))


def test_more_dois_than_entries():
    entries = [apa(work) for work in works() if work["doi"]]
    pairs = [f"[{i}] {' '.join(entries[2 * i : 2 * i + 2])}" for i in range(6)]
    assert "12 DOIs, but 6 entries" in doubts("\n".join(pairs))


def test_entries_without_years():
    numbered = [f"[{i}] {name}, Letters on Things, volume {i}, London." for i, name in enumerate(["A. Roe"] * 8, 1)]
    assert "Of the 8 entries of the list at line 5, 8 bear no year." in doubts("\n".join(numbered))


def test_a_list_of_which_it_is_unsure_where_entries_begin():
    titles = [f"Statement {i}\nMinistry of Trade and Ports, Hull" for i in range(1990, 2002)]
    entries = [springer(work) for work in works()[:10]]
    mixed = [line for pair in zip(entries, titles, strict=False) for line in pair]
    assert "unsure whether an entry begins" in doubts("\n".join(mixed)) or "by its words alone" in doubts(
        "\n".join(mixed)
    )


@pytest.mark.parametrize("listed", ["", PROSE])
def test_nothing_that_could_be_read(listed):
    assert doubts(listed).startswith("No list of references was found.")
