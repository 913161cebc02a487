"""The units that rules look at: an entry, a mention, the whole."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from citecheck.model.citation import Citation
from citecheck.model.link import Coverage, Link
from citecheck.model.manuscript import Manuscript
from citecheck.model.reference import Reference
from citecheck.model.resolution import Resolution
from citecheck.model.rule import YearPolicy


@dataclass(frozen=True)
class Entry:
    """A reference, what was found out about it, and the citations that link to it."""

    reference: Reference
    resolution: Resolution
    citations: tuple[Citation, ...]
    manuscript: Manuscript
    coverage: Coverage
    candidate_of: tuple[Citation, ...] = ()
    """Citations that name this entry or another one, and nothing tells which."""
    year_policy: YearPolicy | None = None
    """Which year the house wants; None where it has not said."""


@dataclass(frozen=True)
class Mention:
    """A citation, its link, the one entry it is linked to, and those it could name."""

    citation: Citation
    link: Link
    entry: Entry | None
    candidates: tuple[Entry, ...]
    manuscript: Manuscript
    coverage: Coverage


@dataclass(frozen=True)
class Dossier:
    """A manuscript with everything found out about it."""

    manuscript: Manuscript
    coverage: Coverage
    entries: tuple[Entry, ...]
    mentions: tuple[Mention, ...]

    def entry(self, reference: str | None) -> Entry | None:
        """Return the entry of the reference with this id, or None."""
        return self._entries.get(reference or "")

    def mention(self, citation: str | None) -> Mention | None:
        """Return the mention of the citation with this id, or None."""
        return self._mentions.get(citation or "")

    @cached_property
    def _entries(self) -> dict[str, Entry]:
        return {entry.reference.id: entry for entry in self.entries}

    @cached_property
    def _mentions(self) -> dict[str, Mention]:
        return {mention.citation.id: mention for mention in self.mentions}
