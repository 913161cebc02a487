"""The report: every document with its findings, and what the registers cost."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

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


class Suppression(StrEnum):
    """Why a finding does not count."""

    IGNORE = "ignore"
    """A comment in the file says so, with its reason."""
    BASELINE = "baseline"
    """It was there when the baseline was written."""


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that does not count, and why."""

    finding: Finding
    by: Suppression
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be said of a comment to citecheck: where it stands, and one sentence."""

    line: int
    sentence: str
    file: str = ""
    """The file's name where it is a bibliography that the article names."""


@dataclass(frozen=True)
class DocumentReport:
    """One file's dossier and findings, in reading order."""

    dossier: Dossier
    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """A finding as a baseline names it."""

    path: str
    """Of the file, from the baseline's folder."""
    code: str
    name: str
    about: str
    """The beginning of the entry or citation, for people."""
    fingerprint: str


@dataclass(frozen=True, slots=True)
class BaselineUse:
    """A baseline's part in the run: how many findings it knew, and what it names that is no longer there."""

    known: int
    stale: tuple[Known, ...]
    renewed: bytes | None = None
    """The file as it is to be written, where it is."""


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
    baseline: BaselineUse | None = None
