"""A start loads only what it needs: the help and an offline verdict need no network and no terminal libraries."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ARTICLE = """On Lamps

As was shown (Doe, 2001), lamps burn.

References

Doe, J. (2001). On lamps and oil. Journal of Lamps, 3(1), 1-9. https://doi.org/10.5555/lamps.1
"""
HEAVY = ("requests", "urllib3", "habanero", "tenacity", "rich", "xlsxwriter", "lxml", "jsonschema", "asyncio")
WRITTEN = ("zipfile", "tempfile", "anyascii", "citecheck.report.docx.commented", "citecheck.report.html.page")
NEVER_FOR_HELP = (
    *HEAVY,
    *WRITTEN,
    "rapidfuzz",
    "sqlite3",
    "citecheck.pipeline",
    "citecheck.parse",
    "citecheck.sources",
)


def imported(*args):
    run = subprocess.run([sys.executable, "-X", "importtime", "-m", "citecheck", *args], capture_output=True, text=True)
    assert "Traceback" not in run.stderr
    return set(re.findall(r"^import time:.*\|\s*(\S+)$", run.stderr, re.MULTILINE))


def loaded(names, heavy):
    return sorted(name for name in names for library in heavy if name == library or name.startswith(f"{library}."))


@pytest.mark.parametrize("args", [["--help"], ["check", "--help"], ["--version"]])
def test_the_help_loads_neither_libraries_nor_stages(args):
    assert loaded(imported(*args), NEVER_FOR_HELP) == []


@pytest.mark.parametrize("format_name", ["text", "json"])
def test_an_offline_verdict_loads_no_network_and_no_terminal_library(folder, format_name):
    Path("a.txt").write_text(ARTICLE)
    names = imported("check", str(folder / "a.txt"), "--offline", "--format", format_name)
    assert "citecheck.check.engine" in names
    assert loaded(names, (*HEAVY, "multiprocessing", "concurrent.futures.process")) == []


def test_parsing_strings_loads_no_register():
    assert loaded(imported("parse", "--strings", "/dev/null"), (*HEAVY, "citecheck.sources", "citecheck.check")) == []


def test_the_package_costs_next_to_nothing():
    code = "import citecheck, sys; print(*[n for n in sys.modules if n.startswith('citecheck.')])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == ""
