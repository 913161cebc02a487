"""What a finding is known by from run to run: its rule, its entry and its citation, but not where they stand."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from citecheck.model.dossier import Dossier
from citecheck.model.finding import Finding


def known_by(dossier: Dossier, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield a file's findings, each with its fingerprint; no two have the same.

    Lines that move do not change them, an entry or a citation that is written otherwise does; the same finding at
    several places is numbered.
    """
    seen: Counter[str] = Counter()
    for finding in findings:
        entry, mention = dossier.entry(finding.reference), dossier.mention(finding.citation)
        raws = (entry.reference.raw if entry else "", mention.citation.raw if mention else "")
        about = "\0".join(" ".join(part.split()) for part in (finding.rule.code, *raws))
        seen[about] += 1
        yield replace(finding, fingerprint=_hashed(f"{about}\0{seen[about]}"))


def _hashed(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
