"""A string of names as authors: which of them belong together, told by the list where it can."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.parse.citations import words
from citecheck.parse.citations.listed import Listed
from citecheck.parse.citations.names import (
    Chunk,
    Kind,
    Names,
    Token,
    chunks,
    is_initials,
    is_organisation,
    person,
    spelt,
)

_MOST_AUTHORS = 12


def read_authors(
    text: str, run: Sequence[Token], listed: Listed, year: str, *, narrative: bool, et_al: bool = False
) -> Names | None:
    """Return the authors that the tokens name, or None where they name nobody.

    `narrative` is true for running text, where given names stand before family names and a comma may end a clause.
    """
    parts, signs, given = _without_initials(*chunks(run))
    if not parts or is_initials(parts[-1]):
        return None
    body = _organisation(text, parts, signs, listed)
    if body is not None:
        return body
    inverted = bool(given) or _inverted(parts, signs, listed)
    if inverted and not given and len(parts) == 2 and listed.dated(spelt(parts[0]), year):
        parts, signs, given = parts[:1], [], spelt(parts[1])
    first = _first(text, parts, signs, listed, year, narrative=narrative, et_al=et_al)
    chosen = parts[first:][:_MOST_AUTHORS]
    read = [person(chunk, listed, narrative=narrative, first=k == 0) for k, chunk in enumerate(chosen)]
    return Names(
        authors=tuple(name for name, _, _ in read),
        start=read[0][2],
        given=read[0][1] or (given if first == 0 else ""),
        joined=Kind.JOIN in signs[first:],
        inverted=inverted and first == 0,
    )


def _without_initials(parts: list[Chunk], signs: list[Kind]) -> tuple[list[Chunk], list[Kind], str]:
    given = " ".join(t.text for t in parts[1]) if len(parts) > 1 and is_initials(parts[1]) else ""
    kept: list[Chunk] = []
    between: list[Kind] = []
    for k, part in enumerate(parts):
        if k and is_initials(part):
            continue
        if kept:
            between.append(signs[k - 1])
        kept.append(part)
    return kept, between, given


def _inverted(parts: list[Chunk], signs: list[Kind], listed: Listed) -> bool:
    """Say whether "Sainsbury, Diane" is one person: the second name is no listed author's."""
    second = len(parts) > 1 and signs[0] is Kind.COMMA
    return second and listed.first(spelt(parts[0])) and not listed.person(spelt(parts[1]))


def _organisation(text: str, parts: list[Chunk], signs: list[Kind], listed: Listed) -> Names | None:
    end = parts[-1][-1].end
    for part in parts[:-1][:_MOST_AUTHORS]:
        for token in part[:3]:
            name = text[token.start : end]
            if token.kind is Kind.NAME and listed.organisation(name) and listed.first(name):
                return Names((_one_line(name),), token.start)
    between = text[parts[0][-1].end : parts[1][0].start].strip() if len(parts) == 2 else ""
    unlisted = between.isalpha() and signs[0] is Kind.JOIN
    if unlisted and is_organisation(parts[1]) and not listed.person(parts[0][-1].text):
        return Names((_one_line(text[parts[0][0].start : end]),), parts[0][0].start)
    return None


def _first(
    text: str, parts: list[Chunk], signs: list[Kind], listed: Listed, year: str, *, narrative: bool, et_al: bool
) -> int:
    reachable = [k for k in range(len(parts)) if k == 0 or signs[k - 1] is Kind.COMMA or _is_no_name(parts[k - 1])]
    heads = {k: person(parts[k], listed, narrative=narrative, first=True)[0] for k in reachable[:_MOST_AUTHORS]}
    for k, head in heads.items():
        if listed.dated(head, year):
            return k
    if narrative and _follows_noun(text, parts, listed, year):
        return len(parts) - 1
    for k, head in heads.items():
        if listed.first(head):
            return k
    return _unlisted_first(parts, signs, et_al=et_al) if narrative else 0


def _follows_noun(text: str, parts: list[Chunk], listed: Listed, year: str) -> bool:
    """Say whether what "und" joins to a listed name is a noun: "für Paradigmen und Dosi (1982) für …"."""
    if len(parts) < 2 or text[parts[-2][-1].end : parts[-1][0].start].strip() != "und":
        return False
    last = person(parts[-1], listed, narrative=True, first=True)[0]
    return listed.dated(last, year) and not listed.person(spelt(parts[-2]))


def _unlisted_first(parts: list[Chunk], signs: list[Kind], *, et_al: bool) -> int:
    at = len(parts) - 1
    if signs and signs[-1] is Kind.JOIN:
        at -= 1
    elif not et_al:
        return at
    while at > 0 and len(parts[at - 1]) == 1 and not _is_no_name(parts[at - 1]):
        at -= 1
    led_in = at > 0 and len(parts[at - 1]) > 1 and parts[at - 1][-2].text.lower() in words.BEFORE_AUTHOR
    return at - 1 if led_in and not _is_no_name(parts[at - 1]) else at


def _is_no_name(chunk: Chunk) -> bool:
    last = chunk[-1].text.lower()
    return last in words.NOT_NAMES or last in words.OPENERS or last.endswith("ly")


def _one_line(name: str) -> str:
    return " ".join(name.split())
