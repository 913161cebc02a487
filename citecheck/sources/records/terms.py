"""The terms by which a record is found: the words of title, names and container, and volume, page and year."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model.item import Item
from citecheck.model.work import Work
from citecheck.text.tokens import words

MOST_TERMS = 400
"""Of one record or query: the longest titles and author lists tell nothing more."""


def of_work(work: Work) -> frozenset[str]:
    """Return the terms of a record."""
    item = work.item
    names = " ".join(n.full_family for n in (*item.author[:20], *item.editor[:5]))
    fields = (*work.titles, names, *work.containers, item.volume, item.page, item.number, *_years(work))
    return frozenset(_terms(" ".join(fields)))


def of_text(text: str) -> tuple[str, ...]:
    """Return the terms of a printed reference, each once, in order."""
    return tuple(dict.fromkeys(_terms(text)))


def of_item(item: Item) -> tuple[str, ...]:
    """Return the terms of what was read out of a reference, for one whose string says less."""
    names = " ".join(n.full_family for n in item.author)
    return of_text(" ".join((names, item.year, item.title, item.container_title, item.volume, item.page, item.number)))


def _terms(text: str) -> Iterator[str]:
    for number, word in enumerate(words(text)):
        if number >= MOST_TERMS:
            return
        yield word


def _years(work: Work) -> Iterator[str]:
    dates = work.dates
    for date in (dates.print, dates.online, dates.issue, dates.posted, dates.other, dates.issued):
        if date:
            yield str(date.year)
