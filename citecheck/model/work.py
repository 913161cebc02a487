"""A work: a registered record, normalised, with all its dates kept apart."""

from __future__ import annotations

from dataclasses import dataclass

from citecheck.model.item import Date, Item


@dataclass(frozen=True, slots=True)
class WorkDates:
    """Dates of publication only; `issued` is what a source gives as its only or earliest date."""

    print: Date | None = None
    online: Date | None = None
    issue: Date | None = None
    """The date of the journal issue."""
    posted: Date | None = None
    other: Date | None = None
    issued: Date | None = None


RETRACTING = frozenset(("retraction", "removal", "withdrawal"))
CONCERNED = frozenset(("expression_of_concern", "partial_retraction"))
"""Kinds of notices that take a work back, and that cast doubt on it."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice about a work: a retraction, a correction …, as the register tells it."""

    kind: str
    """Crossref's word: retraction, correction, expression_of_concern, new_version …"""
    doi: str = ""
    """Of the notice."""
    date: Date | None = None
    source: str = ""
    """"publisher" or "retraction-watch"."""
    record_id: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """Another work that this one stands in a relation to."""

    kind: str
    """Crossref's word: is-preprint-of, has-preprint, is-version-of …"""
    doi: str


@dataclass(frozen=True)
class Work:
    """A register's record. `item` holds its principal data; the tuples hold all other spellings it offers."""

    doi: str
    """Lower case."""
    source: str
    """Which register answered: "crossref", "datacite", "records", …"""
    item: Item
    dates: WorkDates = WorkDates()
    register_type: str = ""
    """The register's own word for the type: journal-article, posted-content, component …"""
    subtype: str = ""
    titles: tuple[str, ...] = ()
    """Every title a reference may show: title, "title: subtitle", original, short; cleaned, the principal first."""
    containers: tuple[str, ...] = ()
    """Every container title, full and short."""
    updated_by: tuple[Notice, ...] = ()
    updates: tuple[Notice, ...] = ()
    """What this work is itself a notice about; `Notice.doi` is then the DOI of the work it speaks of."""
    relations: tuple[Relation, ...] = ()
    deleted: bool = False
    agency: str = ""
    """The registration agency, where a source tells it."""
    title_prefix: str = ""
    """"RETRACTED", "WITHDRAWN" … where the registered title begins so; it is cut from the titles."""
    quality: str = ""
    """"partial" where the record is known to hold only some fields, "gathered" where they are nobody's deposit."""
