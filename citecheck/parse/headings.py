"""The headings of an article's parts, in the main languages: how a line is compared with them.

Compared folded: lower case, no marks, without numbering, colons, Markdown marks; letter-spaced words closed up.
"""

from __future__ import annotations

import re
from functools import lru_cache

from citecheck.parse.wordlists import load
from citecheck.text.folding import fold

LONGEST = 90
"""A line longer than this, in characters, is no heading."""

_MARKS = " \t#*_>|=~-–—•·:.;[]()【】『』«»\"'"


def _named(name: str) -> frozenset[str]:
    """Return a list's words without the marks that a line is compared without (an Arabic letter folds to one)."""
    return frozenset(word.strip(_MARKS) for word in load(name)) - {""}


REFERENCES = _named("references")
SUBHEADINGS = _named("subheadings")
TAIL = _named("tail")
ABSTRACT = _named("abstract")
OPENING = _named("opening")

_STOPS = re.compile(
    r"(?:(?:manuscript )?received|accepted|submitted|revised|eingereicht|angenommen|eingegangen|recibido|aceptado"
    r"|recebido|aceito|recu le)(?: on| am| in revised form|/\w+ on)?:? ?(?:\d|on |am |/)"
    r"|bitte diesen artikel wie folgt|please cite this|to cite this|how to cite|suggested citation|cite this article"
    r"|previously published|bereits erschienen|zuletzt erschienen|bisher erschienen|weitere veroffentlichungen"
    r"|(?:thanks go to|(?:we|i) would like to (?:thank|acknowledge)|i am grateful|we are grateful)\b"
    r"|the authors? (?:is|are|declares?|would)\b|translated from the original"
    r"|(?:tel|telefon|fax|phone)\b\.?: ?[+(\d]|e-?mail(?: address)?: ?\S+@"
)
"""How a line begins, folded, with which a list is over whatever follows."""

_TAIL_STARTS = re.compile(
    r"(?:anschrift|address|adresse|kontakt|correspondence|contact)[a-z]{0,2} (?:der|des|of|for|to|de|information)"
    r"|(?:books|bucher|publications|publikationen|veroffentlichungen|discussion papers|working papers|arbeitspapiere)"
    r" (?:of|des|der|by|from|aus|in der) |(?:other|recent) (?:titles|publications|working papers|discussion papers)"
    r"|in dieser reihe|in this series|(?:thanks to|we thank|i thank|this (?:work|research|study) was)\b"
)
"""How a line begins, folded, that may stand behind a list and is then no part of it."""

_MOST_BLANKS = 24
_NUMBER = re.compile(
    r"(?:(?:[0-9]{1,2}|[ivxl]{1,6}|[a-h])(?:\.[0-9]{1,2}){0,3}[.):]?|§ ?[0-9]{1,3}\.?|chapter [0-9]{1,3}:?)[ \t]+"
)
_SPACED = re.compile(r"(?:\w ){3,40}\w")


def key(line: str) -> str:
    """Return what a line is compared by, or "" where it is too long for a heading."""
    return "" if len(line) > LONGEST or line.count(" ") > _MOST_BLANKS else _key(line)


@lru_cache(maxsize=65_536)
def _key(line: str) -> str:
    folded = fold(line.replace("*", "").replace("_", " ")).strip(_MARKS)
    if _SPACED.fullmatch(folded):
        folded = folded.replace(" ", "")
    return _NUMBER.sub("", folded, count=1) if _NUMBER.match(folded) else folded


def is_references(line: str) -> bool:
    """Say whether the line heads a list of references."""
    return key(line) in REFERENCES


def divides(line: str) -> bool:
    """Say whether the line is a heading within a list."""
    return not line.endswith(".") and (key(line) in SUBHEADINGS or is_references(line))


def ends(line: str) -> bool:
    """Say whether the line heads, or opens, what may follow a list and is no part of it."""
    return key(line) in TAIL or _TAIL_STARTS.match(fold(line[:LONGEST])) is not None


def stops(line: str) -> bool:
    """Say whether the line ends a list whatever follows."""
    return _STOPS.match(fold(line[:LONGEST])) is not None
