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

PARTICLES = frozenset(
    (
        *("de", "del", "della", "dello", "delle", "dei", "degli", "da", "das", "dos", "do", "di", "du", "des", "d"),
        *(
            "la",
            "le",
            "les",
            "lo",
            "las",
            "los",
            "van",
            "von",
            "vom",
            "zu",
            "zum",
            "zur",
            "der",
            "den",
            "ter",
            "ten",
            "te",
        ),
        *("al", "el", "ul", "ibn", "bin", "ben", "bint", "abu", "af", "av", "y", "e", "st", "saint", "mac", "mc", "o"),
        *("te", "het", "in", "op", "am", "und", "dem", "t", "s", "vander", "vanden", "vande", "dela"),
    )
)
"""Words before a family name that lists and registers keep, move or lose."""

NAME_SUFFIXES = frozenset(("jr", "sr", "junior", "senior", "ii", "iii", "iv", "phd", "md", "dr", "prof", "esq"))
"""What may be deposited as part of a family name and is none."""

NO_NAMES = frozenset(
    (
        *("na", "nn", "n n", "anonymous", "anon", "unknown", "none", "null", "no author", "not available", "author"),
        *(
            "editor",
            "editors",
            "the editors",
            "the editor",
            "editorial",
            "editorial board",
            "editorial office",
            "staff",
        ),
        *("et al", "others", "various", "various authors", "guest editor", "staff"),
    )
)
"""What registers hold in place of an author ("&NA;" is Wolters Kluwer's)."""

ORGANISATION_WORDS = frozenset(
    (
        *("university", "institute", "department", "ministry", "group", "committee", "council", "society", "network"),
        *("association", "organization", "organisation", "consortium", "team", "agency", "office", "bureau", "centre"),
        *("center", "commission", "foundation", "collaboration", "investigators", "study", "project", "bank", "press"),
        *("federation", "union", "party", "news", "times", "corporation", "company", "inc", "ltd", "gmbh", "panel"),
        *("world", "national", "international", "federal", "united", "nations", "government", "library", "museum"),
    )
)
"""Words that tell an organisation from a person."""
