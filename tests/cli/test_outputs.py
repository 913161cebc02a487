"""Formats and files: which report goes where, and how it gets there."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from citecheck.cli import outputs
from citecheck.report.interface import Format


def pairs(formats, paths):
    return [(output.format, output.path) for output in outputs.paired(formats, paths)]


@pytest.mark.parametrize(
    ("formats", "paths", "expected"),
    [
        ([], [], [("text", "-")]),
        (["json"], [], [("json", "-")]),
        (["json"], ["a.out"], [("json", "a.out")]),
        ([], ["a.json"], [("json", "a.json")]),
        ([], ["a.jsonl"], [("jsonl", "a.jsonl")]),
        ([], ["a.MD"], [("markdown", "a.MD")]),
        (["json", "markdown"], ["a", "b"], [("json", "a"), ("markdown", "b")]),
        (["json", "text"], ["a"], [("json", "a"), ("text", "-")]),
        (["text", "json"], ["-", "a"], [("text", "-"), ("json", "a")]),
        (["json"], ["a", "b.md"], [("json", "a"), ("markdown", "b.md")]),
    ],
)
def test_the_nth_output_belongs_to_the_nth_format(formats, paths, expected):
    assert pairs(formats, paths) == expected


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--format", "jsn"], "did you mean “json”?"),
        (["--format", "json", "--format", "text"], "Only one format can go to standard output"),
        (["-o", "report.xyz"], "its name tells no format"),
        (["-o", "a.json", "-o", "./a.json"], "is given twice"),
        (["-o", "nowhere/a.json"], "there is no folder"),
        (["--format", "json", "-o", "."], "is a folder"),
    ],
)
def test_what_does_not_fit_is_a_usage_error(run, audited, args, said):
    result = run("check", "a.md", *args)
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())
    assert audited == []


def test_a_binary_format_does_not_go_to_a_terminal(monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setattr(outputs, "format_of", lambda name: Format(name, "", binary=True))
    with pytest.raises(outputs.click.UsageError, match="give it a file with -o"):
        outputs.paired(["xlsx"], [])


def test_a_format_whose_library_is_missing_says_how_to_get_it(monkeypatch):
    monkeypatch.setattr(outputs, "find_spec", lambda _: None)
    with pytest.raises(outputs.click.UsageError, match=r"pip install 'citecheck-audit\[xlsx\]'"):
        outputs.paired([], ["a.xlsx"])


@pytest.mark.usefixtures("audited")
def test_each_report_lands_in_its_file(run):
    result = run(
        "check", "a.md", "--format", "json", "-o", "a.json", "--format", "markdown", "-o", "a.md", "--format", "text"
    )
    assert result.exit_code == 2  # one of the files was refused
    assert json.loads(Path("a.json").read_bytes())["schema"] == "citecheck-report/1"
    assert Path("a.md").read_text().startswith("## lighthouses.md")
    assert "lighthouses.md" in result.output


@pytest.mark.usefixtures("audited")
def test_a_report_replaces_the_old_one_and_leaves_nothing_else(run):
    Path("a.json").write_text("old")
    Path("a.json").chmod(0o640)
    run("check", "a.md", "-o", "a.json")
    assert json.loads(Path("a.json").read_bytes())
    assert stat.S_IMODE(Path("a.json").stat().st_mode) == 0o640
    assert [path.name for path in Path.cwd().iterdir()] == ["a.json"]


@pytest.mark.usefixtures("audited")
def test_a_new_report_is_as_readable_as_any_new_file(run):
    Path("other").touch()
    run("check", "a.md", "-o", "a.json")
    assert Path("a.json").stat().st_mode == Path("other").stat().st_mode


@pytest.mark.usefixtures("audited")
def test_a_link_stays_a_link(run):
    Path("real.json").write_text("old")
    Path("link.json").symlink_to("real.json")
    run("check", "a.md", "-o", "link.json")
    assert Path("link.json").is_symlink()
    assert json.loads(Path("real.json").read_bytes())


def test_a_failed_write_leaves_the_old_report(folder, monkeypatch):
    target = folder / "a.json"
    target.write_text("old")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(outputs.click.UsageError, match="No space left on device"):
        outputs.deliver(b"new", str(target))
    assert target.read_text() == "old"
    assert [path.name for path in folder.iterdir()] == ["a.json"]


def test_a_device_is_written_to():
    outputs.deliver(b"x", os.devnull)
