"""The names that stand before a year, read from right to left and checked against the list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from citecheck.match.surnames import SMALL_WORDS
from citecheck.parse.citations import words
from citecheck.parse.citations.listed import Listed

_TOKEN = re.compile(r"'[ts](?=\s)|\d*[^\W\d_](?:[\w'-]|\.(?=[\w-]))*\.?|\d[\w.]*|[^\w\s]|_")
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.?-?){1,3}\.?|(?:[^\W\d_a-z][a-z]?\.[- ]?){1,4}")
_LOWER_PREFIXED = re.compile(r"(?:d|l|dell|dall|al|el|as|ad|an|ar|ash|az|'t|'s|ten|ter)['-][^\W\d_a-z]|ff[a-z]")
"""Names that begin with a small letter: "d'Ancona", "al-Said", "ffrench-Mullen"."""
_NUMERAL_SUFFIX = frozenset({"jr", "sr", "ii", "iii", "iv"})
_ORGANISATIONAL = words.ORGANISATIONAL | {"of", "for", "the"}
_MOST_TOKENS = 40
_LEAD = 40


class Kind(Enum):
    """What a token can be in a string of names."""

    NAME = auto()
    INITIAL = auto()
    SMALL = auto()
    JOIN = auto()
    COMMA = auto()
    STOP = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A word or sign, with its place."""

    text: str
    start: int
    end: int
    kind: Kind


Chunk = tuple[Token, ...]
"""What stands between two commas or conjunctions: one author."""


@dataclass(frozen=True, slots=True)
class Names:
    """The authors read, the first one's given name, and where the first begins."""

    authors: tuple[str, ...]
    start: int
    given: str = ""
    joined: bool = False
    """Whether a conjunction joins the last two."""
    inverted: bool = False
    """Whether a given name or initials stand behind the first family name, as in a list of references."""


def stretch(text: str, start: int, end: int, listed: Listed) -> list[Token]:
    """Return the longest run of tokens before `end` that could be names, in reading order."""
    run: list[Token] = []
    for found in reversed(list(_TOKEN.finditer(text, start, end))):
        token = Token(found.group(), found.start(), found.end(), _kind(found.group()))
        if token.kind is Kind.STOP and _may_end(token, run) and listed.whole(token.text):
            token = replace(token, kind=Kind.NAME)
        if token.kind is Kind.STOP or len(run) > _MOST_TOKENS:
            break
        if run and token.text.endswith(".") and token.kind is Kind.NAME and not _abbreviates(token.text):
            break
        if run and "\n" in text[token.end : run[-1].start]:
            break
        run.append(token)
    run.reverse()
    return _trimmed(run, led_in=bool(run) and _led_in(text[start : run[0].start]))


def _led_in(before: str) -> bool:
    """Say whether a name begins here: at the bracket's beginning, or behind "see" and the like."""
    before = before[-_LEAD:].strip(" (;,\n")
    return not before or words.LEAD_INS.search(before) is not None


def chunks(run: Sequence[Token]) -> tuple[list[Chunk], list[Kind]]:
    """Return the authors' tokens and, one fewer, the kind of sign between each two; an "A, and B" counts as joined."""
    parts: list[list[Token]] = [[]]
    signs: list[Kind] = []
    for token in run:
        cut_word = bool(parts[-1]) and parts[-1][-1].text.endswith("-")
        if token.kind in (Kind.COMMA, Kind.JOIN) and not cut_word:
            if parts[-1]:
                parts.append([])
                signs.append(token.kind)
            elif signs and token.kind is Kind.JOIN:
                signs[-1] = Kind.JOIN
        else:
            parts[-1].append(token)
    kept = [tuple(p) for p in parts if p]
    return kept, signs[: max(0, len(kept) - 1)]


def spelt(tokens: Sequence[Token]) -> str:
    """Return the tokens as one name, without a possessive ending."""
    joined = " ".join(t.text for t in tokens)
    return joined.removesuffix("s").removesuffix("'") if joined.endswith(("'s", "'")) else joined


def person(chunk: Chunk, listed: Listed, *, narrative: bool, first: bool) -> tuple[str, str, int]:
    """Return family name, given names, and where the author begins: the longest end of the chunk that is listed."""
    known = listed.first if first else listed.person
    tokens = _without_suffix(chunk)
    whole = spelt(tokens)
    if narrative:
        known = listed.exact if first else listed.person
    for at in range(len(tokens)):
        if tokens[at].kind is not Kind.INITIAL and known(spelt(tokens[at:])):
            return spelt(tokens[at:]), *_given(tokens[:at], tokens[at].start)
    if narrative and first and listed.first(whole):
        return whole, "", tokens[0].start
    tokens = _without_openers(tokens)
    at = 0
    while at < len(tokens) - 1 and tokens[at].kind is Kind.INITIAL:
        at += 1
    if narrative and not is_organisation(tokens):
        at = _family_start(tokens)
    return spelt(tokens[at:]), *_given(tokens[:at], tokens[at].start)


def is_organisation(tokens: Sequence[Token]) -> bool:
    """Say whether the tokens look like an organisation's name."""
    return len(tokens) > 1 and not _ORGANISATIONAL.isdisjoint(t.text.lower() for t in tokens)


def is_initials(chunk: Chunk) -> bool:
    """Say whether a chunk holds nothing but initials: "J." of "Smith, J., & Wong, K."."""
    return all(t.kind is Kind.INITIAL for t in chunk)


def _given(before: Sequence[Token], start: int) -> tuple[str, int]:
    names: list[Token] = []
    for token in reversed(before):
        if token.kind not in (Kind.INITIAL, Kind.NAME) or token.text.lower() in words.OPENERS | words.NOT_NAMES:
            break
        names.append(token)
    if not names or len(names) > 3:
        return "", start
    return " ".join(t.text for t in reversed(names)), names[-1].start


def _family_start(tokens: Sequence[Token]) -> int:
    at = len(tokens) - 1
    while at > 0 and tokens[at - 1].kind is Kind.SMALL and tokens[at - 1].text in words.PARTICLES:
        at -= 1
    return at


def _without_openers(tokens: Chunk) -> Chunk:
    at = 0
    while at < len(tokens) - 1 and tokens[at].text.lower() in words.OPENERS:
        at += 1
    return tokens[at:]


def _without_suffix(chunk: Chunk) -> Chunk:
    while len(chunk) > 1 and chunk[-1].text.lower().rstrip(".") in _NUMERAL_SUFFIX:
        chunk = chunk[:-1]
    return chunk


def _may_end(token: Token, run: Sequence[Token]) -> bool:
    """Say whether a lower-case word may be a family name: bell hooks', or one whose small capitals were lost."""
    return token.text[0].isalpha() and (not run or run[-1].kind in (Kind.COMMA, Kind.JOIN))


def _trimmed(run: list[Token], *, led_in: bool) -> list[Token]:
    at, end = 0, len(run)
    particle = led_in and run[0].text in words.PARTICLES and run[0].text[0].islower()
    while at < end and not particle and not _may_begin(run[at]):
        at += 1
    while end > at and run[end - 1].kind in (Kind.COMMA, Kind.JOIN, Kind.SMALL):
        end -= 1
    return run[at:end]


def _may_begin(token: Token) -> bool:
    if token.kind is Kind.SMALL:
        return token.text in words.PARTICLES and token.text not in SMALL_WORDS - {"van", "von", "de", "del", "la", "le"}
    return token.kind in (Kind.NAME, Kind.INITIAL)


def _abbreviates(text: str) -> bool:
    return text.lower() in words.ABBREVIATIONS or "." in text[:-1] or len(text) <= 3


def _kind(text: str) -> Kind:
    if text == ",":
        return Kind.COMMA
    if text in words.CONJUNCTIONS or text == "/":
        return Kind.JOIN
    if text[0].isalpha() or text[0].isdigit() or text[0] == "'":
        return _word_kind(text)
    return Kind.STOP


def _word_kind(text: str) -> Kind:
    letter = next((c for c in text if c.isalpha()), "")
    if _INITIALS.fullmatch(text) and (len(text) == 1 or "." in text):
        return Kind.INITIAL
    if text in words.PARTICLES or text in words.SMALL:
        return Kind.SMALL
    if letter and letter.lower() == letter.upper():
        return Kind.NAME
    if letter.isupper() and (text[0] == letter or len(text) > 2):
        return Kind.NAME
    return Kind.NAME if _LOWER_PREFIXED.match(text) else Kind.STOP
