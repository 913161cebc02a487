"""How a text cites: by author and date, by number, by author and page, by key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from citecheck.model.citation import Citation, CitationKind

_STYLES = {
    CitationKind.AUTHOR_DATE: "author-date",
    CitationKind.NUMBER: "numeric",
    CitationKind.AUTHOR_PAGE: "author-page",
    CitationKind.KEY: "keyed",
    CitationKind.NOTE: "notes",
}


def of(citations: Sequence[Citation], bare: bool) -> str:
    """Return the style that most citations follow; "none" for a bibliography alone, "unknown" where nothing tells."""
    if bare:
        return "none"
    kinds = Counter(citation.kind for citation in citations)
    return _STYLES[kinds.most_common(1)[0][0]] if kinds else "unknown"
