"""The program as a whole: help, errors, endings."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from citecheck.cli import exits
from citecheck.cli.main import cli

COMMANDS = sorted(cli.commands)


def test_the_help_teaches_by_example_and_has_the_exit_table(run):
    said = run("--help").output
    assert "citecheck check article.md" in said
    for code in ("0    clean", "1    findings", "2    wrong usage", "3    nothing worse", "130  interrupted"):
        assert code in said


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_examples(run, command):
    said = run(command, "--help")
    assert said.exit_code == 0
    assert f"citecheck {command}" in said.output


def test_the_version(run):
    assert run("--version").output.startswith("citecheck, version ")


@pytest.mark.parametrize("args", [["check"], ["nonsense"], ["doi"], ["resolve"], ["parse"], ["explain"]])
def test_wrong_usage_is_2(run, args):
    assert run(*args).exit_code == 2


@pytest.mark.parametrize("failure", [ValueError("bad \x1b[31m luck"), RecursionError("deep"), MemoryError()])
def test_an_error_of_ours_is_one_sentence_and_debug_shows_more(run, monkeypatch, failure):
    def fail(*_, **__):
        raise failure

    monkeypatch.setattr("citecheck.pipeline.audit", fail)
    result = run("check", "a.md")
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    assert "\x1b" not in result.output
    assert type(failure).__name__ in result.output
    assert "Traceback" in run("check", "a.md", "--debug").output


def test_ctrl_c_is_130(run, monkeypatch):
    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("citecheck.pipeline.audit", interrupt)
    assert run("check", "a.md").exit_code == exits.INTERRUPTED


def program(*args, **extra):
    return subprocess.Popen(
        [sys.executable, "-m", "citecheck", *args], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **extra
    )


def test_it_runs_as_a_module():
    with program("--version") as running:
        assert running.communicate()[0].startswith(b"citecheck, version")


WAITING = """
import citecheck.pipeline, sys, time
from citecheck.__main__ import main
def audit(*_):
    print("ready", flush=True)
    time.sleep(60)
citecheck.pipeline.audit = audit
sys.argv = ["citecheck", "check", "a.md"]
main()
"""


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGINT])
def test_being_told_to_end_is_130_and_no_traceback(sent):
    command = [sys.executable, "-c", WAITING]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout.readline() == b"ready\n"
        os.kill(running.pid, sent)
        _, err = running.communicate()
    assert running.returncode == exits.INTERRUPTED
    assert b"Traceback" not in err


def test_a_reader_that_goes_away_is_no_traceback(folder):
    (folder / "refs.jsonl").write_text('{"id": "1", "raw": "Doe, J. (2001). Title. Journal, 1, 2-3."}\n' * 9000)
    with program("parse", "--strings", "refs.jsonl", cwd=folder) as running:
        running.stdout.readline()
        running.stdout.close()
        err = running.stderr.read()
    assert err == b""
    assert running.returncode == exits.INTERRUPTED
