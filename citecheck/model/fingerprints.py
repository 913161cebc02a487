"""What a finding is known by from run to run: its rule, its entry and its citation, but not where they stand."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from citecheck.model.dossier import Dossier
from citecheck.model.finding import Finding


def fingerprints(dossier: Dossier, findings: Iterable[Finding]) -> tuple[str, ...]:
    """Return a fingerprint for each of a file's findings, in their order; no two are the same.

    Lines that move do not change them, an entry or a citation that is written otherwise does; the same finding at
    several places is numbered.
    """
    entries = {entry.reference.id: entry.reference.raw for entry in dossier.entries}
    citations = {mention.citation.id: mention.citation.raw for mention in dossier.mentions}
    seen: Counter[str] = Counter()
    prints = []
    for finding in findings:
        about = (finding.rule.code, entries.get(finding.reference or "", ""), citations.get(finding.citation or "", ""))
        text = "\0".join(" ".join(part.split()) for part in about)
        seen[text] += 1
        prints.append(hashlib.sha256(f"{text}\0{seen[text]}".encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return tuple(prints)
