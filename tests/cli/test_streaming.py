"""JSON Lines go out file by file: the same lines as at the end, on the console or in a file, and the same exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from citecheck import pipeline

FIXTURE = Path(__file__).resolve().parents[2] / "fixtures/articles/sample"
SHORT = FIXTURE.parent / "short" / "article.md"
REGISTER = ["--records", FIXTURE / "records.jsonl", "--offline"]
CLEAN = "# A title\n\nNothing is cited here (Alderson, 2001).\n\n## References\n\n" + (
    "Alderson, K. (2001). Making sense of state socialization. *Review of International Studies*, *27*(3), 415–433. "
    "https://doi.org/10.1017/s0260210501004156\n"
)


@pytest.fixture
def files(folder):
    (folder / "faulty.md").write_bytes(SHORT.read_bytes())
    (folder / "clean.md").write_text(CLEAN, encoding="utf-8")
    return ["faulty.md", "clean.md"]


def lines(text):
    return [json.loads(line) for line in text.splitlines()]


def test_each_file_is_a_line_in_the_order_given(run, files):
    result = run("check", *files, *REGISTER, "--format", "jsonl")
    assert [line["path"] for line in lines(result.stdout)] == files
    assert result.exit_code == 1
    assert "2 files" in result.stderr


def test_a_single_file_needs_no_total(run, files):
    result = run("check", files[1], *REGISTER, "--format", "jsonl")
    assert (result.exit_code, len(lines(result.stdout))) == (0, 1)
    assert "file" not in result.stderr


def test_the_same_lines_go_into_a_file(run, files):
    shown = run("check", *files, *REGISTER, "--format", "jsonl")
    kept = run("check", *files, *REGISTER, "-o", "report.jsonl")
    assert Path("report.jsonl").read_text(encoding="utf-8") == shown.stdout
    assert kept.stdout == ""
    assert kept.exit_code == shown.exit_code


def test_a_file_that_cannot_be_read_comes_last_and_decides_the_exit_code(run, files):
    result = run("check", "missing.md", *files, *REGISTER, "--format", "jsonl")
    *read, refused = lines(result.stdout)
    assert [line["path"] for line in read] == files
    assert refused["path"] == "missing.md"
    assert result.exit_code == 2
    assert "missing.md" in result.stderr


def test_nothing_that_can_be_read_is_no_clean_run(run):
    assert run("check", "missing.md", *REGISTER, "--format", "jsonl").exit_code == 2


def test_the_summary_stands_in_the_last_line(run, files):
    result = run("check", *files, *REGISTER, "--format", "jsonl", "--statistics")
    *read, last = lines(result.stdout)
    assert len(read) == 2
    assert list(last) == ["summary"]


def test_ctrl_c_leaves_the_lines_of_the_files_that_are_done(run, files, monkeypatch):
    def interrupted(self):
        yield next(each(self))
        raise KeyboardInterrupt

    each = pipeline.Run.__iter__
    monkeypatch.setattr(pipeline.Run, "__iter__", interrupted)
    result = run("check", *files, *REGISTER, "-o", "report.jsonl")
    assert [line["path"] for line in lines(Path("report.jsonl").read_text(encoding="utf-8"))] == files[:1]
    assert result.exit_code == 130
