"""A file's references, citations, links and resolutions, put together as the units that rules look at."""

from __future__ import annotations

from collections.abc import Mapping

from citecheck.model.citation import Citation
from citecheck.model.document import Document, TextOrigin
from citecheck.model.dossier import Dossier, Entry, Mention
from citecheck.model.link import Coverage, Link, Linkage, LinkReason
from citecheck.model.manuscript import Manuscript
from citecheck.model.reference import Reference
from citecheck.model.resolution import DoiState, Resolution, Status
from citecheck.model.rule import YearPolicy


def dossier(
    manuscript: Manuscript,
    linkage: Linkage,
    resolutions: Mapping[str, Resolution],
    otherwise: str,
    year_policy: YearPolicy | None = None,
) -> Dossier:
    """Return the dossier; `otherwise` is why a reference without a resolution has none."""
    coverage = linkage.coverage
    cited_by: dict[str, list[Citation]] = {}
    candidate_of: dict[str, list[Citation]] = {}
    for citation, link in zip(manuscript.citations, linkage.links, strict=True):
        for reference in link.references:
            cited_by.setdefault(reference, []).append(citation)
        for reference in link.candidates if link.reason is LinkReason.SEVERAL or citation.secondary_of else ():
            candidate_of.setdefault(reference, []).append(citation)
    entries = {
        reference.id: Entry(
            reference,
            resolutions.get(reference.id) or _unasked(reference, otherwise),
            tuple(cited_by.get(reference.id, ())),
            manuscript,
            coverage,
            tuple(candidate_of.get(reference.id, ())),
            year_policy,
        )
        for reference in manuscript.references
    }
    pairs = zip(manuscript.citations, linkage.links, strict=True)
    mentions = tuple(_mention(citation, link, entries, manuscript, coverage) for citation, link in pairs)
    return Dossier(manuscript, coverage, tuple(entries.values()), mentions)


def alone(reference: Reference, resolution: Resolution, year_policy: YearPolicy | None = None) -> Dossier:
    """Return the dossier of a reference that is a manuscript of nothing else."""
    document = Document("", "string", reference.content, TextOrigin(reference.raw), bare=True)
    manuscript = Manuscript(document, (reference,), (), style="none", expected=1)
    linkage = Linkage((), Coverage(1, 1, 0, 0, trusted=True, linkage=False))
    return dossier(manuscript, linkage, {reference.id: resolution}, "", year_policy)


def _mention(
    citation: Citation, link: Link, entries: Mapping[str, Entry], manuscript: Manuscript, coverage: Coverage
) -> Mention:
    entry = entries.get(link.references[0]) if len(link.references) == 1 else None
    named = link.candidates or link.references
    candidates = tuple(entries[key] for key in named if key in entries)
    return Mention(citation, link, entry, candidates, manuscript, coverage)


def _unasked(reference: Reference, why: str) -> Resolution:
    state = DoiState.UNCHECKED if reference.doi else None
    return Resolution(Status.UNCHECKED, doi_state=state, reason=why)
