"""Author-date citations: in parentheses, after a name, or bare in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from citecheck.model.citation import CitationKind
from citecheck.model.span import Span
from citecheck.parse.citations.brackets import Bracket, dated_brackets
from citecheck.parse.citations.drafts import Draft, Trust
from citecheck.parse.citations.heads import Head, Heads
from citecheck.parse.citations.running import named_before
from citecheck.parse.citations.trust import in_brackets, in_running_text, loose
from citecheck.parse.citations.years import PrintedYear, expand, locator_end

_SAME_AUTHOR = re.compile(r"[\s,;:&]*(?:\b(?:and|und|et|y|e|or|sowie|cf\.?|see also)\b)?[\s,;:&]*")
_LOOSE_REACH = 120
_LOCATOR_REACH = 40


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date with the letters that follow it, the end of its locator, and how it is cited."""

    years: list[PrintedYear]
    end: int
    told: bool
    """The names stand in the running text before the bracket."""
    fresh: bool
    """Names of its own stand before it; else it shares those of the date before."""


def find_author_date(text: str, heads: Heads) -> list[Draft]:
    """Return the author-date citations that `text` may hold, in its order, the doubtful ones too."""
    found: list[Draft] = []
    last: Draft | None = None
    done = 0
    for bracket in dated_brackets(text):
        if bracket.open >= 0:
            found.extend(_Reading(text, bracket, heads).drafts())
            continue
        date = bracket.dates[0]
        shared = last.authors if last and _SAME_AUTHOR.fullmatch(text, done, date.start) else ()
        last = _loose(text, date, max(done, date.start - _LOOSE_REACH), shared, heads)
        done = last.span.end if last else date.end
        found += [last] if last else []
    return sorted(found, key=lambda d: (d.span.start, d.span.end))


class _Reading:
    """One bracket, read from date to date."""

    def __init__(self, text: str, bracket: Bracket, heads: Heads) -> None:
        self._text = text
        self._bracket = bracket
        self._heads = heads
        self._drafts: list[Draft] = []

    def drafts(self) -> list[Draft]:
        bracket = self._bracket
        at, stop = bracket.open + 1, bracket.close if bracket.closed else bracket.dates[-1].end
        head: Head | None = None
        told = False
        for date in bracket.dates:
            if date.start < at:
                continue
            first = at == bracket.open + 1
            years = list(expand(self._text, date, stop))
            fresh = first or not _SAME_AUTHOR.fullmatch(self._text, at, date.start)
            if fresh:
                told = first and not self._text[at : date.start].strip(" \n'\"")
                head = self._told(years[0]) if told else self._head(at, date, years[0])
            at = locator_end(self._text, years[-1].span.end, stop)
            if head is not None:
                self._drafts.extend(self._of(head, _Dated(years, at, told, fresh)))
        return self._drafts

    def _told(self, year: PrintedYear) -> Head | None:
        """Return the author of a year that alone opens the bracket."""
        head = self._heads.narrative(self._text, self._bracket.floor, self._bracket.open, year.text)
        if not self._bracket.closed or (head is not None and (head.listed or head.et_al)):
            return head
        far = named_before(self._text, self._bracket.floor, self._bracket.open, self._heads.listed, year.text)
        return far or head

    def _head(self, at: int, date: Span, year: PrintedYear) -> Head | None:
        head = self._heads.parenthetical(self._text, at, date.start, year.text)
        if head is None or not head.secondary or head.secondary_of:
            return head
        if self._drafts:
            unseen = self._drafts.pop()
            return head._replace(secondary_of=self._text[unseen.span.start : unseen.span.end].strip(" ,("))
        teller = self._heads.narrative(self._text, self._bracket.floor, self._bracket.open, "")
        return head._replace(secondary_of=", ".join(teller.authors)) if teller else head

    def _of(self, head: Head, dated: _Dated) -> Iterator[Draft]:
        trust = in_running_text if dated.told else in_brackets
        for k, year in enumerate(dated.years):
            sure = trust(self._text, self._bracket, head, year, self._heads.listed)
            if sure is not None:
                end = dated.end if k == len(dated.years) - 1 else year.span.end
                own = dated.fresh and k == 0
                span = self._span(head, year, end, dated) if own else Span(year.span.start, end)
                locator = self._text[year.span.end : end].strip(" ,:")
                yield _draft(head, year, sure, span, self._bracket.open, locator, narrative=dated.told)

    def _span(self, head: Head, year: PrintedYear, end: int, dated: _Dated) -> Span:
        lone = dated.told and self._bracket.closed and len(self._bracket.dates) == len(dated.years) == 1
        if head.far:
            return Span(self._bracket.open, self._bracket.close + 1) if lone else Span(year.span.start, end)
        return Span(head.start, self._bracket.close + 1 if lone else end)


def _loose(text: str, date: Span, floor: int, shared: tuple[str, ...], heads: Heads) -> Draft | None:
    """Read a date outside of brackets; `shared` are the authors of the date right before it, if any."""
    year = next(expand(text, date, len(text)))
    head = heads.parenthetical(text, floor, date.start, year.text)
    if head is None and shared:
        head = Head(date.start, shared, listed=True, dated=heads.listed.dated(shared[0], year.text))
    sure = loose(head, year) if head else None
    if head is None or sure is None:
        return None
    end = locator_end(text, date.end, min(len(text), date.end + _LOCATOR_REACH))
    locator = text[date.end : end].strip(" ,:")
    return _draft(head, year, sure, Span(head.start, end), head.start, locator, narrative=True)


def _draft(
    head: Head, year: PrintedYear, trust: Trust, span: Span, cluster: int, locator: str, *, narrative: bool
) -> Draft:
    return Draft(
        kind=CitationKind.AUTHOR_DATE,
        span=span,
        cluster=cluster,
        trust=trust,
        authors=head.authors,
        et_al=head.et_al,
        year=year.text,
        year_span=year.span,
        title=head.title,
        locator=locator,
        given=head.given,
        narrative=narrative,
        secondary_of=head.secondary_of,
        unlinked_by_nature=head.personal,
        aliases=head.aliases,
        comma=head.comma,
    )
