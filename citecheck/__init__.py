"""citecheck reads an article, checks every reference and citation in it, and says, with evidence, what is wrong.

    from citecheck import Settings, audit

    report = audit(["article.md"], Settings())
    for document in report.documents:
        for finding in document.findings:
            print(finding.rule.code, finding.message)

The names are loaded when they are first used, so that `import citecheck` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from citecheck.model.finding import Finding
    from citecheck.model.report import Report
    from citecheck.model.rule import Severity
    from citecheck.pipeline import audit
    from citecheck.settings import Settings

__version__ = "0.1.0"
__all__ = ["Finding", "Report", "Settings", "Severity", "__version__", "audit"]

_HOMES = {
    "Finding": "citecheck.model.finding",
    "Report": "citecheck.model.report",
    "Settings": "citecheck.settings",
    "Severity": "citecheck.model.rule",
    "audit": "citecheck.pipeline",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
