"""What kind of work it is, where a title tells that at its end: ". Paper presented at …", ", unpublished"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.model.span import Span
from citecheck.parse.fields.segment import Label, Segment

_TOLD = (
    r"(?:[Cc]onference )?[Pp]aper (?:presented|prepared|delivered)\b",
    r"(?:Vortrag|Referat|Vorlesung) (?:auf|bei|beim|im|am|an|in)\b",
    r"[Uu]nveröff\w{0,12}\.?(?: (?:Manuskript|Ms|Typoskript)\b)?",
    r"[Uu]npublished\b(?: (?:manuscript|book|paper)\b)?",
    r"(?:[Ww]orking|[Dd]iscussion) [Pp]apers?\b",
    r"(?:Arbeits|Diskussions|Positions)papiere?\b",
    r"[Tt]ech(?:nical|\.) (?:[Rr]ep(?:ort|\.)|[Mm]emo(?:randum)?\b)",
    r"Forschungsbericht\b",
    r"(?:[Uu]npublished )?Ph\.? ?D\.? (?:[Tt]hesis|[Dd]iss(?:ertation|\.))",
    r"(?:Doctoral|Master[’']?s?|MA|M\.A\.) (?:[Tt]hesis|[Dd]issertation)\b",
    r"(?:Diplom|Magister|Master|Examens)arbeit\b",
    r"Habilitationsschrift\b",
)
_BEHIND_TITLE = re.compile(rf"(?<=[\w)\]!?”“»])[.,;]?\s+[(\[]?(?P<kind>{'|'.join(_TOLD)})")
_SHORTEST_TITLE = 8


def cut_off(raw: str, span: Span) -> tuple[int, Iterator[Segment]]:
    """Return where a title's stretch ends before the kind of its work is told, and what stands behind."""
    found = _BEHIND_TITLE.search(raw, min(span.start + _SHORTEST_TITLE, span.end), span.end)
    return (found.start(), _parts(found, span.end)) if found else (span.end, iter(()))


def _parts(found: re.Match[str], end: int) -> Iterator[Segment]:
    yield Segment(Label.GENRE, Span(found.start(), found.end()))
    if found.end() < end:
        yield Segment(Label.NOTE, Span(found.end(), end))
