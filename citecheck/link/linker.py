"""All citations to the list: by key, by number, by names and year, then what these leave over."""

from __future__ import annotations

from dataclasses import replace

from citecheck.link.author_date import of_its_year
from citecheck.link.coverage import coverage
from citecheck.link.earlier import Earlier
from citecheck.link.entries import Entries
from citecheck.link.keyed import Keyed
from citecheck.link.nearest import Nearest
from citecheck.link.numeric import Numbered
from citecheck.link.secondary import primary
from citecheck.model.citation import Citation, CitationKind
from citecheck.model.link import Link, Linkage, LinkReason
from citecheck.model.manuscript import Manuscript

_Same = tuple[object, ...]


def link_all(manuscript: Manuscript) -> Linkage:
    """Return the links of a manuscript's citations, in their order, and the coverage."""
    links = tuple(_Linker(manuscript).links())
    return Linkage(links, coverage(manuscript, links))


class _Linker:
    def __init__(self, manuscript: Manuscript) -> None:
        self._citations = manuscript.citations
        self._entries = Entries(manuscript.references, manuscript.lists)
        self._numbered = Numbered(manuscript.references, self._entries)
        self._keyed = Keyed(manuscript.references)
        self._known: dict[_Same, Link | None] = {}

    def links(self) -> list[Link]:
        first = [self._first(citation) for citation in self._citations]
        linked = {i for link in first if link for i in link.references}
        nearest = Nearest(self._entries, own_year=linked, linked=linked)
        again: dict[_Same, Link] = {}
        done: list[Link] = []
        earlier = Earlier()
        for citation, link in zip(self._citations, first, strict=True):
            if citation.kind is CitationKind.NOTE:
                done.append(earlier.link(citation))
                continue
            if link is None:
                same = _same(citation, 0)
                if same not in again:
                    again[same] = nearest.link(citation)
                link = _renamed(again[same], citation)
            earlier.note(citation, link)
            done.append(self._with_primary(link, citation) if citation.secondary_of else link)
        return done

    def _with_primary(self, link: Link, citation: Citation) -> Link:
        """Return the link with the entry of the work not seen behind its candidates, so that it counts as cited."""
        if link.reason is LinkReason.SEVERAL:
            return link
        unseen = primary(citation, self._entries, self._entries.region_of(citation.span.start))
        return replace(link, candidates=tuple(dict.fromkeys((*link.candidates, *unseen))))

    def _first(self, citation: Citation) -> Link | None:
        if citation.unlinked_by_nature or citation.kind is CitationKind.NOTE:
            return Link(citation.id, (), LinkReason.NONE, 0.0)
        if citation.kind is CitationKind.NUMBER:
            return self._numbered.link(citation)
        if citation.kind is CitationKind.KEY:
            return self._keyed.link(citation)
        region = self._entries.region_of(citation.span.start)
        same = _same(citation, region)
        if same not in self._known:
            self._known[same] = of_its_year(citation, self._entries, region)
        known = self._known[same]
        return _renamed(known, citation) if known else None


def _same(citation: Citation, region: int) -> _Same:
    """Return what decides a link: citations that agree in it link alike."""
    c = citation
    bare = c.narrative and c.raw[:1] == "("
    page = c.locator if c.kind is CitationKind.AUTHOR_PAGE else ""
    return c.authors, c.et_al, c.given, c.aliases, c.year, c.title, page, c.kind, bare, region


def _renamed(link: Link, citation: Citation) -> Link:
    return Link(citation.id, link.references, link.reason, link.score, link.candidates)
