"""A citation: one cited work at one place of the text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from citecheck.model.span import Span


class CitationKind(StrEnum):
    """By what a citation names its entry."""

    AUTHOR_DATE = "author-date"
    NUMBER = "number"
    KEY = "key"
    AUTHOR_PAGE = "author-page"
    """MLA: a name and a page, no year."""
    NOTE = "note"
    """A reference given in a footnote, or an "ibid."."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """What a reference manager keeps behind a citation: where it shows it, and what it last wrote there."""

    span: Span
    shown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """What a citation says, as printed, of the work that it names."""

    authors: tuple[str, ...] = ()
    """Family names or an organisation, as printed, without "et al."."""
    et_al: bool = False
    year: str = ""
    """As printed, suffix included: "2009a", "n.d.", "in press", "1962/2012"."""
    year_span: Span | None = None
    number: str = ""
    key: str = ""
    title: str = ""
    """A title inside the parentheses, where the style puts one."""
    locator: str = ""
    given: str = ""
    """Initials or given names that tell two families apart: "M." of "(M. Mitchell 2016)"."""
    narrative: bool = False
    secondary_of: str = ""
    """"(Freud, as cited in Rieff 1959)": what stood before; only the secondary work must be listed."""
    unlinked_by_nature: bool = False
    """Personal communication, "ibid." without an antecedent …: never in the list."""
    aliases: tuple[str, ...] = ()
    """Other names the text itself gives the author: "NASW" for the association it stands for, and back."""


@dataclass(frozen=True, slots=True)
class Citation(Naming):
    """`(A 1967, 1975; B 1989)` and `[3–5]` are three citations each, of one cluster each."""

    id: str
    cluster: str
    kind: CitationKind
    span: Span
    """Of the Document's text: the cluster's stretch that names this work."""
    raw: str
    embedded: Embedded | None = None
    """Of the first citation of a reference manager's field."""
