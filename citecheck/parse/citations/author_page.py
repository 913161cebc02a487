"""Author-page citations as in MLA: (Smith 26), (Smith, "Title" 161), and (26) after the author's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from citecheck.model.citation import CitationKind
from citecheck.model.span import Span
from citecheck.parse.citations import words
from citecheck.parse.citations.drafts import Draft, Trust
from citecheck.parse.citations.heads import Head, Heads
from citecheck.parse.citations.running import nearest_name
from citecheck.text.folding import squash

_ROUND = re.compile(r"\((?P<inside>[^()]{1,300})\)")
_PART = re.compile(r"[^;]+")
_PAGES = re.compile(
    r"(?:^|[\s,\"'])(?P<pages>(?:(?:pp?|par|pars|ch|chs|sec|vol|act|line|lines)\.?\s)?[\dxvi]{1,5}(?::\s?\d{1,4})?"
    r"(?:\s?[-–]\s?\d{1,4})?(?:,\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?){0,6})\s*$"
)
_BARE = re.compile(r"\s*(?:pp?\.\s?)?\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:,\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?){0,6}\s*")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:\s?[-–]\s?\d{1,4})?")
_PLAIN_PAGES = re.compile(r"(?!(?:1[5-9]|20)\d\d)\d{1,4}(?:\s?[-–]\s?\d{1,4})?")
_YEARLESS = ""
_HABIT = 3
"""So many listed authors cited with a page show how the text cites."""


def find_author_page(text: str, heads: Heads) -> list[Draft]:
    """Return the author-page citations that `text` may hold, in its order."""
    found: list[Draft] = []
    for bracket in _ROUND.finditer(text):
        inside = bracket.group("inside")
        if _BARE.fullmatch(inside):
            found.extend(_told(text, bracket, heads))
        else:
            parts = (_part(text, bracket, part, heads) for part in _PART.finditer(inside))
            found.extend(draft for draft in parts if draft)
    return found


def evident(drafts: Iterable[Draft]) -> int:
    """Return how many listed authors are cited with a page that is no year: what sets the style apart."""
    return len({squash(d.authors[0]) for d in drafts if _is_evident(d)})


def in_habit(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts without the doubtful ones, which stay where the text cites several listed authors in that form.

    A doubtful one is a single unlisted name with a page: "(Woolf 4)".
    """
    shown = sum(map(_is_evident, drafts))
    doubtful = [d for d in drafts if d.trust is Trust.WEAK and _is_plain(d)]
    usual = evident(drafts) >= _HABIT and shown > len(doubtful)
    return [d for d in drafts if d.trust > Trust.WEAK or (usual and _is_plain(d))]


def _is_plain(draft: Draft) -> bool:
    name = draft.authors[0] if len(draft.authors) == 1 else ""
    return name.isalpha() and not name.isupper() and len(name) > 2 and _PLAIN_PAGES.fullmatch(draft.locator) is not None


def _is_evident(draft: Draft) -> bool:
    paged = bool(draft.locator) and not _YEAR.fullmatch(draft.locator)
    return paged and draft.trust is Trust.SURE and bool(draft.authors) and not draft.narrative


def _part(text: str, bracket: re.Match[str], part: re.Match[str], heads: Heads) -> Draft | None:
    start = bracket.start("inside") + part.start()
    end = bracket.start("inside") + part.end()
    pages = _PAGES.search(text, start, end)
    stop = pages.start("pages") if pages else end
    head = heads.parenthetical(text, start, stop, _YEARLESS)
    if head is None or head.personal or not (head.authors or head.title):
        return None
    trust = _trust(head, paged=pages is not None)
    if trust is None or (head.comma and pages and not head.title):
        return None
    last = start + len(text[start:end].rstrip())
    return _draft(head, Span(head.start, last), bracket.start(), trust, pages.group("pages") if pages else "")


def _trust(head: Head, *, paged: bool) -> Trust | None:
    led_in = not head.before or words.LEAD_INS.search(head.before) is not None
    if not led_in:
        return None
    if head.listed:
        return Trust.SURE
    plain = head.authors and head.authors[0].split()[-1].lower() not in words.NOT_NAMES
    if not (paged and plain and not head.comma):
        return None
    return Trust.STRONG if head.joined or head.et_al else Trust.WEAK


def _told(text: str, bracket: re.Match[str], heads: Heads) -> Iterator[Draft]:
    head = heads.narrative(text, 0, bracket.start(), _YEARLESS)
    if head is None or not head.listed:
        head = nearest_name(text, bracket.start(), heads.listed)
    if head is not None and head.listed:
        start = bracket.start() if head.far else head.start
        yield _draft(
            head, Span(start, bracket.end()), bracket.start(), Trust.SURE, bracket.group("inside").strip(), told=True
        )


def _draft(head: Head, span: Span, cluster: int, trust: Trust, pages: str, *, told: bool = False) -> Draft:
    return Draft(
        kind=CitationKind.AUTHOR_PAGE,
        span=span,
        cluster=cluster,
        trust=trust,
        authors=head.authors,
        et_al=head.et_al,
        title=head.title,
        locator=pages,
        given=head.given,
        narrative=told,
        secondary_of=head.secondary_of,
        aliases=head.aliases,
    )
