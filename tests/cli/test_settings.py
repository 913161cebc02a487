"""Settings from files, the environment and the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from citecheck.model.rule import Severity


def settings(run, audited, *args):
    result = run("check", *(args or ("a.md",)))
    assert audited, result.output
    return audited[-1][1]


def test_defaults(run, audited):
    found = settings(run, audited)
    assert found.fail_on is Severity.ERROR
    assert found.registers.crossref_url == "https://api.crossref.org"
    assert not found.registers.offline


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("citecheck.toml", 'fail-on = "warning"\noffline = true\nrecords = ["works.jsonl"]\n'),
        ("pyproject.toml", '[tool.citecheck]\nfail-on = "warning"\noffline = true\nrecords = "works.jsonl"\n'),
    ],
)
def test_a_settings_file_is_found_above_the_first_file(run, audited, folder, name, text):
    Path(name).write_text(text)
    Path("deep/er").mkdir(parents=True)
    found = settings(run, audited, "deep/er/a.md")
    assert found.fail_on is Severity.WARNING
    assert found.registers.offline
    assert found.registers.records == (folder / "works.jsonl",)


def test_the_nearest_file_wins(run, audited):
    Path("citecheck.toml").write_text('fail-on = "note"\n')
    Path("inner").mkdir()
    Path("inner/pyproject.toml").write_text("[tool.other]\nx = 1\n")
    assert settings(run, audited, "inner/a.md").fail_on is Severity.NOTE
    Path("inner/citecheck.toml").write_text('fail-on = "never"\n')
    assert settings(run, audited, "inner/a.md").fail_on is None


def test_the_command_line_overrides_the_environment_and_the_file(run, audited, monkeypatch):
    Path("citecheck.toml").write_text('mailto = "file@journal.example"\nfail-on = "note"\n')
    assert settings(run, audited).registers.mailto == "file@journal.example"
    monkeypatch.setenv("CITECHECK_MAILTO", "env@journal.example")
    assert settings(run, audited).registers.mailto == "env@journal.example"
    given = settings(run, audited, "a.md", "--mailto", "cli@journal.example", "--fail-on", "error")
    assert given.registers.mailto == "cli@journal.example"
    assert given.fail_on is Severity.ERROR


def test_the_environment_names_mirrors_and_the_cache(run, audited, monkeypatch, tmp_path):
    monkeypatch.setenv("CITECHECK_CROSSREF_URL", "http://mirror.example/")
    monkeypatch.setenv("CITECHECK_DOI_URL", "http://doi.mirror.example")
    registers = settings(run, audited).registers
    assert registers.crossref_url == "http://mirror.example"
    assert registers.doi_url == "http://doi.mirror.example"
    assert registers.cache == tmp_path / "cache"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("fial-on = 'error'\n", "there is no setting “fial-on”; did you mean “fail-on”?"),
        ("fail-on = 'bad'\n", "fail-on must be one of error, warning, note, never"),
        ("offline = 'yes'\n", "offline must be true or false"),
        ("records = 3\n", "records must be a list of strings"),
        ("mailto = 3\n", "mailto must be a string"),
        ("crossref-url = 'http://evil.example'\n", "there is no setting “crossref-url”"),
        ("offline = \n", "cannot be read"),
        ("complete = true\noffline = true\n", "name them with --records"),
    ],
)
def test_what_a_settings_file_cannot_say_is_a_usage_error(run, audited, text, said):
    Path("citecheck.toml").write_text(text)
    result = run("check", "a.md")
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())
    assert audited == []


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--complete", "--records", "r.jsonl"], "add --offline"),
        (["--complete", "--offline"], "name them with --records"),
        (["--fail-on", "fatal"], "'fatal' is not one of"),
        (["--as", "nothing"], "There is no format"),
        (["--resume", "--offline"], "--resume asks the registers for the rest"),
        (["--nothing", "2"], "No such option"),
    ],
)
def test_options_that_contradict_or_do_not_exist_are_usage_errors(run, audited, args, said):
    result = run("check", "a.md", *args)
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())
    assert audited == []


@pytest.mark.usefixtures("audited")
def test_an_address_must_be_one(run, monkeypatch):
    monkeypatch.setenv("CITECHECK_CROSSREF_URL", "ftp://mirror.example")
    result = run("check", "a.md")
    assert result.exit_code == 2
    assert "CITECHECK_CROSSREF_URL must be an address" in result.output


def test_a_broken_pyproject_of_others_is_passed_over(run, audited):
    Path("pyproject.toml").write_text("[tool.other\n")
    settings(run, audited)
