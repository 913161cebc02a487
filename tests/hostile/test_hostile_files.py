"""Files made to break a reader: each ends with its exit code and a sentence, and hides no good neighbour."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

import citecheck.parse
from citecheck.cli.main import cli
from hostile.hostile_kinds import BEFORE, DOIS, EITHER, FILES, LIST, READ, REFUSED, RUNS

UNSAFE = re.compile(
    r"\x1b|\x9b|\x07|\0|[\u202a-\u202e\u2066-\u2069]|Traceback|root:x?:0|^\s*(?:::[a-z-]+|##\[)", re.MULTILINE
)
CODES = {READ: {0, 1, 3}, REFUSED: {2}, EITHER: {0, 1, 2, 3}}


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("CITECHECK_CACHE", str(tmp_path / "cache"))
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    return here


def check(*args):
    """Run the check offline and return its result; nothing may be raised."""
    result = CliRunner().invoke(cli, ["check", "--offline", *map(str, args)])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def put(folder, name, data):
    (folder / name).write_bytes(data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data)


def told(name):
    """Return the JSON report, which has the DOI of every reference that was read."""
    said = CliRunner().invoke(cli, ["check", "--offline", "--format", "json", "--output", "out.json", name])
    assert said.exit_code in CODES[READ], said.output
    return Path("out.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "data", "outcome"), FILES, ids=[name for name, _, _ in FILES])
def test_a_file_is_read_or_refused(folder, name, data, outcome):
    put(folder, name, data)
    result = check(name)
    assert result.exit_code in CODES[outcome], result.output
    assert not UNSAFE.search(result.output)
    if result.exit_code == 2:
        assert name in result.output
    if outcome is READ:
        assert all(doi in told(name) for doi in DOIS)


@pytest.mark.parametrize("kind", RUNS)
def test_a_run_of_anything_behind_the_list_hides_no_neighbour(folder, kind):
    put(folder, "a.txt", LIST + RUNS[kind] + "\n")
    result = check("a.txt")
    assert result.exit_code in CODES[READ]
    assert not UNSAFE.search(result.output)
    assert all(doi in told("a.txt") for doi in DOIS)


@pytest.mark.parametrize("kind", BEFORE)
def test_a_run_of_anything_before_the_list_hides_no_neighbour(folder, kind):
    put(folder, "a.txt", BEFORE[kind] + "\n\n" + LIST)
    assert check("a.txt").exit_code in CODES[READ]
    assert all(doi in told("a.txt") for doi in DOIS)


def test_what_is_no_file_is_refused_and_the_others_read(folder):
    put(folder, "a.txt", LIST)
    os.mkfifo("pipe.txt")
    (folder / "zero.txt").symlink_to("/dev/zero")
    (folder / "ring.txt").symlink_to("ring.txt")
    (folder / "gone.txt").symlink_to("nowhere")
    (folder / "empty.bib").mkdir()
    result = check("pipe.txt", "zero.txt", "ring.txt", "gone.txt", "empty.bib", "a.txt")
    assert result.exit_code == 2
    assert all(name in result.output for name in ("pipe.txt", "zero.txt", "ring.txt", "gone.txt", "empty.bib"))
    assert "3 references read" in result.output


def test_a_folder_is_read_without_what_is_no_file(folder):
    put(folder, "a.txt", LIST)
    os.mkfifo("pipe.txt")
    (folder / "ring").symlink_to(".")
    assert "3 references read" in check(".").output


def test_a_name_cannot_speak_to_the_terminal_or_a_workflow(folder):
    name = "a\x1b[31m\n::error::x\x07\u202e.txt"
    put(folder, name, LIST)
    result = check(name)
    assert result.exit_code == 3
    assert not UNSAFE.search(result.output)


def test_a_file_taken_away_meanwhile_is_refused(folder, monkeypatch):
    put(folder, "a.txt", LIST)
    put(folder, "b.txt", LIST)
    parse = citecheck.parse.parse

    def taking_away(*args):
        (folder / "b.txt").unlink(missing_ok=True)
        return parse(*args)

    monkeypatch.setattr(citecheck.parse, "parse", taking_away)
    result = check("a.txt", "b.txt")
    assert result.exit_code == 2
    assert "b.txt" in result.output
    assert "3 references read" in result.output
