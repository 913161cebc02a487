"""Author-date citations: in parentheses, after a name, or bare in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from citecheck.model.citation import CitationKind
from citecheck.model.span import Span
from citecheck.parse.citations.brackets import Bracket, dated_brackets
from citecheck.parse.citations.drafts import Draft, Trust
from citecheck.parse.citations.heads import Head, narrative, parenthetical
from citecheck.parse.citations.listed import Listed
from citecheck.parse.citations.running import named_before
from citecheck.parse.citations.trust import in_brackets, in_running_text, loose
from citecheck.parse.citations.years import PrintedYear, expand, locator_end

_SAME_AUTHOR = re.compile(r"[\s,;:&]*(?:\b(?:and|und|et|y|e|or|sowie|cf\.?|see also)\b)?[\s,;:&]*")
_LOOSE_REACH = 120


def find_author_date(text: str, listed: Listed) -> list[Draft]:
    """Return the author-date citations that `text` may hold, in its order, the doubtful ones too."""
    found: list[Draft] = []
    last = 0
    for bracket in dated_brackets(text):
        if bracket.open < 0:
            found.extend(_loose(text, bracket.dates[0], max(last, bracket.dates[0].start - _LOOSE_REACH), listed))
            last = bracket.dates[0].end
        else:
            found.extend(_in_bracket(text, bracket, listed))
    return sorted(found, key=lambda d: d.span)


def _in_bracket(text: str, bracket: Bracket, listed: Listed) -> list[Draft]:
    drafts: list[Draft] = []
    at, stop = bracket.open + 1, bracket.close if bracket.closed else bracket.dates[-1].end
    head: Head | None = None
    told = False
    for date in bracket.dates:
        if date.start < at:
            continue
        years = list(expand(text, date, stop))
        fresh = at == bracket.open + 1 or not _SAME_AUTHOR.fullmatch(text, at, date.start)
        if fresh:
            told = at == bracket.open + 1 and not text[at : date.start].strip(" \n'\"")
            head = _head(text, bracket, at, date, years[0], drafts, listed)
        at = locator_end(text, years[-1].span.end, stop)
        if head is not None:
            drafts.extend(_drafts(text, bracket, head, years, at, told=told, fresh=fresh, listed=listed))
    return drafts


def _head(
    text: str, bracket: Bracket, at: int, date: Span, year: PrintedYear, drafts: list[Draft], listed: Listed
) -> Head | None:
    if at == bracket.open + 1 and not text[at : date.start].strip(" \n'\""):
        return _told(text, bracket, listed, year)
    return _secondary(text, bracket, parenthetical(text, at, date.start, listed, year.text), drafts, listed)


def _told(text: str, bracket: Bracket, listed: Listed, year: PrintedYear) -> Head | None:
    head = narrative(text, bracket.floor, bracket.open, listed, year.text)
    if head is not None and (head.dated or head.et_al):
        return head
    return named_before(text, bracket.floor, bracket.open, listed, year.text) or head


def _secondary(text: str, bracket: Bracket, head: Head | None, drafts: list[Draft], listed: Listed) -> Head | None:
    if head is None or head.secondary_start < 0 or head.secondary_of:
        return head
    if drafts:
        unseen = drafts.pop()
        return replace(head, secondary_of=text[unseen.span.start : unseen.span.end].strip(" ,("))
    teller = narrative(text, bracket.floor, bracket.open, listed, "")
    return replace(head, secondary_of=", ".join(teller.authors)) if teller else head


def _drafts(
    text: str,
    bracket: Bracket,
    head: Head,
    years: list[PrintedYear],
    end: int,
    *,
    told: bool,
    fresh: bool,
    listed: Listed,
) -> Iterator[Draft]:
    trust = in_running_text if told else in_brackets
    for k, year in enumerate(years):
        sure = trust(text, bracket, head, year, listed)
        if sure is None:
            continue
        last = end if k == len(years) - 1 else year.span.end
        lone = told and bracket.closed and len(bracket.dates) == len(years) == 1
        draft = _draft(head, year, sure, text[year.span.end : last])
        span = _span(bracket, head, year, last, lone=lone) if fresh and k == 0 else Span(year.span.start, last)
        yield replace(draft, span=span, cluster=bracket.open, narrative=told)


def _span(bracket: Bracket, head: Head, year: PrintedYear, end: int, *, lone: bool) -> Span:
    if head.far:
        return Span(bracket.open, bracket.close + 1) if lone else Span(year.span.start, end)
    return Span(head.start, bracket.close + 1 if lone else end)


def _draft(head: Head, year: PrintedYear, trust: Trust, locator: str) -> Draft:
    return Draft(
        kind=CitationKind.AUTHOR_DATE,
        span=Span(head.start, year.span.end),
        cluster=head.start,
        trust=trust,
        authors=head.authors,
        et_al=head.et_al,
        year=year.text,
        year_span=year.span,
        title=head.title,
        locator=locator.strip(" ,:"),
        given=head.given,
        secondary_of=head.secondary_of,
        unlinked_by_nature=head.personal,
        aliases=head.aliases,
        comma=head.comma,
    )


def _loose(text: str, date: Span, floor: int, listed: Listed) -> Iterator[Draft]:
    year = next(expand(text, date, len(text)))
    head = parenthetical(text, floor, date.start, listed, year.text)
    sure = loose(head, year) if head else None
    if head is not None and sure is not None:
        end = locator_end(text, date.end, min(len(text), date.end + 40))
        draft = _draft(head, year, sure, text[date.end : end])
        yield replace(draft, span=Span(head.start, end), narrative=True)
