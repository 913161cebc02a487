"""CSL-JSON: the list as read, for Zotero, pandoc and other programs that handle bibliographies."""

from __future__ import annotations

from citecheck.model.csl import to_csl
from citecheck.model.report import Report
from citecheck.report.chosen import chosen
from citecheck.report.escape import json_text
from citecheck.report.interface import Format, Options

FORMAT = Format("csl", "the list as read, as CSL-JSON")


def write(report: Report, options: Options) -> bytes:
    """Return the entries of all files as one CSL-JSON array."""
    several = len(report.documents) > 1
    items = [
        {"id": f"{number}-{entry.reference.id}" if several else entry.reference.id} | to_csl(chosen(entry, options))
        for number, document in enumerate(report.documents, 1)
        for entry in document.dossier.entries
    ]
    return json_text(items, indent=1)
