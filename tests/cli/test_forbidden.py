"""Files and folders that may not be looked at: one sentence each, and the others are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from citecheck.cli import config
from citecheck.model.report import Refusal
from citecheck.read.files import load
from citecheck.settings import Limits


@pytest.fixture
def forbidden(monkeypatch):
    """Let the system refuse whatever has "shut" in its path, as it does to a user without the right."""

    def barred(path):
        raise PermissionError(13, "Permission denied", str(path))

    for name in ("stat", "open", "is_file"):
        own = getattr(Path, name)

        def refusing(path, *args, own=own, **extra):
            return barred(path) if "shut" in str(path) else own(path, *args, **extra)

        monkeypatch.setattr(Path, name, refusing)


@pytest.mark.usefixtures("forbidden")
def test_a_forbidden_file_is_refused_and_the_others_read(folder):
    (folder / "open.md").write_text("yes")
    first, second = load(["shut.md", "open.md"], Limits(), (".md",))
    assert first == Refusal("shut.md", "The file cannot be opened: permission denied.")
    assert second.data == b"yes"


def test_a_forbidden_folder_is_refused(monkeypatch):
    def walk(path, onerror):
        onerror(PermissionError(13, "Permission denied", path))
        return iter(())

    monkeypatch.setattr("citecheck.read.files.os.walk", walk)
    monkeypatch.setattr("citecheck.read.files.os.path.isdir", lambda _: True)
    (only,) = load(["shut"], Limits(), (".md",))
    assert only == Refusal("shut", "The folder cannot be opened: permission denied.")


@pytest.mark.usefixtures("forbidden")
def test_settings_that_may_not_be_looked_at_are_passed_over(folder):
    inner = folder / "shut"
    inner.mkdir()
    (folder / "citecheck.toml").write_text("offline = true\n")
    found = config.find(inner)
    assert found is not None
    assert found[1] == {"offline": True}
