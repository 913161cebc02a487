"""What a file's findings are known by from run to run."""

from __future__ import annotations

from citecheck.model import fingerprints as known
from citecheck.model.report import DocumentReport


def fingerprints(report: DocumentReport) -> tuple[str, ...]:
    """Return a fingerprint for each finding of a file, in its order: the run's own, or else as the run gives them."""
    given = tuple(finding.fingerprint for finding in report.findings)
    return given if all(given) else known.fingerprints(report.dossier, report.findings)
