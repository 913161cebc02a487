"""LibreOffice opens what we write: the comments at their words, the tracked changes, the letter."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner

from citecheck.cli.main import cli
from tests.formats.article import SAMPLE, checked, taken_apart
from tests.formats.writers import odt

pytestmark = pytest.mark.deep

_OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
_SPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
}


def office(path, suffix, folder):
    """Return the file as LibreOffice writes it in another format."""
    if _OFFICE is None:
        pytest.skip("needs LibreOffice")
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = [_OFFICE, profile, "--headless", "--convert-to", suffix, "--outdir", str(folder / "office"), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return folder / "office" / f"{path.stem}.{suffix.partition(':')[0]}"


def check(path, *options):
    records = ["--records", str(SAMPLE / "records.jsonl"), "--offline"]
    done = CliRunner().invoke(cli, ["check", str(path), *records, *map(str, options)])
    assert done.exit_code == 1, done.output


def counted(path, name):
    return len(ET.parse(path).getroot().findall(f".//{name}", _SPACES))


@pytest.fixture
def word(tmp_path):
    article = taken_apart(checked(SAMPLE / "article.txt", tmp_path))
    return office(odt.write_flat(article, tmp_path), "docx", tmp_path)


def test_the_authors_file_comes_back_commented_and_tracked(word, tmp_path):
    check(word, "--format", "docx", "-o", tmp_path / "back.docx", "--track")
    back = office(tmp_path / "back.docx", "fodt", tmp_path)
    report = checked(word, tmp_path)
    assert counted(back, "office:annotation") == len(report.findings) + 1
    assert counted(back, "office:annotation-end") == counted(back, "office:annotation")
    assert counted(back, "text:changed-region") == 2 * 6
    again = checked(tmp_path / "back.docx", tmp_path)
    assert len(again.dossier.entries) == len(report.dossier.entries)
    assert {f.rule.code for f in report.findings} - {f.rule.code for f in again.findings} >= {"R301", "R311", "R325"}


def test_the_copy_of_a_text_is_opened_and_reads_the_same(tmp_path):
    check(SAMPLE / "article.txt", "-o", tmp_path / "copy.docx")
    report = checked(SAMPLE / "article.txt", tmp_path)
    assert counted(office(tmp_path / "copy.docx", "fodt", tmp_path), "office:annotation") == len(report.findings) + 1
    again = checked(tmp_path / "copy.docx", tmp_path)
    assert [e.reference.raw for e in again.dossier.entries] == [e.reference.raw for e in report.dossier.entries]
    assert [f.message for f in again.findings] == [f.message for f in report.findings]


def test_the_letter_is_opened(tmp_path):
    check(SAMPLE / "article.txt", "--format", "queries", "-o", tmp_path / "letter.docx")
    said = Path(office(tmp_path / "letter.docx", "txt:Text", tmp_path)).read_text("utf-8-sig")
    assert "Dear author," in said
    assert "Reference 41: Rubin" in said or "Rubin, B. R." in said
