"""Every fault at every request: nothing is accused, and what passes leaves no trace in the report.

`make test` takes one request a kind, `make deep` all of them.
"""

from __future__ import annotations

import zlib

import pytest

from .conftest import COMMANDS
from .kinds import KINDS, MEANT, OTHER_RECORDS, REFUSALS

PASSING = [name for name in KINDS if name not in REFUSALS | OTHER_RECORDS]
REQUESTS = {"check": 17, "lock": 17, "resolve": 2, "doi": 7}
MOST_MORE = 3
"""Requests that one fault may cost more."""
MOST_IN_VAIN = 20
"""Requests to all three registers together where nothing they say makes sense."""


def test_the_manuscript_asks_all_kinds_of_questions(run):
    healthy = run("check")
    assert {(code, entry) for code, entry in healthy.accusations if code != "R303"} == {
        ("R301", "r2"),
        ("R340", "r2"),
        ("R340", "r3"),
        ("R304", "r5"),
        ("R304", "r7"),
    }
    kinds = {"/works?filter", "/works?rows", "/works/", "/api/handles/", "/ra/", "/dois/", "/10.5555/elsewhere"}
    assert all(any(target.startswith(kind) for target in healthy.asked) for kind in kinds)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_sweep_covers_every_request(run, command):
    assert len(run(command).asked) == REQUESTS[command]


@pytest.mark.parametrize("name", KINDS)
def test_one_fault_accuses_nobody(run, name):
    _sweep(run, "check", name, [zlib.crc32(name.encode()) % REQUESTS["check"]])


@pytest.mark.deep
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", KINDS)
def test_one_fault_at_any_request_accuses_nobody(run, name, command):
    _sweep(run, command, name, range(REQUESTS[command]))


@pytest.mark.deep
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", KINDS)
def test_a_fault_for_ever_accuses_nobody_and_is_asked_little(run, name, command):
    healthy = run(command)
    for sound in range(REQUESTS[command]):
        failing = run(command, [None] * sound, always=KINDS[name])
        _check_harmless(healthy, failing, name)
        if name not in OTHER_RECORDS and failing.said != healthy.said:
            assert len(failing.asked) <= sound + MOST_IN_VAIN


def _sweep(run, command, name, requests):
    healthy = run(command)
    for sound in requests:
        failing = run(command, [None] * sound + [KINDS[name]])
        _check_harmless(healthy, failing, name)
        if name in PASSING and not _decided(failing.asked[sound], name):
            assert failing.said == healthy.said
            assert failing.code == healthy.code
            assert len(failing.asked) <= len(healthy.asked) + MOST_MORE


def _decided(target, name):
    """Say whether the fault is an answer: no record, where there is one way alone to ask for it."""
    return name == "404" and target.startswith("/10.")


def _check_harmless(healthy, failing, name):
    meant = name in (MEANT if failing.command == "lock" else OTHER_RECORDS)
    assert failing.accusations <= healthy.accusations or (meant and failing.command == "lock")
    assert failing.code in (0, 1, 3)
    assert failing.code != 0 or failing.said == healthy.said or meant
    assert "Traceback" not in failing.errors
