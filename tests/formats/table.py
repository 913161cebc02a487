"""What each format gives of the sample article, and what it cannot carry: the one list of differences from its text.

README shows it; `test_formats.py` proves it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from .article import Article
from .writers import bibliographies, bibtex, docx, html, jats, latex, markdown, odt, pdf, plain

REFERENCES, CITATIONS, FINDINGS = 42, 51, 20
"""What the plain text gives."""


@dataclass(frozen=True)
class Lost:
    """What a format cannot carry: the reason, and the findings (how many of each code) that it costs."""

    reason: str
    findings: tuple[tuple[str, int], ...]


NO_PRINT = Lost("the form in which a DOI or a title is printed: its fields are given", (("F102", 5), ("F122", 1)))
NO_YEAR = Lost("the year that the text gives: a key stands in its place", (("L203", 4),))
NO_TEXT = Lost("a text that cites", (("L201", 2), ("L203", 4)))


@dataclass(frozen=True)
class Format:
    """A format in which the article is written, the reader's name, what it is read for, and what is lost."""

    name: str
    reader: str
    about: str
    write: Callable[[Article, Path], Path]
    lost: tuple[Lost, ...] = ()

    @property
    def citations(self) -> int:
        """How many citations it gives."""
        return 0 if NO_TEXT in self.lost else CITATIONS

    @property
    def findings(self) -> int:
        """How many findings it gives."""
        return FINDINGS - sum(count for lost in self.lost for _, count in lost.findings)


_MANAGED = "Word's text, notes and links; {} say which entry a citation means, and what it said when it was written"
_ALONE = "a bibliography: its entries and their keys, each with its line"

FORMATS = (
    Format("Plain text", "text", "the text and the list as they are printed", plain.write),
    Format("Markdown", "markdown", "the same; headings, notes, links; code is passed over", markdown.write),
    Format(
        "Markdown with keys",
        "markdown",
        "`[@key]`, `@key`, `{cite}` roles, and the bibliography that the front matter names or holds",
        markdown.write_keyed,
        (NO_YEAR, NO_PRINT),
    ),
    Format("LaTeX with `thebibliography`", "latex", "the text, its citing commands, its `\\bibitem`s", latex.write),
    Format(
        "LaTeX with `.bib`",
        "latex",
        "natbib's and biblatex's commands, `\\input`, the `.bib` or `.bbl`",
        latex.write_keyed,
        (NO_YEAR, NO_PRINT),
    ),
    Format("HTML", "html", "the text, the list, the links from one to the other", html.write),
    Format("JATS XML", "jats", "the text, its `xref` links, the tagged list", jats.write, (NO_PRINT,)),
    Format("Word", "docx", "the text, its notes, tables, tracked changes and list numbers", docx.write),
    Format("Word with Zotero", "docx", _MANAGED.format("field codes"), docx.write_zotero),
    Format("Word with Mendeley Desktop", "docx", "the same", docx.write_mendeley),
    Format("Word with Mendeley Cite", "docx", "the same, from content controls", docx.write_mendeley_cite),
    Format("Word with EndNote", "docx", "the same, from EndNote's fields", docx.write_endnote),
    Format("OpenDocument", "odt", "the text, its notes, tracked changes and list numbers", odt.write),
    Format("PDF", "pdf", "the text of one or two columns, its links (extra `pdf`)", pdf.write),
    Format("BibTeX", "bibtex", _ALONE, bibtex.write, (NO_TEXT, NO_PRINT)),
    Format("RIS", "ris", "the same", bibliographies.write_ris, (NO_TEXT, NO_PRINT)),
    Format("CSL-JSON", "csl-json", "the same", bibliographies.write_csl, (NO_TEXT, NO_PRINT)),
    Format("CSL-YAML", "csl-yaml", "the same", bibliographies.write_csl_yaml, (NO_TEXT, NO_PRINT)),
    Format("EndNote XML", "endnote-xml", "the same", bibliographies.write_endnote, (NO_TEXT, NO_PRINT)),
    Format("PubMed (nbib)", "nbib", "the same", bibliographies.write_nbib, (NO_TEXT, NO_PRINT)),
)


def as_markdown() -> str:
    """Return the table that README shows."""
    rows = [
        "| format | read for | references | citations | findings | what it cannot carry |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for each in FORMATS:
        lost = "; ".join(lost.reason for lost in each.lost)
        name = f"{each.name} (`{each.reader}`)"
        rows.append(f"| {name} | {each.about} | {REFERENCES} | {each.citations} | {each.findings} | {lost} |")
    return "\n".join(rows)
