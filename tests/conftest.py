"""One flag for all golden files: `pytest --write-goldens` writes what the program says now, for a person to read.

No test is timed: a busy machine must not fail a property.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)
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
