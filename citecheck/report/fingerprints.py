"""What a finding is known by from run to run: its rule, its entry and its citation, but not where they stand."""

from __future__ import annotations

import hashlib
from collections import Counter

from citecheck.model.report import DocumentReport


def fingerprints(report: DocumentReport) -> tuple[str, ...]:
    """Return a fingerprint for each finding of a file, in its order; no two are the same.

    Lines that move do not change them; the same finding at several places is numbered.
    """
    dossier = report.dossier
    entries = {entry.reference.id: entry.reference.raw for entry in dossier.entries}
    citations = {mention.citation.id: mention.citation.raw for mention in dossier.mentions}
    seen: Counter[str] = Counter()
    prints = []
    for finding in report.findings:
        about = (finding.rule.code, entries.get(finding.reference or "", ""), citations.get(finding.citation or "", ""))
        text = "\0".join(" ".join(part.split()) for part in about)
        seen[text] += 1
        prints.append(hashlib.sha256(f"{text}\0{seen[text]}".encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return tuple(prints)
