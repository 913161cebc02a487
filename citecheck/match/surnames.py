"""The forms under which a listed name may be cited: without its particle or article, umlauts spelt out, shortened.

A citation names its entry by a family name or an organisation, and rarely letter by letter as the list has it:
"De Nevers" for "de Nevers", "Glahn" for "Von Glahn", "WHO" for "World Health Organization". Both sides are turned into
folded keys, each with the form it stands for, so that finding the entry is a look-up.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from citecheck.match import lexicon
from citecheck.text.folding import squash
from citecheck.text.tokens import words

_LONGEST = 200
_MOST_WORDS = 16


class Form(IntEnum):
    """How a key stands to the name, the surest first."""

    WHOLE = 0
    PARTICLE = 1
    """Without leading particles."""
    ARTICLE = 2
    """Without articles and prepositions."""
    ABBREVIATION = 3
    """The initials of an organisation, or a short form printed with it."""
    PART = 4
    """One part of a double surname."""


PARTICLES = lexicon.PARTICLES | {"as", "l", "san", "santa"}
"""Words that may stand before a family name and are dropped by some styles. Source: CSL 1.0.2, name particles."""

SMALL_WORDS = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "and",
        "for",
        "on",
        "in",
        "to",
        "at",
        "by",
        "with",
        "from",
        "de",
        "la",
        "le",
        "les",
        "du",
        "des",
        "del",
        "der",
        "die",
        "das",
        "dem",
        "den",
        "des",
        "und",
        "fur",
        "et",
        "pour",
        "sur",
        "en",
        "y",
        "e",
        "para",
        "por",
        "los",
        "las",
        "el",
        "di",
        "della",
        "delle",
        "dei",
        "degli",
        "do",
        "da",
        "dos",
        "il",
        "lo",
        "gli",
        "van",
        "het",
        "een",
        "voor",
        "of",
    ]
)
"""Articles, prepositions and conjunctions that come and go in the names of organisations."""

_SUFFIX = re.compile(r"[,\s]+(?:jr|sr|junior|senior|ii|iii|iv|2nd|3rd)\.?\s*$", re.IGNORECASE)
_SHORT_FORM = re.compile(r"\s*[\[(]\s*([^\[\]()]{2,90}?)\s*[\])]\s*$")
SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "oe", "Ø": "Oe"})
"""Umlauts and the like as German and Danish lists spell them out."""
_RING = str.maketrans({"å": "aa", "Å": "Aa", "ø": "o", "Ø": "O"})


def without_suffix(name: str) -> str:
    """Return the name without "Jr.", "III" and the like."""
    return _SUFFIX.sub("", name[:_LONGEST])


@lru_cache(maxsize=65_536)
def cited_keys(name: str) -> tuple[tuple[str, Form], ...]:
    """Return the keys under which to look a cited name up, the surest first; none for a name without letters."""
    return _distinct(_cited(without_suffix(name)))


@lru_cache(maxsize=65_536)
def listed_keys(name: str, organisation: bool) -> tuple[tuple[str, Form], ...]:
    """Return the keys under which an entry's author may be cited, the surest first.

    `organisation` is true for a name that is no person's; only such names are shortened to initials.
    """
    plain = without_suffix(name)
    short = _SHORT_FORM.search(plain)
    keys = _cited(plain[: short.start()] if short else plain)
    if short:
        keys += [(squash(short.group(1)), Form.ABBREVIATION), *_cited(plain[: short.start()])]
    parts = [w for w in re.split(r"\s+", plain)[:_MOST_WORDS] if w]
    if organisation:
        keys.append((initials(plain), Form.ABBREVIATION))
    elif 2 <= len(parts) <= 4:
        keys += [(squash(p), Form.PART) for p in (parts[0], parts[-1]) if squash(p) not in PARTICLES]
    return _distinct(keys)


def initials(name: str) -> str:
    """Return the folded initials of a name's words, small words left out: "who" for World Health Organization."""
    letters = [w[0] for w in words(name)[:_MOST_WORDS] if w not in SMALL_WORDS]
    return "".join(letters) if len(letters) > 1 else ""


def content_key(name: str) -> str:
    """Return a key of the name's words without articles and prepositions."""
    return "".join(w for w in words(name[:_LONGEST]) if w not in SMALL_WORDS)


def without_particles(name: str) -> str:
    """Return the name without its leading particles; a name of particles alone stays."""
    parts = name.split()
    kept = 0
    while kept < len(parts) - 1 and squash(parts[kept]) in PARTICLES:
        kept += 1
    bare = " ".join(parts[kept:])
    head, dash, rest = bare.partition("-")
    return rest if dash and rest and squash(head) in {"al", "el", "as", "ul"} else bare


def _cited(name: str) -> list[tuple[str, Form]]:
    spellings = [name, name.translate(SPELT_OUT), name.translate(_RING)]
    bare = without_particles(name)
    keys = [(squash(s), Form.WHOLE) for s in spellings]
    keys += [(squash(s), Form.PARTICLE) for s in (bare, bare.translate(SPELT_OUT))]
    keys.append((content_key(name), Form.ARTICLE))
    return keys


def _distinct(keys: list[tuple[str, Form]]) -> tuple[tuple[str, Form], ...]:
    surest: dict[str, Form] = {}
    for key, form in sorted(keys, key=lambda k: k[1]):
        if key:
            surest.setdefault(key, form)
    return tuple(surest.items())
