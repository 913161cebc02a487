"""DOCX: the author's own file back with comments, or the text of any other format with them (docs/decisions/014)."""

from __future__ import annotations

from citecheck.model.report import Report
from citecheck.report.interface import Format, Options

FORMAT = Format("docx", "the article in Word with comments", (".docx", ".docm"), binary=True)


def write(report: Report, options: Options) -> bytes:
    """Return the annotated file; of several files, or where one could not be read, the texts in a new one."""
    from citecheck.report.docx import commented

    return commented.write(report, options)
