"""What the parser raises: its one exception, with a sentence for the user."""

from __future__ import annotations


class ParseError(ValueError):
    """The document goes beyond what the parser takes on; `str()` is one plain sentence."""
