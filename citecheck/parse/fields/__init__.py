"""The field parser: one raw entry in, its fields out. This is its one narrow door."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.settings import Limits

if TYPE_CHECKING:
    from citecheck.parse.fields.parsed import Parsed

LONGEST = Limits().entry_characters
"""Of a longer text no more than so many characters are read."""


def read_entry(raw: str) -> Parsed:
    """Return the fields of one entry of a reference list.

    `raw` may hold the entry's label, line breaks and markup; no text raises. All spans are of `raw`. Where nothing can
    be read the result's `parsed` is False and its item an empty one of type `document`. What lies behind the first
    `LONGEST` characters is not looked at.
    """
    from citecheck.parse.fields.assemble import assemble
    from citecheck.parse.fields.segmenter import segments

    raw = raw[:LONGEST]
    return assemble(raw, segments(raw))
