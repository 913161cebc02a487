"""GitLab code quality: findings beside the changes of a merge request.

Source: GitLab's Code Quality report format (a JSON array; each fingerprint once, paths without "./").
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from citecheck.model.report import DocumentReport, Report
from citecheck.model.rule import Severity
from citecheck.report.escape import json_text
from citecheck.report.interface import Format, Options
from citecheck.report.shapes import Shape
from citecheck.report.spots import Spot, posix, spot

FORMAT = Format("gitlab", "GitLab code quality")

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def write(report: Report, _: Options) -> bytes:
    """Return the array in UTF-8."""
    issues = [issue for document in report.documents for issue in _issues(document)]
    refused = [_issue(Spot(posix(r.path)), "file-not-read", r.sentence, "blocker", "") for r in report.refusals]
    return json_text(refused + issues, indent=1)


def _issues(report: DocumentReport) -> Iterator[Shape]:
    for finding in report.findings:
        where = spot(report.dossier.manuscript.document, finding.at)
        severity = _SEVERITIES[finding.severity]
        yield _issue(where, f"{finding.rule.code} {finding.rule.name}", finding.message, severity, finding.fingerprint)


def _issue(where: Spot, check: str, message: str, severity: str, known_by: str) -> Shape:
    at = where.lines
    return {
        "description": message + where.aside,
        "check_name": check,
        "fingerprint": _unique(where.path, check, known_by),
        "severity": severity,
        "location": {
            "path": where.path,
            "lines": {"begin": at.line, "end": at.end_line} if at else {"begin": 1},
        },
    }


def _unique(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
