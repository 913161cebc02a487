"""The exit codes: what a run amounts to."""

from __future__ import annotations

from collections.abc import Iterable

from citecheck.model.report import DocumentReport, Report
from citecheck.model.resolution import Resolution
from citecheck.model.rule import Severity
from citecheck.settings import Settings

CLEAN = 0
FINDINGS = 1
UNREADABLE = 2
UNSURE = 3
INTERRUPTED = 130

TABLE = """\
\b
Exit status:
  0    clean
  1    findings at or above --fail-on
  2    wrong usage, or a file that cannot be read
  3    nothing worse, but something could not be checked, or the reading is
       not to be trusted (no reference list found, too)
  130  interrupted
Of several files, the worst of 2, 1, 3, 0 in that order."""


def of_report(report: Report, settings: Settings) -> int:
    """Return the exit code of a whole run."""
    if report.interrupted:
        return INTERRUPTED
    if report.refusals or not report.documents:
        return UNREADABLE
    return of_documents(report.documents, settings)


def of_documents(documents: Iterable[DocumentReport], settings: Settings) -> int:
    """Return the worst of what each document amounts to: findings before doubts before clean."""
    worst = CLEAN
    for document in documents:
        if any(_counts(finding.severity, settings.fail_on) for finding in document.findings):
            return FINDINGS
        if _untrusted(document) or _unchecked(document, settings):
            worst = UNSURE
    return worst


def of_reading(report: Report) -> int:
    """Return the exit code of reading alone: whether the files could be read, and the reading be trusted."""
    if report.interrupted:
        return INTERRUPTED
    if report.refusals or not report.documents:
        return UNREADABLE
    return UNSURE if any(_untrusted(document) for document in report.documents) else CLEAN


def worse(one: int, other: int) -> int:
    """Return the worse of two exit codes of documents."""
    return max(one, other, key=(CLEAN, UNSURE, FINDINGS).index)


def _counts(severity: Severity, fail_on: Severity | None) -> bool:
    return fail_on is not None and severity.rank <= fail_on.rank


def _untrusted(document: DocumentReport) -> bool:
    dossier = document.dossier
    return not dossier.coverage.trusted or not any(entry.reference.parsed for entry in dossier.entries)


def _unchecked(document: DocumentReport, settings: Settings) -> bool:
    return any(_counts_as_unchecked(entry.resolution, settings) for entry in document.dossier.entries)


def _counts_as_unchecked(resolution: Resolution, settings: Settings) -> bool:
    return resolution.is_open and not (settings.allow_unchecked and resolution.caller_chose)
