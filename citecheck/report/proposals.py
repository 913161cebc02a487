"""Corrections in words: how sure one is, what it changes, and to what."""

from __future__ import annotations

from citecheck.model.finding import Finding, Fix

_FIELDS = {
    "issued": "year",
    "page": "pages",
    "container-title": "container",
    "collection-title": "series",
    "number": "article number",
    "author": "authors",
    "editor": "editors",
}


def opening(proposed: Fix) -> str:
    """Return the word that a correction begins with: sure, where only the side is sure, or neither."""
    return "Fix" if proposed.safe else "Change" if proposed.citation else "Perhaps"


def phrase(finding: Finding) -> str:
    """Return a finding's correction as a phrase, "in the list: pages → 506–528", or "" where it has none."""
    return f"{changed(finding)} → {finding.fix.value}" if finding.fix else ""


def changed(finding: Finding) -> str:
    """Return what a finding's correction changes, "in the list: pages", or "" where it has none."""
    proposed = finding.fix
    if proposed is None:
        return ""
    where = f"{_side(proposed)}{_mended_along(finding)}"
    return f"{where}: {wrong_name(finding) or _FIELDS.get(proposed.field, proposed.field)}"


def _mended_along(finding: Finding) -> str:
    """Return in how many citations the same is mended, so that text and list do not differ afterwards."""
    citations = len({edit.citation for edit in finding.edits if edit.citation})
    return f" and in {citations} citation{'s' if citations > 1 else ''}" if citations else ""


def wrong_name(finding: Finding) -> str:
    """Return the one name of several that a correction replaces, or "" where it does not change names."""
    if finding.fix is None or finding.fix.field != "author":
        return ""
    told = next((evidence for evidence in finding.evidence if evidence.field == "author"), None)
    return told.claimed if told and told.found == finding.fix.value else ""


def field(proposed: Fix) -> str:
    """Return what a correction changes as part of a sentence: "pages in the list"."""
    return f"{_FIELDS.get(proposed.field, proposed.field)} {_side(proposed)}"


def _side(proposed: Fix) -> str:
    return "in the list" if proposed.reference else "in the text"
