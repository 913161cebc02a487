"""What a report says of one file, in the order in which a person reads it, whatever the output looks like."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from citecheck.model.citation import Citation
from citecheck.model.document import Document
from citecheck.model.dossier import Dossier, Entry
from citecheck.model.finding import Finding
from citecheck.model.report import DocumentReport
from citecheck.model.resolution import DoiState, Status
from citecheck.report.places import together

_UNLISTED = "L201"
_OF_THE_LIST = frozenset({_UNLISTED, "F122"})
"""Not to be told under an entry, though they may name one."""


@dataclass(frozen=True, slots=True)
class Said:
    """A finding, and all places at which the same is to be said."""

    finding: Finding
    places: str
    """"lines 88 and 120"; "" where it stands in the entry itself."""
    times: int = 1
    spots: int = 0
    """How many different places `places` tells of."""


@dataclass(frozen=True, slots=True)
class EntryAccount:
    """An entry of the list and what is said of it, the gravest first."""

    entry: Entry
    where: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Open:
    """What could not be decided for some entries, for one reason."""

    reason: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Account:
    """All that is to be said of one file."""

    report: DocumentReport
    entries: tuple[EntryAccount, ...]
    """Those of which something is said, in list order."""
    unlisted: tuple[Said, ...]
    """Citations without entry."""
    others: tuple[Said, ...]
    """What is said of other citations, or of the list as a whole."""
    open: tuple[Open, ...]


def account(report: DocumentReport) -> Account:
    """Return what is to be said of a file: repeats grouped, each finding under what it speaks of."""
    dossier = report.dossier
    document = dossier.manuscript.document
    by_entry: dict[str | None, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        known = finding.reference if finding.rule.code not in _OF_THE_LIST else None
        by_entry[known].append(finding)
    citations = {mention.citation.id: mention.citation for mention in dossier.mentions}
    entries = tuple(
        EntryAccount(
            entry,
            document.locate(entry.reference.span).says,
            _grouped(by_entry.pop(entry.reference.id), document, citations, entry),
        )
        for entry in dossier.entries
        if entry.reference.id in by_entry
    )
    rest = _grouped([finding for found in by_entry.values() for finding in found], document, citations, None)
    return Account(
        report,
        entries,
        tuple(said for said in rest if said.finding.rule.code == _UNLISTED),
        tuple(said for said in rest if said.finding.rule.code != _UNLISTED),
        _open(dossier),
    )


def _grouped(
    findings: Iterable[Finding], document: Document, citations: dict[str, Citation], entry: Entry | None
) -> tuple[Said, ...]:
    groups: dict[object, list[Finding]] = defaultdict(list)
    for finding in findings:
        groups[_sameness(finding, citations)].append(finding)
    said = [_said(same, document, entry) for same in groups.values()]
    if entry is None:
        return tuple(said)
    return tuple(sorted(said, key=lambda one: (one.finding.severity.rank, one.finding.rule.code)))


def _sameness(finding: Finding, citations: dict[str, Citation]) -> object:
    """Return what two findings share where one of them is enough to be read."""
    cited = citations.get(finding.citation or "")
    if cited is None:
        return finding.rule.code, finding.reference, finding.message, finding.at
    what = tuple(author.casefold() for author in cited.authors), cited.year, cited.number, cited.key, cited.title
    return finding.rule.code, finding.reference, what, finding.evidence


def _said(same: Sequence[Finding], document: Document, entry: Entry | None) -> Said:
    at = [finding.at for finding in same if finding.at is not None]
    if entry is not None:
        at = [span for span in at if not entry.reference.span.covers(span)]
    places = [document.locate(span) for span in at]
    return Said(same[0], together(places), len(same), len({place.says for place in places}))


def _open(dossier: Dossier) -> tuple[Open, ...]:
    by_reason: dict[str, list[Entry]] = defaultdict(list)
    for entry in dossier.entries:
        reason = why_open(entry)
        if reason:
            by_reason[reason].append(entry)
    return tuple(Open(reason, tuple(entries)) for reason, entries in by_reason.items())


def why_open(entry: Entry) -> str:
    """Return why an entry could not be checked to the end, or "" where it was."""
    found = entry.resolution
    if found.status is Status.AMBIGUOUS:
        others = ", ".join(other.doi for other in found.alternatives[:3])
        return found.reason or f"Several works fit and none is proved: {others}."
    if found.status is Status.UNCHECKED:
        return found.reason or "It was not looked up."
    if found.doi_state is DoiState.UNCHECKED:
        return found.reason or "The printed DOI was not looked up."
    return ""
