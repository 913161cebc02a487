"""All finders over the body of a Document, and the choice between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace

from citecheck.model.citation import Citation, CitationKind, Naming
from citecheck.model.document import Document, MarkKind
from citecheck.model.reference import Reference
from citecheck.model.span import Span
from citecheck.parse.citations.abbreviations import introduced
from citecheck.parse.citations.author_date import find_author_date
from citecheck.parse.citations.author_page import evident, find_author_page
from citecheck.parse.citations.author_page import in_habit as pages_in_habit
from citecheck.parse.citations.drafts import Draft, Trust
from citecheck.parse.citations.earlier import find_earlier, find_told
from citecheck.parse.citations.heads import Heads
from citecheck.parse.citations.keyed import by_number, find_labels, find_marked
from citecheck.parse.citations.listed import Listed
from citecheck.parse.citations.noted import apart, find_noted
from citecheck.parse.citations.numeric import find_numbers
from citecheck.parse.citations.style import in_habit, named
from citecheck.parse.citations.surface import surface
from citecheck.parse.citations.worded import shows_words, with_embedded, worded
from citecheck.parse.notes import PRINTED
from citecheck.text.folding import squash

_NAME_REACH = 300
_SAID = tuple(field.name for field in fields(Naming))
_FEW = 5
_FEW_OF_LIST = 0.25
"""Fewer dated citations than these leave room for another style: MLA's pages may be years by chance."""


def find_citations(
    document: Document, body: tuple[Span, ...], references: tuple[Reference, ...]
) -> tuple[Citation, ...]:
    """Return the citations in the body, in reading order, each naming one work.

    `body` are the stretches of the Document's text that are text of the article (not its lists); `references` is the
    list as read, which tells names from other words and one style from another. All spans are of the Document's text.
    """
    spans = sorted(body)
    text = surface(document, spans)
    listed = Listed(references)
    shorts = introduced(text)
    for short, long in shorts.items():
        listed.learn(short, long)
    marked = find_marked(document, spans, references)
    if marked and by_number(document, marked):
        drafts = marked
    elif marked:
        drafts = _beside_marked(document, spans, Heads(listed), references, marked)
    else:
        drafts = _unmarked(text, listed, references, find_noted(document, references), calls=_calls_notes(document))
    return with_embedded(document, _numbered(document.text, text, drafts, _both_ways(shorts)))


def _beside_marked(
    document: Document, body: Sequence[Span], heads: Heads, references: Sequence[Reference], marked: list[Draft]
) -> list[Draft]:
    """Return the marked citations, with the names and years that they show, and those that nothing marks.

    Where the marked ones show author and year, so do those of works that are not listed.
    """
    dated = find_author_date(surface(document, body), heads)
    if shows_words(document):
        shown = find_author_date(surface(document, body, marked=True), heads)
        marked = worded(marked, shown, references)
        if 2 * sum(bool(d.year) for d in marked) > len(marked):
            habit = {d.span for d in in_habit(shown, listed=True)}
            return marked + [d for d in dated if d.span in habit]
    return marked + [d for d in dated if d.trust is Trust.SURE]


def _calls_notes(document: Document) -> bool:
    """Say whether the numbers in the text are those of printed notes."""
    return any(mark.kind is MarkKind.NOTE and mark.data == PRINTED for mark in document.marks)


def _unmarked(
    text: str, listed: Listed, references: Sequence[Reference], noted: Iterable[Draft], *, calls: bool
) -> list[Draft]:
    heads = Heads(listed)
    dated = find_author_date(text, heads)
    labelled = list(find_labels(text, references))
    if labelled:
        return labelled
    numbers = find_numbers(text, listed)
    confirmed = named(dated) / max(1, listed.size)
    if numbers.covered > confirmed and not calls:
        return list(numbers.drafts)
    if sum(d.trust is Trust.SURE for d in dated) < max(_FEW, _FEW_OF_LIST * listed.size):
        paged = find_author_page(text, heads)
        if evident(paged) > named(dated):
            kept = pages_in_habit(paged)
            return [*kept, *apart(noted, kept), *find_earlier(text, heads)]
    kept = in_habit(dated, listed=listed.size > 0)
    kept += apart(noted, kept)
    return [*kept, *find_earlier(text, heads), *find_told(text, heads)] if kept else []


def _both_ways(shorts: dict[str, str]) -> dict[str, str]:
    return {squash(a): b for short, long in shorts.items() for a, b in ((short, long), (long, short))}


def _numbered(text: str, surface: str, drafts: Iterable[Draft], other_names: dict[str, str]) -> tuple[Citation, ...]:
    clusters: dict[int, str] = {}
    found: list[Citation] = []
    for draft in sorted(drafts, key=lambda d: (d.span.start, d.span.end, d.kind is CitationKind.NOTE)):
        cluster = clusters.setdefault(draft.cluster, f"g{len(clusters) + 1}")
        also = other_names.get(squash(draft.authors[0])) if draft.authors else None
        aliases = tuple(dict.fromkeys((*draft.aliases, *((also,) if also else ()))))
        unlinked = draft.unlinked_by_nature or (draft.kind is CitationKind.NOTE and not found)
        whole = replace(_as_printed(text, surface, draft), aliases=aliases, unlinked_by_nature=unlinked)
        found.append(_citation(text, whole, f"c{len(found) + 1}", cluster))
    return tuple(found)


def _as_printed(text: str, surface: str, draft: Draft) -> Draft:
    """Return the draft with its names in the very letters of the text, where reading made quotes and dashes plain."""
    if not any("'" in name or "-" in name for name in draft.authors):
        return draft
    floor = max(0, draft.span.start - _NAME_REACH)
    places = [surface.find(name, floor, draft.span.end) for name in draft.authors]
    printed = (_own_letters(text, at, name) for at, name in zip(places, draft.authors, strict=True))
    return replace(draft, authors=tuple(printed))


def _own_letters(text: str, at: int, name: str) -> str:
    """Return the name as it stands in the text; as it was read where a line's end tore it."""
    own = text[at : at + len(name)] if at >= 0 else name
    return name if "\n" in own else own


def _citation(text: str, draft: Draft, own_id: str, cluster: str) -> Citation:
    said = {name: getattr(draft, name) for name in _SAID}
    return Citation(own_id, cluster, draft.kind, draft.span, text[draft.span.start : draft.span.end], **said)
