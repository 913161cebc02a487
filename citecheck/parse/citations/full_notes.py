"""References that a note gives in full: "John Smith, The Patience of Harbours (London: Routledge, 1999), 45".

Source: The Chicago Manual of Style, 18th ed., 13.18–13.64. Only what cannot be anything else is taken: a person's name
in its own order, a title, and place, publisher and year, or the date of a quoted title's journal, in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from citecheck.model.document import Document, MarkKind
from citecheck.model.span import Span
from citecheck.parse.names.tokens import given_names
from citecheck.text.folding import fold

_LEAD = r"\s{0,3}(?:(?:[Ss]ee(?:\salso)?|[Cc]f\.|[Vv]gl\.|[Ss]iehe|[Vv]oir)\s)?"
_GIVEN = r"(?:[^\W\d_a-z][\w'’-]{0,20}\.?\s){1,3}"
_FAMILY = r"(?:(?:de|du|la|le|van|von|der|den|ten|ter)\s){0,2}[^\W\d_a-z][\w'’-]{1,30}"
_WHO = re.compile(
    rf"{_LEAD}(?P<given>{_GIVEN})(?P<family>{_FAMILY})(?:\s(?:and|&|et|und)\s{_GIVEN}(?P<second>{_FAMILY}))?"
    r"(?P<more>,?\s(?:et\sal\.|and\sothers))?,\s(?=[*_]{0,2}(?P<quote>[\"“„«‘'])?[*_]{0,2}[^\W\d_a-z])"
)
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_PUBLISHED = re.compile(rf"\([^()\d]{{2,60}}:\s[^()\d]{{2,80}},\s{_YEAR}\)")
_DATED = re.compile(rf"\((?:[^\W\d_]{{3,10}}\.?\s|[^()\d]{{2,60}}:\s[^()\d]{{2,80}},\s)?{_YEAR}\)")
_REACH = 400


@dataclass(frozen=True, slots=True)
class FullNote:
    """The first reference of a note: from its author's family name to its year."""

    note: Span
    authors: tuple[str, ...]
    et_al: bool
    year: str
    span: Span
    year_span: Span
    title: Span
    """Everything between the names and the bracket that holds the year."""


def full_notes(document: Document) -> Iterator[FullNote]:
    """Yield what each note gives in full, in the order of the notes' marks."""
    for mark in document.marks:
        if mark.kind is MarkKind.NOTE:
            read = _read(document.text, mark.span)
            if read:
                yield read


def _read(text: str, note: Span) -> FullNote | None:
    who = _WHO.match(text, note.start, note.end)
    if not who or not _is_given(who["given"].split()[0]):
        return None
    form = _DATED if who["quote"] else _PUBLISHED
    dated = form.search(text, who.end(), min(note.end, who.end() + _REACH))
    if not dated or ";" in text[who.end() : dated.start()]:
        return None
    return FullNote(
        note,
        tuple(name for name in (who["family"], who["second"]) if name),
        who["more"] is not None,
        dated["year"],
        Span(who.start("family"), dated.end("year")),
        Span(*dated.span("year")),
        Span(who.end(), dated.start()),
    )


def _is_given(word: str) -> bool:
    """Say whether a word is initials or a known given name, as those of newspapers and bodies are not."""
    return word.endswith(".") or fold(word) in given_names()
