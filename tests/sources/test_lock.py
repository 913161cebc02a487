"""The lock: every kind of answer written and read back, and what is told of two locks."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.model.item import Date, Item
from citecheck.model.work import Notice, Work, WorkDates
from citecheck.sources.interface import (
    Alias,
    Candidates,
    Containers,
    Deleted,
    NoRecord,
    OtherAgency,
    Registered,
    Told,
    Unanswered,
    Unregistered,
)
from citecheck.sources.lock import changes, file
from citecheck.sources.lock.held import Held, Lock, doi_key, may_be_held

WORK = Work("10.5555/a", "crossref", Item(title="On Locks", issued=Date(2001, 2)), WorkDates(print=Date(2001, 2)))
OTHER = replace(WORK, source="records", item=replace(WORK.item, volume="3"))
GONE = replace(WORK, doi="10.5555/gone", deleted=True)
NOW, BEFORE = "2026-11-24T10:00:00Z", "2026-11-01T10:00:00Z"
DOIS = {
    "10.5555/a": Registered(WORK),
    "10.5555/alias": Alias(WORK, proved=True),
    "10.5555/agency": OtherAgency("DataCite", WORK),
    "10.5555/bare": OtherAgency("mEDRA"),
    "10.5555/none": NoRecord("JaLC"),
    "10.5555/gone": Deleted(GONE),
    "10.5555/no": Unregistered("doi.org"),
    "10.5555/off": Unanswered("Offline: no register was asked.", caller_chose=True),
}
LOCK = Lock(
    ("records", "crossref"),
    {doi: Held(answer, NOW if doi.endswith("a") else BEFORE) for doi, answer in DOIS.items()},
    {
        ("crossref", "k1"): Held(Candidates((OTHER, WORK), "crossref", whole=True), NOW),
        ("records", "k2"): Held(Candidates((), "records", whole=False), BEFORE),
        ("none", "k3"): Held(Unanswered("Offline.", caller_chose=True), NOW),
    },
    {("crossref", "j"): Held(Containers(("Journal of Locks",), "crossref"), NOW)},
    (
        Told(
            Notice("retraction", "10.5555/n", Date(2019, 2, 6), "Retraction Watch"),
            "On Locks",
            ("10.5555/a",),
            (),
            "A. Smith",
            2001,
        ),
    ),
    BEFORE,
)


@pytest.fixture
def back(tmp_path):
    def written_and_read(lock):
        path = tmp_path / "lock.jsonl"
        path.write_bytes(file.written(lock))
        return file.read(path)

    return written_and_read


def test_every_kind_of_answer_comes_back(back):
    assert back(LOCK) == LOCK


def test_a_lock_too_large_to_be_read_is_neither_written_nor_read(tmp_path, monkeypatch):
    path = tmp_path / "large.jsonl"
    path.write_bytes(file.written(LOCK))
    monkeypatch.setattr(file, "LARGEST", path.stat().st_size - 1)
    with pytest.raises(file.LockError, match="lock fewer files"):
        file.written(LOCK)
    with pytest.raises(file.LockError, match="is larger than"):
        file.read(path)


def test_the_order_of_asking_does_not_matter():
    turned = replace(LOCK, dois=dict(reversed(LOCK.dois.items())), found=dict(reversed(LOCK.found.items())))
    assert file.written(turned) == file.written(LOCK)


def test_a_record_stands_once_and_two_sources_stand_apart():
    rows = [json.loads(line) for line in file.written(LOCK).splitlines()]
    records = [row["record"] for row in rows if "work" in row]
    assert records == ["10.5555/a", "10.5555/a #2", "10.5555/gone"]
    assert next(row for row in rows if row.get("search") == "k1")["records"] == ["10.5555/a #2", "10.5555/a"]


@given(st.text(max_size=60), st.text(max_size=20))
def test_any_letters_of_a_register_come_back(tmp_path_factory, title, volume):
    work = replace(WORK, item=Item(title=title, volume=volume))
    path = tmp_path_factory.getbasetemp() / "letters.jsonl"
    path.write_bytes(file.written(Lock((), {"10.5555/a": Held(Registered(work), NOW)}, as_of=NOW)))
    assert file.read(path).dois["10.5555/a"].answer == Registered(work)


@given(st.binary(max_size=200))
def test_a_lock_that_is_none_raises_nothing_else(tmp_path_factory, scraps):
    path = tmp_path_factory.getbasetemp() / "scraps.jsonl"
    path.write_bytes(file.written(LOCK).splitlines()[0] + b"\n" + scraps)
    with suppress(file.LockError):
        file.read(path)


@pytest.mark.parametrize(
    "answer",
    [
        Unanswered("It timed out."),
        Alias(WORK, proved=False),
        OtherAgency("DataCite", None, "It timed out."),
    ],
)
def test_what_is_no_answer_is_not_held(answer):
    assert not may_be_held(answer)


@pytest.mark.parametrize("answer", DOIS.values(), ids=lambda a: type(a).__name__)
def test_what_a_register_or_the_caller_said_is_held(answer):
    assert may_be_held(answer)


def test_what_looks_like_an_address_is_kept_as_a_hash():
    assert doi_key("10.5555/a") == "10.5555/a"
    assert "@" not in doi_key("10.5555/a.mail:editor@journal.invalid")


def noticed(kind):
    return replace(WORK, updated_by=(Notice(kind, "10.5555/n"),))


@pytest.mark.parametrize(
    ("before", "after", "said", "grave"),
    [
        (Registered(WORK), Registered(noticed("retraction")), "a notice has been published about it: retraction", True),
        (
            Registered(WORK),
            Registered(noticed("correction")),
            "a notice has been published about it: correction",
            False,
        ),
        (
            Registered(WORK),
            Registered(noticed("partial_retraction")),
            "a notice has been published about it: partial retraction",
            True,
        ),
        (Registered(noticed("retraction")), Registered(WORK), "a notice is no longer there: retraction", False),
        (Registered(WORK), Registered(OTHER), "its record has changed: volume (none) → 3", False),
        (
            Registered(WORK),
            Registered(replace(WORK, dates=WorkDates(print=Date(2002)))),
            "in print 2001-02 → 2002",
            False,
        ),
        (Registered(WORK), Registered(replace(WORK, title_prefix="RETRACTED")), "begins with “RETRACTED”", True),
        (Unregistered("doi.org"), Registered(WORK), "was not registered and is now registered", False),
        (Registered(WORK), Unregistered("doi.org"), "it was registered and is no longer", True),
        (Registered(WORK), Alias(GONE, proved=True), "it was registered and is now taken out of use", False),
        (Registered(WORK), Alias(replace(WORK, doi="10.5555/b"), proved=True), "is now registered as 10.5555/b", False),
        (Registered(WORK), Deleted(replace(WORK, deleted=True)), "is now taken out of use", True),
        (NoRecord("JaLC"), Unregistered("doi.org"), "was registered without a record and is no longer", True),
    ],
)
def test_what_changed_is_told(before, after, said, grave):
    old, new = (Lock(dois={"10.5555/a": Held(answer, NOW)}, as_of=NOW) for answer in (before, after))
    found = changes.between(old, new)
    assert [(said in change.sentence, change.grave) for change in found if said in change.sentence] == [(True, grave)]


def test_nothing_is_told_of_what_stayed_or_was_not_asked_before():
    assert changes.between(LOCK, LOCK) == ()
    assert changes.searches_that_differ(LOCK, LOCK) == 0
    off = Lock(dois={"10.5555/a": Held(Unanswered("Offline.", caller_chose=True), NOW)}, as_of=NOW)
    assert changes.between(off, LOCK)[0].sentence.startswith("a notice stands in the table")
    assert len(changes.between(off, LOCK)) == 1
