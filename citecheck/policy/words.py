"""Which rules a word stands for, and whether a rule could have spoken at all."""

from __future__ import annotations

from collections.abc import Callable

from citecheck.model.dossier import Entry
from citecheck.model.resolution import DoiState, Status

Codes = Callable[[str], frozenset[str]]
"""The codes that a code, the beginning of one, or a name stands for; none where there is no such rule."""


def of_registers(code: str) -> bool:
    """Whether a rule speaks from what a register says."""
    return code.startswith("R")


def is_open(entry: Entry) -> bool:
    """Whether a register has not said all of an entry: what it would have said, nobody knows."""
    found = entry.resolution
    return found.status in (Status.UNCHECKED, Status.AMBIGUOUS) or found.doi_state is DoiState.UNCHECKED
