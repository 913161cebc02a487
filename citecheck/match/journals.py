"""Names of journals: is one the abbreviation of the other? Token by token as ISO 4 has it, acronyms, and a list."""

from __future__ import annotations

import gzip
import re
from functools import cache, lru_cache
from importlib.resources import files

from citecheck.match import printed
from citecheck.match.lexicon import CONTRACTIONS, SMALL
from citecheck.match.names import plain

_ELISION = re.compile(r"\b([dl])['’](?=\w)", re.IGNORECASE)
_MOST = 30
"""Words of a name that are compared."""


def abbreviates(short: str, long: str) -> bool:
    """Say whether one folded word may stand for another: its beginning, or its bones ("natl", "intl")."""
    if short == long:
        return True
    if not short or not long or short[0] != long[0]:
        return False
    if long.startswith(CONTRACTIONS.get(short, short)):
        return True
    ends = short[-1] == long[-1] or (len(short) > 4 and short[:3] == long[:3])
    return 3 <= len(short) < len(long) and ends and _bones(short, long)


def _bones(short: str, long: str) -> bool:
    letters = iter(long)
    return all(c in letters for c in short)


def alike(one: str, other: str) -> bool:
    """Say whether two folded words of a name may be the same, whichever of them is abbreviated."""
    return abbreviates(one, other) or abbreviates(other, one)


@lru_cache(maxsize=8192)
def content(name: str) -> tuple[str, ...]:
    """Return the words of a name that count: articles, conjunctions and prepositions left out."""
    words = tuple(map(plain, printed.tokens(_ELISION.sub(r"\1 ", name))))
    return (tuple(w for w in words if w not in SMALL) or words)[:_MOST]


def matched(claimed: tuple[str, ...], found: tuple[str, ...]) -> int:
    """Return how many words of one name find, in order, a word of the other that they may be."""
    above = [0] * (len(found) + 1)
    for word in claimed:
        row = [0]
        for j, other in enumerate(found):
            row.append(above[j] + 1 if alike(word, other) else max(above[j + 1], row[j]))
        above = row
    return above[-1]


def is_acronym(short: str, long: str) -> bool:
    """Say whether a name of one word is made of the initials of the other: "PNAS", "JAMA"."""
    words = printed.tokens(short)
    if len(words) != 1 or not 2 <= len(words[0]) <= 10:
        return False
    initials = ("".join(w[0] for w in printed.tokens(long)), "".join(w[0] for w in content(long)))
    return words[0] in initials or (len(words[0]) > 3 and any(i.startswith(words[0]) for i in initials))


def titles_of(abbreviation: str) -> frozenset[str]:
    """Return the squashed full titles that the list of journals gives for an abbreviation."""
    return _listed().get(printed.squashed(abbreviation), frozenset())


@cache
def _listed() -> dict[str, frozenset[str]]:
    data = (files("citecheck.match") / "data" / "journals.tsv.gz").read_bytes()
    rows = (line.split("\t") for line in gzip.decompress(data).decode("ascii").splitlines())
    return {row[0]: frozenset(row[1:]) for row in rows}
