"""Where the report and standard error go to one terminal: each thing is said there once, and nothing is lost."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pty = pytest.importorskip("pty")
ARTICLE = """# On Lamps

As was shown (Doe, 2001), lamps burn, and so does oil (Doe, 2001).

## References

Doe, J. (2001). On lamps and oil. *Journal of Lamps*, *3*(1), 1-9.
"""
NOT_THERE = "There is no such file."


def screen(*args):
    """Return what a person sees who runs `check` in a terminal."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "citecheck", "check", *args, "--offline"]
    run = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    seen = bytearray()
    try:
        while data := os.read(ours, 65536):
            seen += data
    except OSError:  # how Linux says that nobody writes there any more
        pass
    os.close(ours)
    run.wait()
    return re.sub(r"\x1b\[[\d;]*m", "", seen.decode())


@pytest.mark.parametrize(
    "args", [(), ("--diff",), ("--fix",), ("--diff", "-o", "report.json"), ("--format", "json", "-o", "report.json")]
)
def test_a_missing_file_is_told_once(args):
    assert screen("missing.md", *args).count(NOT_THERE) == 1


def test_what_the_report_on_the_screen_does_not_say_is_told_beside_it():
    Path("a.md").write_text(ARTICLE.replace("oil (Doe, 2001)", "oil (Roe, 1999)"))
    baseline = ("--baseline", "known.json")
    assert "findings known" in screen("a.md", *baseline, "--update-baseline")
    Path("a.md").write_text(ARTICLE)
    seen = screen("a.md", *baseline, "--format", "docx", "-o", "copy.dat", "--format", "text")
    assert "of the baseline no longer there" in seen
    assert "Word opens this file only under a name that ends in .docx." in seen
