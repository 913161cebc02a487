"""An entry lacks what a reader needs to find the work.

## What it finds
Entries without author and title, without a year, without a title, and articles or chapters without the journal or book
they stand in.

## Why it matters
The work cannot be identified, or not without searching.

## Example
    list      Patil, S. (2022). Retrieved from https://…

## Stays quiet
"n.d." and "in press" in the year's place; what the registered record lacks too, or what stands in print though it was
not made out; titles where most articles of the list have none, as some styles have it. Publisher, pages, volume are
never asked for.

## References
APA Publication Manual, 7th ed., 9.4; ISO 690.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.check import compared, says
from citecheck.match import printed
from citecheck.match.lexicon import FURNITURE
from citecheck.model.dossier import Entry
from citecheck.model.finding import Evidence, Finding
from citecheck.model.item import Item
from citecheck.model.manuscript import Manuscript
from citecheck.model.reference import Reference
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="F110", name="field-missing", severity=Severity.WARNING)

_UNDATED = re.compile(
    r"\bn\.? ?d\b|\bs\.? ?a\b|\bo\. ?j\b|\bin press\b|\bforthcoming\b|\bto appear\b|\bundated\b|\bim erscheinen\b|"
    r"\bsubmitted\b|\bin preparation\b|\baccepted\b|\bunpublished\b|\bin prep\b|\bunder review\b"
)
_A_TITLE = 2
"""Longer words from which on what was not made out may be the title."""
_IN_SOMETHING = frozenset(("article-journal", "chapter"))
_WORDS = {"author": "author", "issued": "year", "title": "title", "container-title": "journal or book"}


def check(entry: Entry) -> Iterator[Finding]:
    """Yield one finding that names all that is missing."""
    reference = entry.reference
    if not reference.parsed or _unread(reference):
        return
    missing = [f for f in _missing(entry) if not _known_otherwise(f, entry)]
    if not missing:
        return
    names = says.listed([f"no {_WORDS[f]}" for f in missing])
    yield Finding(
        rule=RULE,
        message=f"There is {names} in the entry of {says.entry(reference)}.",
        at=reference.span,
        reference=reference.id,
        evidence=tuple(Evidence(f, "", _registered(f, entry), compared.source_of(entry) or "list") for f in missing),
        confidence=0.7,
    )


def _unread(reference: Reference) -> bool:
    """Say whether the format could make nothing of the entry and says so itself (F111)."""
    return bool(reference.problems) and reference.item == Item(reference.item.type)


def _missing(entry: Entry) -> Iterator[str]:
    item = entry.reference.item
    if not item.title and not (item.author or item.editor):
        yield "author"
    if not item.title and not _style_omits_titles(entry.manuscript):
        yield "title"
    if not item.issued and not item.issued_literal:
        yield "issued"
    if item.type in _IN_SOMETHING and not (item.container_title or item.collection_title or item.event_title):
        yield "container-title"


def _style_omits_titles(manuscript: Manuscript) -> bool:
    """Say whether most articles of the list have no title: "Phys. Rev. 47, 777 (1935)"; a bibliography has no style."""
    if manuscript.document.bare:
        return False
    articles = [r.item for r in manuscript.references if r.item.type in _IN_SOMETHING]
    return sum(not i.title for i in articles) * 2 > len(articles)


def _known_otherwise(field: str, entry: Entry) -> bool:
    """Say whether the record lacks the field too, or it stands in print though the parser did not make it out."""
    work, raw = entry.resolution.work, printed.of(entry.reference)
    if field == "issued":
        return bool(raw.years or _UNDATED.search(raw.folded))
    if work is None:
        return _is_bare(entry.reference.item) if field == "container-title" else _rest(entry.reference) >= _A_TITLE
    values = {"title": work.titles, "container-title": work.containers, "author": _people(work.item)}[field]
    return not values or any(printed.squashed(v) in raw.squashed for v in values)


def _rest(reference: Reference) -> int:
    """Return how many longer words stand in print that no field that was read accounts for."""
    item = reference.item
    people = (*item.author, *item.editor)
    names = (
        *(f"{n.full_family} {n.given}" for n in people),
        item.container_title,
        item.publisher,
        item.publisher_place,
    )
    known = {w for v in (*names, item.URL, item.DOI, item.edition) for w in printed.tokens(v)} | FURNITURE
    return sum(len(w) > 3 and w.isalpha() and w not in known for w in printed.of(reference).words)


def _is_bare(item: Item) -> bool:
    """Say whether nothing but the type speaks for an article: no volume, issue or pages."""
    return not (item.volume or item.issue or item.page)


def _people(item: Item) -> tuple[str, ...]:
    return tuple(n.full_family for n in (*item.author, *item.editor))


def _registered(field: str, entry: Entry) -> str:
    work = entry.resolution.work
    if work is None:
        return ""
    values = {"title": work.titles, "container-title": work.containers, "author": _people(work.item)}
    return work.item.year if field == "issued" else next(iter(values[field]), "")
