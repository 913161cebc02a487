"""How fast a register is asked, shown with a clock of our own."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.sources.pace import Limit, Pace, told


class Clock:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        assert seconds > 0
        self.now += seconds


def paced(limit):
    clock = Clock()
    return clock, Pace(limit, clock, clock.sleep)


def arrivals(clock, pace, count, takes=0.1):
    """Return when so many requests were sent, one after the other."""
    sent = []
    for _ in range(count):
        with pace.slot():
            sent.append(clock.now)
            clock.now += takes
    return sent


@given(st.integers(1, 20), st.floats(0.2, 30), st.floats(0, 3))
def test_no_window_ever_holds_more_than_the_limit(requests, seconds, takes):
    clock, pace = paced(Limit(requests, seconds, 1))
    sent = arrivals(clock, pace, 30, takes)
    for n, at in enumerate(sent):
        assert sum(at - seconds < other <= at for other in sent[: n + 1]) <= requests


def test_it_speeds_up_when_the_answer_says_so():
    clock, pace = paced(Limit(1, 1.0, 1))
    assert arrivals(clock, pace, 2)[1] >= 101.0
    pace.heed({"x-rate-limit-limit": "10", "x-rate-limit-interval": "1s"})
    sent = arrivals(clock, pace, 5)
    assert sent[-1] - sent[0] < 1.0


def test_it_slows_down_when_the_answer_says_so():
    clock, pace = paced(Limit(10, 1.0, 1))
    arrivals(clock, pace, 1)
    pace.heed({"x-rate-limit-limit": "1", "x-rate-limit-interval": "5s"})
    assert arrivals(clock, pace, 1)[0] >= 105.0


def test_a_request_in_flight_holds_its_place():
    clock, pace = paced(Limit(50, 1.0, 1))
    first = pace.slot()
    first.__enter__()
    waited = []
    pace._sleep = lambda seconds: (
        clock.sleep(seconds),
        waited.append(seconds),
        first.__exit__(None, None, None) if len(waited) == 3 else None,
    )
    with pace.slot():
        assert len(waited) == 3
    assert clock.now < 100.1


def test_requests_leave_evenly_so_that_a_tighter_limit_is_read_in_time():
    clock, pace = paced(Limit(4, 1.0, 3))
    sent = arrivals(clock, pace, 4, takes=0.1)
    assert all(later - earlier >= 0.249 for earlier, later in itertools.pairwise(sent))


def test_a_register_that_tightens_finds_one_request_too_many_on_its_way_however_slow_it_is():
    clock, pace = paced(told(Limit(10, 1.0, 1), {"x-concurrency-limit": "3"}))
    first, second = pace.slot(), pace.slot()
    first.__enter__()
    second.__enter__()

    def sleep(seconds):
        clock.sleep(seconds)
        if clock.now > 105:
            pace.heed({"x-rate-limit-limit": "1", "x-rate-limit-interval": "1s", "x-concurrency-limit": "1"})
            first.__exit__(None, None, None)
            second.__exit__(None, None, None)
            pace._sleep = clock.sleep

    pace._sleep = sleep
    with pace.slot():
        assert clock.now >= 105


def test_a_hold_is_kept():
    clock, pace = paced(Limit(50, 1.0, 3))
    pace.hold(7)
    assert arrivals(clock, pace, 1) == [107.0]


def test_what_others_send_to_the_same_address_counts():
    clock, pace = paced(Limit(1, 1.0, 1))
    pace.note()
    assert arrivals(clock, pace, 1)[0] > 101.0


START = Limit(1, 1.0, 1)


@pytest.mark.parametrize(
    ("headers", "limit"),
    [
        ({}, START),
        ({"x-rate-limit-limit": "3", "x-rate-limit-interval": "1s"}, Limit(3, 1.0, 1)),
        ({"x-rate-limit-limit": "3", "x-rate-limit-interval": "1s", "x-concurrency-limit": "2"}, Limit(3, 1.0, 2)),
        ({"x-concurrency-limit": "100"}, Limit(1, 1.0, 2)),
        ({"x-rate-limit-limit": "0", "x-rate-limit-interval": "1s"}, START),
        ({"x-rate-limit-limit": "-5", "x-rate-limit-interval": "1s"}, START),
        ({"x-rate-limit-limit": "5", "x-rate-limit-interval": "banana"}, START),
        ({"x-rate-limit-limit": "5", "x-rate-limit-interval": "0s"}, START),
        ({"x-rate-limit-limit": "5"}, START),
        ({"x-rate-limit-limit": "99999", "x-rate-limit-interval": "1s"}, START),
        ({"x-rate-limit-limit": "9" * 400, "x-rate-limit-interval": "1s"}, START),
        ({"x-rate-limit-limit": "150", "x-rate-limit-interval": "1s"}, Limit(50, 1.0, 1)),
        ({"x-rate-limit-limit": "٣", "x-rate-limit-interval": "1s"}, START),
    ],
)
def test_headers_that_make_no_sense_are_not_heeded(headers, limit):
    assert told(START, headers) == limit
