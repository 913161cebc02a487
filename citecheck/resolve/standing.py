"""What a printed DOI has come to: a register's answer, judged by the print."""

from __future__ import annotations

from dataclasses import dataclass

from citecheck.model.reference import Reference
from citecheck.model.resolution import DoiState
from citecheck.model.work import Work
from citecheck.resolve.decide import proves_alias, refutes
from citecheck.sources import names
from citecheck.sources.interface import (
    Alias,
    Deleted,
    DoiAnswer,
    Malformed,
    NoRecord,
    OtherAgency,
    Registered,
    Unanswered,
    Unregistered,
)


@dataclass(frozen=True, slots=True)
class Standing:
    """A printed DOI's state; `work` is its record where it stands, `refuted` where it is another work's."""

    state: DoiState | None = None
    work: Work | None = None
    refuted: Work | None = None
    reason: str = ""
    agency: str = ""
    caller_chose: bool = False

    @property
    def open(self) -> bool:
        """Whether nothing is known of the DOI, so that the reference stays unchecked whatever else is found."""
        return self.state in {DoiState.UNCHECKED, DoiState.NO_RECORD, DoiState.OTHER_AGENCY} and self.work is None


NO_DOI = Standing()
MALFORMED = Standing(DoiState.MALFORMED, reason="What is printed as a DOI has not the form of one.")


def standing(reference: Reference, doi: str, answer: DoiAnswer) -> Standing:
    """Return what the answer about the DOI printed in the reference means."""
    match answer:
        case Registered(work):
            return _judged(reference, DoiState.OK, work, f"{doi} is registered.")
        case Alias(work, proved):
            return _alias(reference, doi, work, proved=proved)
        case OtherAgency(agency, Work() as work):
            found = _judged(reference, DoiState.OTHER_AGENCY, work, f"{doi} is registered with {agency}.")
            return found if found.agency else _with_agency(found, agency)
        case OtherAgency(agency, _, reason):
            why = f"{doi} is registered with {agency}, whose record could not be had. {reason}".strip()
            return Standing(DoiState.OTHER_AGENCY, reason=why, agency=agency)
        case NoRecord(agency):
            why = f"{doi} is registered with {agency}, which holds no record of it."
            return Standing(DoiState.NO_RECORD, reason=why, agency=agency)
        case Deleted(work):
            return Standing(DoiState.DELETED, reason=f"{doi} has been taken out of use by its register.")
        case Unregistered(source):
            return Standing(DoiState.UNREGISTERED, reason=f"{doi} is not registered ({names.register(source)}).")
        case Unanswered(reason, caller_chose):
            return Standing(DoiState.UNCHECKED, reason=reason, caller_chose=caller_chose)
        case Malformed():
            return MALFORMED


def _judged(reference: Reference, state: DoiState, work: Work, reason: str) -> Standing:
    if refutes(reference, work):
        title = work.item.title
        return Standing(state, refuted=work, reason=f"{work.doi} is the DOI of another work: {title}.")
    return Standing(state, work, reason=reason, agency=work.agency)


def _alias(reference: Reference, doi: str, work: Work, *, proved: bool) -> Standing:
    if proved or proves_alias(reference, work):
        return _judged(reference, DoiState.ALIAS, work, f"{doi} is an alias of {work.doi}.")
    why = f"Asked for {doi}, the register answered with another DOI's record, and nothing ties the two together."
    return Standing(DoiState.UNCHECKED, reason=why)


def _with_agency(found: Standing, agency: str) -> Standing:
    return Standing(found.state, found.work, found.refuted, found.reason, agency, found.caller_chose)
