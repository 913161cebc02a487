"""A string of names cut into chunks between separators, each token with the part of a name that it looks like."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from citecheck.parse.names.words import (
    ABBREVIATIONS,
    CAPITAL_PARTICLES,
    CONNECTIVES,
    EASTERN_FAMILIES,
    EDITOR_WORDS,
    ORGANISATION_ENDINGS,
    ORGANISATION_WORDS,
    PARTICLES,
    SUFFIXES,
    TITLES,
    TRANSLATOR_WORDS,
)
from citecheck.text.folding import fold, normal, strip_markup
from citecheck.text.scripts import EAST_ASIAN


class Token(NamedTuple):
    """A word of a name and its kind: one letter.

    I initials · P particle · S suffix · G a known given name · H an eastern family name · U a word in capitals · W any
    other word · A two to four capitals, initials or a word · O a word of organisations · w a word in lower case · K a
    word in a script of East Asia, where the whole name is one word and is cited so.
    """

    text: str
    kind: str


class Chunk(NamedTuple):
    """The tokens between two separators. `before` is the separator that precedes: "", ",", ";" or "&"."""

    tokens: tuple[Token, ...]
    kinds: str
    before: str
    start: int
    end: int
    """Where the chunk stands in the cleaned string."""


def rekinded(chunk: Chunk, kinds: Iterable[str]) -> Chunk:
    """Return the chunk with its tokens read as other kinds, one letter a token."""
    tokens = tuple(Token(t.text, k) for t, k in zip(chunk.tokens, kinds, strict=True))
    return chunk._replace(tokens=tokens, kinds="".join(t.kind for t in tokens))


class Chunked(NamedTuple):
    """A string of names, cleaned, in chunks; whether it is printed cut; its role: "", "editor" or "translator"."""

    text: str
    chunks: tuple[Chunk, ...]
    et_al: bool
    role: str


_PIECE = re.compile(
    r"""
    (?P<etal>\b(?:et|ET|Et|y|e|and|und|a|&)\ ?\.?\ ?
       (?:alii|alia|al|AL|others|OTHERS|colleagues|coll|cols?|otros|outros|andere|autres)\b\.?
       |\betal\b\.?|\bu\.\ ?a\.(?!\w)|\bи\ др\.?|\bm\.\ ?fl\.|\b[ae]\ kol\.|\bi\ in\.(?!\w)|等)
    |(?P<dots>\.\ ?\.\ ?\.(?:\ ?\.)?|…)
    |(?P<strong>[;；/|•·]|(?<=\ )[-–—](?=\ [^\Wa-z\d_]))
    |(?P<comma>[,，、،])
    |(?P<aside>\([^()]{0,300}\)|\[[^\[\]]{0,300}\])
    |(?P<initials>(?:[^\W\d_]{1,2}\.[-‐–‑]?)+(?:[^\W\d_](?![\w.'’]))?)
    |(?P<word>[^\s,;/|&()\[\].…，、；]+\.?)
    |(?P<amp>&)
    """,
    re.VERBOSE,
)
_INITIAL_NEXT = re.compile(r"[^\W\d_]\.(?!\w)")
_SHORTEST_COMPOUND = 8
_VOWELLESS = ("lv", "ng")
"""Family names of two letters without a vowel."""
_VOWEL = re.compile(r"[aeiouy]")
_LEAD = re.compile(
    r"[^\w(\[]*(?:vgl|siehe|see|cf|in|dans|en|em|nel|par|by|por)\b\.?\s?:?\s+(?=[^\W\d_])", re.IGNORECASE
)
_ROLE_LEAD = re.compile(
    r"(\b(?:hrsg|hg|herausgegeben|eds?|edited|edite|édité|éd|edición|dir|coord|übers|übersetzt|trans|transl|translated|trad)\b\.?,?)"
    r" (?:v\.|von|vom|by|par|por|de|di|da|van)(?= )",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[\s.,;:]*[(\[]([^()\[\]]*)[)\]]?[\s.,;:]*")
_BEFORE_NAMES = (" by ", " v. ", " von ", " vom ", " par ", " por ", " de ", " di ", " da ", " van ")
_A_CURA = re.compile(r"\ba cura di\b|\bsous la (?:direction|dir\.) de\b", re.IGNORECASE)
_HYPHEN_BREAK = re.compile(r"(?<=[^\W\d_])([-‐­]) (?=([^\W\d_]))")
_GLUED = re.compile(r"(?<=[^\W\d_])([a-zß-ÿ])([A-Z]\.)(?![a-z])")
_GLUED_SUFFIX = re.compile(r"(?<=[A-Za-zß-ÿ])(?=Jr\b)|(?<=\bJr\.)(?=[^\W\d_])")
_NAMES_ASIDE = re.compile(r"\(([^()]{0,60}\b[Cc]ollab[^()]{0,40}|(?:[A-Z]\. ?){1,3}[^\W\d_][^()]{0,200})\)")
_EDGES = '"“”„«»‘`*†‡§¶#¹²³⁴⁵⁶⁷⁸⁹⁰_:?!{}<>=0123456789~^°'
_RANK = {"": 0, ",": 1, "&": 2, ";": 3}


@cache
def given_names() -> frozenset[str]:
    """Return the known given names, folded."""
    text = files("citecheck.parse.names").joinpath("given_names.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))


@dataclass(slots=True)
class _Chunker:
    """Collects tokens into chunks while the string is read from left to right."""

    chunks: list[Chunk] = field(default_factory=list)
    tokens: list[Token] = field(default_factory=list)
    before: str = ""
    start: int = 0
    end: int = 0

    def read(self, piece: re.Match[str], text: str) -> str:
        """Take in a word; return the role that it names, or ""."""
        token = _token(piece.group())
        if token.kind in _PARTS:
            if not self.tokens:
                self.start = piece.start()
            self.tokens.append(token)
            self.end = piece.end()
            if text[self.end - 1] == "." and _ends_sentence(token, text, self.end):
                self.cut(";")
        elif token.kind == "&":
            self.cut("&")
        return _ROLES.get(token.kind, "")

    def cut(self, separator: str) -> None:
        if self.tokens:
            kinds = "".join(t.kind for t in self.tokens)
            self.chunks.append(Chunk(tuple(self.tokens), kinds, self.before, self.start, self.end))
            self.tokens, self.before = [], ""
        if self.chunks and _RANK[separator] > _RANK[self.before]:
            self.before = separator


def chunked(text: str) -> Chunked:
    """Return the string's chunks in order, with its "et al." and role; in linear time."""
    text = _cleaned(text)
    chunker = _Chunker()
    et_al, role = False, ""
    for piece in _PIECE.finditer(text):
        kind = piece.lastgroup or ""
        if kind in _SEPARATORS:
            chunker.cut(_SEPARATORS[kind])
            et_al = et_al or kind in ("etal", "dots")
        elif kind == "aside":
            role = role or _role_in(piece.group())
        else:
            role = chunker.read(piece, text) or role
    chunker.cut(";")
    return Chunked(text, tuple(chunker.chunks), et_al, role)


_SEPARATORS = {"etal": ";", "dots": ";", "strong": ";", "comma": ",", "amp": "&"}
_ROLES = {"e": "editor", "t": "translator"}
_PARTS = frozenset("IPSGHUWAOwK")


def _cleaned(text: str) -> str:
    """Return the string on one line, words broken at a hyphen healed, initials parted from words they are glued to."""
    text = strip_markup(text) if "<" in text else " ".join(normal(text).split())
    bracketed = _BRACKETED.fullmatch(text)
    text = bracketed[1] if bracketed else text
    if "- " in text or "‐ " in text or "\xad" in text:
        text = _HYPHEN_BREAK.sub(_join_hyphen, text)
    text = text.replace(" .", ".").replace(" ,", ",")
    lead = _LEAD.match(text)
    text = text[lead.end() :] if lead else text
    if any(word in text for word in _BEFORE_NAMES):
        text = _A_CURA.sub("ed. ", _ROLE_LEAD.sub(r"\1", text))
    text = _GLUED.sub(r"\1 \2", text)
    text = _GLUED_SUFFIX.sub(" ", text) if "Jr" in text else text
    return _NAMES_ASIDE.sub(r"; \1; ", text) if "(" in text else text


def _join_hyphen(found: re.Match[str]) -> str:
    return "" if found[2].islower() else "-"


def _role_in(aside: str) -> str:
    words = [fold(w).rstrip(".") for w in aside[1:-1].replace(".", ". ").split()]
    if any(w in EDITOR_WORDS for w in words):
        return "editor"
    return "translator" if any(w in TRANSLATOR_WORDS for w in words) else ""


@lru_cache(maxsize=16_384)
def _token(word: str) -> Token:
    core = word if word.isalpha() else word.strip(_EDGES).strip("'’-–—­")
    kind = _kind(core) if core else ""
    dotted = kind == "S" or (kind == "I" and not (len(core) > 2 and core[:2].isalpha() and core.isupper()))
    return Token(core if dotted else core.rstrip("."), kind)


def _ends_sentence(token: Token, text: str, end: int) -> bool:
    """Say whether the full stop behind a word parts two names: "JOUET, Emmanuelle. GREACEN, Tim."."""
    if token.kind == "K":
        return True
    if token.kind not in "GWUH" or text[end : end + 1] != " " or _INITIAL_NEXT.match(text, end + 1):
        return False
    return len(token.text) >= 3 and not text[end + 1 : end + 2].islower() and fold(token.text) not in ABBREVIATIONS


def _kind(word: str) -> str:
    """Return the token's kind; "&" for a connective, "e" or "t" for a role, "" for what is no part of a name."""
    folded = fold(word)
    plain = folded.rstrip(".")
    if not any(c.isalpha() for c in word):
        return ""
    if word in CONNECTIVES or (plain in ("and", "et", "und") and word.isupper()):
        return "&"
    if plain in EDITOR_WORDS and (len(plain) > 3 or word.islower() or (word.endswith(".") and not word.isupper())):
        return "e"
    if plain in TRANSLATOR_WORDS and (len(plain) > 5 or word.islower() or (word.endswith(".") and not word.isupper())):
        return "t"
    if plain in SUFFIXES and (word[1:].islower() or word.endswith(".") or plain in ("ii", "iii", "iv")):
        return "S"
    if plain in TITLES and not (word.isupper() and plain.isalpha()):
        return ""
    return _letters_kind(word, plain)


def _letters_kind(word: str, plain: str) -> str:
    if word[0] >= "\u2e80" and EAST_ASIAN.match(word):
        return "K"
    letters = word.rstrip(".")
    if len(letters) == 1 and (letters.isupper() or word.endswith(".")):
        return "I"
    if plain in PARTICLES and (letters.islower() or letters[1:].islower() or plain in CAPITAL_PARTICLES):
        return "P"
    if len(letters) == 2 and letters[0].isupper() and not _VOWEL.search(plain) and plain not in _VOWELLESS:
        return "I" if not letters.isupper() else "A"
    if letters.islower():
        return "I" if _INITIALS.fullmatch(word) else "w"
    if _INITIALS.fullmatch(word):
        return "I"
    if plain in ORGANISATION_WORDS or (len(plain) >= _SHORTEST_COMPOUND and plain.endswith(ORGANISATION_ENDINGS)):
        return "O"
    if letters.isupper():
        return "A" if len(letters) <= 4 else "U"
    if plain in EASTERN_FAMILIES and plain not in ("lee", "kim", "min", "so", "tan"):
        return "H"
    if plain in given_names() or (("-" in plain) and plain.split("-")[0] in given_names()):
        return "G"
    return "W"


_INITIALS = re.compile(
    r"(?:[^\W\d_]{1,2}\.[-‐–‑]?)+[^\W\d_]?|[^\W\d_][-‐–‑][^\W\d_]{1,2}\.?|[^\W\d_]{2,3}[-‐–‑][^\W\d_]\.?"
)
