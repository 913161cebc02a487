"""What a table of notices told, found again by DOI, PubMed number and title, whether from the table or a lock."""

from __future__ import annotations

import pytest

from citecheck.model.work import Notice
from citecheck.sources.interface import Told
from citecheck.sources.lock.held import Lock
from citecheck.sources.lock.replaying import Locked
from citecheck.sources.told import MOST_OF_A_KIND, ToldIndex

DUNES = Told(Notice("retraction", "10.5555/n"), "How Dunes Remember", ("10.5555/dunes", "10.5555/d2"), ("301",))
NAMELESS = Told(Notice("correction"), "", ("10.5555/x",), ())


@pytest.mark.parametrize(
    ("dois", "pmids", "found"),
    [
        (["10.5555/d2"], [], (DUNES,)),
        (["10.5555/dunes", "10.5555/d2"], ["301"], (DUNES,)),
        ([], ["301"], (DUNES,)),
        (["10.5555/x", "10.5555/dunes"], [""], (NAMELESS, DUNES)),
        (["301", "pmid", ""], ["", "0"], ()),
    ],
)
def test_rows_are_found_by_identifier_in_a_lock_as_in_a_table(dois, pmids, found):
    rows = (DUNES, NAMELESS)
    assert ToldIndex(rows).about(dois, pmids) == Locked(Lock(told=rows)).told_of(iter(dois), pmids) == found


@pytest.mark.parametrize(("title", "found"), [("How dunes remember.", (DUNES,)), ("How dunes", ()), ("", ())])
def test_rows_are_found_by_title_in_a_lock_as_in_a_table(title, found):
    rows = (DUNES, NAMELESS)
    assert ToldIndex(rows).titled(title) == Locked(Lock(told=rows)).told_by_title(title) == found


def test_the_first_rows_of_an_identifier_are_kept():
    rows = [Told(Notice("correction", f"10.5555/n{n}"), "Tides", ("10.5555/a",), ()) for n in range(50)]
    kept = tuple(rows[:MOST_OF_A_KIND])
    assert ToldIndex(rows).about(["10.5555/a"]) == ToldIndex(rows).titled("Tides") == kept
