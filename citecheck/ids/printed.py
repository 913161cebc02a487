"""What the finders of identifiers yield."""

from __future__ import annotations

from dataclasses import dataclass

from citecheck.model.span import Span


@dataclass(frozen=True, slots=True)
class PrintedId:
    """An identifier as it stands in a text: its letters, label included, and its normal form ("" if invalid)."""

    printed: str
    value: str
    span: Span
