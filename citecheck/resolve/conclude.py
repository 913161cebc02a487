"""From what look-up and search brought to the Resolution, with the one sentence that says why."""

from __future__ import annotations

from dataclasses import dataclass

from citecheck.model.reference import Reference
from citecheck.model.resolution import Alternative, DoiState, Resolution, Status
from citecheck.model.work import Work
from citecheck.resolve.decide import Verdict
from citecheck.resolve.standing import Standing
from citecheck.resolve.types import called, promised
from citecheck.sources import names
from citecheck.sources.interface import Unanswered

OTHER_VERSIONS = {
    "has-preprint": "preprint",
    "is-preprint-of": "published-version",
    "is-translation-of": "original",
    "has-translation": "translation",
    "is-version-of": "version",
    "has-version": "version",
    "is-identical-to": "duplicate",
    "is-manuscript-of": "published-version",
    "has-manuscript": "manuscript",
}
"""Crossref's relations that lead to another form of the same work, and what that is."""


NO_VERDICT = Verdict()


@dataclass(frozen=True, slots=True)
class Searched:
    """What the searches came to: the verdict, and what was not answered, or answered without claiming to be whole."""

    verdict: Verdict = NO_VERDICT
    unanswered: Unanswered | None = None
    sources: tuple[str, ...] = ()
    """The whole registers that answered."""
    candidates: tuple[Work, ...] = ()
    """What they brought."""
    opinions: tuple[str, ...] = ()
    """The second opinions that answered."""
    journal_known: bool | None = None
    journal: str = ""
    """The registers' own name of the journal, where they know it."""
    others: tuple[Alternative, ...] = ()
    """Other works of that journal that the search brought."""


def by_doi(standing: Standing) -> Resolution:
    """Return the resolution of a reference whose printed DOI leads to its work."""
    assert standing.work is not None  # noqa: S101 - the caller has just seen it
    return Resolution(
        Status.FOUND,
        standing.state,
        standing.work,
        by="doi",
        source=standing.work.source,
        reason=standing.reason,
        alternatives=other_versions(standing.work),
        agency=standing.agency,
    )


def by_search(standing: Standing, verdict: Verdict, work: Work, near_doi: str = "") -> Resolution:
    """Return the resolution of a reference whose work was found by search."""
    return Resolution(
        Status.FOUND,
        standing.state,
        work,
        standing.refuted,
        by="search",
        source=work.source,
        score=verdict.score,
        reason=f"{standing.reason} The work was found by search.".strip(),
        alternatives=verdict.alternatives + other_versions(work),
        agency=standing.agency,
        near_doi=near_doi,
    )


def without_work(reference: Reference, standing: Standing, searched: Searched) -> Resolution:
    """Return the resolution of a reference for which no work is proved."""
    status, reason, caller_chose = _status(reference, standing, searched)
    return Resolution(
        status,
        standing.state,
        refuted=standing.refuted,
        score=searched.verdict.score if status is Status.AMBIGUOUS else None,
        reason=f"{standing.reason} {reason}".strip(),
        alternatives=searched.verdict.alternatives,
        agency=standing.agency,
        caller_chose=caller_chose,
        journal_known=searched.journal_known,
        asked=searched.sources + searched.opinions,
        journal=searched.journal,
        others=searched.others,
    )


def _status(reference: Reference, standing: Standing, searched: Searched) -> tuple[Status, str, bool]:
    """Return the status, its sentence, and whether it is the caller's choice, in the order of precedence."""
    if standing.open:
        return Status.UNCHECKED, "", standing.caller_chose
    if searched.verdict.several:
        return Status.AMBIGUOUS, _ambiguity(searched.verdict), False
    if reference.is_doi_alone:
        return Status.NOT_EXPECTED, "", False
    if not promised(reference):
        return Status.NOT_EXPECTED, f"It is {called(reference)}, which no register promises to hold.", False
    if searched.verdict.gone:
        return Status.NOT_EXPECTED, "The register knows it, but has taken its DOI out of use.", False
    if searched.unanswered:
        return Status.UNCHECKED, searched.unanswered.reason, searched.unanswered.caller_chose
    if searched.journal_known:
        who = names.sentence(names.several(searched.sources, ("holds", "hold")))
        return Status.NOT_FOUND, f"{who} other works of its journal, but not this one.{_opinions(searched)}", False
    if not reference.item.container_title:
        return Status.NOT_EXPECTED, "No register holds it, and it names no journal that one could know.", False
    who = names.sentence(names.several(searched.sources, ("does", "do")))
    return Status.NOT_EXPECTED, f"{who} not know its journal.", False


def _ambiguity(verdict: Verdict) -> str:
    if len(verdict.alternatives) == 1:
        return f"{verdict.alternatives[0].doi} comes near, but is not proved to be the one meant."
    return "Several registered works fit, and none is proved to be the one meant."


def _opinions(searched: Searched) -> str:
    """Return the sentence about those who were asked besides and do not know the work either."""
    return f" {names.several(searched.opinions, ('does', 'do'))} not know it either." if searched.opinions else ""


def other_versions(work: Work) -> tuple[Alternative, ...]:
    """Return the other forms of a work that its record names: preprint, published version, translation."""
    found = ((OTHER_VERSIONS.get(r.kind, ""), r.doi) for r in work.relations)
    return tuple(Alternative(doi, kind) for kind, doi in dict.fromkeys(found) if kind and doi != work.doi)


def interrupted(standing: Standing) -> Resolution:
    """Return the resolution of a reference that was still being looked for when the run was interrupted."""
    state = standing.state
    return Resolution(Status.UNCHECKED, state, refuted=standing.refuted, reason="The run was interrupted.")


UNKNOWN_STATE = Standing(DoiState.UNCHECKED)
"""Of a printed DOI that has not been asked for yet."""
