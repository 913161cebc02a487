"""Ibid., op. cit. and their kin; what was told and never published."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.model.citation import CitationKind
from citecheck.model.span import Span
from citecheck.parse.citations import words
from citecheck.parse.citations.drafts import Draft, Trust
from citecheck.parse.citations.heads import Heads
from citecheck.parse.citations.years import EVENT, locator_end

_SAME_WORK = re.compile(r"ib|ebd|ebenda", re.IGNORECASE)
_TOLD = re.compile(rf"\((?P<who>[^();]{{3,100}}?)(?P<told>{words.PERSONAL.pattern})[^()]{{0,60}}\)", re.IGNORECASE)
_REACH = 60


def find_earlier(text: str, heads: Heads) -> Iterator[Draft]:
    """Yield "ibid." and, with the author named before it, "op. cit."."""
    for found in words.EARLIER.finditer(text):
        head = None
        if not _SAME_WORK.match(found.group()):
            floor = max(0, found.start() - _REACH, text.rfind("(", 0, found.start()) + 1)
            head = heads.narrative(text, floor, found.start(), "")
        end = locator_end(text, found.end(), min(len(text), found.end() + 40))
        start = head.start if head else found.start()
        yield Draft(
            kind=CitationKind.NOTE,
            span=Span(start, end),
            cluster=start,
            trust=Trust.STRONG,
            authors=head.authors if head else (),
            locator=text[found.end() : end].strip(" ,:"),
        )


def find_told(text: str, heads: Heads) -> Iterator[Draft]:
    """Yield "(M. Flynn, personal communication)" where no year stands in the parentheses."""
    for found in _TOLD.finditer(text):
        if any(e.lastgroup == "date" for e in EVENT.finditer(text, *found.span())):
            continue
        head = heads.parenthetical(text, found.start() + 1, found.start("told"), "")
        if head is not None and head.authors:
            yield Draft(
                kind=CitationKind.AUTHOR_DATE,
                span=Span(head.start, found.end() - 1),
                cluster=found.start(),
                trust=Trust.STRONG,
                authors=head.authors,
                given=head.given,
                unlinked_by_nature=True,
            )
