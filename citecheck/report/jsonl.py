"""JSON Lines: one line a file of the run, each a document of the JSON report, refused files last."""

from __future__ import annotations

from citecheck.model.report import DocumentReport, Refusal, Report
from citecheck.report import shapes
from citecheck.report.escape import json_text
from citecheck.report.interface import Format, Options
from citecheck.report.tally import Tally

FORMAT = Format("jsonl", "one JSON object a file, a line each", (".jsonl", ".ndjson"))


def write(report: Report, options: Options) -> bytes:
    """Return the lines in UTF-8; with statistics the last one is the summary over all files."""
    lines = [line(document, options) for document in report.documents]
    lines += [line(refusal, options) for refusal in report.refusals]
    return b"".join((*lines, *((summary(Tally(report.documents)),) if options.statistics else ())))


def line(one: DocumentReport | Refusal, options: Options) -> bytes:
    """Return the line of one file."""
    if isinstance(one, Refusal):
        return json_text(shapes.refusal(one))
    return json_text(shapes.document(one, reading_only=options.reading_only))


def summary(tally: Tally) -> bytes:
    """Return the line {"summary": …} over all files."""
    return json_text({"summary": tally.shape(statistics=True)})
