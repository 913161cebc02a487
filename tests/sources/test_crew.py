"""Several requests side by side."""

from __future__ import annotations

import threading

import pytest

from citecheck.sources.crew import HANDS, side_by_side


@pytest.mark.parametrize("count", [0, 1, 2, 50])
def test_every_task_is_done_once(count):
    assert sorted(side_by_side(lambda n: n * n, range(count))) == [(n, n * n) for n in range(count)]


def test_answers_come_as_they_are_ready():
    gate = threading.Event()

    def work(name):
        if name == "slow":
            gate.wait(5)
        return name

    stream = side_by_side(work, ["slow", "quick", "quicker"])
    assert {next(stream)[0], next(stream)[0]} == {"quick", "quicker"}
    gate.set()
    assert next(stream)[0] == "slow"


def test_no_more_than_a_few_at_once():
    lock, now, most = threading.Lock(), [0], [0]

    def work(_):
        with lock:
            now[0] += 1
            most[0] = max(most[0], now[0])
        threading.Event().wait(0.005)
        with lock:
            now[0] -= 1

    list(side_by_side(work, range(30)))
    assert 1 <= most[0] <= HANDS


@pytest.mark.parametrize("count", [1, 9])
def test_what_goes_wrong_is_raised_to_the_caller(count):
    def work(n):
        raise LookupError(n)

    with pytest.raises(LookupError):
        list(side_by_side(work, range(count)))


def test_when_the_caller_stops_no_more_is_begun():
    begun = []
    stream = side_by_side(begun.append, range(1_000))
    next(stream)
    stream.close()
    threading.Event().wait(0.05)
    count = len(begun)
    threading.Event().wait(0.05)
    assert len(begun) == count
