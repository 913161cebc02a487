"""Words that comparisons set aside or treat alike: data, no logic."""

from __future__ import annotations

SMALL = frozenset(
    (
        *("the", "a", "an", "of", "and", "for", "in", "on", "to", "at", "by", "with", "from"),
        *("de", "la", "le", "les", "l", "d", "des", "du", "et", "pour", "sur"),
        *("der", "die", "das", "den", "dem", "und", "fur", "fuer", "im", "zur", "zum"),
        *("y", "e", "i", "el", "los", "las", "del", "della", "di", "do", "da", "dos", "van", "het", "en", "og", "och"),
    )
)
"""Articles, conjunctions and prepositions that abbreviated names of journals leave out (ISO 4, 4.3)."""

FURNITURE = frozenset(
    (
        *("http", "https", "doi", "www", "vol", "volume", "pages", "page", "number", "issue"),
        *("available", "from", "accessed", "retrieved", "online", "this"),
    )
)
"""Words of a printed reference that belong to its form."""
