"""What changed at the registers from one lock to the next: facts about works, never about a manuscript."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from citecheck.model.item import Item, Name
from citecheck.model.work import CONCERNED, RETRACTING, Notice, Work, WorkDates
from citecheck.sources.interface import Deleted, DoiAnswer, NoRecord, OtherAgency, Told, Unanswered, Unregistered
from citecheck.sources.lock.held import Lock, work_of, works

_COMPARED = {
    "title": "title",
    "author": "authors",
    "container_title": "container",
    "volume": "volume",
    "issue": "issue",
    "page": "pages",
    "number": "article number",
    "publisher": "publisher",
}
_DATES = {
    "print": "in print",
    "online": "online",
    "issue": "issue of",
    "posted": "posted",
    "other": "published",
    "issued": "issued",
}
_SHOWN = 80
_GRAVE = RETRACTING | CONCERNED


@dataclass(frozen=True, slots=True)
class Change:
    """What a register says of a DOI now, in one sentence. `grave`: what a reader must know of."""

    doi: str
    sentence: str
    grave: bool = False


def between(old: Lock, new: Lock) -> tuple[Change, ...]:
    """Return what the two locks tell differently of what both were asked for, by DOI."""
    before = {work.doi: work for work in reversed(tuple(works(old)))}
    after = {work.doi: work for work in reversed(tuple(works(new)))}
    known = frozenset(old.told)
    found = {
        *(change for told in new.told if told not in known for change in _of_table(told)),
        *(change for doi in before.keys() & after.keys() for change in _of_work(before[doi], after[doi])),
        *(c for d in old.dois.keys() & new.dois.keys() for c in _of_state(d, old.dois[d].answer, new.dois[d].answer)),
    }
    return tuple(sorted(found, key=lambda change: (not change.grave, change.doi, change.sentence)))


def searches_that_differ(old: Lock, new: Lock) -> int:
    """Return how many searches bring other works than before."""
    return sum(
        _dois(old.found[key].answer) != _dois(new.found[key].answer) for key in old.found.keys() & new.found.keys()
    )


def _dois(answer: object) -> tuple[str, ...]:
    return tuple(work.doi for work in getattr(answer, "works", ()))


def _of_work(before: Work, after: Work) -> Iterator[Change]:
    old, new = ({_kind(notice) for notice in work.updated_by} for work in (before, after))
    for notice in after.updated_by:
        if _kind(notice) not in old:
            by = f" ({notice.doi})" if notice.doi else ""
            said = f"a notice has been published about it: {_kind(notice)[0]}{by}"
            yield Change(after.doi, said, notice.kind in _GRAVE)
    for notice in before.updated_by:
        if _kind(notice) not in new:
            yield Change(after.doi, f"a notice is no longer there: {_kind(notice)[0]}")
    if after.title_prefix != before.title_prefix and after.title_prefix:
        yield Change(after.doi, f"its title now begins with “{after.title_prefix}”", grave=True)
    changed = [*_fields(before.item, after.item), *_dates(before.dates, after.dates)]
    if changed:
        yield Change(after.doi, f"its record has changed: {', '.join(changed)}")


def _fields(before: Item, after: Item) -> Iterator[str]:
    """Yield what differs, the old and the new: "volume 12 → 13"."""
    for field, name in _COMPARED.items():
        old, new = getattr(before, field), getattr(after, field)
        if old != new:
            yield f"{name} {_shown(old)} → {_shown(new)}"


def _dates(before: WorkDates, after: WorkDates) -> Iterator[str]:
    for field, name in _DATES.items():
        old, new = getattr(before, field), getattr(after, field)
        if old != new:
            yield f"{name} {_shown(old.iso if old else '')} → {_shown(new.iso if new else '')}"


def _shown(value: str | tuple[Name, ...]) -> str:
    if isinstance(value, tuple):
        people = (" ".join(part for part in (name.given, name.full_family) if part) for name in value[:_SHOWN])
        value = ", ".join(people)
    return "(none)" if not value else value if len(value) <= _SHOWN else value[: _SHOWN - 1].rstrip() + "…"


def _of_table(told: Told) -> Iterator[Change]:
    """Yield what a table of notices tells anew."""
    for doi in told.dois[:1] or told.pmids[:1]:
        by = f" ({told.notice.source})" if told.notice.source else ""
        yield Change(doi, f"a notice stands in the table: {_kind(told.notice)[0]}{by}", told.notice.kind in _GRAVE)


def _kind(notice: Notice) -> tuple[str, str]:
    return notice.kind.replace("_", " "), notice.doi


def _of_state(doi: str, before: DoiAnswer, after: DoiAnswer) -> Iterator[Change]:
    old, new = _state(doi, before), _state(doi, after)
    if old == new or isinstance(before, Unanswered):
        return
    match after:
        case Unregistered():
            yield Change(doi, f"it was {old} and is no longer", grave=True)
        case _:
            yield Change(doi, f"it was {old} and is now {new}", grave=isinstance(after, Deleted))


def _state(doi: str, answer: DoiAnswer) -> str:
    match answer:
        case Unregistered():
            return "not registered"
        case NoRecord():
            return "registered without a record"
        case OtherAgency(agency):
            return f"registered with {agency}"
        case Unanswered():
            return "not asked for"
    work = work_of(answer)
    if work is None:
        return "no DOI"
    if work.deleted:
        return "taken out of use"
    return "registered" if work.doi == doi else f"registered as {work.doi}"
