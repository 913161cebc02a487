"""Single references and DOIs as text: where each stands, its record, what is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model.report import DocumentReport
from citecheck.model.resolution import DoiState, Resolution, Status
from citecheck.model.work import Work
from citecheck.report import wording
from citecheck.report.console import finding
from citecheck.report.layout import BLANK, Line, Run, clipped, line
from citecheck.sources.names import opening

_STATUS = {
    Status.FOUND: ("found", "good"),
    Status.AMBIGUOUS: ("undecided", "warning"),
    Status.NOT_EXPECTED: ("not expected in a register", "note"),
    Status.UNCHECKED: ("not checked", "warning"),
    Status.NOT_FOUND: ("not found", "error"),
}
_DOI = {
    DoiState.OK: "registered",
    DoiState.ALIAS: "registered as another name of the work's DOI",
    DoiState.OTHER_AGENCY: "registered with another agency",
    DoiState.NO_RECORD: "registered, but the agency holds no record",
    DoiState.DELETED: "taken out of use",
    DoiState.UNREGISTERED: "not registered",
    DoiState.MALFORMED: "not of the form of a DOI",
    DoiState.UNCHECKED: "not looked up",
}
_ALONE = {
    DoiState.OK: ("registered", "good", "."),
    DoiState.ALIAS: ("registered", "good", ""),
    DoiState.OTHER_AGENCY: ("registered", "good", ""),
    DoiState.NO_RECORD: ("registered", "warning", ""),
    DoiState.DELETED: ("taken out of use", "error", " by its register."),
    DoiState.UNREGISTERED: ("not registered", "error", ": no register knows this DOI."),
    DoiState.MALFORMED: ("no DOI", "error", ": one begins with “10.”, a number and a slash, as in 10.1000/182."),
    DoiState.UNCHECKED: ("not checked", "warning", ""),
}
"""The word, its style, and the rest of the sentence; "" for the reason that the resolution gives."""
_SHOWN = 400


def single(report: DocumentReport) -> Iterator[Line]:
    """Yield a reference, what became of it, and its findings."""
    entry = report.dossier.entries[0]
    yield line(Run(clipped(entry.reference.raw, _SHOWN), "strong"), hang=2)
    yield _doi_alone(entry.resolution) if entry.reference.is_doi_alone else _outcome(entry.resolution)
    yield from _known(entry.resolution)
    for said in report.findings:
        yield from finding(said)
    yield BLANK


def _outcome(found: Resolution) -> Line:
    word, style = _STATUS[found.status]
    agency = f" ({found.agency})" if found.agency else ""
    parts = [f", the DOI is {_DOI[found.doi_state]}{agency}"] if found.doi_state else []
    parts += [f", likeness {found.score:.2f}"] if found.score is not None else []
    return line(Run(word, style), *parts, ".", f" {found.reason}" if found.reason else "", indent=2, hang=2)


def _doi_alone(found: Resolution) -> Line:
    """Return what a DOI is that no reference stands around."""
    word, style, told = _ALONE[found.doi_state or DoiState.UNCHECKED]
    if found.doi_state is DoiState.OK and found.agency:
        told = f" with {found.agency}."
    return line(Run(word, style), told or f": {found.reason}", indent=2, hang=2)


def _known(found: Resolution) -> Iterator[Line]:
    if found.work:
        yield from _work(found.work)
    for other in found.alternatives:
        title = f" {clipped(other.title, 120)}" if other.title else ""
        yield line(Run(f"{other.relation}: ", "faint"), f"https://doi.org/{other.doi}{title}", indent=2, hang=2)


def _work(work: Work) -> Iterator[Line]:
    yield line(clipped(wording.work(work.item, work.doi), _SHOWN), indent=2, hang=2)
    dates = wording.dates(work.dates)
    told = f"{opening(work.source)}: {dates}" if dates else opening(work.source)
    yield line(Run(told, "faint"), indent=2, hang=2)
    for notice in work.updated_by:
        yield line(Run(f"{notice.kind.replace('_', ' ')} ", "warning"), notice.doi, indent=2, hang=2)
