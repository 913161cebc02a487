"""Which rules a word stands for, and which of them speak from what a register says."""

from __future__ import annotations

from collections.abc import Callable

Codes = Callable[[str], frozenset[str]]
"""The codes that a code, the beginning of one, or a name stands for; none where there is no such rule."""


def of_registers(code: str) -> bool:
    """Whether a rule speaks from what a register says."""
    return code.startswith("R")
