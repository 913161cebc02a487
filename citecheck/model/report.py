"""The report: every document with its findings, and what the registers cost."""

from __future__ import annotations

from dataclasses import dataclass

from citecheck.model.dossier import Dossier
from citecheck.model.finding import Finding


@dataclass(frozen=True, slots=True)
class SourceUse:
    """One register's part in the run. `as_of` is the date of an offline source's data (ISO), or None."""

    name: str
    url: str
    requests: int = 0
    failures: int = 0
    as_of: str | None = None


@dataclass(frozen=True)
class DocumentReport:
    """One file's dossier and findings, in reading order."""

    dossier: Dossier
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that could not be read: its path and one plain sentence."""

    path: str
    sentence: str


@dataclass(frozen=True)
class Report:
    """A whole run."""

    documents: tuple[DocumentReport, ...]
    generated: str
    """ISO 8601, UTC."""
    sources: tuple[SourceUse, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    notices: tuple[str, ...] = ()
    """What the user should know about the run: a cache that had to be rebuilt, lines of records that are none."""
    interrupted: bool = False
    locked: bool = False
    """All answers are a lock's: the same files give the same report, whenever and wherever."""
