"""Links by names and year: the entry, or the several entries, of that very year that a citation may name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from citecheck.link.dates import Dated, Fit, cited, fit
from citecheck.link.entries import MOST, Entries, Entry, same_organisation
from citecheck.link.people import Agreement, agreement, all_named, given_agrees
from citecheck.match.surnames import Form, cited_keys, content_key
from citecheck.model.citation import Citation, CitationKind
from citecheck.model.link import Link, LinkReason

_UNDATED = ("",)
_FIRST_NUMBER = re.compile(r"\d{1,6}")
_SHOWN = 10
_COUNTED_OFF = 0.5
_FORM_REASON = {
    Form.PARTICLE: LinkReason.PARTICLE,
    Form.ARTICLE: LinkReason.ARTICLE,
    Form.ABBREVIATION: LinkReason.ABBREVIATION,
    Form.PART: LinkReason.PARTICLE,
}
_FORM_COST = {Form.WHOLE: 0.0, Form.PARTICLE: 0.02, Form.ARTICLE: 0.03, Form.ABBREVIATION: 0.05, Form.PART: 0.15}


@dataclass(frozen=True, slots=True)
class Reading:
    """One entry that a citation may name, and how well it fits."""

    entry: Entry
    date: Fit
    people: Agreement
    form: Form
    given: bool
    by_title: bool = False
    """The title tells, or stands for the author."""

    @property
    def rank(self) -> tuple[bool, bool, int, int, int]:
        """Smaller is better."""
        return not self.by_title, not self.given, self.people, self.form, self.date

    @property
    def score(self) -> float:
        """How sure the link is, 0..1."""
        cost = _FORM_COST[self.form] + (0.2 if self.people is not Agreement.FULL else 0.0)
        cost += 0.1 * (self.date in (Fit.LETTER, Fit.ALSO)) + 0.25 * (self.date is Fit.COMING) + 0.2 * (not self.given)
        return max(0.3, 1.0 - cost)


def of_its_year(citation: Citation, entries: Entries, region: int) -> Link | None:
    """Return the link to the entry, or the several entries, that fit names and year; None where no entry does."""
    readings = [r for r in _readings(citation, entries) if r.people is not Agreement.OTHERS]
    if not readings:
        return None
    if any(r.given for r in readings):
        readings = [r for r in readings if r.given]
    readings = _on_page(citation, readings)
    best = min(r.rank for r in readings)
    fitting = _one_work([r for r in readings if r.rank == best], region)
    if len(fitting) > 1:
        return _several(citation, sorted(fitting, key=lambda r: r.entry.at))
    chosen = fitting[0]
    return Link(citation.id, (chosen.entry.id,), _reason(citation, chosen, readings), round(chosen.score, 2))


def _on_page(citation: Citation, readings: list[Reading]) -> list[Reading]:
    """Return the one entry whose pages hold the page cited, where the style gives no year and one alone does."""
    page = _FIRST_NUMBER.search(citation.locator)
    if citation.kind is not CitationKind.AUTHOR_PAGE or len(readings) < 2 or not page:
        return readings
    number = int(page.group())
    holding = [r for r in readings if r.entry.pages and r.entry.pages[0] <= number <= r.entry.pages[1]]
    return holding if len(holding) == 1 else readings


def _several(citation: Citation, fitting: list[Reading]) -> Link:
    """Return the link where nothing tells the entries apart, but that a letter may count them off.

    Where the list itself prints no letters, "2014b" is its second entry of that author and year: APA 7 (section
    9.47) gives the letters in the order of the list. The candidates say that this was inferred.
    """
    ids = tuple(r.entry.id for r in fitting)
    letter = cited(citation.year).letter
    place = ord(letter) - ord("a") if letter else len(ids)
    if place < len(ids) and not any(r.entry.date.letter for r in fitting):
        return Link(citation.id, (ids[place],), LinkReason.SUFFIX, _COUNTED_OFF, ids[:_SHOWN])
    return Link(citation.id, (), LinkReason.SEVERAL, 0.0, ids[:_SHOWN])


def _readings(citation: Citation, entries: Entries) -> list[Reading]:
    date = cited(citation.year)
    years = _years(citation, date, entries)
    found: dict[int, Reading] = {}
    for name, form in _names(citation):
        for at, by in entries.of_author(cited_keys(name), years).items():
            _keep(found, _reading(citation, entries.all[at], date, max(by, form)))
    if not found and citation.authors:
        for at in sorted(entries.with_word(citation.authors[0], years)):
            if same_organisation(citation.authors[0], entries.all[at]):
                _keep(found, _reading(citation, entries.all[at], date, Form.ARTICLE))
    if not found and len(citation.authors) > 1:
        for at in sorted(entries.with_coauthor(cited_keys(citation.authors[0]), years)):
            if all_named(citation, entries.all[at]):
                _keep(found, replace(_reading(citation, entries.all[at], date, Form.WHOLE), people=Agreement.LOOSE))
    if not found or not citation.authors:
        for at in sorted(entries.titled(citation.title if not citation.authors else citation.authors[0])):
            _keep(found, _titled(citation, entries.all[at], date))
    return [r for r in found.values() if r.date is not Fit.OTHER]


def _names(citation: Citation) -> Iterable[tuple[str, Form]]:
    if citation.authors:
        yield citation.authors[0], Form.WHOLE
        for alias in citation.aliases:
            yield alias, Form.ABBREVIATION


def _years(citation: Citation, date: Dated, entries: Entries) -> Sequence[str]:
    if date.years:
        return (*date.years, *_UNDATED)
    keys = [k for name, _ in _names(citation) for k in cited_keys(name)]
    return sorted(entries.years_of(keys))


def _reading(citation: Citation, entry: Entry, date: Dated, form: Form) -> Reading:
    when = Fit.SAME if citation.kind is CitationKind.AUTHOR_PAGE else fit(date, entry.date)
    return Reading(
        entry=entry,
        date=when,
        people=agreement(citation, entry),
        form=form,
        given=given_agrees(citation, entry),
        by_title=_same_title(citation.title, entry.reference.item.title),
    )


def _same_title(cited_title: str, listed_title: str) -> bool:
    """Say whether one title is the beginning of the other, articles aside."""
    one, other = content_key(cited_title), content_key(listed_title)
    return bool(one) and bool(other) and (other.startswith(one) or one.startswith(other))


def _titled(citation: Citation, entry: Entry, date: Dated) -> Reading:
    when = Fit.SAME if citation.kind is CitationKind.AUTHOR_PAGE else fit(date, entry.date)
    return Reading(entry, when, Agreement.LOOSE, Form.WHOLE, given=True, by_title=True)


def _keep(found: dict[int, Reading], reading: Reading) -> None:
    kept = found.get(reading.entry.at)
    if len(found) <= MOST and (kept is None or reading.rank < kept.rank):
        found[reading.entry.at] = reading


def _one_work(readings: list[Reading], region: int) -> list[Reading]:
    near = [r for r in readings if r.entry.region == region] or readings
    titles = {r.entry.title for r in near}
    alike = len(titles) == 1 and titles != {""} and len({r.entry.date.letter for r in near}) == 1
    return [min(near, key=lambda r: r.entry.at)] if alike else near


def _reason(citation: Citation, chosen: Reading, readings: list[Reading]) -> LinkReason:
    if citation.narrative and citation.raw.startswith("(") and citation.year_span is not None:
        return LinkReason.EARLIER
    if chosen.by_title and (not citation.authors or len(readings) > 1 or chosen.people is not Agreement.FULL):
        return LinkReason.TITLE
    if chosen.date is Fit.LETTER:
        return LinkReason.SUFFIX
    if chosen.form is Form.WHOLE and _other_case(citation, chosen.entry):
        return LinkReason.PARTICLE
    return _FORM_REASON.get(chosen.form, LinkReason.EXACT)


def _other_case(citation: Citation, entry: Entry) -> bool:
    item = entry.reference.item
    people = item.author or item.editor
    if not people or not citation.authors:
        return False
    mine, theirs = citation.authors[0], people[0].full_family
    return mine != theirs and mine[:1] != theirs[:1] and mine.casefold() == theirs.casefold()
