"""Segments set right by their order: authors before a date in brackets, the title behind it, editors behind that."""

from __future__ import annotations

import re
from itertools import pairwise

from citecheck.model.span import Span
from citecheck.parse.fields.segment import Label, Segment

_BRACKETED = re.compile(r"\s*[(\[][^()\[\]]{0,40}\d{4}[^()\[\]]{0,30}[)\]]\s*[.:,]")
_EDITORS_MARK = re.compile(
    r"[\s,]{0,3}[(\[]\s?(?:[Ee]ds?|[Ee]ditors?|[Hh]rsgg?|[Hh]gg?|[Éé]ds?|[Dd]irs?|[Cc]oords?|[Oo]rgs?|[Cc]omps?)\b\.?\s?[)\]]"
)
_INITIALS_FIRST = re.compile(r"\W*(?:[^\W\d_a-z]\s?\.[\s-]{0,2}){1,4}(?:[^\W\d_]{2,}|$)")
_INITIALS_LAST = re.compile(r"(?:^|[,;&]|\band|\bet|[^\W\d_A-Z]{2}(?=\s))\s*(?:[^\W\d_a-z]\s?\.[\s-]{0,2}){1,4}$")
_FAMILY = re.compile(r"\s*(?:(?:van|von|de|der|den|di|la|le)\s){0,2}[^\W\d_a-z](?:[^\W\d_A-Z]|['’-][^\W\d_]){1,24}")
_NAME_GLUED = re.compile(
    r"[\s,]{0,4}(?:[^\W\d_a-z][^\W\d_A-Z]{1,24}\s|[^\W\d_]\.\s?){1,3}[^\W\d_a-z][a-zß-ÿ]{2,24}(?=[A-Z][a-z]{2})"
)
"""A whole name that runs into the title: ", Ann NicholsonPlanning under"."""
_NAME_OPEN = re.compile(r"(?:,|\band|&)\s*$")
_LOOSE = frozenset((Label.CONTAINER, Label.VOLUME, Label.ISSUE, Label.PAGE, Label.NUMBER, Label.DATE, Label.OTHER))
"""What a piece of a title is taken for where it holds a number."""
_WITHIN = 5
"""Stretches between the date and what was read as the title."""


def ordered(raw: str, segments: list[Segment]) -> list[Segment]:
    """Return the segments, those round a date in brackets set right; in order."""
    segments = _editors(raw, _with_last_family(raw, segments))
    at = _early_date(raw, segments)
    if at is not None:
        segments = _title_behind(_author_before(segments, at), at)
    return segments


def _with_last_family(raw: str, segments: list[Segment]) -> list[Segment]:
    """Give the first word of the title to the authors where their last initials lack a family name.

    "A. Baas, R. Houdre Squeezing of light": no punctuation parts authors and title; nor does a blank, in bad copies.
    """
    for i, (names, title) in enumerate(pairwise(segments[:4])):
        if names.label is Label.AUTHOR and title.label is Label.TITLE:
            begun = _INITIALS_FIRST.match(raw, names.span.start, names.span.end)
            open_end = begun and _INITIALS_LAST.search(raw, max(names.span.start, names.span.end - 24), names.span.end)
            family = _FAMILY.match(raw, title.span.start, title.span.end) if open_end else None
            if not family and _NAME_OPEN.search(raw, max(names.span.start, names.span.end - 24), names.span.end):
                family = _NAME_GLUED.match(raw, title.span.start, title.span.end)
            if family and family.end() < title.span.end:
                cut = family.end()
                moved = [
                    Segment(Label.AUTHOR, Span(names.span.start, cut)),
                    Segment(Label.TITLE, Span(cut, title.span.end)),
                ]
                return [*segments[:i], *moved, *segments[i + 2 :]]
    return segments


def _editors(raw: str, segments: list[Segment]) -> list[Segment]:
    """Read names as editors' where "(Eds.)" stands behind them, at the head too, or where they follow the title."""
    out: list[Segment] = []
    titled = named = False
    for i, segment in enumerate(segments):
        titled = titled or segment.label is Label.TITLE
        if segment.label is Label.AUTHOR:
            if (titled and named) or _edited(raw, segment, segments[i + 1 : i + 2]):
                segment = Segment(Label.EDITOR, segment.span)
            else:
                named = True
        out.append(segment)
    return out


def _edited(raw: str, names: Segment, behind: list[Segment]) -> bool:
    """Say whether a mark of editors stands right behind the names, or behind the date that follows them."""
    date = behind[0] if behind and behind[0].label is Label.DATE else None
    return any(_EDITORS_MARK.match(raw, at) for at in (names.span.end, date.span.end if date else names.span.end))


def _early_date(raw: str, segments: list[Segment]) -> int | None:
    """Return where the date stands that follows the first stretch of the entry."""
    for i, segment in enumerate(segments[:3]):
        if segment.label is Label.DATE:
            after = segments[i + 1].span.start + 1 if i + 1 < len(segments) else len(raw)
            return i if i and _BRACKETED.match(raw, segment.span.start, after) else None
    return None


def _author_before(segments: list[Segment], at: int) -> list[Segment]:
    """What stands before the date is the author where a title stands behind it."""
    before, behind = segments[at - 1], segments[at + 1 : at + 2]
    if before.label in (Label.TITLE, Label.CONTAINER, Label.PUBLISHER) and behind and behind[0].label is Label.TITLE:
        return [*segments[: at - 1], Segment(Label.AUTHOR, before.span), *segments[at:]]
    return segments


def _title_behind(segments: list[Segment], at: int) -> list[Segment]:
    """A title cut in two by a number in it is one: no container stands between the date and the title."""
    behind = segments[at + 1 : at + 2 + _WITHIN]
    title = next((i for i, s in enumerate(behind) if s.label is Label.TITLE), 0)
    if not title or behind[0].label is not Label.CONTAINER or any(s.label not in _LOOSE for s in behind[:title]):
        return segments
    whole = Segment(Label.TITLE, Span(behind[0].span.start, behind[title].span.end))
    return [*segments[: at + 1], whole, *segments[at + 2 + title :]]
