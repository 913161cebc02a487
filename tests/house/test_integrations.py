"""The action's script and the pre-commit hook's entry do what they say."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import textwrap
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


def test_the_hook_runs_offline(article, tmp_path):
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    entry = shlex.split(re.search(r"entry: (.+)", hook)[1])
    environment = ENVIRONMENT | {
        "CITECHECK_CACHE": str(tmp_path / "cache"),
        "CITECHECK_CROSSREF_URL": "http://127.0.0.1:9",
    }
    done = subprocess.run([*entry, str(article)], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Cristol, 2018" in done.stdout
    assert re.search(re.search(r"files: (.+)", hook)[1], "paper/article.md")
