"""The report as rows: findings and entries, as spreadsheets hold them."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model.dossier import Entry
from citecheck.model.finding import Finding
from citecheck.model.report import DocumentReport, Report
from citecheck.report import proposals, wording

FINDING_COLUMNS = (
    *("file", "number", "reference", "place", "severity", "code", "rule", "message", "claimed", "found", "source"),
    *("fix", "confidence"),
)
ENTRY_COLUMNS = (
    *("file", "number", "reference", "place", "type", "printed DOI", "status", "DOI state", "registered DOI"),
    *("registered work", "reason", "cited", "errors", "warnings", "notes"),
)


def finding_rows(report: Report) -> Iterator[tuple[str, ...]]:
    """Yield a row a finding, in reading order, and one for each entry of which nothing is said."""
    for document in report.documents:
        entries = {entry.reference.id: entry for entry in document.dossier.entries}
        silent = entries.keys() - {finding.reference for finding in document.findings}
        for finding in document.findings:
            yield _finding_row(document, finding, entries.get(finding.reference or ""))
        for key, entry in entries.items():
            if key in silent:
                yield (*_about(document, entry), _where(entry), *("",) * (len(FINDING_COLUMNS) - 4))


def entry_rows(report: Report) -> Iterator[tuple[str, ...]]:
    """Yield a row an entry, in list order."""
    for document in report.documents:
        graded: dict[str, dict[str, int]] = {}
        for finding in document.findings:
            counts = graded.setdefault(finding.reference or "", {})
            counts[finding.severity.value] = counts.get(finding.severity.value, 0) + 1
        for entry in document.dossier.entries:
            yield _entry_row(document, entry, graded.get(entry.reference.id, {}))


def _finding_row(document: DocumentReport, finding: Finding, entry: Entry | None) -> tuple[str, ...]:
    place = document.dossier.manuscript.document.locate(finding.at).says if finding.at else ""
    about = _about(document, entry) if entry else (document.dossier.manuscript.document.path, "", "")
    evidence = finding.evidence[0] if finding.evidence else None
    return (
        *about,
        place,
        finding.severity.value,
        finding.rule.code,
        finding.rule.name,
        finding.message,
        evidence.claimed if evidence else "",
        evidence.found if evidence else "",
        evidence.source if evidence else "",
        proposals.phrase(finding),
        f"{finding.confidence:.2f}",
    )


def _entry_row(document: DocumentReport, entry: Entry, graded: dict[str, int]) -> tuple[str, ...]:
    found = entry.resolution
    return (
        *_about(document, entry),
        _where(entry),
        entry.reference.item.type,
        entry.reference.item.DOI,
        found.status.value,
        found.doi_state.value if found.doi_state else "",
        found.work.doi if found.work else "",
        wording.work(found.work.item) if found.work else "",
        found.reason,
        str(len(entry.citations)),
        *(str(graded.get(severity, 0)) for severity in ("error", "warning", "note")),
    )


def _about(document: DocumentReport, entry: Entry) -> tuple[str, str, str]:
    return document.dossier.manuscript.document.path, wording.number(entry), entry.reference.raw


def _where(entry: Entry) -> str:
    return entry.manuscript.document.locate(entry.reference.span).says
