"""Answers as rows of a lock, and strictly back: every kind by its name, records by theirs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from citecheck.model.work import Notice, Work
from citecheck.sources.interface import (
    Alias,
    Candidates,
    ContainerAnswer,
    Containers,
    Deleted,
    DoiAnswer,
    NoRecord,
    OtherAgency,
    Registered,
    SearchAnswer,
    Told,
    Unanswered,
    Unregistered,
)
from citecheck.sources.serial import DamageError

Row = dict[str, Any]

_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def header(row: object, form: str) -> tuple[str, tuple[str, ...]]:
    """Return the date and the sources of a lock's first line; raises DamageError."""
    match row:
        case {"lock": str(found), "as_of": as_of, "searches": searches} if found == form:
            return date(as_of), _strings(searches)
        case {"lock": str(found)}:
            raise DamageError(f"its form is {found[:40]}, not {form}")
    raise DamageError("not a lock")


def date(value: object) -> str:
    """Return a date in ISO 8601, UTC; raises DamageError."""
    if isinstance(value, str) and _DATE.fullmatch(value):
        return value
    raise DamageError("not a date")


def of_doi(answer: DoiAnswer, record: str | None) -> Row:
    """Return the row of an answer about a DOI; `record` is the name of the record that it brings."""
    match answer:
        case Registered():
            return {"is": "registered", "record": record}
        case Deleted():
            return {"is": "deleted", "record": record}
        case Alias():
            return {"is": "alias", "record": record}
        case OtherAgency(agency):
            return {"is": "other-agency", "agency": agency, "record": record}
        case NoRecord(agency):
            return {"is": "no-record", "agency": agency}
        case Unregistered(source):
            return {"is": "unregistered", "source": source}
        case Unanswered(reason):
            return {"is": "not-asked", "reason": reason}
    raise TypeError(f"an answer of this kind is not locked: {type(answer).__name__}")


def to_doi(row: Mapping[Any, Any], works: Mapping[str, Work]) -> DoiAnswer:
    """Return the answer about a DOI; raises DamageError."""
    match row:
        case {"is": "registered", "record": name}:
            return Registered(_work(name, works))
        case {"is": "deleted", "record": name}:
            return Deleted(_work(name, works))
        case {"is": "alias", "record": name}:
            return Alias(_work(name, works), proved=True)
        case {"is": "other-agency", "agency": str(agency), "record": name}:
            return OtherAgency(agency, None if name is None else _work(name, works))
        case {"is": "no-record", "agency": str(agency)}:
            return NoRecord(agency)
        case {"is": "unregistered", "source": str(source)}:
            return Unregistered(source)
        case {"is": "not-asked", "reason": str(reason)}:
            return Unanswered(reason, caller_chose=True)
    raise DamageError("no answer about a DOI")


def of_search(answer: SearchAnswer, names: Mapping[int, str]) -> Row:
    """Return the row of a search's answer."""
    if isinstance(answer, Unanswered):
        return {"is": "not-asked", "reason": answer.reason}
    records = [names[id(work)] for work in answer.works]
    return {"is": "found", "records": records, "source": answer.source, "whole": answer.whole}


def to_search(row: Mapping[Any, Any], works: Mapping[str, Work]) -> SearchAnswer:
    """Return a search's answer; raises DamageError."""
    match row:
        case {"is": "found", "records": [*names], "source": str(source), "whole": bool(whole)}:
            return Candidates(tuple(_work(name, works) for name in names), source, whole)
        case {"is": "not-asked", "reason": str(reason)}:
            return Unanswered(reason, caller_chose=True)
    raise DamageError("no answer to a search")


def of_journal(answer: ContainerAnswer) -> Row:
    """Return the row of an answer about a journal."""
    if isinstance(answer, Unanswered):
        return {"is": "not-asked", "reason": answer.reason}
    return {"is": "names", "names": list(answer.names), "source": answer.source}


def to_journal(row: Mapping[Any, Any]) -> ContainerAnswer:
    """Return an answer about a journal; raises DamageError."""
    match row:
        case {"is": "names", "names": names, "source": str(source)}:
            return Containers(_strings(names), source)
        case {"is": "not-asked", "reason": str(reason)}:
            return Unanswered(reason, caller_chose=True)
    raise DamageError("no answer about a journal")


def to_told(row: Mapping[Any, Any], notice: Notice) -> Told:
    """Return what a table of notices told; raises DamageError."""
    match row:
        case {"title": str(title), "dois": dois, "pmids": pmids}:
            author, year = row.get("author"), row.get("year")
            who, when = author if isinstance(author, str) else "", year if isinstance(year, int) else 0
            return Told(notice, title, _strings(dois), _strings(pmids), who, when)
    raise DamageError("no notice")


def _work(name: object, works: Mapping[str, Work]) -> Work:
    found = works.get(name) if isinstance(name, str) else None
    if found is None:
        raise DamageError("a record that the lock does not hold")
    return found


def _strings(value: object) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return tuple(value)
    raise DamageError("not a list of strings")
