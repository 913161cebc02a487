"""Is it the same name? Particles, hyphens, initials, transliteration and swapped parts forgiven; letters not."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from citecheck.match import printed
from citecheck.match.lexicon import NAME_SUFFIXES, PARTICLES
from citecheck.model.item import Name
from citecheck.model.likeness import Likeness, Reason
from citecheck.text.scripts import EAST_ASIAN

_DIGRAPHS = re.compile(r"(?<=[a-z])(?<![qg])([aou])e|^([ao])e")
"""Spellings of ä, ö, ü (and of ø, æ) that a fold to plain letters takes otherwise; not "Requena", "Uehara"."""
_RING = str.maketrans({"å": "aa", "Å": "Aa"})


def between(claimed: Name, found: Name) -> Likeness:
    """Return how alike a printed and a registered name are, by family name; given names only where they are swapped."""
    mine, theirs = family_words(claimed), family_words(found)
    if not mine or not theirs:
        return Likeness(0.0, Reason.ABSENT)
    a, b = "".join(mine), "".join(theirs)
    if a == b:
        same = claimed.full_family == found.full_family
        return Likeness(1.0, Reason.SAME if same else Reason.FORM)
    if (
        _variant(mine, theirs)
        or _ringed(claimed) == _ringed(found)
        or _swapped(claimed, found)
        or _swapped(found, claimed)
    ):
        return Likeness(0.95, Reason.OTHER_SPELLING)
    if _in_other_scripts(claimed.full_family, found.full_family):
        return Likeness(0.9, Reason.OTHER_SPELLING)
    if (claimed.literal or found.literal) and _in_literal(claimed, found):
        return Likeness(0.9, Reason.OTHER_SPELLING)
    distance = OSA.distance(a, b, score_cutoff=2)
    if distance <= slip_limit(min(len(a), len(b))) and not _other_initials(claimed, found):
        return Likeness(0.7, Reason.SLIP, shown(claimed), shown(found))
    return Likeness(0.0, Reason.DIFFERENT, shown(claimed), shown(found))


def _in_other_scripts(one: str, other: str) -> bool:
    """Say whether one name alone is in Chinese, Japanese or Korean letters: each has several spellings in ours."""
    return bool(EAST_ASIAN.search(one)) != bool(EAST_ASIAN.search(other))


def slip_limit(length: int) -> int:
    """Return how many letters may be wrong in a name of that length for it still to be that name, misspelt."""
    return 0 if length < 4 else 1 if length < 8 else 2


def shown(name: Name) -> str:
    """Return a name as a sentence gives it: the family name, or the organisation's."""
    return name.full_family or name.given


@lru_cache(maxsize=16384)
def family_words(name: Name) -> tuple[str, ...]:
    """Return the folded words of a family name, without suffixes and, where more is left, without initials."""
    whole = printed.tokens(name.full_family)
    words = tuple(w for w in whole if w not in NAME_SUFFIXES) or whole
    long = tuple(w for w in words if len(w) > 1)
    return long or words


def plain(word: str) -> str:
    """Return a folded word with the digraphs that stand for marked letters made single."""
    return _DIGRAPHS.sub(lambda m: m[m.lastindex or 0], word)


def _ringed(name: Name) -> str:
    return "".join(printed.tokens(name.full_family.translate(_RING)))


def _variant(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    if plain("".join(mine)) == plain("".join(theirs)):
        return True
    bare, other = _without_particles(mine), _without_particles(theirs)
    if plain("".join(bare)) == plain("".join(other)):
        return True
    short, long = sorted((bare, other), key=len)
    if len(short) >= len(long) or not _cut_from(short, long):
        return False
    whole = mine if short is bare else theirs
    spelled = (*whole, "".join(w for w in whole if w in PARTICLES))
    return not any(_near_any(w, spelled) for w in long if w not in short)


def _without_particles(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(w for w in words if w not in PARTICLES) or words


def _cut_from(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Say whether one is the other with a whole name left out: García for García López."""
    left = list(long)
    for word in short:
        if word not in left:
            return False
        left.remove(word)
    return all(len(w) > 2 for w in (*left, *short))


def _near_any(word: str, others: tuple[str, ...]) -> bool:
    return any(OSA.distance(word, o, score_cutoff=1) <= 1 for o in others)


def _swapped(one: Name, other: Name) -> bool:
    """Say whether given and family name were exchanged: ("Wei", "Zhang") for ("Zhang", "Wei")."""
    given = "".join(w for w in printed.tokens(other.given) if len(w) > 1)
    family = "".join(family_words(one))
    if len(family) < 2 or family != given:
        return False
    mine = printed.tokens(one.given)
    return not mine or mine[0][0] == "".join(family_words(other))[0]


def _other_initials(claimed: Name, found: Name) -> bool:
    """Say whether the given names have no initial in common: then two alike family names are two people's."""
    mine, theirs = ({w[0] for w in printed.tokens(n.given)} for n in (claimed, found))
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _in_literal(one: Name, other: Name) -> bool:
    """Say whether a name given in one piece ("Kathleen Tsimboukis") holds the other's family name."""
    literal, name = (one, other) if one.literal else (other, one)
    words, family = printed.tokens(literal.literal), family_words(name)
    return bool(family) and all(w in words for w in family)
