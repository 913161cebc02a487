"""The article as other programs write it: LibreOffice's Word, OpenDocument and PDF, Chromium's PDF."""

from __future__ import annotations

import shutil
import subprocess
from html import escape

import pytest

from .article import SAMPLE, checked, taken_apart
from .test_formats import findings, links, references
from .writers import html, odt

pytestmark = pytest.mark.deep

_SECONDS = 180
_OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
_BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
_COLUMNS = "body { font: 10pt serif; columns: 2; hyphens: auto } li { list-style: none }"


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    return checked(SAMPLE / "article.txt", tmp_path_factory.mktemp("own"))


@pytest.fixture(scope="module")
def article(own):
    return taken_apart(own)


def office(path, suffix, folder):
    """Return the file as LibreOffice writes it in another format."""
    if _OFFICE is None:
        pytest.skip("needs LibreOffice")
    out = folder / "office"
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = [_OFFICE, profile, "--headless", "--convert-to", suffix, "--outdir", str(out), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)
    return out / f"{path.stem}.{suffix.partition(':')[0]}"


def browser(path, folder):
    """Return the page as Chromium prints it."""
    if _BROWSER is None:
        pytest.skip("needs Chromium")
    out = folder / "printed.pdf"
    command = [_BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    command += [f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={out}", path.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)
    return out


def the_same(report, own):
    assert references(report) == references(own)
    assert links(report) == links(own)
    assert findings(report) == findings(own)


@pytest.mark.parametrize("suffix", ["docx", "pdf", "txt:Text"])
def test_libreoffice(suffix, own, article, tmp_path):
    the_same(checked(office(odt.write_flat(article, tmp_path), suffix, tmp_path), tmp_path), own)


def test_libreoffice_there_and_back(own, article, tmp_path):
    there = office(odt.write_flat(article, tmp_path), "docx", tmp_path)
    the_same(checked(office(there, "odt", tmp_path), tmp_path), own)


@pytest.mark.parametrize("style", ["", _COLUMNS], ids=["one column", "two columns"])
def test_chromium(style, own, article, tmp_path):
    page = html.write(article, tmp_path)
    styled = page.read_text("utf-8").replace("<body>", f'<style>{escape(style)}</style><body lang="en">')
    page.write_text(styled, encoding="utf-8")
    the_same(checked(browser(page, tmp_path), tmp_path), own)
