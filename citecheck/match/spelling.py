"""Words that differ in spelling alone: word breaks, small words, numbers, British and American, Greek letters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from citecheck.match.lexicon import GREEK, NUMBER_WORDS, SMALL

_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_ANY_ROMAN = re.compile(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_SPELLINGS = (
    (re.compile(r"is(e|ed|es|er|ers|ing|ation|ations)$"), r"iz\1"),
    (re.compile(r"ys(e|ed|es|er|ing)$"), r"yz\1"),
    (re.compile(r"our(s|ed|ing|al|ally|able|ful|less|hood|ism|ist)?$"), r"or\1"),
    (re.compile(r"(?<=[a-z]{2})(?:ae|oe)"), "e"),
    (re.compile(r"^(?:ae|oe)(?=[a-z]{3})"), "e"),
    (re.compile(r"(?<=[a-z]{3})ll(ed|ing|er|ers)$"), r"l\1"),
    (re.compile(r"(?<=[a-z]{2})([tb])re(s?)$"), r"\1er\2"),
    (re.compile(r"ogue(s?)$"), r"og\1"),
    (re.compile(r"(?<=[a-z]{2})ence$"), "ense"),
    (re.compile(r"ph(?=[a-z])"), "f"),
)
"""British and American spellings, and digraphs, brought to one: both sides pass through the same."""
_SAME = {"&": "and", "programme": "program", "programmes": "programs", "judgement": "judgment", "vs": "versus"}


@lru_cache(maxsize=32768)
def word(token: str) -> str:
    """Return a folded word in the spelling that stands for its variants."""
    token = _SAME.get(token, token)
    if token in NUMBER_WORDS:
        return NUMBER_WORDS[token]
    if len(token) < 5 or not token.isalpha():
        return token
    for pattern, other in _SPELLINGS:
        token = pattern.sub(other, token)
    return token


def roman(token: str) -> int:
    """Return the value of a lower-case Roman numeral, or 0 where the word is none."""
    if not token or not _ANY_ROMAN.fullmatch(token):
        return 0
    values = [_ROMAN_DIGITS[c] for c in token]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def same_block(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Say whether two stretches of words differ in nothing that counts."""
    a, b = _content(mine), _content(theirs)
    if "".join(a) == "".join(b) or "".join(mine) == "".join(theirs):
        return True
    if len(a) == len(b) and all(_same(x, y) for x, y in zip(a, b, strict=True)):
        return True
    return (not b and all(len(w) == 1 for w in a)) or (not a and all(len(w) == 1 for w in b))


def _content(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(w for w in words if w not in SMALL)


def _same(one: str, other: str) -> bool:
    if one == other:
        return True
    value = roman(one) or _number(one)
    if value and value == (roman(other) or _number(other)):
        return True
    return GREEK.get(one, one) == GREEK.get(other, other)


def _number(token: str) -> int:
    return int(token) if token.isdecimal() and len(token) < 10 else 0
