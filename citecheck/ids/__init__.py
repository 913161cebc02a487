"""Identifiers: compact, validate, find."""

from citecheck.ids.errors import InvalidId

__all__ = ["InvalidId"]
