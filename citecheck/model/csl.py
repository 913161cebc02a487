"""An Item as CSL-JSON and back.

Source: the CSL 1.0.2 schema csl-data.json. What the schema has no variable for stays out of the way: `arxiv` is written
as `archive` "arXiv" and `archive_location`; `year-suffix` and `et-al` are extensions that readers may ignore.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from citecheck.model.item import Date, Item, Name

_PLAIN = {
    "title": "title",
    "container_title": "container-title",
    "collection_title": "collection-title",
    "year_suffix": "year-suffix",
    "volume": "volume",
    "issue": "issue",
    "page": "page",
    "number": "number",
    "edition": "edition",
    "publisher": "publisher",
    "publisher_place": "publisher-place",
    "genre": "genre",
    "event_title": "event-title",
    "medium": "medium",
    "DOI": "DOI",
    "URL": "URL",
    "ISBN": "ISBN",
    "ISSN": "ISSN",
    "PMID": "PMID",
    "PMCID": "PMCID",
    "note": "note",
    "language": "language",
}
_NAMES = ("author", "editor", "translator")
_DATES = {"issued": "issued", "original_date": "original-date", "accessed": "accessed"}
_NAME_PARTS = {
    "family": "family",
    "given": "given",
    "literal": "literal",
    "non_dropping_particle": "non-dropping-particle",
    "dropping_particle": "dropping-particle",
    "suffix": "suffix",
}


def to_csl(item: Item) -> dict[str, Any]:
    """Return the item as a CSL-JSON object; what is absent is left out, `type` is always there."""
    out: dict[str, Any] = {"type": item.type}
    for field in _NAMES:
        names = getattr(item, field)
        if names:
            out[field] = [_name_to_csl(n) for n in names]
    if item.et_al:
        out["et-al"] = True
    for field, key in _DATES.items():
        date = getattr(item, field)
        if date:
            out[key] = {"date-parts": [list(date.parts)]}
    if item.issued_literal and not item.issued:
        out["issued"] = {"literal": item.issued_literal}
    for field, key in _PLAIN.items():
        value = getattr(item, field)
        if value:
            out[key] = value
    if item.arxiv:
        out |= {"archive": "arXiv", "archive_location": item.arxiv}
    return out


def from_csl(data: Mapping[str, Any]) -> Item:
    """Return the item that a CSL-JSON object describes; values of the wrong kind are left out, nothing raises."""
    values: dict[str, Any] = {field: _text(data.get(key)) for field, key in _PLAIN.items()}
    values |= {field: _names_from_csl(data.get(field)) for field in _NAMES}
    values |= {field: _date_from_csl(data.get(key)) for field, key in _DATES.items()}
    issued = data.get("issued")
    if isinstance(issued, Mapping) and not values["issued"]:
        values["issued_literal"] = _text(issued.get("literal")) or _text(issued.get("raw"))
    values["et_al"] = data.get("et-al") is True
    values["type"] = _text(data.get("type")) or "document"
    if _text(data.get("archive")).casefold() == "arxiv":
        values["arxiv"] = _text(data.get("archive_location"))
    return Item(**values)


def _name_to_csl(name: Name) -> dict[str, str]:
    return {key: getattr(name, field) for field, key in _NAME_PARTS.items() if getattr(name, field)}


def _names_from_csl(value: object) -> tuple[Name, ...]:
    if not isinstance(value, list):
        return ()
    people = (n for n in value if isinstance(n, Mapping))
    names = (Name(**{field: _text(n.get(key)) for field, key in _NAME_PARTS.items()}) for n in people)
    return tuple(n for n in names if n.full_family or n.given)


def _date_from_csl(value: object) -> Date | None:
    if not isinstance(value, Mapping):
        return None
    parts = value.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    numbers = [int(p) if isinstance(p, int) or (isinstance(p, str) and p.isdecimal()) else 0 for p in first[:3]]
    if not numbers or not 1 <= numbers[0] <= 9999:
        return None
    year, month, day = (*numbers, 0, 0)[:3]
    month = month if 1 <= month <= 12 else 0
    return Date(year, month or None, day if month and 1 <= day <= 31 else None)


def _text(value: object) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, bool):
        return ""
    return str(value) if isinstance(value, str | int | float) else ""
