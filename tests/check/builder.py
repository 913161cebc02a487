"""Entries, mentions and dossiers made by hand, for what no manuscript and no offline register bring about."""

from __future__ import annotations

from citecheck.model.citation import Citation, CitationKind
from citecheck.model.document import Document, TextOrigin
from citecheck.model.dossier import Dossier, Entry, Mention
from citecheck.model.item import Date, Item, Name
from citecheck.model.link import Coverage, Link, LinkReason
from citecheck.model.manuscript import Manuscript
from citecheck.model.mapped import Mapped
from citecheck.model.reference import PrintedDoi, Reference
from citecheck.model.resolution import DoiState, Resolution, Status
from citecheck.model.span import Span
from citecheck.model.work import Work, WorkDates

COVERAGE = Coverage(1, 1, 1, 1, trusted=True)
UNTRUSTED = Coverage(1, 1, 1, 0, trusted=False, linkage=False)
DOI = "10.5555/dunes.2014.2"
ITEM = Item(
    type="article-journal",
    author=(Name("Okafor", "C."),),
    issued=Date(2014),
    title="How dunes remember the wind",
    container_title="Journal of Coastal Memory",
    volume="15",
    page="33-48",
)
WORK = Work(
    DOI,
    "crossref",
    ITEM,
    WorkDates(print=Date(2014)),
    register_type="journal-article",
    titles=(ITEM.title,),
    containers=(ITEM.container_title,),
)
FOUND = Resolution(Status.FOUND, DoiState.OK, WORK, by="doi", source="crossref")
UNCHECKED = Resolution(Status.UNCHECKED, DoiState.UNCHECKED, reason="Nobody was asked.")


def reference(number=1, item=ITEM, doi=DOI, label="", raw=""):
    raw = raw or f"{item.title}, {item.year}"
    printed = PrintedDoi(doi, doi, Span(0, 1)) if doi else None
    start = 1_000 * number
    whole = Mapped.whole(raw, start)
    return Reference(f"r{number}", number - 1, whole, Span(start, start + len(raw)), item, label=label, doi=printed)


def manuscript(*references, text="", style="author-date"):
    return Manuscript(Document("a.txt", "plain", Mapped.whole(text), TextOrigin(text)), references, (), style=style)


def entry(listed=None, resolution=FOUND, citations=(), coverage=COVERAGE, candidate_of=()):
    listed = listed or reference()
    return Entry(listed, resolution, tuple(citations), manuscript(listed), coverage, tuple(candidate_of))


def cited(year="2014", *authors, **fields):
    who = authors or ("Okafor",)
    raw = f"({', '.join(who)}, {year})"
    return Citation("c1", "g1", CitationKind.AUTHOR_DATE, Span(10, 24), raw, authors=who, year=year, **fields)


def mention(citation=None, of=None, reason=LinkReason.EXACT, candidates=(), coverage=COVERAGE):
    citation = citation or cited()
    ids = (of.reference.id,) if of else ()
    link = Link(citation.id, ids, reason, 1.0, tuple(c.reference.id for c in candidates))
    return Mention(citation, link, of, tuple(candidates), manuscript(), coverage)


def dossier(*references, text="", style="author-date"):
    whole = manuscript(*references, text=text, style=style)
    return Dossier(whole, COVERAGE, tuple(Entry(r, UNCHECKED, (), whole, COVERAGE) for r in references), ())
