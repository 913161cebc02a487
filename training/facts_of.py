"""The facts that a reference prints, taken from the record of a real work."""

from __future__ import annotations

import html
import random
import re
from dataclasses import dataclass, field, replace
from typing import Any

Person = tuple[str, str]
"""Family and given name; an organisation has no given name."""


@dataclass(frozen=True)
class Facts:
    """One work as a reference would print it; empty where the record says nothing."""

    kind: str
    group: str
    authors: tuple[Person, ...] = ()
    editors: tuple[Person, ...] = ()
    values: dict[str, str] = field(default_factory=dict)
    """title, container, abbreviation, volume, issue, page, number, year, month, day, doi, publisher, place, isbn …"""

    def with_values(self, **values: str) -> Facts:
        """Return the same work with some values put in the place of others."""
        return replace(self, values={**self.values, **values})


KINDS = {
    "journal-article": "article",
    "book-chapter": "chapter",
    "proceedings-article": "paper",
    "monograph": "book",
    "book": "book",
    "edited-book": "book",
    "report": "report",
    "dissertation": "thesis",
    "reference-book": "book",
    "posted-content": "preprint",
}


def plain(text: object) -> str:
    """Return the text without tags, entities and double blanks."""
    stripped = html.unescape(html.unescape(re.sub(r"<[^>]{1,80}>", "", str(text or ""))))
    return re.sub(r"\s+", " ", stripped).strip()


def first(message: dict[str, Any], key: str) -> str:
    """Return the value of a field that may be a list, as plain text."""
    value = message.get(key) or ""
    return plain(value[0] if isinstance(value, list) and value else value if isinstance(value, str) else "")


def facts(message: dict[str, Any]) -> Facts | None:
    """Return the facts of a work that can be cited: it has a title, a year, and a container where it needs one."""
    kind = KINDS.get(message.get("type") or "journal-article", "")
    title, container = first(message, "title"), first(message, "container-title")
    parts = _date(message)
    if not kind or not parts or len(title.split()) < 2 or len(title) > 320 or "\ufffd" in title:
        return None
    if kind in ("article", "chapter", "paper") and not container:
        return None
    subtitle = first(message, "subtitle")
    if subtitle and subtitle.lower() not in title.lower() and len(subtitle) < 150:
        title = f"{title.rstrip(':')}: {subtitle}"
    values = {
        "title": title.rstrip(". "),
        "container": container.rstrip(". "),
        "doi": str(message.get("DOI") or ""),
        "abbreviation": first(message, "short-container-title"),
        "publisher": first(message, "publisher"),
        "volume": plain(message.get("volume")),
        "issue": plain(message.get("issue")),
        "page": plain(message.get("page")).replace("–", "-"),
        "number": plain(message.get("article-number")),
        "place": plain(message.get("publisher-location")).split(";")[0],
        "isbn": first(message, "ISBN"),
        "issn": first(message, "ISSN"),
        "year": str(parts[0]),
        "month": str(parts[1]) if len(parts) > 1 else "",
        "day": str(parts[2]) if len(parts) > 2 else "",
        "edition": str(message.get("edition-number") or ""),
    }
    values = {k: v for k, v in values.items() if v and len(v) < 330}
    return Facts(kind, str(message.get("DOI")), _people(message, "author"), _people(message, "editor"), values)


def _people(message: dict[str, Any], role: str) -> tuple[Person, ...]:
    found = []
    for person in message.get(role) or []:
        family, given = plain(person.get("family")), plain(person.get("given"))
        if not family:
            family, given = plain(person.get("name")), ""
        if family and len(family) < 90 and not re.search(r"\d|\ufffd|@", family + given):
            found.append((family.title() if family.isupper() and len(family) > 3 and given else family, given))
    return tuple(found)


def _date(message: dict[str, Any]) -> list[int]:
    for key in ("published-print", "published-online", "issued"):
        parts = ((message.get(key) or {}).get("date-parts") or [[None]])[0]
        if parts and parts[0] and 1500 < int(parts[0]) < 2030:
            return [int(p) for p in parts if p]
    return []


def mixed(work: Facts, others: list[Facts], journals: list[tuple[str, str]], rng: random.Random) -> Facts:
    """Return the work with some of its facts exchanged for those of others, so that no journal goes with one style."""
    values: dict[str, str] = {}
    if work.kind == "article" and rng.random() < 0.55:
        values["container"], values["abbreviation"] = rng.choice(journals)
    if rng.random() < 0.3:
        values["year"] = str(rng.choice((rng.randint(1900, 1980), rng.randint(1980, 2024), rng.randint(1995, 2024))))
    if work.kind == "article" and not work.values.get("volume"):
        values["volume"] = str(rng.randint(1, 140))
    if work.kind == "article" and rng.random() < 0.25:
        values["issue"] = rng.choice(
            (
                str(rng.randint(1, 12)),
                "3-4",
                "1/2",
                "Suppl 1",
                "S2",
                "Pt 2",
                "1–2",
                "3, Part 1",
                str(rng.randint(99, 7999)),
            )
        )
    if not work.values.get("page") or work.values["page"] == work.values.get("number"):
        values["page"] = _page(rng)
    authors = work.authors
    if not authors or (len(authors) == 1 and rng.random() < 0.5):
        extra = [p for w in rng.sample(others, 3) for p in w.authors[:2] if p[1]]
        authors = (authors + tuple(extra[: rng.choice((0, 1, 1, 2, 3))])) or tuple(extra[:2])
    return replace(work, authors=authors, values={**work.values, **values})


def _page(rng: random.Random) -> str:
    start = rng.choice((rng.randint(1, 99), rng.randint(100, 999), rng.randint(1000, 9999)))
    if rng.random() < 0.12:
        return rng.choice(
            (f"e{start}", f"{start}", f"S{start}", f"{rng.randint(10000, 299999)}", f"L{start}", f"{start:06d}")
        )
    return f"{start}-{start + rng.randint(1, 40)}"
