"""A Work as plain JSON values and back, for the cache and the offline index. What is empty is left out.

Reading back is strict: a value of the wrong kind, an unknown key or a missing one raises DamageError, so that a damaged
store is noticed and never taken for a record.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from citecheck.model.item import Date, Item, Name
from citecheck.model.work import Notice, Relation, Work, WorkDates

SCHEMA = 2
"""Raised whenever the form below, or what normalising makes of a message, changes: older stores are then dropped."""

_Reader = Callable[[object], object]


class DamageError(ValueError):
    """What was stored is not what was written."""


def to_json(work: Work) -> dict[str, Any]:
    """Return the work as an object of strings, booleans, lists and objects."""
    return {name: _written(v) for name in _FIELDS[Work] if (v := getattr(work, name)) not in _EMPTY}


def from_json(data: object) -> Work:
    """Return the work that `to_json` wrote; raises DamageError where the data is anything else."""
    found = _object(Work, data)
    if not isinstance(found, Work) or not found.source or not (found.doi or found.item.title):
        raise DamageError("not a work")
    return found


def notice_to_json(notice: Notice) -> dict[str, Any]:
    """Return a notice as an object of strings."""
    return {name: _written(v) for name in _FIELDS[Notice] if (v := getattr(notice, name)) not in _EMPTY}


def notice_from_json(data: object) -> Notice:
    """Return the notice that `notice_to_json` wrote; raises DamageError where the data is anything else."""
    found = _object(Notice, data)
    if not isinstance(found, Notice):
        raise DamageError("not a notice")
    return found


def _written(value: object) -> object:
    if isinstance(value, Date):
        return value.iso
    if isinstance(value, Name):
        return _name_row(value)
    if isinstance(value, tuple):
        return [_written(v) for v in value]
    if type(value) in _FIELDS:
        found = ((name, getattr(value, name)) for name in _FIELDS[type(value)])
        return {name: _written(v) for name, v in found if v not in _EMPTY}
    return value


_NOTHING = Item()
_EMPTY: tuple[object, ...] = ("", (), None, False, WorkDates(), Item())


def _object(kind: type, data: object) -> object:
    if type(data) is not dict:
        raise DamageError(f"{kind.__name__}: not an object")
    readers = _FIELDS[kind]
    try:
        values = {
            name: value if type(value) is str and readers[name] is _string else readers[name](value)
            for name, value in data.items()
        }
    except KeyError as error:
        raise DamageError(f"{kind.__name__}: unknown {error}") from error
    if kind is Work:
        values = {"doi": "", "source": "", "item": _NOTHING, **values}
    try:
        return kind(**values)
    except TypeError as error:
        raise DamageError(str(error)) from error


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise DamageError("not a string")
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise DamageError("not true or false")
    return value


def _date(value: object) -> Date:
    try:
        return Date(*map(int, _string(value).split("-")))
    except (ValueError, TypeError) as error:
        raise DamageError("not a date") from error


def _strings(value: object) -> tuple[str, ...]:
    return tuple(_string(v) for v in _list(value))


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise DamageError("not a list")
    return value


def _one(kind: type) -> _Reader:
    return lambda value: _object(kind, value)


def _name_row(name: Name) -> list[str]:
    """Return a name as the row of its parts, cut after the last one: records hold more names than anything else."""
    row = [getattr(name, part) for part in _NAME_PARTS]
    while row and not row[-1]:
        row.pop()
    return row


def _names(value: object) -> tuple[Name, ...]:
    try:
        return tuple(
            [Name(*[part if type(part) is str else _string(part) for part in _list(row)]) for row in _list(value)]
        )
    except TypeError as error:
        raise DamageError("not a name") from error


def _many(kind: type) -> _Reader:
    return lambda value: tuple(_object(kind, v) for v in _list(value))


_NAME_PARTS = ("family", "given", "literal", "non_dropping_particle", "dropping_particle", "suffix")
_STRINGS_OF_ITEM = (
    *("type", "issued_literal", "year_suffix", "title", "container_title", "collection_title", "volume", "issue"),
    *("page", "number", "edition", "publisher", "publisher_place", "genre", "event_title", "medium", "DOI", "URL"),
    *("ISBN", "ISSN", "PMID", "PMCID", "arxiv", "note", "language"),
)
_FIELDS: dict[type, dict[str, _Reader]] = {
    WorkDates: dict.fromkeys(("print", "online", "issue", "posted", "other", "issued"), _date),
    Notice: {**dict.fromkeys(("kind", "doi", "source", "record_id", "label"), _string), "date": _date},
    Relation: dict.fromkeys(("kind", "doi"), _string),
}
_FIELDS[Item] = {
    **dict.fromkeys(_STRINGS_OF_ITEM, _string),
    **dict.fromkeys(("author", "editor", "translator"), _names),
    **dict.fromkeys(("issued", "original_date", "accessed"), _date),
    "et_al": _flag,
}
_FIELDS[Work] = {
    **dict.fromkeys(("doi", "source", "register_type", "subtype", "agency", "title_prefix", "quality"), _string),
    **dict.fromkeys(("titles", "containers"), _strings),
    **dict.fromkeys(("updated_by", "updates"), _many(Notice)),
    "item": _one(Item),
    "dates": _one(WorkDates),
    "relations": _many(Relation),
    "deleted": _flag,
}
