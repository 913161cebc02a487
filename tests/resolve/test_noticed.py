"""What a table of notices tells about a reference's work, and about no other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from citecheck.model.resolution import DoiState, Resolution, Status
from citecheck.model.work import Notice
from citecheck.resolve.noticed import noticed
from citecheck.sources.interface import Told
from tests.check.builder import DOI, FOUND, ITEM, WORK, reference

NOTICE = Notice("retraction", "10.5555/notice", source="Retraction Watch", record_id="41")
UNASKED = Resolution(Status.UNCHECKED, DoiState.UNCHECKED)


class Table:
    def __init__(self, title=ITEM.title, doi=DOI, pmid="", author="Chidi Okafor", year=2014):
        self.row = Told(NOTICE, title, (doi,), (pmid,) if pmid else (), author, year)

    def told_by_title(self, title):
        return (self.row,) if title == self.row.title else ()

    def told_of(self, dois, pmids):
        return (self.row,) if {*dois} & {*self.row.dois} or {*pmids} & {*self.row.pmids} else ()


def told(table, listed=None, resolution=FOUND):
    return noticed(listed or reference(), resolution, table).notices


def test_the_accepted_work_needs_no_further_proof():
    assert told(Table(title="Retraction: dunes")) == (NOTICE,)


def test_a_doi_nobody_was_asked_for_needs_the_same_title():
    assert told(Table(), resolution=UNASKED) == (NOTICE,)
    assert told(Table(title=""), resolution=UNASKED) == (NOTICE,)
    assert told(Table(title="A census of harbour porpoises in the northern fjords"), resolution=UNASKED) == ()


@pytest.mark.parametrize("state", [DoiState.UNREGISTERED, DoiState.MALFORMED])
def test_a_doi_that_is_nobody_s_tells_nothing(state):
    assert told(Table(), resolution=Resolution(Status.NOT_FOUND, state)) == ()


def test_the_doi_of_another_work_tells_nothing_of_the_one_that_is_meant():
    assert told(Table(), resolution=Resolution(Status.UNCHECKED, DoiState.OK, refuted=WORK)) == ()
    by_search = replace(FOUND, work=replace(WORK, doi="10.5555/other"), refuted=WORK)
    assert told(Table(), resolution=by_search) == ()


def test_an_alias_leads_to_the_notices_of_both():
    alias = replace(FOUND, doi_state=DoiState.ALIAS, work=replace(WORK, doi="10.5555/present"))
    assert told(Table(), resolution=alias) == (NOTICE,)


def test_a_printed_pubmed_number_needs_the_same_title():
    listed = reference(item=replace(ITEM, PMID="30123456"), doi="")
    nothing = Resolution(Status.UNCHECKED)
    assert told(Table(doi="10.5555/x", pmid="30123456"), listed, nothing) == (NOTICE,)
    assert told(Table("Harbour porpoises of the fjords", "10.5555/x", "30123456"), listed, nothing) == ()


def test_without_a_row_the_resolution_stays_what_it_was():
    assert noticed(reference(), FOUND, Table(doi="10.5555/x")) is FOUND


@pytest.mark.parametrize(
    ("row", "listed", "resolution", "told_of"),
    [
        ({}, {"doi": ""}, UNASKED, True),
        ({"author": "Grace Winter"}, {"doi": ""}, UNASKED, False),
        ({"author": ""}, {"doi": ""}, UNASKED, False),
        ({"year": 2012}, {"doi": ""}, UNASKED, False),
        ({"year": 0}, {"doi": ""}, UNASKED, False),
        ({}, {"doi": "10.5555/printed"}, UNASKED, False),
        ({}, {"doi": "", "item": replace(ITEM, PMID="30123456")}, UNASKED, False),
        ({}, {"doi": ""}, replace(FOUND, work=replace(WORK, doi="10.5555/namesake")), False),
    ],
    ids=["all three", "author", "no author", "year", "no year", "a DOI", "a PubMed number", "a work"],
)
def test_without_a_number_title_author_and_year_prove_it(row, listed, resolution, told_of):
    listed = reference(raw="Okafor, C. (2014). How dunes remember the wind", **listed)
    assert told(Table(doi="10.5555/row", **row), listed, resolution) == ((NOTICE,) if told_of else ())
