"""Which rules a word stands for, and which of them speak from what a register says."""

from __future__ import annotations

from collections.abc import Callable

from citecheck.model.link import Coverage

Codes = Callable[[str], frozenset[str]]
"""The codes that a code, the beginning of one, or a name stands for; none where there is no such rule."""


def of_registers(code: str) -> bool:
    """Whether a rule speaks from what a register says."""
    return code.startswith("R")


_OF_BOTH_SIDES = frozenset({"L201", "L202"})


def withheld(code: str, coverage: Coverage) -> bool:
    """Whether a rule was silent because text and list do not answer each other (docs/judging.md, "Both sides")."""
    return code in _OF_BOTH_SIDES and not coverage.linkage
