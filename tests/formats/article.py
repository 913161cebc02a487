"""The sample article taken apart: its paragraphs, its citations, its list, as its plain text is read."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from citecheck.model.item import Item
from citecheck.model.report import DocumentReport
from citecheck.pipeline import audit
from citecheck.settings import RegisterSettings, Settings

SAMPLE = Path(__file__).resolve().parents[2] / "fixtures" / "articles" / "sample"


@dataclass(frozen=True)
class Entry:
    """An entry of the list: its key, its string, its fields."""

    key: str
    raw: str
    item: Item


@dataclass(frozen=True)
class Cited:
    """A citation in a paragraph: where, what it shows, and its entry; None where it has none."""

    start: int
    end: int
    shown: str
    entry: Entry | None
    key: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph and its citations, in order."""

    text: str
    cited: tuple[Cited, ...] = ()

    def written(self, text: Callable[[str], str], citation: Callable[[Cited], str]) -> str:
        """Return the paragraph with its text and its citations each written in a format's own way."""
        parts, done = [], 0
        for each in self.cited:
            parts += [text(self.text[done : each.start]), citation(each)]
            done = each.end
        return "".join([*parts, text(self.text[done:])])


@dataclass(frozen=True)
class Article:
    """Its title, its DOI, what stands before the list, the list."""

    title: str
    doi: str
    paragraphs: tuple[Paragraph, ...]
    entries: tuple[Entry, ...]


def checked(path: Path, folder: Path) -> DocumentReport:
    """Return the report of a file, with the sample's records as the only register."""
    registers = RegisterSettings(records=(SAMPLE / "records.jsonl",), offline=True, cache=folder / "cache")
    report = audit([str(path)], Settings(registers=registers))
    assert not report.refusals, report.refusals
    return report.documents[0]


def taken_apart(report: DocumentReport) -> Article:
    """Return the article of a report; a citation that a page break tears stands in one paragraph again."""
    manuscript = report.dossier.manuscript
    entries = tuple(
        Entry(f"{re.sub('[^a-z]', '', (r.item.author[0].full_family or 'x').lower())}{r.item.year}-{i}", r.raw, r.item)
        for i, r in enumerate(manuscript.references, 1)
    )
    by_id = dict(zip((r.id for r in manuscript.references), entries, strict=True))
    text = manuscript.document.text[: manuscript.lists[0].span.start]
    found = [
        (m.citation.span, by_id[m.entry.reference.id] if m.entry else None, m.citation) for m in report.dossier.mentions
    ]
    for span, _, _ in found:
        text = text[: span.start] + text[span.start : span.end].replace("\n", " ") + text[span.end :]
    cited = [
        (s, Cited(s.start, s.end, " ".join(text[s.start : s.end].split()), e, e.key if e else f"unlisted-{c.year}"))
        for s, e, c in found
    ]
    return Article(manuscript.title, manuscript.doi, tuple(_paragraphs(text, cited)), entries)


def _paragraphs(text, cited):
    for line in re.finditer(r"[^\n]+", text):
        inner = (c for span, c in cited if line.start() <= span.start < line.end())
        at = line.start()
        yield Paragraph(line.group(), tuple(Cited(c.start - at, c.end - at, c.shown, c.entry, c.key) for c in inner))
