"""References given in footnotes and endnotes: "John Smith, The Patience of Harbours (London: Routledge, 1999), 45".

A note names its work as the list does, so it is looked for by the list: an author's family name, and behind it the
first words of a title of theirs. What a note gives in full without being listed is told by its form. Source: The
Chicago Manual of Style, 18th ed., 13.18–13.64 (notes and short notes).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from citecheck.model.citation import CitationKind
from citecheck.model.document import Document, MarkKind
from citecheck.model.reference import Reference
from citecheck.model.span import Span
from citecheck.parse.citations.drafts import Draft, Trust
from citecheck.parse.citations.full_notes import FullNote, full_notes
from citecheck.text.folding import fold
from citecheck.text.tokens import words

_WORD = re.compile(r"[^\W_]+")
_LONGEST_NOTE = 3_000
_LONGEST_TITLE = 300
_BEHIND = 40
"""A title begins so many words behind the name at most: other authors may stand between."""
_TITLE_WORDS, _FEWEST = 4, 2
_YEAR_BEHIND = 25
_MOST_WORKS = 20
_WITHIN = re.compile(r"[,\"”»’']\s(?:in|dans|en)[\s:]", re.IGNORECASE)
_ARTICLES = ("a", "an", "das", "der", "des", "die", "el", "la", "las", "le", "les", "los", "the")
_BETWEEN = (
    "and",
    "as",
    "at",
    "by",
    "de",
    "du",
    "et",
    "for",
    "from",
    "in",
    "of",
    "on",
    "or",
    "to",
    "und",
    "von",
    "with",
)
_SMALL = frozenset((*_ARTICLES, *_BETWEEN))


def find_noted(document: Document, references: Sequence[Reference]) -> Iterator[Draft]:
    """Yield a citation for each listed work that a note names by author and title, and for what is given but unlisted.

    The latter only where at least half of the works that the notes give in full are listed, for a list may be a choice.
    """
    works = _by_author(references)
    if not works:
        return
    full = {note.note: note for note in full_notes(document)}
    listed = {
        mark.span: tuple(_in_note(document.text, mark.span, works, full.get(mark.span)))
        for mark in document.marks
        if mark.kind is MarkKind.NOTE
    }
    yield from chain.from_iterable(listed.values())
    missing = [note for span, note in full.items() if not listed[span]]
    if 2 * len(missing) <= len(full):
        yield from map(_missing, _by_others(document.text, missing, references))


def apart(noted: Iterable[Draft], found: Sequence[Draft]) -> list[Draft]:
    """Return the citations in notes that share no letter with those that were found by their form."""
    taken = sorted(draft.span for draft in found)
    return [draft for draft in noted if not _is_taken(draft.span, taken)]


def _is_taken(span: Span, taken: Sequence[Span]) -> bool:
    last = bisect_left(taken, span.end, key=lambda other: other.start) - 1
    return last >= 0 and taken[last].end > span.start


_Works = dict[str, list[tuple[Reference, tuple[str, ...]]]]


def _by_author(references: Sequence[Reference]) -> _Works:
    works: _Works = defaultdict(list)
    for reference in references:
        people = reference.item.author or reference.item.editor
        family = words(people[0].full_family[:_LONGEST_TITLE])[-1:] if people else ()
        title = _key(words(reference.item.title[:_LONGEST_TITLE]))
        if family and title and len(works[family[0]]) < _MOST_WORKS:
            works[family[0]].append((reference, title))
    return works


def _key(title: Sequence[str]) -> tuple[str, ...]:
    """Return the first words of a title that tell something, or () where they are too few."""
    told = tuple(islice((word for word in title if word not in _SMALL), _TITLE_WORDS))
    return told if len(told) >= _FEWEST or sum(map(len, told)) >= 8 else ()


def _in_note(text: str, note: Span, works: _Works, full: FullNote | None) -> Iterator[Draft]:
    end = min(note.end, note.start + _LONGEST_NOTE)
    tokens = [(fold(m[0]), m.start(), m.end()) for m in _WORD.finditer(text, note.start, end)]
    done = -1
    for i, (name, start, _) in enumerate(tokens):
        if start < done:
            continue
        named = [(_title_end(tokens, i, title), reference) for reference, title in works.get(name, ())]
        last, reference = max(named, key=lambda pair: pair[0], default=(-1, None))
        if reference is not None and last > 0:
            yield _draft(text, tokens, i, last, reference, note, full)
            done = tokens[last][2]


_Token = tuple[str, int, int]


def _title_end(tokens: Sequence[_Token], at: int, title: Sequence[str]) -> int:
    """Return where in the words behind a name the title's first words end, or -1 where they do not stand there."""
    k = 0
    for i in range(at + 1, min(len(tokens), at + _BEHIND)):
        if tokens[i][0] == title[k]:
            k += 1
            if k == len(title):
                return i
        elif k and tokens[i][0] not in _SMALL:
            k = int(tokens[i][0] == title[0])
    return -1


def _draft(
    text: str,
    tokens: Sequence[_Token],
    first: int,
    last: int,
    reference: Reference,
    note: Span,
    full: FullNote | None,
) -> Draft:
    start = tokens[first][1]
    same = (Span(t[1], t[2]) for t in tokens[last + 1 : last + _YEAR_BEHIND] if t[0] == reference.item.year)
    year = next(same, _own_year(text, start, full) if reference.item.year else None)
    family = (reference.item.author or reference.item.editor)[0].full_family
    return Draft(
        kind=CitationKind.AUTHOR_DATE if year else CitationKind.AUTHOR_PAGE,
        span=Span(start, year.end if year else tokens[last][2]),
        cluster=note.start,
        trust=Trust.SURE,
        authors=(family,),
        year=text[year.start : year.end] if year else "",
        year_span=year,
        title=reference.item.title,
        narrative=True,
    )


def _own_year(text: str, start: int, full: FullNote | None) -> Span | None:
    """Return the year that a note gives the work in full, but for a part of a book, which may be reprinted there."""
    if full is None or full.span.start > start or full.title.start < start:
        return None
    return None if _WITHIN.search(text, full.title.start, full.title.end) else full.year_span


def _by_others(text: str, notes: Sequence[FullNote], references: Sequence[Reference]) -> Iterator[FullNote]:
    """Yield the notes whose authors wrote nothing that is listed, and whose title no entry bears either."""
    names = {
        word for r in references for n in (*r.item.author, *r.item.editor) for word in words(n.full_family or n.given)
    }
    titles = {key for r in references if (key := words(r.item.title[:_LONGEST_TITLE])[:_FEWEST])}
    for note in notes:
        title = words(text[note.title.start : note.title.end][:_LONGEST_TITLE])[:_FEWEST]
        if title not in titles and names.isdisjoint(word for name in note.authors for word in words(name)):
            yield note


def _missing(note: FullNote) -> Draft:
    return Draft(
        kind=CitationKind.AUTHOR_DATE,
        span=note.span,
        cluster=note.note.start,
        trust=Trust.STRONG,
        authors=note.authors,
        et_al=note.et_al,
        year=note.year,
        year_span=note.year_span,
        narrative=True,
    )
