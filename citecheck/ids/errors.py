"""What `validate` raises."""

from __future__ import annotations


class InvalidId(ValueError):  # noqa: N818 - the name says it: an identifier that is not valid
    """A text that is no identifier of its kind; the message says why."""
