"""A rule's identity."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How grave a finding is; a rule's severity never varies."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for an error, 1 for a warning, 2 for a note."""
        return list(Severity).index(self)


class YearPolicy(StrEnum):
    """Which of a work's years a house wants in its lists."""

    PRINT = "print"
    """That of print, or of the issue, always."""
    ONLINE = "online"
    """That in which it went online, where that is known."""
    EITHER = "either"
    """Any that the register knows, without remark."""


@dataclass(frozen=True, slots=True)
class Rule:
    """`code` for machines, `name` for people: the name says the fault."""

    code: str
    name: str
    severity: Severity
