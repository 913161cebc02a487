"""Three makers of PDFs, an article in one or two columns each: an office suite, a browser, a typesetter.

Each has its own ways: LibreOffice sets no links, a running head and a page number; Chromium balances its columns and
links the addresses; Typst justifies, hyphenates, links, and numbers its pages.
"""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path

SECONDS = 180
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
_ADDRESS = re.compile(r"https?://[^\s<>\"]{1,2000}(?<![.,;)])")
_NAMES = "urn:oasis:names:tc:opendocument:xmlns"
_OFFICE_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="{n}:office:1.0" xmlns:text="{n}:text:1.0" xmlns:style="{n}:style:1.0"
 xmlns:fo="{n}:xsl-fo-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>
<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:text-align="justify"
 fo:margin-bottom="0.15cm"/><style:text-properties fo:font-size="10pt"/></style:style>
<style:style style:name="E" style:family="paragraph" style:parent-style-name="P"><style:paragraph-properties
 fo:margin-left="0.6cm" fo:text-indent="-0.6cm" fo:margin-bottom="0.1cm"/></style:style>
<style:style style:name="S" style:family="section"><style:section-properties><style:columns
 fo:column-count="{columns}" fo:column-gap="0.6cm"/></style:section-properties></style:style>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"
 fo:margin="2cm"/><style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">
<style:header><text:p>A. Writer et al.: A running head of the journal</text:p></style:header>
<style:footer><text:p><text:page-number/></text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>"""
_WEB_STYLE = "body {{ font: 10pt serif; columns: {columns}; text-align: justify; hyphens: auto }}\
 h1 {{ column-span: all }} .e {{ margin: 0.2em 0 0.2em 1.5em; text-indent: -1.5em }}"
_TYPST_HEAD = """#set page(paper: "a4", margin: 2cm, numbering: "1")
#set page(header: [A. Writer et al. #h(1fr) Journal of Tests])
#set text(size: 10pt, lang: "en", hyphenate: true)
#set par(justify: true)
"""


@dataclass(frozen=True)
class Sheet:
    """What is set: a title, paragraphs, the entries of the list as they are printed."""

    title: str
    paragraphs: tuple[str, ...]
    entries: tuple[str, ...]


def office(path: Path, suffix: str, folder: Path) -> Path:
    """Return the file as LibreOffice writes it in another format."""
    out = folder / "office"
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", suffix, "--outdir", str(out), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    return out / f"{path.stem}.{suffix.partition(':')[0]}"


def browser(path: Path, folder: Path) -> Path:
    """Return the page as Chromium prints it."""
    out = folder / f"{path.stem}-printed.pdf"
    command = [str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    command += [f"--user-data-dir={folder / 'browser'}", f"--print-to-pdf={out}", path.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    return out


def by_office(sheet: Sheet, columns: int, folder: Path) -> Path:
    """Set it with LibreOffice."""
    path = folder / f"office{columns}.fodt"
    body = "".join(f'<text:p text:style-name="P">{escape(p)}</text:p>' for p in (*sheet.paragraphs, "References"))
    body += "".join(f'<text:p text:style-name="E">{escape(e)}</text:p>' for e in sheet.entries)
    path.write_text(
        f"{_OFFICE_HEAD.format(n=_NAMES, columns=columns)}<text:h>{escape(sheet.title)}</text:h>"
        f'<text:section text:style-name="S" text:name="s">{body}</text:section></office:text></office:body>'
        "</office:document>",
        encoding="utf-8",
    )
    return office(path, "pdf", folder)


def by_browser(sheet: Sheet, columns: int, folder: Path) -> Path:
    """Set it with Chromium."""
    path = folder / f"browser{columns}.html"
    body = "".join(f"<p>{_linked(p)}</p>" for p in sheet.paragraphs)
    body += "<h2>References</h2>" + "".join(f'<p class="e">{_linked(e)}</p>' for e in sheet.entries)
    path.write_text(
        f'<!doctype html><html lang="en"><meta charset="utf-8"><style>{_WEB_STYLE.format(columns=columns)}</style>'
        f"<h1>{escape(sheet.title)}</h1>{body}",
        encoding="utf-8",
    )
    return browser(path, folder)


def by_typesetter(sheet: Sheet, columns: int, folder: Path) -> Path:
    """Set it with Typst."""
    import typst

    path = folder / f"typst{columns}.typ"
    body = "\n\n".join(_marked(p) for p in sheet.paragraphs)
    entries = "\n\n".join(f"#par(hanging-indent: 1.5em)[{_marked(e)}]" for e in sheet.entries)
    text = f"#columns({columns})[\n{body}\n\n= References\n\n{entries}\n]\n"
    path.write_text(f"{_TYPST_HEAD}= #{_quoted(sheet.title)}\n\n{text}", encoding="utf-8")
    out = path.with_suffix(".pdf")
    typst.compile(str(path), output=str(out))
    return out


def _linked(text: str) -> str:
    return re.sub(_ADDRESS, lambda m: f'<a href="{escape(m[0])}">{escape(m[0])}</a>', escape(text, quote=False))


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _marked(text: str) -> str:
    """Return a paragraph in Typst's markup: its words as strings, its addresses as links."""
    parts, done = [], 0
    for found in _ADDRESS.finditer(text):
        parts += [f"#{_quoted(text[done : found.start()])};", f"#link({_quoted(found[0])});"]
        done = found.end()
    return "".join([*parts, f"#{_quoted(text[done:])};"])


Maker = Callable[[Sheet, int, Path], Path]
MAKERS: dict[str, tuple[Maker, bool]] = {
    "LibreOffice": (by_office, OFFICE is not None),
    "Chromium": (by_browser, BROWSER is not None),
    "Typst": (by_typesetter, importlib.util.find_spec("typst") is not None),
}
"""Each maker, and whether it is installed."""
