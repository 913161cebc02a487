"""A finding: what does not agree, where, both sides of the evidence, and the fix when one is sure."""

from __future__ import annotations

from dataclasses import dataclass

from citecheck.model.rule import Rule, Severity
from citecheck.model.span import Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """One field's two sides. `source` is "text", "list" or the register that `found` was read from."""

    field: str
    claimed: str
    found: str
    source: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A correction: which field of which reference or citation gets which value. `amend/` alone spells it."""

    field: str
    value: str
    safe: bool
    reference: str | None = None
    citation: str | None = None


@dataclass(frozen=True, slots=True)
class SourceEdit:
    """Replace this stretch of the reader's source by that text; an empty stretch inserts."""

    span: Span
    text: str
    citation: str | None = None
    """The citation that is mended along with its entry."""


@dataclass(frozen=True)
class Finding:
    """What a rule says of one place. `at` and `related` are spans of the Document's text."""

    rule: Rule
    message: str
    """One plain sentence with both sides and the source."""
    at: Span | None = None
    reference: str | None = None
    citation: str | None = None
    related: tuple[Span, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    confidence: float = 1.0
    fix: Fix | None = None
    edits: tuple[SourceEdit, ...] = ()
    """How the fix is spelt in the file; filled in by `amend/`, empty where the format cannot be mended in place."""
    level: Severity | None = None
    """How grave this run counts it, where the caller says other than the rule."""
    fingerprint: str = ""
    """What it is known by from run to run; filled in by `policy/`."""

    @property
    def severity(self) -> Severity:
        """How grave it counts: what the caller says, or else the rule."""
        return self.level or self.rule.severity
