"""Strings and DOIs -> references that stand alone, without a manuscript around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from citecheck.model.item import Item
from citecheck.model.mapped import Mapped
from citecheck.model.reference import PrintedDoi, Reference
from citecheck.model.span import Span

_ID = "r1"


def read_strings(raws: Iterable[tuple[str, str]]) -> Iterator[tuple[str, Reference]]:
    """Yield the reference that each string is, under the string's id; nothing raises, whatever the string."""
    from citecheck.parse.fields import read_entry

    for key, raw in raws:
        parsed = read_entry(raw)
        yield (
            key,
            Reference(
                id=_ID,
                index=0,
                content=Mapped.whole(raw),
                span=Span(0, len(raw)),
                item=parsed.item,
                parsed=parsed.parsed,
                doi=parsed.doi,
                fields=parsed.fields,
            ),
        )


def read_dois(dois: Iterable[str]) -> Iterator[tuple[str, Reference]]:
    """Yield for each DOI, in any printed form, a reference that is nothing but that DOI, under its number from 0."""
    from citecheck.ids import doi

    for number, text in enumerate(dois):
        whole = Span(0, len(text))
        printed = next(doi.find(text), None) or PrintedDoi(text, "", whole)
        yield str(number), Reference(_ID, 0, Mapped.whole(text), whole, Item(DOI=printed.doi), doi=printed)
