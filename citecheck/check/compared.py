"""What of an entry may be held against which record, how surely, and where in the text it stands."""

from __future__ import annotations

from citecheck.check.confidence_of_text import Reading
from citecheck.match import venues, years
from citecheck.model.dossier import Entry
from citecheck.model.finding import Evidence, Finding, Fix
from citecheck.model.likeness import Likeness
from citecheck.model.link import Coverage
from citecheck.model.manuscript import Manuscript
from citecheck.model.reference import PrintedDoi, Reference
from citecheck.model.rule import Rule
from citecheck.model.span import Span
from citecheck.model.work import Work

NOT_A_TEXT = frozenset(
    (
        *("journal", "journal-issue", "journal-volume", "component", "peer-review", "proceedings-series", "grant"),
        *("book-series", "book-set", "report-series", "database", "dataset"),
    )
)
"""Register types that are no text one cites by author and title: their fields are not compared."""

_BOOKS = frozenset(("book", "monograph", "edited-book", "reference-book", "book-set", "proceedings"))
_PARTS = frozenset(("chapter", "paper-conference", "entry", "entry-encyclopedia", "entry-dictionary"))


def work(entry: Entry) -> Work | None:
    """Return the record whose title and people may be held against the entry, or None."""
    found = entry.resolution.work
    if found is None or entry.resolution.refuted or found.deleted or found.register_type in NOT_A_TEXT:
        return None
    if found.quality == "gathered":
        return None
    return found


def same_version(entry: Entry) -> Work | None:
    """Return the record whose year, container, volume and pages may be held against the entry, or None.

    A preprint and the article that came of it, a chapter and its book, have these for themselves.
    """
    found = work(entry)
    if found is None or is_whole_of_part(entry.reference, found):
        return None
    printed = venues.is_preprint_server(entry.reference.item.container_title)
    return None if printed != (found.register_type == "posted-content") else found


def is_whole_of_part(reference: Reference, found: Work) -> bool:
    """Say whether the record is the book of which the entry names a part."""
    return found.register_type in _BOOKS and reference.item.type in _PARTS


def reading(coverage: Coverage, manuscript: Manuscript) -> Reading:
    """Return how the manuscript was read, as far as it bears on how sure its findings are."""
    if not coverage.trusted:
        return Reading.DOUBTFUL
    return Reading.PAGED if manuscript.document.paged else Reading.CLEAN


def place(reference: Reference, *fields: str) -> Span:
    """Return where the first of the fields stands in the Document's text; the whole entry where none was read."""
    spans = dict(reversed(reference.fields))
    at = next((spans[f] for f in fields if f in spans), None)
    return reference.content.back(at) if at else reference.span


def doi_place(reference: Reference) -> Span:
    """Return where the printed DOI stands in the Document's text."""
    return reference.content.back(reference.doi.span) if reference.doi else place(reference, "DOI")


def doi_as_printed(printed: PrintedDoi) -> str:
    """Return the DOI with capital and small letters as printed, so that a letter O is not taken for a nought."""
    at = printed.printed.lower().find(printed.doi)
    letters = printed.printed[at : at + len(printed.doi)]
    return letters if at >= 0 and letters.lower() == printed.doi else printed.doi


def surely(entry: Entry, share: float) -> float:
    """Return a confidence: how sure the comparison is, times how sure it is that the work is the one meant."""
    score = entry.resolution.score
    return round(share * (1.0 if score is None else score), 3)


def difference(
    rule: Rule, entry: Entry, field: str, found: Likeness, message: str, share: float, fix: Fix | None = None
) -> Finding:
    """Return the finding that one field of the entry is not as registered."""
    reference = entry.reference
    return Finding(
        rule=rule,
        message=message,
        at=place(reference, field),
        reference=reference.id,
        evidence=(Evidence(field, found.claimed, found.found, source_of(entry)),),
        confidence=surely(entry, share),
        fix=fix,
    )


def years_beside(claimed: str, work: Work, entry: Entry) -> tuple[Evidence, ...]:
    """Return the work's years by kind as evidence, each beside the one that is claimed."""
    source = source_of(entry)
    return tuple(Evidence(f"year ({kind})", claimed, str(year), source) for kind, year in years.of(work).items())


def source_of(entry: Entry) -> str:
    """Return the name of the register that the entry's record came from."""
    return entry.resolution.source or (entry.resolution.work.source if entry.resolution.work else "")
