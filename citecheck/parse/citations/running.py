"""A bare year in parentheses: "Maller, as said, … (2009)" and "Klotz's seminal study (1999)"."""

from __future__ import annotations

import re

from citecheck.parse.citations import words
from citecheck.parse.citations.authors import read_authors
from citecheck.parse.citations.heads import Head
from citecheck.parse.citations.listed import Listed
from citecheck.parse.citations.names import stretch

_REACH = 250
_SENTENCE_END = re.compile(r"(?<![A-Z])(?P<word>[\w)\]'\"]+)[.!?][\"')\]]?\s+(?=[\"'(]?[^\W\d_a-z])|\n\s*\n")
_CAPITALISED = re.compile(r"(?<![\w'-])[^\W\d_a-z][\w'-]*(?:\s(?:[a-z]{2,3}\s)?[^\W\d_a-z][\w'-]+)?")
_AND_ANOTHER = re.compile(r"\s(?:and|&|und|et|y)\s(?:[^\W\d_a-z][\w'-]*\s){0,3}[^\W\d_a-z][\w'-]+")
_WORDS_BETWEEN = 6


def named_before(text: str, floor: int, end: int, listed: Listed, year: str) -> Head | None:
    """Return the author named earlier in the sentence to whom a year in brackets at `end` belongs, if the list agrees.

    The nearest name with an entry of that year is taken; of another year, only a possessive a few words before.
    """
    start = _sentence_start(text, max(floor, end - _REACH), end)
    for found in reversed(list(_CAPITALISED.finditer(text, start, end))):
        for name in dict.fromkeys((found.group(), *found.group().split())):
            head = _head(text, start, end, found.start() + found.group().index(name), name, listed, year)
            if head is not None:
                return head
    return None


def nearest_name(text: str, end: int, listed: Listed) -> Head | None:
    """Return the listed author named last before `end` in the same sentence."""
    start = _sentence_start(text, max(0, end - _REACH), end)
    for found in reversed(list(_CAPITALISED.finditer(text, start, end))):
        for name in dict.fromkeys((found.group(), *reversed(found.group().split()))):
            bare = re.sub(r"'s?$", "", name)
            if listed.exact(bare) and bare.lower() not in words.NOT_NAMES:
                return Head(found.start(), (bare,), listed=True, far=True)
    return None


def _head(text: str, start: int, end: int, at: int, name: str, listed: Listed, year: str) -> Head | None:
    bare = re.sub(r"'s?$", "", name)
    dated = listed.dated(bare, year)
    owned = bare != name and len(text[at:end].split()) <= _WORDS_BETWEEN and listed.first(bare)
    if not (dated or owned) or bare.lower() in words.NOT_NAMES:
        return None
    run = stretch(text, start, _end_of_names(text, at + len(name), end), listed)
    names = read_authors(text, run, listed, year, narrative=True) if run else None
    if names is None or not listed.first(names.authors[0]):
        return Head(at, (bare,), listed=True, dated=dated, far=True)
    return Head(
        names.start,
        names.authors,
        given=names.given,
        joined=names.joined,
        listed=True,
        dated=listed.dated(names.authors[0], year),
        far=True,
    )


def _end_of_names(text: str, at: int, end: int) -> int:
    more = _AND_ANOTHER.match(text, at, end)
    return more.end() if more else at


def _sentence_start(text: str, start: int, end: int) -> int:
    for found in _SENTENCE_END.finditer(text, start, end):
        word = (found.group("word") or "").lower()
        if word + "." not in words.ABBREVIATIONS and word not in {"al", "e.g", "i.e", "cf", "vs", "etc", "g", "e"}:
            start = found.end()
    return start
