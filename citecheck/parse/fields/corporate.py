"""An organisation as the author: told apart from the title behind it, and known by a word that stands alone."""

from __future__ import annotations

import re

from citecheck.model.item import Name
from citecheck.model.span import Span
from citecheck.parse.fields.lexicon import profile
from citecheck.parse.fields.segment import Label, Segment
from citecheck.parse.names.words import ORGANISATION_WORDS
from citecheck.text.folding import fold

_NAME_AND_MORE = re.compile(
    r"\s*(?P<name>[^\W\d_a-z][^\s.,;:()]{0,30}(?:\s[^\s.,;:()]{1,30}){1,9}(?:\s\([^\W\d_a-z]{2,12}\))?)\.\s+(?=[^\W_])"
)
_SHORT_TITLE = re.compile(r"[^\W_][^.,;:]{0,30}:\s*")
_SMALL = frozenset(
    ("of", "for", "and", "on", "the", "in", "to", "fur", "und", "der", "des", "de", "del", "la", "et", "y")
)
_LEAST_BEHIND = 8
_OF_PEOPLE = frozenset("fgFG")


def told_apart(raw: str, segments: list[Segment]) -> list[Segment]:
    """Return the segments, an organisation's name that was read together with (part of) the title apart from it."""
    first = next((i for i, s in enumerate(segments) if s.label in (Label.AUTHOR, Label.TITLE)), None)
    if first is None:
        return segments
    whole = segments[first]
    found = _NAME_AND_MORE.match(raw, whole.span.start, whole.span.end)
    if not found or not _is_body(found["name"].split()):
        return segments
    name, rest = Span(whole.span.start, found.end()), Span(found.end(), whole.span.end)
    behind = segments[first + 1 :]
    if whole.label is Label.AUTHOR:
        if not (behind and behind[0].label is Label.TITLE and _SHORT_TITLE.fullmatch(raw, rest.start, rest.end)):
            return segments
        rest, behind = Span(rest.start, behind[0].span.end), behind[1:]
    elif len(rest) < _LEAST_BEHIND or any(s.label in (Label.AUTHOR, Label.EDITOR) for s in behind):
        return segments
    return [*segments[:first], Segment(Label.AUTHOR, name), Segment(Label.TITLE, rest), *behind]


def whole(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """Return the names of an entry, a lone word that is no known person's name kept whole: "Bundeskriminalamt (2005)".

    An organisation and a person of one name ("Aristotle") are both cited so; neither has parts to be told apart.
    """
    name = names[0] if len(names) == 1 else Name()
    alone = name == Name(family=name.family) and name.family.isalnum()
    if not alone or not _OF_PEOPLE.isdisjoint(profile(fold(name.family))):
        return names
    return (Name(literal=name.family),)


def _is_body(words: list[str]) -> bool:
    """Say whether the words are an organisation's name: in capitals, what it is among the first two or last."""
    folded = [fold(w) for w in words]
    capital = all(w[0].isupper() or w[0] == "(" or f in _SMALL for w, f in zip(words, folded, strict=True))
    return capital and any(f in ORGANISATION_WORDS for f in (*folded[:2], folded[-1]))
