"""One flag for all golden files: `pytest --write-goldens` writes what the program says now, for a person to read.

No test is timed: a busy machine must not fail a property. `CITECHECK_EXAMPLES` says how many examples a property of the
readers and parsers is tried on: 200, and more in `make deep` and `make fuzz`.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

_EXAMPLES = int(os.environ.get("CITECHECK_EXAMPLES") or 200)
_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]

settings.register_profile("untimed", deadline=None, max_examples=_EXAMPLES, suppress_health_check=_SLOW)
settings.load_profile("untimed")


def pytest_addoption(parser):
    parser.addoption("--write-goldens", action="store_true", help="write golden files instead of comparing with them")


@pytest.fixture
def golden(request):
    """Return a function that compares bytes with a golden file, or writes it where the flag says so."""

    def compare(path: Path, said: bytes) -> None:
        if request.config.getoption("--write-goldens"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(said)
        assert path.is_file(), f"{path} is missing: run pytest --write-goldens and read what it writes"
        assert said.decode() == path.read_bytes().decode()

    return compare
