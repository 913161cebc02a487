"""Whole Word files: the author's own with comments in it, the text of any other format with them, a letter."""

from __future__ import annotations

from collections.abc import Iterable
from xml.parsers.expat import ExpatError

from citecheck.model.document import WordOrigin
from citecheck.model.report import DocumentReport, Report
from citecheck.report import wording
from citecheck.report.docx import fresh
from citecheck.report.docx.annotated import Annotation, Word
from citecheck.report.docx.fresh import Paragraph
from citecheck.report.docx.remarks import Note, remarks
from citecheck.report.interface import Options
from citecheck.report.layout import Line

_COLUMN = 100
"""A column of a text report in twentieths of a point."""


def write(report: Report, options: Options) -> bytes:
    """Return the annotated file; of several files, or where one could not be read, the texts in a new one."""
    only = report.documents[0] if len(report.documents) == 1 and not report.refusals else None
    origin = only.dossier.manuscript.document.origin if only else None
    if only is None or not isinstance(origin, WordOrigin):
        return _copy(report)
    try:
        return _annotated(report, only, origin, options)
    except (
        ExpatError,
        LookupError,
        UnicodeError,
    ):  # an encoding that only the reader knows, symbols alone, an odd part
        return _copy(report)


def _annotated(report: Report, only: DocumentReport, origin: WordOrigin, options: Options) -> bytes:
    annotation = Annotation(Word(origin.data, origin.part, origin.stretches), report.generated)
    wanted = frozenset(options.tracked(only.findings)) if options.tracked else frozenset()
    tracked = annotation.track(sorted(wanted, key=lambda finding: finding.edits[0].span))
    return annotation.comment(list(remarks(report, only, wanted, tracked)))


def _copy(report: Report) -> bytes:
    """Return the texts of all files, one after the other, with their comments."""
    content: list[Paragraph] = []
    notes: list[Note] = []
    base = 0
    several = len(report.documents) + len(report.refusals) > 1
    headings = [f"{wording.named(refusal.path)}: {refusal.sentence}" for refusal in report.refusals]
    for heading in headings:
        content.append(Paragraph(((heading, True),), base))
        base += len(heading) + 1
    for document in report.documents:
        read = document.dossier.manuscript.document
        if several:
            content.append(Paragraph(((wording.named(read.path), True),), base))
            base += len(wording.named(read.path)) + 1
        content += [Paragraph(each.runs, base + each.at) for each in fresh.paragraphs(read.text)]
        notes += [Note(each.at.shifted(base), each.paragraphs) for each in remarks(report, document)]
        base += len(read.text) + 1
    data, stretches = fresh.file(content or [Paragraph((("No file was read.", False),))])
    return Annotation(Word(data, fresh.PART, stretches), report.generated).comment(notes) if notes else data


def letter(lines: Iterable[Line]) -> bytes:
    """Return lines of a text report as a Word file, a paragraph a line."""
    paragraphs = (
        Paragraph(
            tuple((run.text, run.style == "strong") for run in line.runs),
            indent=line.indent * _COLUMN,
            hang=line.hang * _COLUMN,
        )
        for line in lines
        if line.runs
    )
    return fresh.file(paragraphs)[0]
