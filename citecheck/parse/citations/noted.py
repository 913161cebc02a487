"""References given in footnotes and endnotes: "John Smith, The Patience of Harbours (London: Routledge, 1999), 45".

A note names its work as the list does, so it is looked for by the list: an author's family name, and behind it the
first words of a title of theirs. Source: The Chicago Manual of Style, 18th ed., 13.18–13.64 (notes and short notes).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from citecheck.model.citation import CitationKind
from citecheck.model.document import Document, MarkKind
from citecheck.model.reference import Reference
from citecheck.model.span import Span
from citecheck.parse.citations.drafts import Draft, Trust
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
    """Yield a citation for each listed work that a note names by author and title."""
    works = _by_author(references)
    for mark in document.marks if works else ():
        if mark.kind is MarkKind.NOTE:
            yield from _in_note(document.text, mark.span, works)


def apart(noted: Sequence[Draft], found: Sequence[Draft]) -> list[Draft]:
    """Return the citations in notes that share no letter with those that were found by their form."""
    taken = sorted(draft.span for draft in found)
    last = [bisect_left(taken, draft.span.end, key=lambda span: span.start) - 1 for draft in noted]
    return [draft for draft, i in zip(noted, last, strict=True) if i < 0 or taken[i].end <= draft.span.start]


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


def _in_note(text: str, note: Span, works: _Works) -> Iterator[Draft]:
    end = min(note.end, note.start + _LONGEST_NOTE)
    tokens = [(fold(m[0]), m.start(), m.end()) for m in _WORD.finditer(text, note.start, end)]
    done = -1
    for i, (name, start, _) in enumerate(tokens):
        if start < done:
            continue
        named = [(_title_end(tokens, i, title), reference) for reference, title in works.get(name, ())]
        last, reference = max(named, key=lambda pair: pair[0], default=(-1, None))
        if reference is not None and last > 0:
            yield _draft(text, tokens, i, last, reference, note)
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


def _draft(text: str, tokens: Sequence[_Token], first: int, last: int, reference: Reference, note: Span) -> Draft:
    start = tokens[first][1]
    year = next((t for t in tokens[last + 1 : last + _YEAR_BEHIND] if t[0] == reference.item.year), None)
    family = (reference.item.author or reference.item.editor)[0].full_family
    return Draft(
        kind=CitationKind.AUTHOR_DATE if year else CitationKind.AUTHOR_PAGE,
        span=Span(start, year[2] if year else tokens[last][2]),
        cluster=note.start,
        trust=Trust.SURE,
        authors=(family,),
        year=text[year[1] : year[2]] if year else "",
        year_span=Span(year[1], year[2]) if year else None,
        title=reference.item.title,
        narrative=True,
    )
