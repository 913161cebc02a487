"""What a speller is: it alone knows how a new value is written into a file of its format."""

from __future__ import annotations

from typing import Protocol

from citecheck.model.dossier import Dossier
from citecheck.model.finding import Finding, SourceEdit


class Speller(Protocol):
    """A module that spells fixes for some formats."""

    @property
    def FORMATS(self) -> tuple[str, ...]:  # noqa: N802 - a module's constant
        """The reader's names of the formats it spells for."""

    def edits(self, finding: Finding, dossier: Dossier, /) -> tuple[SourceEdit, ...]:
        """Return the edits of the source that carry a finding's fix out; none where it cannot be spelt for sure."""
