"""The spellers, and which one a document is for."""

from __future__ import annotations

from dataclasses import replace

from citecheck.amend import bibtex, strings
from citecheck.amend.interface import Speller
from citecheck.model.dossier import Dossier
from citecheck.model.finding import Finding

SPELLERS: tuple[Speller, ...] = (strings, bibtex)

FORMATS: tuple[str, ...] = tuple(name for speller in SPELLERS for name in speller.FORMATS)
"""The formats of which files can be mended in place."""


def spelt(finding: Finding, dossier: Dossier) -> Finding:
    """Return the finding with the edits that carry out its fix, where it has one and the format can be mended."""
    form = dossier.manuscript.document.format
    speller = next((s for s in SPELLERS if form in s.FORMATS), None)
    if finding.fix is None or speller is None:
        return finding
    return replace(finding, edits=speller.edits(finding, dossier))
