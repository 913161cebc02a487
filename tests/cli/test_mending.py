"""`--fix`, `--diff` and `--unsafe-fixes`: only what is wrong changes."""

from __future__ import annotations

import codecs
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from citecheck.cli.main import cli

ROOT = Path(__file__).resolve().parents[2]
SHORT = ROOT / "fixtures/articles/short/article.md"
RECORDS = ROOT / "fixtures/articles/sample/records.jsonl"
WRONG = {"Hellmeier, S. (2020)": "Hellmeier, S. (2021)", "W. H. (2012)": "W. H. (2013)", "1525/cuh.": "1525/curh."}


def run(path, *options):
    command = [sys.executable, "-m", "citecheck", "check", str(path), "--records", str(RECORDS), "--offline", *options]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.md"
    path.write_bytes(SHORT.read_bytes())
    return path


def mended(text):
    for wrong, right in WRONG.items():
        assert text.count(wrong) == 1
        text = text.replace(wrong, right)
    return text


def test_fix_changes_the_wrong_letters_alone(article):
    done = run(article, "--fix")
    assert article.read_text(encoding="utf-8") == mended(SHORT.read_text(encoding="utf-8"))
    assert "3 corrections made" in done.stderr
    assert done.returncode == 1


def test_the_report_tells_what_remains(article):
    before = run(article).stdout
    after = run(article, "--fix").stdout
    assert "1525/cuh." in before
    assert "1525/cuh." not in after
    assert after == run(article).stdout


def test_a_read_only_file_is_named_and_left_alone(article, monkeypatch):
    monkeypatch.setattr("os.access", lambda *_: False)
    command = ["check", str(article), "--records", str(RECORDS), "--offline", "--fix"]
    done = CliRunner().invoke(cli, command)
    assert done.exit_code == 2
    assert f"{article}: the file cannot be written (it is read-only)" in done.stderr
    assert "-o " not in done.stderr
    assert article.read_bytes() == SHORT.read_bytes()


def test_a_second_run_changes_nothing(article):
    run(article, "--fix")
    once = article.read_bytes()
    run(article, "--fix", "--unsafe-fixes")
    run(article, "--fix", "--unsafe-fixes")
    assert article.read_bytes() == once


def test_the_difference_is_shown_and_nothing_written(article):
    done = run(article, "--diff")
    assert article.read_bytes() == SHORT.read_bytes()
    assert "-https://doi.org/10.1525/cuh.1999.98.625.79" in done.stdout
    assert "+https://doi.org/10.1525/curh.1999.98.625.79" in done.stdout
    assert "In short" not in done.stdout


def test_line_ends_and_byte_order_mark_stay(article):
    text = SHORT.read_text(encoding="utf-8").replace("\n", "\r\n")
    article.write_bytes(codecs.BOM_UTF8 + text.encode())
    run(article, "--fix")
    assert article.read_bytes() == codecs.BOM_UTF8 + mended(text).encode()


def test_what_is_not_wrong_changes_only_on_demand(tmp_path):
    path = tmp_path / "article.txt"
    entry = "Alderson, K. (2001). Making sense of state socialization. Review of International Studies, 27(3), 415–433."
    text = f"Title\n\nSo it is (Alderson, 2001).\n\nReferences\n\n{entry}\n"
    path.write_text(text, encoding="utf-8")
    run(path, "--fix")
    assert path.read_text(encoding="utf-8") == text
    run(path, "--fix", "--unsafe-fixes")
    wanted = text.replace(entry, f"{entry} https://doi.org/10.1017/s0260210501004156")
    assert path.read_text(encoding="utf-8") == wanted


def test_in_bibtex_the_field_alone_changes(tmp_path):
    path = tmp_path / "list.bib"
    text = (
        "% my list\n@article{hendrix,\n  author = {Hendrix, Cullen S. and Wong, Wendy H.},\n"
        "  title  = {When Is the Pen Truly Mighty? Regime Type and the Efficacy of Naming and Shaming"
        " in Curbing Human Rights Abuses},\n  journal = {British Journal of Political Science},\n"
        "  year = 2013, volume = {34}, number = {3}, pages = {651--672},\n  doi = {10.1017/s0007123412000488},\n}\n"
    )
    path.write_text(text, encoding="utf-8")
    run(path, "--fix")
    assert path.read_text(encoding="utf-8") == text.replace("volume = {34}", "volume = {43}")


def test_unsafe_fixes_want_a_fix(article):
    done = run(article, "--unsafe-fixes")
    assert done.returncode == 2
    assert "--fix or --diff" in done.stderr


def test_standard_input_cannot_be_mended_but_shown():
    command = [sys.executable, "-m", "citecheck", "check", "-", "--records", str(RECORDS), "--offline", "--fix"]
    done = subprocess.run(command, input=SHORT.read_bytes(), capture_output=True, check=False, cwd=ROOT)
    assert b"standard input: cannot be mended in place" in done.stderr
    command[-1] = "--diff"
    done = subprocess.run(command, input=SHORT.read_bytes(), capture_output=True, check=False, cwd=ROOT)
    assert b"+https://doi.org/10.1525/curh.1999.98.625.79" in done.stdout
