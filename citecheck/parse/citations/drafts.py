"""A citation as a finder offers it, before the style of the whole text has decided which finders are right."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from citecheck.model.citation import CitationKind, Naming
from citecheck.model.span import Span


class Trust(IntEnum):
    """How sure it is that this is a citation at all."""

    WEAK = 0
    """A single unlisted name: only where the text cites in just this form."""
    STRONG = 1
    """Unlisted, but of a form that nothing else has: "Cho et al., 2018"."""
    LISTED = 2
    """Its author is listed, with another year."""
    SURE = 3
    """Its author and year, its number or its key are listed."""


@dataclass(frozen=True, slots=True)
class Draft(Naming):
    """A citation without its number in the text; `cluster` is the place of its bracket or of its first name."""

    kind: CitationKind
    span: Span
    cluster: int
    trust: Trust
    comma: bool = False
    """A comma stands before the year."""
