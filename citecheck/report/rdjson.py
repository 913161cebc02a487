"""Reviewdog's diagnostics, for comments on a change.

Source: reviewdog's rdjson (proto/rdf): lines and columns from 1, columns in bytes of UTF-8, end exclusive.
"""

from __future__ import annotations

from citecheck.model.document import Document
from citecheck.model.finding import Finding
from citecheck.model.report import DocumentReport, Report
from citecheck.model.rule import Severity
from citecheck.report.escape import json_text
from citecheck.report.interface import Format, Options
from citecheck.report.shapes import Shape
from citecheck.report.spots import Spot, byte_columns, edit_spots, posix, spot
from citecheck.settings import HOME

FORMAT = Format("rdjson", "reviewdog diagnostics", (".rdjson",))

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def write(report: Report, _: Options) -> bytes:
    """Return the diagnostics in UTF-8."""
    refused = [
        {"message": r.sentence, "location": {"path": posix(r.path)}, "severity": "ERROR"} for r in report.refusals
    ]
    found = [_diagnostic(document, finding) for document in report.documents for finding in document.findings]
    return json_text({"source": {"name": "citecheck", "url": HOME}, "diagnostics": refused + found}, indent=1)


def _diagnostic(report: DocumentReport, finding: Finding) -> Shape:
    document = report.dossier.manuscript.document
    where = spot(document, finding.at)
    suggestions = [{"range": _range(document, edit), "text": text} for edit, text in edit_spots(document, finding)]
    return {
        "message": f"{finding.message}{where.aside} [{finding.rule.name}]",
        "location": {"path": where.path, **({"range": _range(document, where)} if where.lines else {})},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule.code},
        **({"suggestions": suggestions} if suggestions else {}),
    }


def _range(document: Document, where: Spot) -> Shape:
    at = where.lines
    if at is None:
        return {}
    column, end_column = byte_columns(document, at)
    return {"start": {"line": at.line, "column": column}, "end": {"line": at.end_line, "column": end_column}}
