"""A book of Open Library → Work.

Source: the Books API (`jscmd=data`). A date is what stands in the book ("May 16, 2005"); readers enter the records, so
that a book proves to exist, and its fields are held against nobody (`quality`).
"""

from __future__ import annotations

import re

from citecheck.model.item import Date, Item
from citecheck.model.work import Work, WorkDates
from citecheck.sources.normalise.openalex import GATHERED, named
from citecheck.sources.normalise.values import NonsenseError, first, mapping, mappings, text

_YEAR = re.compile(r"(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)")


def work(data: object, isbn: str, source: str) -> Work:
    """Return the Work of a book; raises NonsenseError where it has no title."""
    given = mapping(data)
    title, subtitle = text(given.get("title")), text(given.get("subtitle"))
    if not title:
        raise NonsenseError("the record has no title")
    found = _YEAR.search(text(given.get("publish_date")))
    issued = Date(int(found.group())) if found else None
    item = Item(
        type="book",
        author=tuple(n for n in (named(text(a.get("name"))) for a in mappings(given.get("authors"))) if n.full_family),
        issued=issued,
        title=title,
        publisher=first([text(p.get("name")) for p in mappings(given.get("publishers"))]),
        ISBN=isbn,
    )
    titles = (title, f"{title}: {subtitle}") if subtitle else (title,)
    return Work("", source, item, WorkDates(issued=issued), "book", titles=titles, quality=GATHERED)
