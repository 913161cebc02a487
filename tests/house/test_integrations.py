"""The action's script and the pre-commit hook's entry do what they say."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import textwrap
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.md"
    path.write_bytes((ROOT / "fixtures/articles/short/article.md").read_bytes())
    return path


@pytest.mark.usefixtures("article")
def test_the_action_annotates_and_writes_the_summary(tmp_path):
    script = re.search(r"      run: \|\n((?:        .*\n)+)", (ROOT / "action.yml").read_text(encoding="utf-8"))
    summary, output = tmp_path / "summary.md", tmp_path / "output"
    given = {
        "FILES": "article.md",
        "ARGUMENTS": "--offline --allow-unchecked",
        "GITHUB_STEP_SUMMARY": str(summary),
        "GITHUB_OUTPUT": str(output),
        "CITECHECK_CACHE": str(tmp_path / "cache"),
    }
    done = subprocess.run(
        ["bash", "-e", "-c", textwrap.dedent(script[1])],
        cwd=tmp_path,
        env=ENVIRONMENT | given,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert "::error file=article.md,line=3" in done.stdout
    assert summary.read_text(encoding="utf-8").startswith("## article.md")
    assert output.read_text(encoding="utf-8") == "status=1\n"


def hooks():
    text = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    entries = zip(re.findall(r"- id: (.+)", text), re.findall(r"entry: (.+)", text), strict=True)
    return {name: shlex.split(entry) for name, entry in entries}


def test_the_hook_runs_offline(article, tmp_path):
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    entry = hooks()["citecheck"]
    environment = ENVIRONMENT | {
        "CITECHECK_CACHE": str(tmp_path / "cache"),
        "CITECHECK_CROSSREF_URL": "http://127.0.0.1:9",
    }
    done = subprocess.run([*entry, str(article)], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Cristol, 2018" in done.stdout
    assert re.search(re.search(r"files: (.+)", hook)[1], "paper/article.md")


def test_the_locked_hook_runs_from_the_lock(article, tmp_path):
    environment = ENVIRONMENT | {"CITECHECK_CACHE": str(tmp_path / "cache")}
    given = {"cwd": tmp_path, "env": environment, "capture_output": True, "text": True, "check": False}
    records = ROOT / "fixtures/articles/sample/records.jsonl"
    lock = subprocess.run(["citecheck", "lock", article.name, "--records", str(records), "--offline"], **given)
    assert lock.returncode == 0, lock.stderr
    done = subprocess.run([*hooks()["citecheck-locked"], article.name], **given)
    assert done.returncode == 1
    assert "R311 year-is-online-first" in done.stdout


def test_the_dockerfile_builds_from_what_is_there():
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    lines = [line for line in text.replace("\\\n", " ").splitlines() if line and not line.startswith("#")]
    words = {"FROM", "WORKDIR", "COPY", "RUN", "USER", "ENV", "VOLUME", "ENTRYPOINT", "CMD"}
    assert {line.split()[0] for line in lines} <= words
    copied = [name for line in lines if line.startswith("COPY") for name in line.split()[1:-1]]
    let_in = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    for name in copied:
        assert (ROOT / name).exists()
        assert f"!{name}" in let_in
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for extras in re.findall(r"(?:\.|citecheck-audit)\[([a-z,]+)\]", text):
        assert set(extras.split(",")) <= set(project["optional-dependencies"])
    assert re.search(r'ENTRYPOINT \["(\w+)"\]', text)[1] in project["scripts"]
    assert project["name"] in text
    assert lines[-1].startswith("CMD")
    assert any(line == "USER citecheck" for line in lines)


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("citecheck lo", "lock"),
        ("citecheck check --lock", "--locked"),
        ("citecheck check --select L20", "L203"),
        ("citecheck check --format sa", "sarif"),
    ],
)
def test_the_shell_completes(words, offered):
    environment = ENVIRONMENT | {
        "_CITECHECK_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split()) - 1),
    }
    done = subprocess.run(["citecheck"], env=environment, capture_output=True, text=True, check=False)
    assert f"plain,{offered}" in done.stdout.splitlines()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_there_is_a_completion_for_each_shell(shell):
    environment = ENVIRONMENT | {"_CITECHECK_COMPLETE": f"{shell}_source"}
    done = subprocess.run(["citecheck"], env=environment, capture_output=True, text=True, check=False)
    assert "_CITECHECK_COMPLETE" in done.stdout


def test_the_guide_names_options_that_there_are():
    guide = (ROOT / "docs/ci.md").read_text(encoding="utf-8")
    helps = "".join(
        subprocess.run(
            ["citecheck", *args, "--help"], env=ENVIRONMENT, capture_output=True, text=True, check=True
        ).stdout
        for args in (["check"], ["lock"])
    )
    commands = re.findall(r"citecheck (?:check|lock) [^`#\n]*", guide)
    assert commands
    for option in {option for command in commands for option in re.findall(r"--[a-z-]+", command)}:
        assert option in helps, option


@pytest.mark.parametrize("page", ["README.md", "docs/ci.md"])
def test_the_settings_that_are_shown_are_settings(article, tmp_path, page):
    (shown,) = re.findall(r"```toml\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "citecheck.toml").write_text(shown, encoding="utf-8")
    command = ["citecheck", "check", str(article), "--offline", "--allow-unchecked"]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
