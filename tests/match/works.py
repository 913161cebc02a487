"""References and records in a line each."""

from __future__ import annotations

from dataclasses import replace

from citecheck.model.item import Date, Item, Name
from citecheck.model.mapped import Mapped
from citecheck.model.reference import Reference
from citecheck.model.span import Span
from citecheck.model.work import Work, WorkDates
from citecheck.parse.fields import read_entry


def people(*names):
    """Return names from "Family, Given" or, without a comma, organisations."""
    parts = (n.partition(", ") for n in names)
    return tuple(Name(family=f, given=g) if g or comma else Name(literal=f) for f, comma, g in parts)


def listed(raw, **fields):
    """Return the reference as the parser reads it, some fields given otherwise."""
    read = read_entry(raw)
    item = replace(read.item, **fields)
    whole = Span(0, len(raw))
    return Reference("r1", 0, Mapped.whole(raw), whole, item, parsed=read.parsed, doi=read.doi, fields=read.fields)


def given(**fields):
    """Return a reference whose fields the format gave; its string is its key alone."""
    item = Item(**{"type": "article-journal", **fields})
    return Reference("r1", 0, Mapped.whole("key2001"), Span(0, 7), item, given=True)


def work(title="", authors=(), container="", years=None, more=(), containers=(), **fields):
    """Return a record; `years` by kind, `more` titles and `containers` beside the principal ones."""
    item = Item(type=fields.pop("type", "article-journal"), title=title, author=people(*authors))
    item = replace(item, container_title=container, **fields)
    dates = WorkDates(**{kind: Date(year) for kind, year in (years or {}).items()})
    titles = tuple(t for t in (title, *more) if t)
    return Work(
        "10.5555/x", "records", item, dates, titles=titles, containers=(container, *containers) if container else ()
    )
