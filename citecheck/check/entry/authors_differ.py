"""The listed authors are not the registered ones.

## What it finds
An author misspelt, left out, added, exchanged, or out of order. Each is named.

## Why it matters
Names carry credit and are what references are found and sorted by; wrong ones are the commonest error of all.

## Example
    list      Hendrx, C. S., & Wong, W. H. (2012). …
    Crossref  Hendrix, Wong

## Stays quiet
Initials for names, "et al." wherever it stands, long lists cut, particles, hyphens, transliteration (Müller, Mueller),
given and family name exchanged or in capitals in the record, editors of a book, groups, and any name that stands in
print though it was not made out. A record known to hold only the first author accuses nobody of more.

## References
APA Publication Manual, 7th ed., 9.8; ICMJE Recommendations, IV.A.3.g.
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.check import compared, confidence, says
from citecheck.match import people
from citecheck.match.names import shown
from citecheck.model.dossier import Entry
from citecheck.model.finding import Finding, Fix
from citecheck.model.likeness import Likeness, Reason
from citecheck.model.reference import Reference
from citecheck.model.rule import Rule, Severity
from citecheck.model.work import Work

RULE = Rule(code="R321", name="authors-differ", severity=Severity.ERROR)


def check(entry: Entry) -> Iterator[Finding]:
    """Yield a finding that names who differs."""
    work, reference = compared.work(entry), entry.reference
    if work is None or compared.is_whole_of_part(reference, work):
        return
    found = people.between(reference, work)
    if found.agrees:
        return
    share = confidence.AUTHORS.get(found.reason, confidence.OTHER_AUTHORS)
    share *= confidence.CUT_RECORD if _may_be_cut(found, work) else 1.0
    fix = _fix(reference, work, found, share)
    yield compared.difference(RULE, entry, "author", found, _message(found, compared.source_of(entry)), share, fix)


def _fix(reference: Reference, work: Work, found: Likeness, share: float) -> Fix | None:
    """Return the correction where one name alone is wrong: its own, or for one too many or missing the whole list."""
    if "," in found.claimed or "," in found.found:
        return None
    match found.reason:
        case Reason.SLIP:
            return Fix("author", found.found, safe=share > 0.9, reference=reference.id)
        case Reason.EXTRA | Reason.MISSING:
            names = ", ".join(map(shown, people.registered(work)))
            last = found.claimed == shown(people.printed_people(reference)[-1]) if found.claimed else False
            return Fix("author", names, safe=not (last or _may_be_cut(found, work)), reference=reference.id)
        case _:
            return None


def _may_be_cut(found: Likeness, work: Work) -> bool:
    return found.reason is Reason.EXTRA and len(people.registered(work)) == 1


def _message(found: Likeness, source: str) -> str:
    register, have = says.register(source), says.have(source)
    match found.reason:
        case Reason.MISSING:
            return f"The list leaves out {_listed(found.found)}, whom {register} {have} among the authors."
        case Reason.EXTRA:
            such = "no such authors" if ", " in found.claimed else "no such author"
            return f"The list has {_listed(found.claimed)} among the authors; {register} {have} {such}."
        case Reason.ORDER:
            return f"The list has the authors in the order {found.claimed}; {register} {have} {found.found}."
        case _:
            return f"The list has {found.claimed} where {register} {have} {found.found}."


def _listed(names: str) -> str:
    return says.listed(names.split(", "))
