"""What the field parser returns for one entry."""

from __future__ import annotations

from dataclasses import dataclass

from citecheck.model.item import Item
from citecheck.model.reference import PrintedDoi
from citecheck.model.span import Span


@dataclass(frozen=True, slots=True)
class Parsed:
    """An entry's fields: `item` as printed, where each stands, its DOI, and whether anything could be read."""

    item: Item
    fields: tuple[tuple[str, Span], ...] = ()
    """Where each field stands in the raw string, by its CSL name, in the order of the string."""
    doi: PrintedDoi | None = None
    parsed: bool = True
    """False where no fields could be read; the item is then an empty one of type `document`."""
