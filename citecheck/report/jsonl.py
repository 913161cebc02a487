"""JSON Lines: one line a file of the run, each a document of the JSON report, refused files last."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model.report import Report
from citecheck.report import shapes
from citecheck.report.escape import json_text
from citecheck.report.interface import Format, Options

FORMAT = Format("jsonl", "one JSON object a file, a line each", (".jsonl", ".ndjson"))


def write(report: Report, options: Options) -> bytes:
    """Return the lines in UTF-8."""
    return b"".join(json_text(line) for line in _lines(report, options))


def _lines(report: Report, options: Options) -> Iterator[shapes.Shape]:
    for document in report.documents:
        yield shapes.document(document, reading_only=options.reading_only)
    for refusal in report.refusals:
        yield shapes.refusal(refusal)
