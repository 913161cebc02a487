"""The lock as a file: JSON Lines, sorted, each record once, so that a change at a register is a change of its line.

A lock comes with a manuscript, from anyone: what is not exactly of this form is refused with its line.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from citecheck.model.work import Work
from citecheck.sources.interface import SourceError
from citecheck.sources.lock import rows
from citecheck.sources.lock.held import Held, Lock, work_of, works
from citecheck.sources.serial import DamageError, from_json, notice_from_json, notice_to_json, to_json

NAME = "citecheck.lock.jsonl"
FORM = "citecheck-lock/1"
LARGEST = 60_000_000
"""Bytes of a file: some 77,000 works, read into 270 MB of the 300 that a run may take."""
LONGEST = 20_000_000
"""Bytes of a line: the record of a work by some thousand authors has a thousandth of it."""


class LockError(SourceError):
    """A lock that is not there or is none; one plain sentence."""


def written(lock: Lock) -> bytes:
    """Return the lock as the bytes of its file; raises LockError where it would be too large to be read again."""
    names = _names(lock)
    lines = b"".join(_line(row) for row in _rows(lock, names))
    if len(lines) > LARGEST:
        raise LockError(f"The lock would be larger than {LARGEST // 1_000_000} MB: lock fewer files at a time.")
    return lines


def read(path: Path) -> Lock:
    """Return the lock in a file; raises LockError."""
    try:
        if path.stat().st_size > LARGEST:
            raise LockError(f"The lock {path} is larger than {LARGEST // 1_000_000} MB.")
        with path.open("rb") as file:
            return _read(path, iter(lambda: file.readline(LONGEST), b""))
    except FileNotFoundError as error:
        raise LockError(f"There is no lock {path}: `citecheck lock FILE...` writes it.") from error
    except OSError as error:
        raise LockError(f"The lock {path} cannot be read: {error.strerror or error}.") from error


def _rows(lock: Lock, names: Mapping[int, str]) -> Iterator[Mapping[str, Any]]:
    yield {"lock": FORM, "as_of": lock.as_of, "searches": list(lock.searches)}
    by_name = {names[id(work)]: work for work in works(lock)}
    for name, work in sorted(by_name.items()):
        yield {"record": name, "work": to_json(work)}
    for key, held in sorted(lock.dois.items()):
        work_found = work_of(held.answer)
        record = names[id(work_found)] if work_found else None
        yield {"doi": key, **rows.of_doi(held.answer, record), **_dated(held, lock)}
    for (source, key), found in sorted(lock.found.items()):
        yield {"search": key, "at": source, **rows.of_search(found.answer, names), **_dated(found, lock)}
    for (source, key), journal in sorted(lock.journals.items()):
        yield {"journal": key, "at": source, **rows.of_journal(journal.answer), **_dated(journal, lock)}
    for told in sorted(lock.told, key=lambda t: (t.dois, t.pmids, t.notice.doi, t.notice.kind, t.notice.record_id)):
        yield {
            "notice": notice_to_json(told.notice),
            "title": told.title,
            "dois": list(told.dois),
            "pmids": list(told.pmids),
            "author": told.author,
            "year": told.year,
        }


def _names(lock: Lock) -> dict[int, str]:
    """Return a name for each record: its DOI, numbered where two sources tell different things under one DOI."""
    names: dict[int, str] = {}
    taken: dict[str, Work] = {}
    for work in works(lock):
        number, name = 1, work.doi
        while name in taken and taken[name] != work:
            number += 1
            name = f"{work.doi} #{number}"
        taken[name] = work
        names[id(work)] = name
    return names


def _dated(held: Held[Any], lock: Lock) -> dict[str, str]:
    return {} if held.as_of == lock.as_of else {"as_of": held.as_of}


def _line(row: Mapping[str, Any]) -> bytes:
    try:
        return json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode("utf-8") + b"\n"
    except UnicodeEncodeError:
        return json.dumps(row, separators=(",", ":")).encode("ascii") + b"\n"


def _read(path: Path, lines: Iterator[bytes]) -> Lock:
    reading = _Reading()
    number = 0
    try:
        for line in lines:
            number += 1
            reading.take(json.loads(line))
    except (DamageError, ValueError, RecursionError) as error:
        why = error if isinstance(error, DamageError) else "not JSON"
        raise LockError(f"Line {number} of the lock {path} cannot be read ({why}); write it anew.") from error
    if not reading.as_of:
        raise LockError(f"The lock {path} is empty.")
    return reading.lock()


class _Reading:
    """A lock on its way out of its lines."""

    def __init__(self) -> None:
        self.as_of = ""
        self._searches: tuple[str, ...] = ()
        self._works: dict[str, Work] = {}
        self._parts: tuple[dict[Any, Any], dict[Any, Any], dict[Any, Any]] = ({}, {}, {})
        self._told: list[Any] = []

    def take(self, row: object) -> None:
        """Take in the next line's object; raises DamageError."""
        if not self.as_of:
            self.as_of, self._searches = rows.header(row, FORM)
            return
        if not isinstance(row, dict):
            raise DamageError("nothing that a lock holds")
        dois, found, journals = self._parts
        match row:
            case {"record": str(name), "work": work}:
                self._works[name] = from_json(work)
            case {"doi": str(key)}:
                dois[key] = Held(rows.to_doi(row, self._works), self._date(row))
            case {"search": str(key), "at": str(source)}:
                found[source, key] = Held(rows.to_search(row, self._works), self._date(row))
            case {"journal": str(key), "at": str(source)}:
                journals[source, key] = Held(rows.to_journal(row), self._date(row))
            case {"notice": notice}:
                self._told.append(rows.to_told(row, notice_from_json(notice)))
            case _:
                raise DamageError("nothing that a lock holds")

    def _date(self, row: Mapping[Any, Any]) -> str:
        return rows.date(row.get("as_of", self.as_of))

    def lock(self) -> Lock:
        """Return what was taken in."""
        return Lock(self._searches, *self._parts, tuple(self._told), self.as_of)
