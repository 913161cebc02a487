"""The program, run in this process, in a folder of its own."""

from __future__ import annotations

import pytest
from click.testing import CliRunner
from report import small

from citecheck.cli.main import cli


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Work in an empty folder, with no settings from the environment."""
    for name in ("MAILTO", "CACHE", "CROSSREF_URL", "DOI_URL", "DATACITE_URL", "OPENALEX_URL"):
        monkeypatch.delenv(f"CITECHECK_{name}", raising=False)
    monkeypatch.setenv("CITECHECK_CACHE", str(tmp_path / "cache"))
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    return here


@pytest.fixture
def run():
    """Return a function that runs the program and returns its result."""
    return lambda *args, **extra: CliRunner().invoke(cli, [str(arg) for arg in args], **extra)


@pytest.fixture
def audited(monkeypatch):
    """Let `check` report on the small manuscript, and return the settings it is called with."""
    calls = []

    def audit(files, settings, _=None):
        calls.append((files, settings))
        return small.report()

    monkeypatch.setattr("citecheck.pipeline.audit", audit)
    return calls
