"""An entry lacks what a reader needs to find the work.

## What it finds
Entries without author and title, without a year, without a title, and articles or chapters without the journal or book
they stand in.

## Why it matters
The work cannot be identified, or not without searching.

## Example
    list      Patil, S. (2022). Retrieved from https://…

## Stays quiet
"n.d." and "in press" in the year's place; "ibid." and remarks among the entries; what the registered record lacks too,
or what stands in print though it was not made out; titles where most articles of the list have none, as some styles
have it, and where words are left that may be one. Publisher, pages, volume are never asked for.

## References
APA Publication Manual, 7th ed., 9.4; ISO 690.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.check import compared, confidence_of_text, says
from citecheck.match import printed
from citecheck.match.lexicon import FURNITURE
from citecheck.model.dossier import Entry
from citecheck.model.finding import Evidence, Finding
from citecheck.model.item import Item
from citecheck.model.manuscript import IN_SOMETHING
from citecheck.model.reference import Reference
from citecheck.model.rule import Rule, Severity

RULE = Rule(code="F110", name="field-missing", severity=Severity.WARNING)

_UNDATED = re.compile(
    r"\bn\.? ?d\b|\bs\.? ?a\b|\bo\. ?j\b|\bin press\b|\bforthcoming\b|\bto appear\b|\bundated\b|\bim erscheinen\b|"
    r"\bto be published\b|\bsubmitted\b|\bin preparation\b|\baccepted\b|\bunpublished\b|\bin prep\b|\bunder review\b|"
    r"\bno date\b|\bohne (?:jahr|datum)\b|\bsans date\b|\bsin fecha\b|\b(?:private|personal) communication\b"
)
_BACK = re.compile(r"\bibid\b|\bebd\b|\bop\. ?cit\b|\ba\. ?a\. ?o\b|\banm\. ?[0-9]")
"""An entry that leads back to another one, as notes do; that one has what is missing here."""
_BREAK = re.compile(r"[.?!,’”»\"](?: |$)")
"""Where a title may end within what was read as one: "Host cell invasion. Int J Med Microbiol"."""
_A_TITLE = 2
"""Longer words from which on what was not made out may be the title."""
_REACH, _SHORT = 200, 16
"""So many entries back a short note may lead, and so many words of it tell where."""
_LONGEST_JOURNAL = 9
"""Words of a journal's name beyond which a title was read as part of it."""
_WORDS = {"author": "author", "issued": "year", "title": "title", "container-title": "journal or book"}


def check(entry: Entry) -> Iterator[Finding]:
    """Yield one finding that names all that is missing."""
    reference = entry.reference
    if not reference.parsed or _unread(reference) or _leads_back(entry):
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
        confidence=min(_share(f, entry) for f in missing),
    )


def _leads_back(entry: Entry) -> bool:
    """Say whether an entry only leads back: by a word, or as a numbered note that shortens one before it."""
    reference, raw = entry.reference, printed.of(entry.reference)
    if _BACK.search(raw.folded):
        return True
    if not reference.label.isdecimal() or raw.years or not raw.words:
        return False
    before = entry.manuscript.references[max(0, reference.index - _REACH) : reference.index]
    return any(_shortens(raw.words[:_SHORT], other) for other in before)


def _shortens(words: tuple[str, ...], other: Reference) -> bool:
    """Say whether words begin with the first author's name of another entry, and hold words of its title."""
    people = other.item.author or other.item.editor
    family = printed.tokens(people[0].full_family)[-1:] if people else ()
    title = printed.tokens(other.item.title) if family == words[:1] else ()
    return sum(len(w) > 3 and w in title for w in words[1:]) >= _A_TITLE


def _share(field: str, entry: Entry) -> float:
    """Return how sure it is that the field is missing: the surer where the record has it."""
    if _registered(field, entry):
        return confidence_of_text.MISSING_AS_REGISTERED
    if field == "title" and entry.manuscript.document.bare:
        return confidence_of_text.TITLE_OF_STRING
    return confidence_of_text.MISSING[field]


def _unread(reference: Reference) -> bool:
    """Say whether the format could make nothing of the entry and says so itself (F111)."""
    return bool(reference.problems) and reference.item == Item(reference.item.type)


def _missing(entry: Entry) -> Iterator[str]:
    item = entry.reference.item
    if not item.title and not (item.author or item.editor):
        yield "author"
    if not item.title and not entry.manuscript.omits_titles:
        yield "title"
    if not item.issued and not item.issued_literal and not _is_remark(item):
        yield "issued"
    if item.type in IN_SOMETHING and not (item.container_title or item.collection_title or item.event_title):
        yield "container-title"


def _is_remark(item: Item) -> bool:
    """Say whether nothing was read but a sentence: a note among the entries, as physicists number them."""
    named = (*item.author, *item.editor, item.container_title, item.publisher, item.URL, item.DOI)
    return not any(named) and bool(item.title)


def _known_otherwise(field: str, entry: Entry) -> bool:
    """Say whether the record lacks the field too, or it stands in print though the parser did not make it out."""
    work, raw = entry.resolution.work, printed.of(entry.reference)
    if field == "issued":
        return bool(raw.years or _UNDATED.search(raw.folded))
    if work is None:
        may_hold = _may_hold_container if field == "container-title" else _may_hold_title
        return may_hold(entry.reference)
    values = {"title": work.titles, "container-title": work.containers, "author": _people(work.item)}[field]
    return not values or any(printed.squashed(v) in raw.squashed for v in values)


def _rest(reference: Reference, *accounted: str) -> int:
    """Return how many longer words stand in print that neither the people nor the fields accounted for explain."""
    item = reference.item
    people = (f"{n.full_family} {n.given}" for n in (*item.author, *item.editor))
    known = {w for v in (*people, *accounted, item.URL, item.DOI) for w in printed.tokens(v)} | FURNITURE
    return sum(len(w) > 3 and w.isalpha() and w not in known for w in printed.of(reference).words)


def _may_hold_title(reference: Reference) -> bool:
    """Say whether the title may stand in print, unread or read as something else.

    It does not where nothing but people, a date and an address stand there, nor beside an article's journal and place.
    A lone name without a given one may be the title: "Drug Amendments (1962)".
    """
    item = reference.item
    if item.container_title and (item.volume or item.page):
        fields = (item.container_title, item.publisher, item.publisher_place, item.edition)
        long = len(printed.tokens(item.container_title)) > _LONGEST_JOURNAL
        return long or _rest(reference, *fields) >= _A_TITLE
    people = (*item.author, *item.editor)
    return _rest(reference) > 0 or (len(people) == 1 and not people[0].given)


def _may_hold_container(reference: Reference) -> bool:
    """Say whether the journal may stand in print, unread or in what was read as the title; or none is to be expected.

    A title in sentence case that ends with the stretch read as title leaves no room for one.
    """
    item = reference.item
    bare = not (item.volume or item.issue or item.page)
    fields = (item.title, item.publisher, item.publisher_place, item.edition)
    sentence = any(len(w) > 3 and w.isalpha() and w.islower() for w in item.title.split())
    return bare or not sentence or _BREAK.search(item.title) is not None or _rest(reference, *fields) > 0


def _people(item: Item) -> tuple[str, ...]:
    return tuple(n.full_family for n in (*item.author, *item.editor))


def _registered(field: str, entry: Entry) -> str:
    work = entry.resolution.work
    if work is None:
        return ""
    values = {"title": work.titles, "container-title": work.containers, "author": _people(work.item)}
    return work.item.year if field == "issued" else next(iter(values[field]), "")
