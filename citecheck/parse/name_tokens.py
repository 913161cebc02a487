"""A string of names cut into chunks between separators, each token with the part of a name that its shape says it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from citecheck.parse.name_words import (
    CONNECTIVES,
    EASTERN_FAMILIES,
    EDITOR_WORDS,
    ORGANISATION_WORDS,
    PARTICLES,
    SUFFIXES,
    TITLES,
    TRANSLATOR_WORDS,
)
from citecheck.text.folding import fold


class Token(NamedTuple):
    """A word of a name and its kind: one letter.

    I initials · P particle · S suffix · G a known given name · H an eastern family name · U a word in capitals · W any
    other word · A two to four capitals, initials or a word · O a word of organisations · w a word in lower case.
    """

    text: str
    kind: str


class Chunk(NamedTuple):
    """The tokens between two separators. `before` is the separator that precedes: "", ",", ";" or "&"."""

    tokens: tuple[Token, ...]
    kinds: str
    before: str
    literal: str
    """The chunk's text as printed."""


class Chunked(NamedTuple):
    """A string of names in chunks; whether it is printed cut; the role it names: "", "editor" or "translator"."""

    chunks: tuple[Chunk, ...]
    et_al: bool
    role: str


_PIECE = re.compile(
    r"""
    (?P<etal>\b(?:et|ET|Et|y|e|and|und|&)\ ?\.?\ ?(?:alii|alia|al|AL|others|colleagues|coll|cols?|otros|outros|andere|autres)\b\.?
       |\bu\.\ ?a\.(?!\w)|\bи\ др\.?|\bm\.\ ?fl\.|\b[ae]\ kol\.|\bi\ in\.(?!\w)|等)
    |(?P<dots>\.\ ?\.\ ?\.(?:\ ?\.)?|…)
    |(?P<strong>[;；/|•·])
    |(?P<comma>[,，、،])
    |(?P<aside>\([^()]{0,300}\)|\[[^\[\]]{0,300}\])
    |(?P<initials>(?:[^\W\d_]{1,2}\.[-‐–‑]?)+(?:[^\W\d_](?![\w.'’]))?)
    |(?P<word>[^\s,;/|&()\[\].…，、；]+\.?)
    |(?P<amp>&)
    """,
    re.VERBOSE,
)
_HYPHEN_BREAK = re.compile(r"(?<=[^\W\d_])([-‐­]) (?=([^\W\d_]))")
_EDGES = '"“”„«»‘`*†‡§¶#¹²³⁴⁵⁶⁷⁸⁹⁰_:?!{}<>=0123456789~^°'
_RANK = {"": 0, ",": 1, "&": 2, ";": 3}


@cache
def given_names() -> frozenset[str]:
    """Return the known given names, folded."""
    text = files("citecheck.parse").joinpath("given_names.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))


@dataclass(slots=True)
class _Chunker:
    """Collects tokens into chunks while the string is read from left to right."""

    text: str
    chunks: list[Chunk] = field(default_factory=list)
    tokens: list[Token] = field(default_factory=list)
    before: str = ""
    start: int = 0
    end: int = 0

    def add(self, token: Token, start: int, end: int) -> None:
        if not self.tokens:
            self.start = start
        self.tokens.append(token)
        self.end = end

    def cut(self, separator: str) -> None:
        if self.tokens:
            kinds = "".join(t.kind for t in self.tokens)
            self.chunks.append(Chunk(tuple(self.tokens), kinds, self.before, self.text[self.start : self.end]))
            self.tokens, self.before = [], ""
        if self.chunks and _RANK[separator] > _RANK[self.before]:
            self.before = separator


def chunked(text: str) -> Chunked:
    """Return the string's chunks in order, with its "et al." and role; in linear time."""
    text = _HYPHEN_BREAK.sub(_join_hyphen, " ".join(text.split())).replace(" .", ".").replace(" ,", ",")
    chunker = _Chunker(text)
    et_al, role = False, ""
    for piece in _PIECE.finditer(text):
        kind, word = piece.lastgroup or "", piece.group()
        if kind in _SEPARATORS:
            chunker.cut(_SEPARATORS[kind])
            et_al = et_al or kind in ("etal", "dots")
            continue
        if kind == "aside":
            role = role or _role_in(word)
            continue
        token = _token(word)
        if token.kind == "&":
            chunker.cut("&")
        elif token.kind in _ROLES:
            role = role or _ROLES[token.kind]
        elif token.kind:
            chunker.add(token, piece.start(), piece.end())
    chunker.cut(";")
    return Chunked(tuple(chunker.chunks), et_al, role)


_SEPARATORS = {"etal": ";", "dots": ";", "strong": ";", "comma": ",", "amp": "&"}
_ROLES = {"e": "editor", "t": "translator"}


def _join_hyphen(found: re.Match[str]) -> str:
    return "" if found[2].islower() else "-"


def _role_in(aside: str) -> str:
    words = [fold(w).rstrip(".") for w in aside[1:-1].replace(".", ". ").split()]
    if any(w in EDITOR_WORDS for w in words):
        return "editor"
    return "translator" if any(w in TRANSLATOR_WORDS for w in words) else ""


def _token(word: str) -> Token:
    core = word if word.isalpha() else word.strip(_EDGES).strip("'’-–—­")
    return Token(core, _kind(core) if core else "")


@lru_cache(maxsize=16_384)
def _kind(word: str) -> str:
    """Return the token's kind; "&" for a connective, "e" or "t" for a role, "" for what is no part of a name."""
    folded = fold(word)
    plain = folded.rstrip(".")
    if not any(c.isalpha() for c in word):
        return ""
    if word in CONNECTIVES or (plain in ("and", "et", "und") and word.isupper()):
        return "&"
    if plain in EDITOR_WORDS and (len(plain) > 3 or word.islower() or word.endswith(".") or plain in ("eds", "hrsg")):
        return "e"
    if plain in TRANSLATOR_WORDS and (len(plain) > 5 or word.islower() or word.endswith(".")):
        return "t"
    if plain in SUFFIXES:
        return "S"
    if plain in TITLES:
        return ""
    return _letters_kind(word, plain)


def _letters_kind(word: str, plain: str) -> str:
    letters = word.rstrip(".")
    if len(letters) == 1 and (letters.isupper() or word.endswith(".")):
        return "I"
    if plain in PARTICLES and (letters.islower() or letters[0].isupper() and letters[1:].islower()):
        return "P"
    if letters.islower():
        return "I" if _INITIALS.fullmatch(word) else "w"
    if _INITIALS.fullmatch(word):
        return "I"
    if plain in ORGANISATION_WORDS:
        return "O"
    if letters.isupper():
        return "A" if len(letters) <= 4 else "U"
    if plain in given_names() or (("-" in plain) and plain.split("-")[0] in given_names()):
        return "G"
    return "H" if plain in EASTERN_FAMILIES else "W"


_INITIALS = re.compile(
    r"(?:[^\W\d_]{1,2}\.[-‐–‑]?)+[^\W\d_]?|[^\W\d_][-‐–‑][^\W\d_]{1,2}\.?|[^\W\d_]{2,3}[-‐–‑][^\W\d_]\.?"
)
