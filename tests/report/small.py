"""A small manuscript of our own with everything that a report can hold, built by hand: no other room has a part."""

from __future__ import annotations

from citecheck.model.citation import Citation, CitationKind
from citecheck.model.document import Document, TextOrigin
from citecheck.model.dossier import Dossier, Entry, Mention
from citecheck.model.finding import Evidence, Finding, Fix, SourceEdit
from citecheck.model.item import Date, Item, Name
from citecheck.model.link import Coverage, Link, LinkReason
from citecheck.model.manuscript import ListRegion, Manuscript
from citecheck.model.mapped import Mapped
from citecheck.model.reference import PrintedDoi, Reference
from citecheck.model.report import DocumentReport, Refusal, Report, SourceUse
from citecheck.model.resolution import Alternative, DoiState, Resolution, Status
from citecheck.model.rule import Rule, Severity
from citecheck.model.span import Span
from citecheck.model.work import Work, WorkDates
from citecheck.policy.fingerprints import known_by

TEXT = """\
# On lighthouses

Keepers wrote to each other (Morel, 2013). Lamps were cleaned at dawn (Morel, 2013; Abbot & Quill, 1998).
The fog signal came later (Ostrander, 2004), as the harbour news told (Harbour News, 2021).
No one has counted the steps (Tamm, 2010).

## References

Abbot, R., & Quill, S. (1998). Lamps and their keepers. Journal of Coastal History, 12(3), 45-67.

Harbour News. (2021, May 3). The horn is silent. https://harbour.example/horn

Morel, C. (2012). Letters between towers. Coastal Letters, 7(1), 1-28. https://doi.org/10.5555/letters.7

Tamm, E. (2010). Counting steps. Journal of Stairs, 4, 9-17. https://doi.org/10.5555/stairs.l4
"""

ERROR_YEAR = Rule("L203", "year-differs-in-text", Severity.ERROR)
UNLISTED = Rule("L201", "citation-unlisted", Severity.ERROR)
ONLINE_FIRST = Rule("R311", "year-is-online-first", Severity.NOTE)
PAGES = Rule("R325", "pages-differ", Severity.WARNING)
UNREGISTERED = Rule("R301", "doi-not-registered", Severity.ERROR)
ORDER = Rule("F121", "list-out-of-order", Severity.NOTE)


def at(part: str, text: str = TEXT, nth: int = 0) -> Span:
    """Return where the n-th occurrence of a part stands."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(part, start + 1)
    return Span(start, start + len(part))


def reference(index: int, raw: str, item: Item, text: str = TEXT, doi: str = "") -> Reference:
    """Return an entry whose string stands once in the text."""
    span = at(raw, text)
    printed = PrintedDoi(doi, doi.lower(), at(doi, raw)) if doi else None
    return Reference(f"r{index + 1}", index, Mapped.whole(raw, span.start), span, item, doi=printed)


def citation(number: int, raw: str, authors: tuple[str, ...], year: str, nth: int = 0, text: str = TEXT) -> Citation:
    """Return a citation by author and year."""
    span = at(raw, text, nth)
    return Citation(f"c{number}", f"k{number}", CitationKind.AUTHOR_DATE, span, raw, authors=authors, year=year)


def person(family: str, given: str) -> Name:
    """Return a name."""
    return Name(family=family, given=given)


REFERENCES = (
    reference(
        0,
        "Abbot, R., & Quill, S. (1998). Lamps and their keepers. Journal of Coastal History, 12(3), 45-67.",
        Item(
            "article-journal",
            (person("Abbot", "R."), person("Quill", "S.")),
            issued=Date(1998),
            title="Lamps and their keepers",
            container_title="Journal of Coastal History",
            volume="12",
            issue="3",
            page="45-67",
        ),
    ),
    reference(
        1,
        "Harbour News. (2021, May 3). The horn is silent. https://harbour.example/horn",
        Item("webpage", (Name(literal="Harbour News"),), issued=Date(2021, 5, 3), title="The horn is silent"),
    ),
    reference(
        2,
        "Morel, C. (2012). Letters between towers. Coastal Letters, 7(1), 1-28. https://doi.org/10.5555/letters.7",
        Item(
            "article-journal",
            (person("Morel", "C."),),
            issued=Date(2012),
            title="Letters between towers",
            container_title="Coastal Letters",
            volume="7",
            issue="1",
            page="1-28",
            DOI="10.5555/letters.7",
        ),
        doi="10.5555/letters.7",
    ),
    reference(
        3,
        "Tamm, E. (2010). Counting steps. Journal of Stairs, 4, 9-17. https://doi.org/10.5555/stairs.l4",
        Item(
            "article-journal",
            (person("Tamm", "E."),),
            issued=Date(2010),
            title="Counting steps",
            DOI="10.5555/stairs.l4",
        ),
        doi="10.5555/stairs.l4",
    ),
)
CITATIONS = (
    citation(1, "Morel, 2013", ("Morel",), "2013"),
    citation(2, "Morel, 2013", ("Morel",), "2013", nth=1),
    citation(3, "Abbot & Quill, 1998", ("Abbot", "Quill"), "1998"),
    citation(4, "Ostrander, 2004", ("Ostrander",), "2004"),
    citation(5, "Harbour News, 2021", ("Harbour News",), "2021"),
    citation(6, "Tamm, 2010", ("Tamm",), "2010"),
)
LINKS = (
    Link("c1", ("r3",), LinkReason.OTHER_YEAR, 0.8),
    Link("c2", ("r3",), LinkReason.OTHER_YEAR, 0.8),
    Link("c3", ("r1",), LinkReason.EXACT, 1.0),
    Link("c4", (), LinkReason.NONE, 0.0),
    Link("c5", ("r2",), LinkReason.EXACT, 1.0),
    Link("c6", ("r4",), LinkReason.EXACT, 1.0),
)
LETTERS = Work(
    "10.5555/letters.7",
    "crossref",
    Item(
        "article-journal",
        (person("Morel", "Camille"),),
        issued=Date(2012),
        title="Letters between towers",
        container_title="Coastal Letters",
        volume="7",
        issue="1",
        page="201-228",
    ),
    WorkDates(print=Date(2013, 2), online=Date(2012, 11, 5), issued=Date(2012, 11, 5)),
)
STAIRS = Work(
    "10.5555/stairs.14", "crossref", Item("article-journal", (person("Tamm", "Elo"),), title="Counting steps")
)
RESOLUTIONS = (
    Resolution(Status.UNCHECKED, reason="The register did not answer within 20 seconds.", source="crossref"),
    Resolution(Status.NOT_EXPECTED, reason="No register promises to have web pages."),
    Resolution(Status.FOUND, DoiState.OK, LETTERS, by="doi", source="crossref", reason="The printed DOI leads to it."),
    Resolution(
        Status.FOUND,
        DoiState.UNREGISTERED,
        STAIRS,
        by="search",
        source="crossref",
        score=0.98712,
        reason="Found by its title and author.",
        alternatives=(Alternative("10.5555/stairs.14.v1", "preprint", 0.5, "Counting steps"),),
    ),
)


def findings() -> tuple[Finding, ...]:
    """Return a finding of each kind."""
    years = (
        Evidence("year", "2013", "2012", "list"),
        Evidence("year", "2013", "print 2013, online 2012", "crossref"),
    )
    message = "The text has 2013, the list has 2012; Crossref has it online in 2012 and in print in 2013."
    return (
        *(
            Finding(ERROR_YEAR, message, cited.span, "r3", cited.id, (REFERENCES[2].span,), years, 0.95)
            for cited in CITATIONS[:2]
        ),
        Finding(
            UNLISTED,
            "Ostrander (2004) is cited but not in the list.",
            CITATIONS[3].span,
            citation="c4",
            evidence=(Evidence("entry", "Ostrander 2004", "", "list"),),
        ),
        Finding(
            ONLINE_FIRST,
            "2012 is the year in which it went online; volume 7 is of 2013.",
            REFERENCES[2].span,
            "r3",
            fix=Fix("issued", "2013", safe=True, reference="r3"),
            evidence=(Evidence("year", "2012", "2013", "crossref"),),
        ),
        Finding(
            PAGES,
            "The list has pages 1-28, Crossref has 201-228.",
            REFERENCES[2].span,
            "r3",
            fix=Fix("page", "201-228", safe=True, reference="r3"),
            edits=(SourceEdit(at("1-28"), "201-228"),),
            evidence=(Evidence("page", "1-28", "201-228", "crossref"),),
        ),
        Finding(
            UNREGISTERED,
            "10.5555/stairs.l4 is not registered; the work has 10.5555/stairs.14.",
            REFERENCES[3].span,
            "r4",
            fix=Fix("DOI", "10.5555/stairs.14", safe=False, reference="r4"),
            confidence=0.987,
        ),
        Finding(ORDER, "The list is not in alphabetical order.", at("## References")),
    )


def dossier() -> Dossier:
    """Return the manuscript with what was found out about it."""
    document = Document(
        "lighthouses.md", "markdown", Mapped.whole(TEXT), TextOrigin(TEXT), "utf-8", notices=("One note was left out.",)
    )
    region = ListRegion(Span(REFERENCES[0].span.start, REFERENCES[-1].span.end), "References")
    manuscript = Manuscript(document, REFERENCES, CITATIONS, (region,), "author-date", "On lighthouses", expected=4)
    coverage = Coverage(4, 4, 6, 5, trusted=True)
    cited = {
        r.id: tuple(c for c, link in zip(CITATIONS, LINKS, strict=True) if r.id in link.references) for r in REFERENCES
    }
    entries = tuple(
        Entry(r, resolution, cited[r.id], manuscript, coverage)
        for r, resolution in zip(REFERENCES, RESOLUTIONS, strict=True)
    )
    by_id = {entry.reference.id: entry for entry in entries}
    mentions = tuple(
        Mention(c, link, by_id[link.references[0]] if link.references else None, (), manuscript, coverage)
        for c, link in zip(CITATIONS, LINKS, strict=True)
    )
    return Dossier(manuscript, coverage, entries, mentions)


def report() -> Report:
    """Return a run over the small manuscript and a file that is none."""
    whole = dossier()
    return Report(
        (DocumentReport(whole, tuple(known_by(whole, findings()))),),
        "2026-01-02T03:04:05Z",
        (SourceUse("crossref", "https://register.example", 5, 1),),
        (Refusal("notes.bin", "This is no text."),),
        ("The cache was damaged and begun anew.",),
    )
