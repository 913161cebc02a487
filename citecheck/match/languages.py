"""Are two titles in different languages? As far as small words and scripts tell."""

from __future__ import annotations

from citecheck.match import printed
from citecheck.match.lexicon import LANGUAGES


def differ(claimed: str, title: str) -> bool:
    """Say whether one is clearly no wording of the other's language; brackets mark a translated title."""
    if claimed.lstrip().startswith("[") or _is_latin(claimed) != _is_latin(title):
        return True
    mine, theirs = of(claimed), of(title)
    return bool(mine) and bool(theirs) and not mine & theirs


def of(text: str) -> frozenset[str]:
    """Return the languages whose small words the text has most of; none where it has none."""
    words = set(printed.tokens(text))
    hits = {name: len(words & own) for name, own in LANGUAGES.items()}
    most = max(hits.values())
    return frozenset(name for name, n in hits.items() if n == most) if most else frozenset()


def _is_latin(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return sum(ord(c) < 0x250 for c in letters) * 2 >= len(letters)
