"""Names of journals and proceedings, found by their initials: an abbreviation has the same ones as the full name."""

from __future__ import annotations

from citecheck.match.journals import content
from citecheck.model.work import Work
from citecheck.text.tokens import words

KINDS = frozenset({"article-journal", "paper-conference"})
MOST = 50
"""Names that are given for one asked for."""
LEAST = 3
"""Initials that must agree where one name has more words than the other: "Proc Natl Acad Sci USA"."""
LONGEST = 12


def initials(name: str) -> str:
    """Return the first letters of a name's words, without articles and prepositions."""
    return "".join(w[0] for w in content(name)[:LONGEST])


def keys(name: str) -> tuple[str, ...]:
    """Return the initials under which a name may be kept: its own, and the word itself if it is an acronym."""
    alone = words(name)
    own = (initials(name), alone[0] if len(alone) == 1 and 2 <= len(alone[0]) <= LONGEST else "")
    return tuple(k for k in own if k)


def names_of(work: Work) -> tuple[str, ...]:
    """Return the names of the journal or proceedings that a record is of."""
    return work.containers if work.item.type in KINDS else ()
