"""When a register is left alone, and when it is tried again."""

from __future__ import annotations

import pytest

from citecheck.sources.breaker import PATIENCE, PUZZLES, REST, SLOW, Breaker


class Clock:
    now = 10.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def breaker(clock):
    return Breaker("Crossref", clock)


def test_a_healthy_register_is_asked(breaker):
    assert breaker.admit() is None


def test_one_that_failed_is_left_alone_and_says_why(breaker):
    breaker.failed("It was down.")
    assert breaker.admit() == "It was down."


def test_after_a_rest_one_request_tries_it(breaker, clock):
    breaker.failed("It was down.")
    clock.now += REST
    assert breaker.admit() is None
    assert breaker.probing
    assert breaker.admit() == "It was down."


def test_an_answer_closes_it(breaker, clock):
    breaker.failed("It was down.")
    clock.now += REST
    breaker.admit()
    breaker.answered(0.1)
    assert breaker.admit() is None
    assert not breaker.probing


def test_another_failure_opens_it_again(breaker, clock):
    breaker.failed("It was down.")
    clock.now += REST
    breaker.admit()
    breaker.failed("It is still down.")
    clock.now += REST - 1
    assert breaker.admit() == "It is still down."


def test_it_waits_as_long_as_the_register_asks(breaker, clock):
    breaker.close_for(100)
    assert "100 seconds" in breaker.admit()
    clock.now += 100
    assert breaker.admit() is None


def test_nonsense_opens_it_only_in_a_row(breaker):
    for _ in range(PUZZLES - 1):
        breaker.puzzled("Nonsense.")
    breaker.answered(0.1)
    breaker.puzzled("Nonsense.")
    assert breaker.admit() is None
    for _ in range(PUZZLES):
        breaker.puzzled("Nonsense.")
    assert breaker.admit() == "Nonsense."


def test_slow_answers_wear_its_patience_out(breaker):
    for _ in range(int(PATIENCE / SLOW) + 1):
        assert breaker.admit() is None
        breaker.answered(SLOW)
    assert "slowly" in breaker.admit()


def test_a_quick_answer_restores_it(breaker):
    for _ in range(int(PATIENCE / SLOW) * 3):
        breaker.answered(SLOW)
        breaker.answered(0.1)
    assert breaker.admit() is None
