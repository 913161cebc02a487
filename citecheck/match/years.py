"""Which years a work has, and whether a listed or cited one is among them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from citecheck.match import numerals, printed
from citecheck.model.citation import Citation
from citecheck.model.likeness import Likeness, Reason
from citecheck.model.reference import Reference
from citecheck.model.rule import YearPolicy
from citecheck.model.work import Work

_BACKFILE = 1
"""Years after print from which on an online date tells of digitising (docs/judging.md, "Years")."""
_LAG = 3
"""Years that an issue may come after the online version; a longer gap is a wrong deposit."""
_REPRINT = 2
"""Years apart beyond which a listed and a cited year are those of two editions rather than a slip."""
_REPRINTED = frozenset(("book", "chapter"))
_YEAR = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])")
_DATES = frozenset(("issued", "original-date"))


class Side(StrEnum):
    """Which of text and list is to be changed."""

    LIST = "list"
    TEXT = "text"
    NEITHER = "neither"
    """The register does not tell."""
    REPRINT = "reprint"
    """Two editions may be meant: no side."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The side to be changed, and whether the listed year is that of the online version before the issue."""

    side: Side
    online_first: bool = False


def between(citation: Citation, reference: Reference) -> Likeness:
    """Return how the year of a citation compares with that of its entry; suffixes and republications agree.

    So does any other year that the entry bears as a date: "1990, 1994, 2000", "Vol. 1 (1979), Vol. 2 (1994)".
    """
    item = reference.item
    mine = set(map(int, _YEAR.findall(citation.year)))
    theirs = {d.year for d in (item.issued, item.original_date) if d}
    if not mine or not theirs:
        return Likeness(0.0, Reason.ABSENT)
    if mine & theirs or mine & _also_borne(reference):
        return Likeness(1.0, Reason.SAME)
    return Likeness(0.0, Reason.DIFFERENT, citation.year, item.year)


def _also_borne(reference: Reference) -> set[int]:
    """Return the years in an entry's string that stand in no field other than its date."""
    raw = reference.raw[: printed.COMPARED]
    taken = sorted(span for field, span in reference.fields if field not in _DATES)
    done, free = 0, []
    for span in taken:
        free.append(raw[done : span.start])
        done = max(done, span.end)
    return {int(year) for part in (*free, raw[done:]) for year in _YEAR.findall(part)}


def wanted(work: Work, policy: YearPolicy | None = None) -> int | None:
    """Return the year that a house wants in its list: the issue's unless it says otherwise; None where any will do."""
    if policy is YearPolicy.EITHER:
        return None
    found = of(work)
    return (found.get("online") if policy is YearPolicy.ONLINE else None) or issue_year(work)


def side_to_change(
    citation: Citation, reference: Reference, work: Work | None, policy: YearPolicy | None = None
) -> Judgement:
    """Return which side the register speaks against where the years differ (docs/judging.md, "Which side")."""
    found = every(work) if work else frozenset()
    text = max(map(int, _YEAR.findall(citation.year)), default=0)
    mine = reference.item.issued.year if reference.item.issued else 0
    if work is None or not found:
        return Judgement(Side.NEITHER)
    if text == wanted(work, policy) == issue_year(work) and is_online_first(reference, work):
        return Judgement(Side.LIST, online_first=True)
    if text in found and mine in found:
        return Judgement(_of_two(text, mine, wanted(work, policy), policy))
    if text in found:
        return Judgement(Side.LIST)
    if mine not in found:
        return Judgement(Side.NEITHER)
    return Judgement(Side.REPRINT if _may_be_reprint(work, text, mine) else Side.TEXT)


def _of_two(text: int, mine: int, best: int | None, policy: YearPolicy | None) -> Side:
    """Return the side to change where both years are the work's: the one that is not the one wanted."""
    if policy is YearPolicy.EITHER or (policy and best not in (text, mine)):
        return Side.NEITHER
    return Side.TEXT if mine == best else Side.LIST


def _may_be_reprint(work: Work, text: int, mine: int) -> bool:
    return work.item.type in _REPRINTED or abs(text - mine) > _REPRINT


def of(work: Work) -> dict[str, int]:
    """Return a work's years by kind; `issued` only where nothing else is known, no online year of a backfile."""
    dates = work.dates
    kinds = {
        "print": dates.print,
        "online": dates.online,
        "issue": dates.issue,
        "posted": dates.posted,
        "other": dates.other,
    }
    found = {kind: date.year for kind, date in kinds.items() if date}
    if not found:
        return {"issued": dates.issued.year} if dates.issued else {}
    printed_year = found.get("print") or found.get("issue")
    if printed_year and found.get("online", 0) > printed_year + _BACKFILE:
        del found["online"]
    return found


def backfile(work: Work) -> int | None:
    """Return the year in which an older work was put online, which is none of its years; None for others."""
    online = work.dates.online.year if work.dates.online else None
    return online if online and "online" not in of(work) else None


def every(work: Work) -> frozenset[int]:
    """Return all years of a work, as `of` counts them."""
    return frozenset(of(work).values())


def issue_year(work: Work) -> int | None:
    """Return the year a reference should bear: that of print, or of the issue, or None where neither is known."""
    found = of(work)
    return found.get("print") or found.get("issue")


def listed(reference: Reference, work: Work) -> Likeness:
    """Return how the listed year compares with the registered ones."""
    item, found = reference.item, of(work)
    if not item.issued or not found:
        return Likeness(0.0, Reason.ABSENT)
    year, issue = item.issued.year, issue_year(work)
    if is_online_first(reference, work):
        return Likeness(0.8, Reason.ONLINE_FIRST, str(year), str(issue))
    if year in found.values():
        return Likeness(1.0, Reason.SAME)
    if item.original_date and item.original_date.year in found.values():
        return Likeness(1.0, Reason.OTHER_SPELLING)
    if any(numerals.spare(str(y), "year", reference, work) for y in found.values()):
        return Likeness(0.9, Reason.IN_PRINT)
    gap = min(abs(year - y) for y in found.values())
    return Likeness(0.5 if gap == 1 else 0.0, Reason.DIFFERENT, str(year), says(work))


def is_online_first(reference: Reference, work: Work, *, alone: bool = False) -> bool:
    """Say whether the list gives the year of the online version beside volume, issue or pages of a later issue.

    `alone`: the year tells by itself, for a house that wants that of print though no place in an issue is given.
    """
    item, found = reference.item, of(work)
    issue = issue_year(work)
    if not item.issued or not issue:
        return False
    if not (alone or item.volume or item.issue or item.page or _place_stands(reference, work)):
        return False
    early = {found.get("online"), found.get("posted")}
    year = item.issued.year
    return year in early and year not in (found.get("print"), found.get("issue")) and year < issue <= year + _LAG


def says(work: Work) -> str:
    """Return a work's years in words: "2012 (online) and 2013 (print)"."""
    kinds: dict[int, list[str]] = {}
    for kind, year in sorted(of(work).items()):
        kinds.setdefault(year, []).append(kind)
    told = [str(y) if ks == ["issued"] else f"{y} ({', '.join(ks)})" for y, ks in sorted(kinds.items())]
    return " and ".join(told)


def _place_stands(reference: Reference, work: Work) -> bool:
    """Say whether the registered volume and first page stand in print, though not made out."""
    zone = printed.outside_title(reference, work)
    volume, pages = printed.squashed(work.item.volume), numerals.pages(work.item.page)
    return bool(volume and pages and zone.counts[volume] and zone.counts[str(pages.first)])
