"""Names of journals and proceedings, found by their initials: an abbreviation has the same ones as the full name."""

from __future__ import annotations

import re

from citecheck.match.journals import content
from citecheck.model.work import Work
from citecheck.text.tokens import words

KINDS = frozenset({"article-journal", "paper-conference"})
MOST = 50
"""Names that are given for one asked for."""
LEAST = 3
"""Initials that must agree where one name has more words than the other: "Proc Natl Acad Sci USA"."""
LONGEST = 12
PASSING = frozenset(
    {
        *("proceedings", "proc", "annual", "annu", "biennial"),
        *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    }
)
"""Words that come and go in the names of proceedings, as years and ordinal numbers do."""

_ACRONYM = re.compile(r"\(([A-Za-z]{2,12})\)")


def keys(name: str) -> tuple[str, ...]:
    """Return the initials under which a name is kept and asked for, and the acronym that it is or has in brackets."""
    alone = words(name)
    bare = [w for w in content(_ACRONYM.sub(" ", name)) if w not in PASSING and not any(c.isdecimal() for c in w)]
    found = ["".join(w[0] for w in (bare or content(name))[:LONGEST]), *(a.lower() for a in _ACRONYM.findall(name)[:3])]
    if len(alone) == 1 and 2 <= len(alone[0]) <= LONGEST:
        found.append(alone[0])
    return tuple(dict.fromkeys(k for k in found if k))


def names_of(work: Work) -> tuple[str, ...]:
    """Return the names of the journal or proceedings that a record is of."""
    return work.containers if work.item.type in KINDS else ()
