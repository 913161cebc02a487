"""Bibliographic data under the names of CSL-JSON: one shape for what is printed and for what is registered.

Source of names and types: the CSL 1.0.2 specification and its csl-data.json schema.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """A person (`family`, `given`, particles, `suffix`) or an organisation (`literal` alone)."""

    family: str = ""
    given: str = ""
    literal: str = ""
    non_dropping_particle: str = ""
    dropping_particle: str = ""
    suffix: str = ""

    @property
    def full_family(self) -> str:
        """The family name with its particles, or the organisation's name."""
        parts = (self.dropping_particle, self.non_dropping_particle, self.family)
        return self.literal or " ".join(p for p in parts if p)


@dataclass(frozen=True, slots=True, order=True)
class Date:
    """A date as exactly as it is known: a year, a year and month, or a day."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str:
        """The date as ISO 8601, as exact as known: "2013", "2013-07", "2013-07-01"."""
        text = f"{self.year:04d}"
        if self.month:
            text += f"-{self.month:02d}"
            if self.day:
                text += f"-{self.day:02d}"
        return text

    @property
    def parts(self) -> tuple[int, ...]:
        """The date as CSL's date-parts."""
        return tuple(p for p in (self.year, self.month, self.day if self.month else None) if p)


@dataclass(frozen=True, slots=True)
class Item:
    """One work's data. Empty strings and empty tuples stand for what is absent."""

    type: str = "document"
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    translator: tuple[Name, ...] = ()
    et_al: bool = False
    """The author list is printed cut: "et al.", "and others", an ellipsis."""
    issued: Date | None = None
    issued_literal: str = ""
    """The date where it is no date: "n.d.", "in press", "forthcoming"."""
    year_suffix: str = ""
    original_date: Date | None = None
    title: str = ""
    container_title: str = ""
    collection_title: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    number: str = ""
    """An article number, report number, patent number."""
    edition: str = ""
    publisher: str = ""
    publisher_place: str = ""
    genre: str = ""
    event_title: str = ""
    medium: str = ""
    accessed: Date | None = None
    DOI: str = ""
    URL: str = ""
    ISBN: str = ""
    ISSN: str = ""
    PMID: str = ""
    PMCID: str = ""
    arxiv: str = ""
    """An arXiv identifier, "2101.00001v2" or "hep-th/9901001"; written to CSL as `archive` and `archive_location`."""
    note: str = ""
    language: str = ""

    @property
    def year(self) -> str:
        """The year as printed or registered, or "" where none is known."""
        return str(self.issued.year) if self.issued else ""
