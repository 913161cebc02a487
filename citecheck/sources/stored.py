"""Answers as the cache keeps them: JSON, strictly read back. Only what a register said is stored, never an error."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from citecheck.model.work import Work
from citecheck.sources.cache import Cache, read_kept
from citecheck.sources.interface import (
    Alias,
    Candidates,
    Containers,
    Deleted,
    DoiAnswer,
    NoRecord,
    OtherAgency,
    Registered,
    SearchAnswer,
    Unanswered,
    Unregistered,
)
from citecheck.sources.serial import DamageError, from_json, to_json

DAY = 86_400.0
KEPT = 30 * DAY
"""How long a found record is kept, in seconds."""
KEPT_ABSENT = 7 * DAY
"""How long it is kept that there is none; so is a search, for what it does not bring may be registered tomorrow."""


def kept_for(answer: DoiAnswer) -> float:
    """Return the seconds for which an answer may be kept; 0 for one that may not be kept at all."""
    match answer:
        case Registered() | Alias() | Deleted() | OtherAgency(work=Work()):
            return KEPT
        case NoRecord() | Unregistered() | OtherAgency(reason=""):
            return KEPT_ABSENT
    return 0.0


def write_answer(doi: str, answer: DoiAnswer) -> bytes:
    """Return what is kept of the answer about a DOI."""
    match answer:
        case Registered(work) | Deleted(work):
            return _bytes({"is": "work", "work": to_json(work)})
        case Alias(work, proved):
            return _bytes({"is": "alias", "work": to_json(work), "proved": proved})
        case OtherAgency(agency, work):
            return _bytes({"is": "agency", "agency": agency, "work": to_json(work) if work else None})
        case NoRecord(agency):
            return _bytes({"is": "no-record", "agency": agency})
        case Unregistered(source):
            return _bytes({"is": "unregistered", "source": source})
    raise TypeError(f"an answer of this kind is not kept: {type(answer).__name__} for {doi}")


def read_answer(doi: str, stored: bytes) -> DoiAnswer:
    """Return the answer about a DOI; raises DamageError where what is stored is none, or about another DOI."""
    data = _loaded(stored)
    match data:
        case {"is": "work", "work": found}:
            work = from_json(found)
            if work.doi != doi:
                raise DamageError("another DOI's record")
            return Deleted(work) if work.deleted else Registered(work)
        case {"is": "alias", "work": found, "proved": bool(proved)}:
            return Alias(from_json(found), proved)
        case {"is": "agency", "agency": str(agency), "work": found}:
            return OtherAgency(agency, None if found is None else from_json(found))
        case {"is": "no-record", "agency": str(agency)}:
            return NoRecord(agency)
        case {"is": "unregistered", "source": str(source)}:
            return Unregistered(source)
    raise DamageError("no answer")


def write_search(answer: Candidates) -> bytes:
    """Return what is kept of a search."""
    return _bytes({"source": answer.source, "works": [to_json(w) for w in answer.works]})


def read_search(stored: bytes) -> SearchAnswer:
    """Return a stored search; raises DamageError where it is none."""
    match _loaded(stored):
        case {"source": str(source), "works": [*works]}:
            return Candidates(tuple(from_json(w) for w in works), source, whole=True)
    raise DamageError("no search")


def searched(
    cache: Cache, place: str, name: str, text: str, ask: Callable[[str], tuple[Work, ...] | Unanswered]
) -> SearchAnswer:
    """Return what a search of the source `name` brings: kept before at `place`, or asked now; an outage is not kept."""
    kept = read_kept(read_search, cache.get(place, "search", text))
    if kept is not None:
        return kept
    found = ask(text)
    if isinstance(found, Unanswered):
        return found
    answer = Candidates(found, name, whole=True)
    cache.put(place, "search", text, write_search(answer), KEPT_ABSENT)
    return answer


def write_containers(answer: Containers) -> bytes:
    """Return what is kept of the names of journals."""
    return _bytes({"source": answer.source, "names": list(answer.names)})


def read_containers(stored: bytes) -> Containers:
    """Return stored names of journals; raises DamageError where there are none."""
    match _loaded(stored):
        case {"source": str(source), "names": [*names]} if all(isinstance(n, str) for n in names):
            return Containers(tuple(names), source)
    raise DamageError("no names")


def _bytes(data: dict[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=True, separators=(",", ":")).encode("ascii")


def _loaded(stored: bytes) -> object:
    try:
        return json.loads(stored)
    except (ValueError, RecursionError) as error:
        raise DamageError("no JSON") from error
