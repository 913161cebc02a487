"""What the notices about a work come to, with the traps that registers set.

The same notice may stand twice (publisher and Retraction Watch); one record of Retraction Watch may bear two
contradictory kinds; a "new version" may point at the work itself; the work may be the notice. What Retraction Watch's
own table says of a record id settles what a register says of it. Sources: Crossref's common5.3.1.xsd for the kinds;
Crossref issue CR-2746 for the contradictions.
"""

from __future__ import annotations

from collections.abc import Iterable

from citecheck.check import compared
from citecheck.check import says as words
from citecheck.model.dossier import Entry
from citecheck.model.finding import Evidence
from citecheck.model.resolution import DoiState
from citecheck.model.work import RETRACTING, Notice, Work

SILENT = frozenset(("new_version", "new_edition"))
REINSTATING = frozenset(("reinstatement",))


def about(entry: Entry) -> tuple[Notice, ...]:
    """Return the notices about the work that is cited, each once: the register's, and those of an offline table."""
    table = entry.resolution.notices
    return tuple(_once((*table, *(n for n in _registered(entry) if not _in_table(n, table)))))


def _registered(entry: Entry) -> tuple[Notice, ...]:
    """Return the register's notices; none where the work is itself a notice."""
    work = entry.resolution.work
    if work is None or entry.resolution.refuted:
        return ()
    if work.updates:
        return _told_by_the_notice(entry, work)
    return tuple(n for n in work.updated_by if n.doi != work.doi or not n.doi)


def _in_table(notice: Notice, table: tuple[Notice, ...]) -> bool:
    """Say whether the table has a register's notice: under its record id, or as the same kind of the same notice."""
    return any(
        (notice.record_id and notice.record_id == t.record_id)
        or (notice.doi and notice.doi == t.doi and (notice.kind == t.kind or {notice.kind, t.kind} <= RETRACTING))
        for t in table
    )


def _told_by_the_notice(entry: Entry, work: Work) -> tuple[Notice, ...]:
    """Return what a notice says of the printed DOI, where the register answers that DOI with the notice."""
    printed = entry.reference.doi.doi if entry.reference.doi else ""
    if entry.resolution.doi_state is not DoiState.ALIAS or not printed:
        return ()
    told = (n for n in work.updates if n.doi.casefold() == printed.casefold())
    return tuple(Notice(n.kind, work.doi, n.date, n.source, n.record_id, n.label) for n in told)


def _once(notices: Iterable[Notice]) -> list[Notice]:
    """Return each kind of each notice once: that with Retraction Watch's record id rather than the other."""
    kept: dict[tuple[str, str], Notice] = {}
    for notice in notices:
        key = (notice.kind, notice.doi)
        if key not in kept or (notice.record_id and not kept[key].record_id):
            kept[key] = notice
    return list(kept.values())


def contradictory(notices: Iterable[Notice]) -> frozenset[str]:
    """Return the record ids under which a retraction and something milder stand at once."""
    kinds: dict[str, set[str]] = {}
    for notice in notices:
        if notice.record_id:
            kinds.setdefault(notice.record_id, set()).add(notice.kind)
    return frozenset(i for i, ks in kinds.items() if ks & RETRACTING and ks - RETRACTING - SILENT)


def retracting(notices: tuple[Notice, ...]) -> tuple[Notice, ...]:
    """Return the notices that retract the work: none contradicted by itself, none followed by a reinstatement."""
    doubtful = contradictory(notices)
    back = [n for n in notices if n.kind in REINSTATING]
    return tuple(
        n
        for n in notices
        if n.kind in RETRACTING and n.record_id not in doubtful and all(_is_later(n, other) for other in back)
    )


def _is_later(notice: Notice, other: Notice) -> bool:
    """Say whether a notice is certainly of a later date than another."""
    if notice.date is None or other.date is None:
        return False
    return notice.date.iso[: len(other.date.iso)] > other.date.iso


def source(entry: Entry, notice: Notice) -> str:
    """Return where a notice was read: the register that the record came from, or the table."""
    return notice.source if notice in entry.resolution.notices else compared.source_of(entry)


def sources(entry: Entry, notices: Iterable[Notice]) -> list[str]:
    """Return where several notices were read, each source once."""
    return list(dict.fromkeys(source(entry, n) for n in notices))


def called(entry: Entry, notices: Iterable[Notice]) -> str:
    """Return the same as a sentence lists it."""
    return words.listed([words.register(name) for name in sources(entry, notices)])


def evidence(entry: Entry, notices: Iterable[Notice]) -> tuple[Evidence, ...]:
    """Return the notices as the evidence of a finding."""
    return tuple(Evidence("updated-by", "", says(n), source(entry, n)) for n in notices)


def says(notice: Notice) -> str:
    """Return a notice in words: "retraction, 2010-02-06, 10.1016/…"."""
    parts = (notice.kind.replace("_", " "), notice.date.iso if notice.date else "", notice.doi)
    return ", ".join(p for p in parts if p)
