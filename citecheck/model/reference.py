"""A reference: one entry of the list, as printed."""

from __future__ import annotations

from dataclasses import dataclass

from citecheck.model.item import Item
from citecheck.model.mapped import Mapped
from citecheck.model.span import Span


@dataclass(frozen=True, slots=True)
class PrintedDoi:
    """A DOI as it stands in an entry, and what it is taken to be.

    `doi` is the normal form (lower case, mended) or "" where what is printed is no DOI; `others` are further readings
    of the same letters, in the order in which they should be tried. `slips` names what had to be mended.
    """

    printed: str
    doi: str
    span: Span
    """Within the entry's raw string."""
    others: tuple[str, ...] = ()
    form: str = "bare"
    """How it is given: "bare", "doi:", "https", or the outdated "dx", "http", "doi-before-address"."""
    slips: tuple[str, ...] = ()
    """What was mended: "line-break-hyphen", "space", "zero-width", "glued", "doubled" …"""


@dataclass(frozen=True)
class Reference:
    """An entry of the list."""

    id: str
    index: int
    """Place in reading order, from 0."""
    content: Mapped
    """The entry as read (`raw`), mapped to the Document's text."""
    span: Span
    """The stretch of the Document's text that the entry takes up, label included."""
    item: Item
    label: str = ""
    """Its number as printed ("12"), without brackets; the key in keyed formats."""
    parsed: bool = True
    """False where no fields could be read; the item is then an empty one of type `document`."""
    doi: PrintedDoi | None = None
    fields: tuple[tuple[str, Span], ...] = ()
    """Where each field stands in `raw`, by its CSL name; a field given by the format has none."""
    problems: tuple[str, ...] = ()
    """What the format itself says is wrong with the entry."""
    given: bool = False
    """The fields were given by the format (BibTeX, JATS …), not read out of a string."""

    @property
    def raw(self) -> str:
        """The entry as read, without label, table pipes, emphasis marks and page furniture."""
        return self.content.text

    @property
    def is_doi_alone(self) -> bool:
        """Whether a DOI is printed, and nothing else that could be read: there is no work to search for."""
        return self.doi is not None and self.item == Item(DOI=self.item.DOI)
