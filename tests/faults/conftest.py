"""Runs of the whole program against a register on the loopback interface that fails as told."""

from __future__ import annotations

import itertools
import json
import os
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner
from sources.fake import serving

from citecheck.cli.main import cli
from citecheck.sources import crossref, datacite, doi_org, registry
from citecheck.sources.pace import Limit
from citecheck.sources.wire import Patience

from .manuscript import DOIS, STRINGS, TEXT, prepare

HASTE = Patience(budget=3.0, one_try=0.4, connect=0.4, first_wait=0.01)

COMMANDS = {
    "check": ["check", "a.md", "--format", "json"],
    "resolve": ["resolve", "--strings", "strings.jsonl"],
    "lock": ["lock", "a.md"],
    "doi": ["doi", *DOIS, "--format", "jsonl"],
}


def pytest_collection_modifyitems(config, items):
    """Keep every so-maniest of the deep sweeps where CITECHECK_SAMPLE says so, always the same ones."""
    every = int(os.environ.get("CITECHECK_SAMPLE", "1"))
    here = [item for item in items if item.get_closest_marker("deep") and Path(__file__).parent in item.path.parents]
    dropped = {item for item in here if zlib.crc32(item.name.encode()) % every}
    if dropped:
        config.hook.pytest_deselected(items=list(dropped))
        items[:] = [item for item in items if item not in dropped]


@dataclass(frozen=True)
class Outcome:
    """What a run said and cost."""

    command: str
    code: int
    said: object
    errors: str
    asked: tuple[str, ...]

    @property
    def accusations(self) -> set[tuple[str, str]]:
        """What the run says against entries: rule, and the entry or DOI; of a lock, every line of it."""
        if self.command == "lock":
            return {("locked", json.dumps(line, sort_keys=True)) for line in self.said}
        if isinstance(self.said, dict):
            return {(f["code"], f["reference"]) for d in self.said["documents"] for f in d["findings"]}
        return {(f["code"], line["id"]) for line in self.said for f in line["findings"]}


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Return a function that runs a command against a register with faults, in an empty cache, and its Outcome."""
    monkeypatch.setattr(registry.open_register, "__defaults__", (HASTE,))
    for source in (crossref, doi_org, datacite):
        monkeypatch.setattr(source, "LIMITS", dict.fromkeys(source.LIMITS, Limit(50, 1.0, 1)))
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(TEXT, encoding="utf-8")
    Path("strings.jsonl").write_text(
        "".join(json.dumps({"id": str(i), "raw": s}) + "\n" for i, s in enumerate(STRINGS))
    )
    caches = itertools.count()

    def go(command, faults=(), always=None):
        with _register(faults, always) as fake:
            for name in ("CROSSREF", "DOI", "DATACITE"):
                monkeypatch.setenv(f"CITECHECK_{name}_URL", fake.url)
            monkeypatch.setenv("CITECHECK_CACHE", str(tmp_path / f"cache{next(caches)}"))
            result = CliRunner().invoke(cli, COMMANDS[command])
            asked = tuple(fake.asked)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        said = _locked() if command == "lock" else _read(result.stdout)
        return Outcome(command, result.exit_code, said, result.stderr, asked)

    return go


@contextmanager
def _register(faults, always):
    with serving() as fake:
        prepare(fake)
        fake.faults, fake.always = list(faults), always
        yield fake


def _locked():
    """Return the lines of the lock without its dates, and leave none behind."""
    lock = Path("citecheck.lock.jsonl")
    found = [json.loads(line) for line in lock.read_text(encoding="utf-8").splitlines()] if lock.exists() else []
    lock.unlink(missing_ok=True)
    return [{k: v for k, v in line.items() if k != "as_of"} for line in found]


def _read(said):
    """Return a report without what may differ between two runs, or the lines of JSON."""
    if "citecheck-report" not in said[:200]:
        return [json.loads(line) for line in said.splitlines()]
    report = json.loads(said)
    del report["generated"], report["run"]
    return report
