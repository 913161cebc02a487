"""Reference → work, or why not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from citecheck.model.work import Notice, Work


class Status(StrEnum):
    """Where a reference stands with the registers. An outage is never `NOT_FOUND`."""

    FOUND = "found"
    AMBIGUOUS = "ambiguous"
    NOT_EXPECTED = "not-expected"
    UNCHECKED = "unchecked"
    NOT_FOUND = "not-found"


class DoiState(StrEnum):
    """What the registers say of the printed DOI."""

    OK = "ok"
    ALIAS = "alias"
    OTHER_AGENCY = "other-agency"
    NO_RECORD = "no-record"
    DELETED = "deleted"
    UNREGISTERED = "unregistered"
    MALFORMED = "malformed"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another work that could be meant, or stands beside the chosen one."""

    doi: str
    relation: str
    """"candidate", "duplicate", "preprint", "published-version", "reprint", "translation" …"""
    score: float | None = None
    title: str = ""


@dataclass(frozen=True)
class Resolution:
    """What was found out about one reference."""

    status: Status
    doi_state: DoiState | None = None
    work: Work | None = None
    """The accepted work: never the one that a refuted DOI leads to."""
    refuted: Work | None = None
    """The other work that the printed DOI leads to (R302)."""
    by: str | None = None
    """"doi" or "search"."""
    source: str | None = None
    score: float | None = None
    """0..1; None where the work was found by its DOI."""
    reason: str = ""
    """A plain sentence."""
    alternatives: tuple[Alternative, ...] = ()
    agency: str = ""
    """The registration agency of the printed DOI, where it is not Crossref."""
    caller_chose: bool = False
    """Unchecked because the caller said so (offline, records, a source not enabled), not for an outage."""
    near_doi: str = ""
    """The work's own DOI where the printed one is a slip of it, and the records are not the whole register."""
    journal_known: bool | None = None
    """Whether the register that answered holds other works of that journal; None where it was not asked."""
    notices: tuple[Notice, ...] = ()
    """What an offline table of notices tells about the work, or about that of a printed DOI nobody was asked for."""
    asked: tuple[str, ...] = ()
    """Of a reference without a work: the registers that answered a search for it."""
    journal: str = ""
    """The registers' own name of its journal, where they know it."""
    others: tuple[Alternative, ...] = ()
    """Other works of that journal which the search brought."""

    @property
    def is_open(self) -> bool:
        """Whether a register has not said all of the work or the printed DOI: the rest nobody knows."""
        return self.status in (Status.UNCHECKED, Status.AMBIGUOUS) or self.doi_state is DoiState.UNCHECKED
