"""The progress bar: on a terminal alone, and only where it is worth while."""

from __future__ import annotations

import pytest

from citecheck.cli import progress


@pytest.fixture
def clock(monkeypatch):
    now = [0.0]
    monkeypatch.setattr("citecheck.cli.progress.time.monotonic", lambda: now[0])
    return now


def screen(monkeypatch, terminal):
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal, raising=False)


@pytest.mark.parametrize(
    ("terminal", "seconds", "shown"), [(True, 0.5, False), (True, 1.5, True), (False, 60.0, False)]
)
def test_it_shows_itself_after_a_second_on_a_terminal(monkeypatch, clock, terminal, seconds, shown):
    screen(monkeypatch, terminal)
    with progress.Bar() as bar:
        clock[0] = seconds
        bar("resolve", 1, 10)
        assert (bar._bar is not None) == shown
