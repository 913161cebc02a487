"""A work stands twice in the list.

## What it finds
Two entries with the same DOI, with the same registered work, or with the same first author, year and title.

## Why it matters
Citations are spread over two entries, and numbered lists count one work twice.

## Example
    list      12. Franck TM. The power of legitimacy among nations. 1990.
              31. Franck, T. M. (1990). The power of legitimacy among nations.

## Stays quiet
Entries with letters behind the year (2009a, 2009b), other editions, volumes or years, and chapters of one book.

## References
APA Publication Manual, 7th ed., 9.43.
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import confidence_of_text, says
from citecheck.match.names import family_words
from citecheck.match.numerals import pages
from citecheck.match.printed import squashed, tokens
from citecheck.model.dossier import Dossier, Entry
from citecheck.model.finding import Evidence, Finding
from citecheck.model.item import Item
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="F120", name="reference-duplicated", severity=Severity.WARNING)

_AND = frozenset(("and", "und", "et", "y"))
_TELLING = 12
"""Letters of a title from which on two works of one author and year do not share it by chance."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each entry that repeats an earlier one."""
    seen: dict[str, Entry] = {}
    for entry in dossier.entries:
        earlier = next((seen[k] for k in _keys(entry) if k in seen and _may_repeat(seen[k], entry)), None)
        for key in _keys(entry):
            seen.setdefault(key, entry)
        if earlier is not None:
            yield _finding(entry, earlier)


def _keys(entry: Entry) -> Iterator[str]:
    reference, item = entry.reference, entry.reference.item
    if reference.doi and reference.doi.doi:
        yield f"doi:{reference.doi.doi}"
    if entry.resolution.work and not entry.resolution.refuted:
        yield f"doi:{entry.resolution.work.doi}"
    title = _letters(item.title)
    people = item.author or item.editor
    if len(title) >= _TELLING and people and item.year:
        yield f"{''.join(family_words(people[0]))}:{item.year}:{title}"


def _may_repeat(earlier: Entry, entry: Entry) -> bool:
    """Say whether nothing printed tells the two apart as editions, parts or works of one year."""
    one, other = earlier.reference.item, entry.reference.item
    if one.year_suffix and other.year_suffix and one.year_suffix != other.year_suffix:
        return False
    fields = ("edition", "volume", "number")
    if any(_differ(getattr(one, f), getattr(other, f)) for f in fields) or not _same_title(one, other):
        return False
    mine, theirs = pages(one.page), pages(other.page)
    return mine is None or theirs is None or mine.first == theirs.first


def _differ(one: str, other: str) -> bool:
    a, b = squashed(one), squashed(other)
    return bool(a) and bool(b) and a != b


def _letters(title: str) -> str:
    """Return a title's letters and digits, its "and" left out, for "&" may stand in its place."""
    return "".join(w for w in tokens(title) if w not in _AND)


def _same_title(one: Item, other: Item) -> bool:
    a, b = _letters(one.title), _letters(other.title)
    return not a or not b or a.startswith(b) or b.startswith(a)


def _finding(entry: Entry, earlier: Entry) -> Finding:
    reference, first = entry.reference, earlier.reference
    number = f"entry {first.label or first.index + 1}"
    return Finding(
        rule=RULE,
        message=f"{says.entry(reference)} stands twice in the list; the first is {number}.",
        at=reference.span,
        reference=reference.id,
        related=(first.span,),
        evidence=(Evidence("reference", says.excerpt(reference.raw), says.excerpt(first.raw), "list"),),
        confidence=confidence_of_text.TWICE,
    )
