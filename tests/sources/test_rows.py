"""What a lock and the cache keep of each kind of answer, and that nothing but that is ever read back."""

from __future__ import annotations

import json

import pytest

from citecheck.model.item import Date, Item
from citecheck.model.work import Notice, Work
from citecheck.sources import stored
from citecheck.sources.interface import (
    Alias,
    Candidates,
    Containers,
    Deleted,
    Malformed,
    NoRecord,
    OtherAgency,
    Registered,
    Told,
    Unanswered,
    Unregistered,
)
from citecheck.sources.lock import rows
from citecheck.sources.serial import DamageError

WORK = Work("10.5555/a", "crossref", Item(title="Tides"))
GONE = Work("10.5555/a", "crossref", Item(title="Tides"), deleted=True)
WORKS = {"w": WORK}
ANSWERS = [
    Registered(WORK),
    Deleted(WORK),
    Alias(WORK, proved=True),
    OtherAgency("DataCite", WORK),
    OtherAgency("DataCite", None),
    NoRecord("JaLC"),
    Unregistered("doi.org"),
    Unanswered("Nobody was asked.", caller_chose=True),
]


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda a: type(a).__name__)
def test_a_lock_gives_back_what_it_was_given(answer):
    row = rows.of_doi(answer, "w" if getattr(answer, "work", None) else None)
    assert rows.to_doi(json.loads(json.dumps(row)), WORKS) == answer


def test_a_lock_takes_no_answer_that_says_nothing_of_a_register():
    with pytest.raises(TypeError, match="Malformed"):
        rows.of_doi(Malformed(), None)


@pytest.mark.parametrize(
    "row",
    [
        {},
        {"is": "registered"},
        {"is": "registered", "record": "unknown"},
        {"is": "registered", "record": 7},
        {"is": "deleted", "record": None},
        {"is": "other-agency", "agency": 7, "record": None},
        {"is": "no-record", "agency": None},
        {"is": "unregistered"},
        {"is": "not-asked", "reason": []},
        {"is": "something else"},
    ],
)
def test_a_row_that_is_no_answer_is_damage(row):
    with pytest.raises(DamageError):
        rows.to_doi(row, WORKS)


@pytest.mark.parametrize("answer", [Candidates((WORK, WORK), "crossref", whole=True), Candidates((), "r", whole=False)])
def test_searches_come_back(answer):
    row = rows.of_search(answer, {id(WORK): "w"})
    assert rows.to_search(json.loads(json.dumps(row)), WORKS) == answer


@pytest.mark.parametrize(
    ("read", "good", "bad"),
    [
        (
            lambda row: rows.to_search(row, WORKS),
            {"is": "not-asked", "reason": "No."},
            [{}, {"is": "found", "records": ["x"], "source": "r", "whole": True}, {"is": "found", "records": "w"}],
        ),
        (
            rows.to_journal,
            {"is": "names", "names": ["Tides"], "source": "r"},
            [{}, {"is": "names", "names": "Tides", "source": "r"}, {"is": "names", "names": [7], "source": "r"}],
        ),
        (rows.to_journal, {"is": "not-asked", "reason": "No."}, [{"is": "not-asked"}]),
        (
            lambda row: rows.to_told(row, Notice("retraction")),
            {"title": "Tides", "dois": [], "pmids": ["1"], "author": "A", "year": 2001},
            [{}, {"title": 7, "dois": [], "pmids": []}, {"title": "Tides", "dois": [None], "pmids": []}],
        ),
        (rows.date, "2026-11-24T12:00:00Z", ["", "2026-11-24", None, 7]),
        (
            lambda row: rows.header(row, "1"),
            {"lock": "1", "as_of": "2026-11-24T12:00:00Z", "searches": ["crossref"]},
            [{}, [], {"lock": "2", "as_of": "2026-11-24T12:00:00Z", "searches": []}, {"lock": "1", "as_of": "now"}],
        ),
    ],
)
def test_what_is_damaged_is_never_read(read, good, bad):
    assert read(good)
    for row in bad:
        with pytest.raises(DamageError):
            read(row)


def test_what_is_no_author_or_year_of_a_notice_is_left_out():
    told = rows.to_told({"title": "Tides", "dois": ["10.5555/a"], "pmids": [], "author": 7, "year": "x"}, Notice("c"))
    assert told == Told(Notice("c"), "Tides", ("10.5555/a",), (), "", 0)


KEPT = [
    Registered(WORK),
    Deleted(GONE),
    Alias(WORK, proved=True),
    Alias(WORK, proved=False),
    OtherAgency("DataCite", WORK),
    OtherAgency("DataCite", None),
    NoRecord("JaLC"),
    Unregistered("doi.org"),
]


@pytest.mark.parametrize("answer", KEPT, ids=lambda a: type(a).__name__)
def test_the_cache_gives_back_what_it_was_given(answer):
    assert stored.read_answer("10.5555/a", stored.write_answer("10.5555/a", answer)) == answer


def test_the_cache_takes_no_answer_that_may_be_another_tomorrow():
    with pytest.raises(TypeError, match="Unanswered for 10"):
        stored.write_answer("10.5555/a", Unanswered("An outage."))


@pytest.mark.parametrize(
    "kept",
    [
        b"",
        b"{",
        b"[" * 100_000,
        b"{}",
        b'{"is":"work","work":{}}',
        b'{"is":"alias","work":null,"proved":true}',
        b'{"is":"agency","agency":null,"work":null}',
        b'{"is":"no-record"}',
        b'{"is":"unregistered","source":1}',
        stored.write_answer("10.5555/a", Registered(Work("10.5555/b", "crossref", Item(title="Tides")))),
    ],
    ids=range(10),
)
def test_what_the_cache_did_not_write_is_damage(kept):
    with pytest.raises(DamageError):
        stored.read_answer("10.5555/a", kept)


def test_kept_searches_and_journals_come_back_or_are_damage():
    dated = Work("10.5555/b", "crossref", Item(title="Tides", issued=Date(2001, 2)))
    found, names = Candidates((WORK, dated), "crossref", whole=True), Containers(("Tides",), "crossref")
    assert stored.read_search(stored.write_search(found)) == found
    assert stored.read_containers(stored.write_containers(names)) == names
    for read in (stored.read_search, stored.read_containers):
        for kept in (b"{}", b"[]", b'{"source":"c","works":7,"names":[7]}'):
            with pytest.raises(DamageError):
                read(kept)
