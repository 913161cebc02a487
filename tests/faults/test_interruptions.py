"""A run that is cut off: what was answered is kept, what is known is said, and the next run goes on from there."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import zlib
from pathlib import Path

import pytest
from sources.fake import serving

from citecheck.sources.cache import _SEAL, FILE, _sealed

from .manuscript import TEXT, prepare

REQUESTS = 17
IN_FLIGHT = 3
"""Requests that may be under way at once."""
ENOUGH = 60
"""Seconds after which a run counts as hanging: no property here is timed."""
SOME = (0, 5, 12)
STALLED = 600
"""Seconds for which a stalled request stays so: far longer than a test lasts."""


@pytest.fixture
def place(tmp_path):
    (tmp_path / "a.md").write_text(TEXT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def fake():
    with serving() as running:
        prepare(running)
        yield running


def start(fake, place, cache="cache", **more):
    """Start the program in a process of its own."""
    urls = {f"CITECHECK_{name}_URL": fake.url for name in ("CROSSREF", "DOI", "DATACITE")}
    kept = {k: v for k, v in os.environ.items() if not k.startswith("CITECHECK_")}
    return subprocess.Popen(
        [sys.executable, "-m", "citecheck", "check", "a.md", "--format", "json", *more.pop("args", ())],
        cwd=place,
        env={**kept, **urls, "CITECHECK_CACHE": str(place / cache)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **more,
    )


def ended(process):
    """Return a run's exit code, its report without what differs between runs, and what it told."""
    out, err = process.communicate(timeout=ENOUGH)
    assert b"Traceback" not in err
    report = json.loads(out)
    run = report.pop("run")
    del report["generated"]
    return process.returncode, report, run


def striking(fake, number, strike):
    """Let the register call `strike` when its `number`-th request comes in, and then answer nothing."""
    struck, over = threading.Event(), threading.Event()

    def stall(handler, _):
        strike()
        struck.set()
        over.wait(STALLED)
        handler.cut()

    fake.faults = [None] * number + [stall] * IN_FLIGHT
    return struck, over


def killed_at(fake, place, number, how):
    """Run the program, send it a signal at a request, and return the process and how many requests were answered."""
    process = start(fake, place)
    struck, over = striking(fake, number, lambda: process.send_signal(how))
    assert struck.wait(ENOUGH)
    return process, over


@pytest.mark.parametrize("number", [pytest.param(n, marks=() if n in SOME else pytest.mark.deep) for n in range(17)])
def test_what_was_answered_before_a_kill_is_never_asked_again(fake, place, number):
    healthy = ended(start(fake, place, "cache of another"))[:2]
    fake.asked.clear()
    process, over = killed_at(fake, place, number, signal.SIGKILL)
    process.communicate(timeout=ENOUGH)
    over.set()
    fake.faults = []
    assert ended(start(fake, place))[:2] == healthy
    assert len(fake.asked) <= REQUESTS + IN_FLIGHT


def test_resuming_takes_what_was_answered_however_long_ago(fake, place):
    healthy = ended(start(fake, place))[:2]
    asked = len(fake.asked)
    _age(place / "cache" / FILE)
    assert ended(start(fake, place, args=["--resume"]))[:2] == healthy
    assert len(fake.asked) == asked
    assert ended(start(fake, place))[:2] == healthy
    assert len(fake.asked) == 2 * asked


def _age(kept):
    """Let the time of all answers be up, sealed as the cache seals them."""
    base = sqlite3.connect(kept, isolation_level=None)
    for key, stored in base.execute("SELECT key, body FROM answer").fetchall():
        body = zlib.decompress(stored[_SEAL:])
        base.execute("UPDATE answer SET until = ?, body = ? WHERE key = ?", (1.0, _sealed(key, 1.0, body), key))
    base.close()


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("number", [pytest.param(n, marks=() if n in SOME else pytest.mark.deep) for n in range(17)])
def test_what_is_done_is_reported_though_the_register_hangs(fake, place, how, number):
    process, over = killed_at(fake, place, number, how)
    code, report, _ = ended(process)
    over.set()
    assert code == 130
    assert len(report["documents"][0]["references"]) == 10


def test_two_runs_at_once_share_a_cache(fake, place):
    healthy = ended(start(fake, place, "cache of another"))[:2]
    both = [start(fake, place), start(fake, place)]
    assert [ended(process)[:2] for process in both] == [healthy, healthy]


def test_a_cache_that_nobody_can_write_is_done_without(fake, place):
    healthy = ended(start(fake, place))[:2]
    (place / "blocked").write_text("a file stands where the folder should be")
    code, report, run = ended(start(fake, place, "blocked/cache"))
    assert (code, report) == healthy
    assert any("goes on without it" in notice for notice in run["notices"])


def test_a_full_disk_is_no_harm(fake, place):
    import resource

    healthy = ended(start(fake, place, "cache of another"))[:2]
    process = start(fake, place, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (9_000, 9_000)))
    code, report, run = ended(process)
    assert (code, report) == healthy
    assert any("goes on without it" in notice for notice in run["notices"])


@pytest.mark.deep
@pytest.mark.parametrize("seed", range(50))
def test_a_damaged_cache_changes_no_answer(fake, place, seed):
    """Four flipped bytes each, and one cut: 200 flips and 50 cuts in all."""
    healthy = ended(start(fake, place))[:2]
    chance, kept = random.Random(seed), Path(place, "cache", FILE)  # noqa: S311 - repeatable, not secret
    for damage in (_flipped, _cut):
        kept.write_bytes(damage(bytearray(kept.read_bytes()), chance))
        assert ended(start(fake, place))[:2] == healthy


def _flipped(data, chance):
    for _ in range(4):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return data


def _cut(data, chance):
    return data[: chance.randrange(len(data))]
