"""Citation → reference, with the reason; and what the two sides say about the reading."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class LinkReason(StrEnum):
    """Why a citation is, or is not, linked to an entry."""

    EXACT = "exact"
    KEY = "key"
    NUMBER = "number"
    SUFFIX = "suffix"
    """The year agrees; the letter behind it was added, lost or differs, and only one entry is meant."""
    PARTICLE = "particle"
    """De Nevers / de Nevers, Glahn / Von Glahn."""
    ARTICLE = "article"
    """A dropped "the", "of the"."""
    ABBREVIATION = "abbreviation"
    TITLE = "title"
    """A title in the parentheses tells two works apart, or stands for the author."""
    OTHER_YEAR = "other-year"
    OTHER_AUTHORS = "other-authors"
    """Same year; one name within a slip, or a different co-author (L204)."""
    EARLIER = "earlier"
    """A bare year after a name, "ibid.": linked to the work named before."""
    SEVERAL = "several"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Link:
    """What one citation names. `references` is empty where `reason` is several or none."""

    citation: str
    references: tuple[str, ...]
    reason: LinkReason
    score: float
    candidates: tuple[str, ...] = ()
    """The entries it could mean, or, where none fits, the nearest (for "did you mean …")."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much was read, and whether the reading can be relied on."""

    references: int
    expected: int
    citations: int
    linked: int
    trusted: bool
    why: tuple[str, ...] = ()
    linkage: bool = True
    """Whether both sides are there, so that L201 and L202 may speak."""


@dataclass(frozen=True)
class Linkage:
    """All links of a manuscript, one a citation and in its order, and the coverage."""

    links: tuple[Link, ...]
    coverage: Coverage
